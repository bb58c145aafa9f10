package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A content that differs from another in what some entries say: none has come or gone, none was
 * called otherwise before, and what all are read by is the same, the skill, overviews and stages
 * among it.
 *
 * @param changed the entries that are others
 */
public record ContentEdit(ResolvedContent before, ResolvedContent after, Set<EntryId> changed) {

  public ContentEdit {
    changed = Set.copyOf(changed);
  }

  /** What leads from one content to another; nothing if it is not known. */
  public static Optional<ContentEdit> between(ResolvedContent before, ResolvedContent after) {
    Optional<Set<EntryId>> changed =
        before == after ? Optional.of(Set.of()) : after.changedSince(before);
    return changed.map(keys -> new ContentEdit(before, after, keys));
  }

  /** Whether an entry of a kind is another one. */
  public boolean touches(Kind kind) {
    return changed.stream().anyMatch(key -> key.kind() == kind);
  }

  /** Whether something is the same of each entry as it was. */
  public boolean leaves(Function<? super Entry, ?> part) {
    return changed.stream()
        .allMatch(key -> part.apply(entry(before, key)).equals(part.apply(entry(after, key))));
  }

  private static Entry entry(ResolvedContent content, EntryId key) {
    return content.find(key).orElseThrow();
  }

  /** The diagrams that authors drew by hand in files in which something is other than it was. */
  public List<Diagram> diagrams() {
    Set<SourcePath> files =
        changed.stream().map(key -> entry(after, key).span().path()).collect(Collectors.toSet());
    return after.diagrams().stream()
        .filter(diagram -> files.contains(diagram.span().path()))
        .toList();
  }
}
