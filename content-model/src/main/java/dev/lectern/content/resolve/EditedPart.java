package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.Kind;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.WatchedList;
import java.util.List;
import java.util.Set;

/**
 * The entries of a content that an edit is about, and all that was found in them.
 *
 * @param changed those entries
 * @param bindings what their readings came to
 * @param deadline of who looks at it
 */
record EditedPart(
    ResolvedContent content, Set<EntryId> changed, Bindings bindings, Deadline deadline)
    implements ContentPart {

  @Override
  public <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    return entries().stream().filter(entry -> entry.key().kind() == kind).map(type::cast).toList();
  }

  @Override
  public List<Entry> entries() {
    List<Entry> all =
        changed.stream().sorted().map(key -> content.find(key).orElseThrow()).toList();
    return new WatchedList<>(all, deadline, Entry::span);
  }

  @Override
  public List<Reference> references() {
    return bindings.references();
  }

  @Override
  public List<Diagram> diagrams() {
    return bindings.diagrams();
  }

  @Override
  public List<Passage> passages() {
    return ResolvedContent.watched(bindings.passages(), deadline);
  }

  @Override
  public List<Body> bodies() {
    return bindings.bodies();
  }

  @Override
  public Set<FigureName> citations() {
    return bindings.citations();
  }
}
