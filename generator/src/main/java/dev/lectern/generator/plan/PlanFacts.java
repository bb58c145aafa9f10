package dev.lectern.generator.plan;

import dev.lectern.content.Change;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.Question;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All that a plan follows from: what there is, what it is called and was called, and in which
 * order; nothing of what it says. Contents with equal facts have equal plans.
 *
 * @param kinds those that have entries and are shown, in the order of the navigation
 * @param figured those with an entry that has figures, in the same order
 * @param changes the changes, the newest first
 * @param references the documents of the skill, in their order
 * @param used all kinds that have entries
 * @param addressed whether the site has an address on the web
 */
record PlanFacts(
    List<OfKind> kinds,
    List<Kind> figured,
    List<EntryId> changes,
    List<EntryId> references,
    Set<Kind> used,
    boolean addressed) {

  /**
   * A kind that has entries.
   *
   * @param overview the key of its overview
   * @param entries in the order in which readers meet them
   * @param groupOfQuestions of each question its group; none of other kinds
   * @param groups as the overview declares them
   * @param former what entries were called before
   */
  record OfKind(
      Kind kind,
      EntryId overview,
      List<EntryId> entries,
      List<Group> groupOfQuestions,
      List<Group> groups,
      List<Former> former) {}

  /** What an entry was called before. */
  record Former(EntryId entry, String id) {}

  static PlanFacts of(ValidContent content) {
    List<OfKind> kinds = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      List<EntryId> entries = new ArrayList<>();
      List<Group> groups = new ArrayList<>();
      List<Former> former = new ArrayList<>();
      for (Entry entry : content.entries(overview.about())) {
        entries.add(entry.key());
        if (entry instanceof Question question) {
          groups.add(question.group());
        }
        for (FormerId one : content.formerIds(entry.key())) {
          former.add(new Former(entry.key(), one.id()));
        }
      }
      kinds.add(
          new OfKind(overview.about(), overview.key(), entries, groups, overview.groups(), former));
    }
    Set<Kind> used = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (!content.entries(kind).isEmpty()) {
        used.add(kind);
      }
    }
    return new PlanFacts(
        kinds,
        content.figured().stream().map(entry -> entry.key().kind()).distinct().toList(),
        content.changes().stream().map(Change::key).toList(),
        content.references().stream().map(Entry::key).toList(),
        used,
        !content.skill().identity().siteUrl().isEmpty());
  }
}
