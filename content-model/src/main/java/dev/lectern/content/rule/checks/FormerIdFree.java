package dev.lectern.content.rule.checks;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An id that an entry had before stays its own: no entry of the kind has it now, and no other had
 * it. Ids have no capitals, so two that differ only in those cannot be written.
 */
public final class FormerIdFree implements EditRule {

  private static final RuleId ID = new RuleId("former-id-free");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "An id that an entry had before is taken by no other entry of its kind.",
              "Links and bookmarks from before the renaming lead to one place. Were the id given away, they would lead readers to something else without a word.",
              new RuleExample(
                  "problems/king-and-pawn.md",
"""
order: 1
""",
"""
order: 1
formerly: [rook-and-pawn]
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    Map<EntryId, Span> claimed = new HashMap<>();
    List<FormerId> written =
        content.formerIds().stream()
            .sorted(Comparator.comparing(FormerId::span, Span.BY_PLACE))
            .toList();
    for (FormerId former : written) {
      EntryId old = new EntryId(former.entry().kind(), former.id());
      Optional<Entry> present = content.find(old);
      if (old.equals(former.entry())) {
        sink.report(
            Diagnostic.error(
                ID,
                former.span(),
                "\"" + former.id() + "\" is what the entry is called now. Take it out."));
      } else if (present.isPresent()) {
        sink.report(
            Diagnostic.error(
                    ID,
                    former.span(),
                    "There is a "
                        + old
                        + ", so old links cannot lead here. Take this out, or rename the other.")
                .seeAlso(present.get().span(), "has the id now"));
      } else {
        Span first = claimed.putIfAbsent(old, former.span());
        if (first != null) {
          sink.report(
              Diagnostic.error(
                      ID,
                      former.span(),
                      "Two entries say that they were the "
                          + old
                          + ". Leave it with the one that old links mean.")
                  .seeAlso(first, "first claimed here"));
        }
      }
    }
  }

  /** What entries there are and were is the same. */
  @Override
  public boolean holds(ContentEdit edit) {
    return true;
  }
}
