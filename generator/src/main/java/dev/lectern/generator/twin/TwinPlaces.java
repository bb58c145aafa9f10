package dev.lectern.generator.twin;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Reads;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.markdown.DocumentHeadings;
import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where entries, and the headings that authors wrote, are in all twins. */
final class TwinPlaces {

  /** A file, and an anchor in it, which may be empty. */
  record Place(OutputPath path, String anchor) {}

  private final Map<EntryId, Place> entries = new HashMap<>();
  private final Map<SourcePath, List<TwinDocument>> ofFile = new HashMap<>();
  private final Map<SourcePath, Map<String, Place>> headings = new ConcurrentHashMap<>();

  private TwinPlaces() {}

  /** It is read where an entry is. */
  private record PlaceOf(EntryId entry) {}

  /** It is read where the headings of a file are. */
  private record HeadingsOf(SourcePath file) {}

  /** What is other than it was for who reads these places, as {@link Reads} notes it. */
  Set<Object> changedSince(TwinPlaces before) {
    Set<Object> changed = new HashSet<>();
    for (EntryId entry : different(before.entries, entries)) {
      changed.add(new PlaceOf(entry));
    }
    for (SourcePath file : different(before.ofFile, ofFile)) {
      changed.add(new HeadingsOf(file));
    }
    return changed;
  }

  private static <K> Set<K> different(Map<K, ?> one, Map<K, ?> other) {
    Set<K> keys = new HashSet<>();
    one.forEach(
        (key, value) -> {
          if (!value.equals(other.get(key))) {
            keys.add(key);
          }
        });
    for (K key : other.keySet()) {
      if (!one.containsKey(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The places in these twins. */
  static TwinPlaces of(List<TwinDocument> twins, ValidContent content) {
    TwinPlaces places = new TwinPlaces();
    for (TwinDocument twin : twins) {
      twin.about().ifPresent(entry -> places.entries.put(entry, new Place(twin.path(), "")));
    }
    for (TwinDocument twin : twins) {
      twin.about()
          .flatMap(content::find)
          .ifPresent(
              own ->
                  places
                      .ofFile
                      .computeIfAbsent(own.span().path(), file -> new ArrayList<>())
                      .add(twin));
      if (twin.blocks().stream().anyMatch(places::isNew)) {
        places.addEntries(twin);
      }
    }
    return places;
  }

  /** Whether a block is the heading of an entry that has no twin of its own. */
  private boolean isNew(Block block) {
    return block instanceof Block.Heading heading
        && heading.entry() != null
        && !entries.containsKey(heading.entry());
  }

  private void addEntries(TwinDocument twin) {
    for (DocumentHeadings.Anchored heading : DocumentHeadings.of(twin.blocks()).headings()) {
      if (heading.entry() != null) {
        entries.putIfAbsent(heading.entry(), new Place(twin.path(), heading.anchor().value()));
      }
    }
  }

  /**
   * The headings of a file. Of what authors wrote, only that of the twin's own entry: others are
   * composed of it. Few links lead to headings, so that most files are never asked for.
   */
  private Map<String, Place> headings(SourcePath file) {
    Map<String, Place> headings = new HashMap<>();
    for (TwinDocument twin : ofFile.getOrDefault(file, List.of())) {
      for (DocumentHeadings.Moved moved : DocumentHeadings.of(twin.blocks()).moved()) {
        if (moved.file().equals(file)) {
          headings.putIfAbsent(moved.written(), new Place(twin.path(), moved.anchor().value()));
        }
      }
    }
    return headings;
  }

  /** Where an entry is; nowhere if no twin is about it or has a heading for it. */
  Optional<Place> of(EntryId entry) {
    Reads.note(new PlaceOf(entry));
    return Optional.ofNullable(entries.get(entry));
  }

  /** Where the heading with an anchor in an entry's own file is. */
  Optional<Place> of(Entry entry, String anchor) {
    SourcePath file = entry.span().path();
    Reads.note(new HeadingsOf(file));
    return Optional.ofNullable(headings.computeIfAbsent(file, this::headings).get(anchor));
  }
}
