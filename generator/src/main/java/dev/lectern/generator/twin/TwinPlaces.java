package dev.lectern.generator.twin;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.markdown.DocumentHeadings;
import dev.lectern.generator.plan.OutputPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where entries, and the headings that authors wrote, are in all twins. */
final class TwinPlaces {

  /** A file, and an anchor in it, which may be empty. */
  record Place(OutputPath path, String anchor) {}

  private record Written(SourcePath file, String anchor) {}

  private final Map<EntryId, Place> entries = new HashMap<>();
  private final Map<Written, Place> headings = new HashMap<>();

  private TwinPlaces() {}

  /** The places in these twins. */
  static TwinPlaces of(List<TwinDocument> twins, ValidContent content) {
    TwinPlaces places = new TwinPlaces();
    for (TwinDocument twin : twins) {
      twin.about().ifPresent(entry -> places.entries.put(entry, new Place(twin.path(), "")));
    }
    for (TwinDocument twin : twins) {
      places.add(twin, twin.about().flatMap(content::find).map(Entry::span));
    }
    return places;
  }

  /** Of what authors wrote, only that of the twin's own entry: others are composed of it. */
  private void add(TwinDocument twin, Optional<dev.lectern.content.source.Span> own) {
    DocumentHeadings all = DocumentHeadings.of(twin.blocks());
    for (DocumentHeadings.Anchored heading : all.headings()) {
      if (heading.entry() != null) {
        entries.putIfAbsent(heading.entry(), new Place(twin.path(), heading.anchor().value()));
      }
    }
    for (DocumentHeadings.Moved moved : all.moved()) {
      if (own.isPresent() && own.get().path().equals(moved.file())) {
        headings.putIfAbsent(
            new Written(moved.file(), moved.written()),
            new Place(twin.path(), moved.anchor().value()));
      }
    }
  }

  /** Where an entry is; nowhere if no twin is about it or has a heading for it. */
  Optional<Place> of(EntryId entry) {
    return Optional.ofNullable(entries.get(entry));
  }

  /** Where the heading with an anchor in an entry's own file is. */
  Optional<Place> of(Entry entry, String anchor) {
    return Optional.ofNullable(headings.get(new Written(entry.span().path(), anchor)));
  }
}
