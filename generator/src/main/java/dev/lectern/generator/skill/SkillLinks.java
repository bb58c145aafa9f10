package dev.lectern.generator.skill;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Link;
import dev.lectern.content.Source;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.plan.OutputPath;
import java.util.Map;
import java.util.Optional;

/**
 * Where links of one document of the skill folder lead: to an entry that the folder prints under a
 * heading of its own, to the address of a source, or nowhere.
 */
final class SkillLinks implements LinkHrefs {

  /** A file of the folder, and an anchor in it, which may be empty. */
  record Place(OutputPath path, String anchor) {}

  private final ValidContent content;
  private final Map<EntryId, Place> places;
  private final OutputPath from;

  /**
   * @param places where each entry is that the folder prints
   * @param from the document that the links stand in
   */
  SkillLinks(ValidContent content, Map<EntryId, Place> places, OutputPath from) {
    this.content = content;
    this.places = places;
    this.from = from;
  }

  @Override
  public Optional<String> href(Link.Target target) {
    if (target instanceof Link.ToWeb web) {
      return Optional.of(web.url());
    }
    return href(((Link.ToEntry) target).entry());
  }

  Optional<String> href(EntryId id) {
    Entry entry = content.get(id);
    if (entry instanceof Source source) {
      return Optional.of(source.url());
    }
    Place place = places.get(id);
    if (place == null) {
      return Optional.empty();
    }
    String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
    if (place.path().equals(from)) {
      return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    }
    return Optional.of(from.relativize(place.path()) + anchor);
  }
}
