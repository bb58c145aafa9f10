package dev.lectern.content.rule.checks;

import dev.lectern.content.DocumentPart;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Skill;
import dev.lectern.content.Technique;
import dev.lectern.content.ViewName;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.Reference;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something leads to an entry besides the list of its kind: another entry names it or links to it,
 * or a document shows it.
 *
 * <p>A term that has the id of another entry is its row in the glossary: links lead to that entry.
 *
 * <p>Not held to it: stages and overviews, which are read in their order; questions and functions,
 * whose lists are where one looks for them; sources, which {@link SourceUsed} holds; units and what
 * evaluates the skill, which have no page; changes, of which one reads once.
 */
public final class EntryLinked implements EditRule {

  private static final RuleId ID = new RuleId("entry-linked");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Another entry names an entry, or a document shows it: the list of its kind is not the only way there.",
          "Readers come to an entry from where it matters, and agents see only what the skill's documents hold. What nothing leads to is kept up for nobody.",
          RuleExample.created(
              "anti-patterns/greed.md",
"""
---
title: Greed
order: 2
summary: A pawn is taken because it is there.
---
## Novice
Takes at once.
## Expert
Asks why it was left.
## Detection
The queen stands far from home.
"""));

  private static final Set<Kind> HELD =
      Set.of(
          Kind.TERM,
          Kind.SIGNAL,
          Kind.ANTI_PATTERN,
          Kind.PATTERN,
          Kind.METRIC,
          Kind.TECHNIQUE,
          Kind.PROBLEM,
          Kind.REFERENCE);

  private static final Set<Kind> UNSEEN =
      Set.of(Kind.EVALUATION, Kind.ACTIVATION_QUERY, Kind.CHANGE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** An entry that was not read may name anything. */
  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!Arrays.stream(Kind.values()).allMatch(content::isComplete)) {
      return;
    }
    Set<EntryId> named =
        content.references().stream()
            .filter(EntryLinked::leadsThere)
            .map(Reference::to)
            .collect(Collectors.toSet());
    Set<String> elsewhere =
        content.entries().stream()
            .filter(entry -> entry.key().kind() != Kind.TERM && HELD.contains(entry.key().kind()))
            .map(Entry::id)
            .collect(Collectors.toSet());
    Shown shown =
        Shown.of(
            Stream.concat(
                content.skill().stream(),
                content.ofKind(Kind.REFERENCE, ReferenceDocument.class).stream()));
    for (Entry entry : content.entries()) {
      if (HELD.contains(entry.key().kind())
          && !named.contains(entry.key())
          && !(entry.key().kind() == Kind.TERM && elsewhere.contains(entry.id()))
          && !shown.has(entry)) {
        sink.report(
            Diagnostic.warning(
                ID,
                entry.span(),
                "Nothing leads to the "
                    + entry.key().kind().word()
                    + " \""
                    + entry.id()
                    + "\" but the list of its kind. Link to it where it matters, embed it in a"
                    + " document, or take it out."));
      }
    }
  }

  /** What leads to an entry, and what documents show, is as much as it was. */
  @Override
  public boolean holds(ContentEdit edit) {
    return edit.leavesNamed(EntryLinked::leadsThere)
        && edit.leaves(entry -> Optional.ofNullable(group(entry)))
        && edit.leaves(entry -> Shown.of(Stream.of(entry)));
  }

  private static boolean leadsThere(Reference reference) {
    return HELD.contains(reference.to().kind())
        && !reference.from().equals(reference.to())
        && !UNSEEN.contains(reference.from().kind())
        && !isOwnList(reference);
  }

  /** What stands above the list of the entry's own kind is a part of that list. */
  private static boolean isOwnList(Reference reference) {
    return reference.from().kind() == Kind.OVERVIEW
        && reference.from().id().equals(reference.to().kind().folder());
  }

  /**
   * What the views of all documents show; one that names its entries has references to them.
   *
   * @param kinds those of which all is shown
   * @param groups those of which all is shown
   */
  private record Shown(Set<Kind> kinds, Set<Group> groups) {

    static Shown of(Stream<? extends Entry> entries) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      Set<Group> groups = new HashSet<>();
      entries
          .flatMap(entry -> parts(entry).stream())
          .filter(DocumentPart.Embedded.class::isInstance)
          .map(part -> ((DocumentPart.Embedded) part).view())
          .filter(view -> view.only().isEmpty())
          .forEach(
              view -> {
                if (view.name() == ViewName.REFERENCE_LIST) {
                  kinds.add(Kind.REFERENCE);
                } else if (view.group() != null) {
                  groups.add(view.group());
                } else {
                  view.name().selects().ifPresent(kinds::add);
                }
              });
      return new Shown(kinds, groups);
    }

    private static List<DocumentPart> parts(Entry entry) {
      if (entry instanceof Skill skill) {
        return skill.body();
      }
      return entry instanceof ReferenceDocument document ? document.parts() : List.of();
    }

    boolean has(Entry entry) {
      Group group = group(entry);
      return kinds.contains(entry.key().kind()) || (group != null && groups.contains(group));
    }
  }

  private static @Nullable Group group(Entry entry) {
    if (entry instanceof Metric metric) {
      return metric.group();
    }
    return entry instanceof Technique technique ? technique.group() : null;
  }
}
