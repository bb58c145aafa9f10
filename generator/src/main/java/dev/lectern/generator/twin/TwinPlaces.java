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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where entries, and the headings that authors wrote, are in all twins. */
final class TwinPlaces {

  /** A file, and an anchor in it, which may be empty. */
  record Place(OutputPath path, String anchor) {}

  private final List<TwinDocument> twins;

  /** The file of the entry that each is about; nothing for one that is about none. */
  private final List<Optional<SourcePath>> files;

  private final Map<EntryId, Place> entries;
  private final Map<SourcePath, List<TwinDocument>> ofFile;
  private final Map<SourcePath, Map<String, Place>> headings = new ConcurrentHashMap<>();

  private TwinPlaces(List<TwinDocument> twins, List<Optional<SourcePath>> files) {
    this.twins = twins;
    this.files = files;
    this.entries = new HashMap<>();
    this.ofFile = new HashMap<>();
  }

  /** The same entries in as many twins, some of which are others. */
  private TwinPlaces(TwinPlaces before, List<TwinDocument> twins) {
    this.twins = twins;
    this.files = before.files;
    this.entries = before.entries;
    this.ofFile = new HashMap<>(before.ofFile);
  }

  /** It is read where an entry is. */
  private record PlaceOf(EntryId entry) {}

  /** It is read where the headings of a file are. */
  private record HeadingsOf(SourcePath file) {}

  /** What is other than it was for who reads these places, as {@link Reads} notes it. */
  Set<Object> changedSince(TwinPlaces before) {
    Set<Object> changed = new HashSet<>();
    if (entries != before.entries) {
      different(before.entries, entries).forEach(entry -> changed.add(new PlaceOf(entry)));
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

  /**
   * The places in these twins.
   *
   * @param before those in the last ones, if there are any: most twins are the same
   */
  static TwinPlaces of(
      List<TwinDocument> twins, ValidContent content, @Nullable TwinPlaces before) {
    if (before != null && before.twins.size() == twins.size()) {
      List<Integer> others =
          IntStream.range(0, twins.size())
              .filter(at -> !twins.get(at).equals(before.twins.get(at)))
              .boxed()
              .toList();
      if (others.stream().allMatch(at -> before.hasAsMuch(at, twins.get(at), content))) {
        TwinPlaces places = new TwinPlaces(before, twins);
        others.forEach(at -> places.replace(before.twins.get(at), at));
        return places;
      }
    }
    return of(twins, content);
  }

  private static TwinPlaces of(List<TwinDocument> twins, ValidContent content) {
    TwinPlaces places =
        new TwinPlaces(twins, twins.stream().map(twin -> file(twin, content)).toList());
    for (TwinDocument twin : twins) {
      twin.about().ifPresent(entry -> places.entries.put(entry, new Place(twin.path(), "")));
    }
    for (int at = 0; at < twins.size(); at++) {
      TwinDocument twin = twins.get(at);
      places
          .files
          .get(at)
          .ifPresent(
              file -> places.ofFile.computeIfAbsent(file, any -> new ArrayList<>()).add(twin));
      if (twin.blocks().stream().anyMatch(places::isNew)) {
        places.addEntries(twin);
      }
    }
    return places;
  }

  private static Optional<SourcePath> file(TwinDocument twin, ValidContent content) {
    return twin.about().flatMap(content::find).map(own -> own.span().path());
  }

  /** Whether a twin has the same entries at the same places as the one that it is in place of. */
  private boolean hasAsMuch(int at, TwinDocument other, ValidContent content) {
    TwinDocument twin = twins.get(at);
    return twin.path().equals(other.path())
        && twin.about().equals(other.about())
        && files.get(at).equals(file(other, content))
        && entries(twin).equals(entries(other));
  }

  private static List<DocumentHeadings.Anchored> entries(TwinDocument twin) {
    boolean hasAny =
        twin.blocks().stream()
            .anyMatch(block -> block instanceof Block.Heading heading && heading.entry() != null);
    return hasAny
        ? DocumentHeadings.of(twin.blocks()).headings().stream()
            .filter(heading -> heading.entry() != null)
            .toList()
        : List.of();
  }

  private void replace(TwinDocument before, int at) {
    files
        .get(at)
        .ifPresent(
            file ->
                ofFile.computeIfPresent(
                    file,
                    (same, all) ->
                        all.stream()
                            .map(twin -> twin.equals(before) ? twins.get(at) : twin)
                            .toList()));
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
