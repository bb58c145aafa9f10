package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** Whether it is about so few entries that it takes less to look at both sides than at all. */
  public boolean isSmall() {
    return changed.size() * 4 <= after.size();
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

  /** Those entries as they were, with all that was found in them. */
  public ContentPart was() {
    return part(before, after.were());
  }

  /** Those entries as they are, with all that was found in them. */
  public ContentPart now() {
    return part(after, after.became());
  }

  private ContentPart part(ResolvedContent content, Bindings bindings) {
    return new EditedPart(
        content, changed, changed.isEmpty() ? Bindings.NONE : bindings, after.deadline());
  }

  /**
   * Whether a passage of these entries may be of a text that other entries show too: of all that
   * show it, only the first counts as saying it.
   */
  public boolean sharesText() {
    return after.were().sharesText() || after.became().sharesText();
  }

  /** Whether each entry that these named is still named, be it by another one. */
  public boolean leavesNamed(Predicate<Reference> counts) {
    Set<EntryId> named = named(now().references(), counts);
    return named(was().references(), counts).stream()
        .allMatch(key -> named.contains(key) || after.references(key).stream().anyMatch(counts));
  }

  private static Set<EntryId> named(List<Reference> references, Predicate<Reference> counts) {
    return references.stream().filter(counts).map(Reference::to).collect(Collectors.toSet());
  }
}
