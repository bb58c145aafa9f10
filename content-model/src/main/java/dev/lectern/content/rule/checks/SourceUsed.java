package dev.lectern.content.rule.checks;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.Reference;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every source is named by an entry, or linked to. */
public final class SourceUsed implements Rule {

  private static final RuleId ID = new RuleId("source-used");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Every source is named by an entry, or linked to.";
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
}
