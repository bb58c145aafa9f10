package dev.lectern.content.rule.checks;

import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import java.util.EnumMap;
import java.util.Map;

/** Every kind that has entries has an overview, which says what the kind is called. */
public final class OverviewPresent implements EditRule {

  private static final RuleId ID = new RuleId("overview-present");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "Every kind that has entries has an overview.",
              "The overview says what the kind is called here, and where it stands in the navigation. Without one the entries have no page that lists them.",
              RuleExample.removed(
                  "overviews/signals.md",
"""
title: Signals
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!content.isComplete(Kind.OVERVIEW)) {
      return;
    }
    Map<Kind, Entry> first = new EnumMap<>(Kind.class);
    for (Entry entry : content.entries()) {
      first.putIfAbsent(entry.key().kind(), entry);
    }
    for (Overview overview : content.ofKind(Kind.OVERVIEW, Overview.class)) {
      first.remove(overview.about());
    }
    first.forEach(
        (kind, entry) -> {
          if (kind.isListed()) {
            sink.report(
                Diagnostic.error(
                    ID,
                    entry.span(),
                    "There are entries in \""
                        + kind.folder()
                        + "\", but no overviews/"
                        + kind.folder()
                        + ".md says what they are called. Add it."));
          }
        });
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.OVERVIEW);
  }
}
