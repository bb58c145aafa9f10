package dev.lectern.content.load;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.WordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stage one's result: every entry that could be read, each id once. */
public final class LoadedContent {

  private final Path folder;
  private final Map<EntryId, LoadedEntry> entries;

  /** Of each kind those that there are, by id. */
  private final Map<Kind, List<LoadedEntry>> byKind = new EnumMap<>(Kind.class);

  private final WordList words;
  private final Set<EntryId> unread;
  private final Set<Kind> incomplete;

  LoadedContent(
      Path folder,
      Map<EntryId, LoadedEntry> entries,
      WordList words,
      Set<EntryId> unread,
      Set<Kind> incomplete) {
    this.folder = folder;
    this.words = words;
    this.entries = new HashMap<>(entries);
    this.unread = Set.copyOf(unread);
    this.incomplete =
        incomplete.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(incomplete);
    for (LoadedEntry entry : entries.values()) {
      byKind.computeIfAbsent(entry.key().kind(), kind -> new ArrayList<>()).add(entry);
    }
    byKind.replaceAll(
        (kind, all) -> all.stream().sorted(Comparator.comparing(LoadedEntry::key)).toList());
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
    return byKind.getOrDefault(kind, List.of());
  }

  public Optional<LoadedEntry> find(EntryId key) {
    return Optional.ofNullable(entries.get(key));
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
