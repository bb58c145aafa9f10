package dev.lectern.generator.twin;

import dev.lectern.content.Entry;
import dev.lectern.content.Link;
import dev.lectern.content.Source;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.plan.OutputPath;
import java.util.Optional;

/**
 * Where the links of one file lead: to the twin that has an entry, to the address of a source, or
 * nowhere.
 */
final class TwinLinks implements LinkHrefs {

  private final ValidContent content;
  private final TwinPlaces places;
  private final OutputPath from;
  private final TwinAddress address;

  /**
   * @param from the file that the links stand in
   * @param address how that file names others
   */
  TwinLinks(ValidContent content, TwinPlaces places, OutputPath from, TwinAddress address) {
    this.content = content;
    this.places = places;
    this.from = from;
    this.address = address;
  }

  @Override
  public Optional<String> href(Link.Target target) {
    if (target instanceof Link.ToWeb web) {
      return Optional.of(web.url());
    }
    Link.ToEntry link = (Link.ToEntry) target;
    Entry entry = content.get(link.entry());
    if (entry instanceof Source source) {
      return Optional.of(source.url());
    }
    Optional<TwinPlaces.Place> heading =
        link.anchor().isEmpty() ? Optional.empty() : places.of(entry, link.anchor());
    return heading.or(() -> places.of(link.entry())).flatMap(this::href);
  }

  /** A link from a file to itself without an anchor leads nowhere. */
  private Optional<String> href(TwinPlaces.Place place) {
    String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
    if (place.path().equals(from)) {
      return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    }
    return Optional.of(address.of(place.path()) + anchor);
  }
}
