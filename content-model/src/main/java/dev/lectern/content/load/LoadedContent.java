package dev.lectern.content.load;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.WordList;
import dev.lectern.content.work.Edited;
import dev.lectern.content.work.LayeredList;
import dev.lectern.content.work.LayeredMap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stage one's result: every entry that could be read, each id once. */
public final class LoadedContent {

  private static final Comparator<LoadedEntry> BY_KEY = Comparator.comparing(LoadedEntry::key);

  private final Path folder;
  private final LayeredMap<EntryId, LoadedEntry> entries;

  /** Of each kind those that there are, by id. */
  private final Map<Kind, LayeredList<LoadedEntry>> byKind;

  private final WordList words;
  private final Set<EntryId> unread;
  private final Set<Kind> incomplete;
  private final Edited<EntryId> edited;

  LoadedContent(
      Path folder,
      Map<EntryId, LoadedEntry> entries,
      WordList words,
      Set<EntryId> unread,
      Set<Kind> incomplete) {
    this.folder = folder;
    this.words = words;
    this.entries = LayeredMap.of(entries);
    this.byKind = new EnumMap<>(Kind.class);
    this.edited = Edited.anew();
    this.unread = Set.copyOf(unread);
    this.incomplete =
        incomplete.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(incomplete);
    Map<Kind, List<LoadedEntry>> together =
        entries.values().stream().collect(Collectors.groupingBy(entry -> entry.key().kind()));
    together.forEach(
        (kind, all) -> byKind.put(kind, LayeredList.of(all.stream().sorted(BY_KEY).toList())));
  }

  private LoadedContent(LoadedContent before, Map<EntryId, LoadedEntry> changed) {
    this.folder = before.folder;
    this.words = before.words;
    this.entries = before.entries.with(changed);
    this.unread = before.unread;
    this.incomplete = before.incomplete;
    this.edited = Edited.of(before.edited, changed.keySet());
    this.byKind = new EnumMap<>(before.byKind);
    changed.forEach(
        (key, entry) ->
            byKind.computeIfPresent(key.kind(), (kind, all) -> all.with(entry, BY_KEY)));
  }

  /**
   * The same, but that some entries were written anew.
   *
   * @param rewritten entries with the keys of some that there are
   */
  LoadedContent with(Collection<LoadedEntry> rewritten) {
    Map<EntryId, LoadedEntry> changed = new HashMap<>();
    for (LoadedEntry entry : rewritten) {
      if (!find(entry.key()).orElseThrow().equals(entry)) {
        changed.put(entry.key(), entry);
      }
    }
    return new LoadedContent(this, changed);
  }

  /** The entries that are others than in a content of which it is known; nothing if it is not. */
  public Optional<Set<EntryId>> changedSince(LoadedContent before) {
    return edited.since(before.edited);
  }

  /** The content folder. */
  public Path folder() {
    return folder;
  }

  /** The words that no dictionary has. */
  public WordList words() {
    return words;
  }

  /** The entries of a kind, by id. */
  public List<LoadedEntry> ofKind(Kind kind) {
    List<LoadedEntry> all = byKind.get(kind);
    return all == null ? List.of() : all;
  }

  public Optional<LoadedEntry> find(EntryId key) {
    return entries.find(key);
  }

  /** Whether something of this kind could not be read. */
  public boolean isIncomplete(Kind kind) {
    return incomplete.contains(kind);
  }

  /**
   * Whether an entry was written, or may have been, and could not be read: then its absence proves
   * nothing, and the reason is reported where it lies.
   */
  public boolean isUnread(EntryId key) {
    Kind kind = key.kind();
    boolean couldBeAnywhere = kind.shape() == Kind.Shape.TABLE || ofKind(kind).isEmpty();
    return unread.contains(key) || (isIncomplete(kind) && couldBeAnywhere);
  }
}
