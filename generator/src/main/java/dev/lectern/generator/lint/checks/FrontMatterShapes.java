package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Node;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** License, compatibility, metadata and allowed-tools have the shapes of the specification. */
public final class FrontMatterShapes implements LintRule {

  private static final RuleId ID = new RuleId("value-type");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "License, compatibility, metadata and allowed-tools have the shapes of the specification.",
              "Agents and registries read these keys as the Agent Skills specification gives them. Another shape is refused, or read as something else.",
              new RuleExample(
                  "SKILL.md",
"""
metadata:
  version: "1.2"
""",
"""
metadata: version 1.2
"""))
          .otherwise("where some agents take the shape");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    folder
        .main()
        .filter(main -> main.frontMatter().isPresent())
        .ifPresent(main -> check(folder, main, sink));
  }

  private static void check(SkillFolder folder, MarkdownFile main, DiagnosticSink sink) {
    main.pair("license").ifPresent(pair -> checkText(pair, sink));
    main.pair("compatibility")
        .ifPresent(
            pair -> {
              checkText(pair, sink);
              for (String fault :
                  SkillSpec.compatibilityFaults(main.value("compatibility").orElse(""))) {
                sink.report(
                    Diagnostic.error(ID, pair.value().span(), "\"compatibility\" " + fault));
              }
            });
    main.pair("metadata").ifPresent(pair -> checkMetadata(pair, sink));
    main.pair("allowed-tools").ifPresent(pair -> checkTools(pair, sink));
  }

  private static void checkText(Node.Pair pair, DiagnosticSink sink) {
    if (!(pair.value() instanceof Node.Scalar scalar)
        || scalar.isNull()
        || scalar.value().isBlank()) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.keySpan(),
              "\""
                  + pair.key()
                  + "\" must be text that is not empty. Write it, or leave the key out."));
    }
  }

  private static void checkMetadata(Node.Pair pair, DiagnosticSink sink) {
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.keySpan(),
              "\"metadata\" is "
                  + pair.value().shape()
                  + "; it must be a mapping of keys to texts."));
      return;
    }
    for (Node.Pair entry : mapping.pairs()) {
      if (!(entry.value() instanceof Node.Scalar)) {
        sink.report(
            Diagnostic.warning(
                ID,
                entry.keySpan(),
                "The metadata \""
                    + entry.key()
                    + "\" is "
                    + entry.value().shape()
                    + "; the specification knows texts only."));
      }
    }
  }

  private static void checkTools(Node.Pair pair, DiagnosticSink sink) {
    boolean text = pair.value() instanceof Node.Scalar scalar && !scalar.isNull();
    boolean list =
        pair.value() instanceof Node.Sequence tools
            && tools.items().stream().allMatch(Node.Scalar.class::isInstance);
    if (list) {
      sink.report(
          Diagnostic.warning(
              ID,
              pair.keySpan(),
              "\"allowed-tools\" is a list; the specification wants one text with spaces between the tools."));
    } else if (!text) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.keySpan(),
              "\"allowed-tools\" must be text: the tools with spaces between them."));
    }
  }
}
