package dev.lectern.content.rule.checks;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Source;
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
import java.util.Set;
import java.util.stream.Collectors;

/** Every source is named by an entry, or linked to. */
public final class SourceUsed implements EditRule {

  private static final RuleId ID = new RuleId("source-used");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Every source is named by an entry, or linked to.",
          "A list of sources tells readers what the content rests on. One that nothing cites claims a reading that no sentence shows, and is kept up for nobody.",
          RuleExample.created(
              "sources/unused.yaml",
"""
handbook:
  title: A handbook
  authors: Nobody
  year: 2020
  url: https://example.org/handbook
  type: report
"""));

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
        content.references().stream().map(Reference::to).collect(Collectors.toSet());
    for (Source source : content.ofKind(Kind.SOURCE, Source.class)) {
      if (!named.contains(source.key())) {
        sink.report(
            Diagnostic.warning(
                ID,
                source.span(),
                "Nothing cites the source \""
                    + source.key().id()
                    + "\". Name it in \"sources\" where something was read there, or take it"
                    + " out."));
      }
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return edit.leavesNamed(reference -> reference.to().kind() == Kind.SOURCE);
  }
}
