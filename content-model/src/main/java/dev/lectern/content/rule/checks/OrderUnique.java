package dev.lectern.content.rule.checks;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Signal;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** No two entries of a kind, and of a group where there are groups, have the same place. */
public final class OrderUnique implements EditRule {

  private static final RuleId ID = new RuleId("order-unique");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "No two entries of a kind (and of a group, where there are groups) have the same order.",
              "The order decides where an entry stands in lists and in the navigation. With two of the same, the place is left to chance.",
              new RuleExample(
                  "problems/rook-and-pawn.md",
"""
order: 2
""",
"""
order: 1
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    Map<Place, Entry> taken = new HashMap<>();
    for (Entry entry : content.entries()) {
      Optional<Place> place = place(entry);
      if (place.isEmpty()) {
        continue;
      }
      Entry first = taken.putIfAbsent(place.get(), entry);
      if (first != null) {
        sink.report(
            Diagnostic.error(
                    ID,
                    entry.span(),
                    "The "
                        + entry.key().kind().word()
                        + " \""
                        + entry.id()
                        + "\" has order "
                        + place.get().order()
                        + ", as \""
                        + first.id()
                        + "\" has. Give each its own.")
                .seeAlso(first.span(), "first used here"));
      }
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return edit.leaves(OrderUnique::place);
  }

  private static Optional<Place> place(Entry entry) {
    Kind kind = entry.key().kind();
    if (entry instanceof Stage stage) {
      return Optional.of(new Place(kind, "", stage.order()));
    } else if (entry instanceof Problem problem) {
      return Optional.of(new Place(kind, "", problem.order()));
    } else if (entry instanceof Pattern pattern) {
      return Optional.of(new Place(kind, "", pattern.order()));
    } else if (entry instanceof AntiPattern antiPattern) {
      return Optional.of(new Place(kind, "", antiPattern.order()));
    } else if (entry instanceof Signal signal) {
      return Optional.of(new Place(kind, "", signal.order()));
    } else if (entry instanceof Metric metric) {
      return Optional.of(new Place(kind, metric.group().id(), metric.order()));
    } else if (entry instanceof Technique technique) {
      return Optional.of(new Place(kind, technique.group().id(), technique.order()));
    } else if (entry instanceof ReferenceDocument document) {
      return Optional.of(new Place(kind, "", document.order()));
    } else if (entry instanceof Overview overview) {
      return Optional.of(new Place(kind, "", overview.order()));
    }
    return Optional.empty();
  }

  private record Place(Kind kind, String group, int order) {}
}
