package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.FrontMatter;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a Markdown file at its front matter and outlines its body. */
final class MarkdownReader {

  /** Markdown nests, and is made of, no more than can be read in reasonable time. */
  static final RuleId MARKDOWN_BOUNDS = new RuleId("markdown-bounds");

  private static final Pattern DEFINITION =
      Pattern.compile("\\[[^\\]]*+]:\\s*+<?([^\\s<>]*+)", Pattern.DOTALL);
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*+(?:\\r|\\n|\\z)");

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;

  MarkdownReader(FrontMatterParser yaml, BodyOutliner outliner) {
    this.yaml = yaml;
    this.outliner = outliner;
  }

  MarkdownFile read(SourceText source, DiagnosticSink sink) {
    Optional<FrontMatter> split = FrontMatter.split(source);
    boolean main = source.path().value().equals(SkillFolder.MAIN);
    if (main && split.isEmpty()) {
      sink.report(noFrontMatter(source));
    }
    Optional<Node.Mapping> front =
        split.flatMap(
            parts -> {
              Outcome<Node.Mapping> parsed = yaml.parse(parts.yaml());
              parsed.diagnostics().forEach(sink::report);
              return parsed.value();
            });
    Span body =
        split.map(FrontMatter::body).orElseGet(() -> source.span(0, source.text().length()));
    BodyOutline outline = outliner.outline(body.text());
    for (BodyOutline.Excess excess : outline.excesses()) {
      sink.report(
          Diagnostic.error(
              MARKDOWN_BOUNDS,
              body.part(excess.range().start(), excess.range().end()),
              excess.message()));
    }
    return new MarkdownFile(source, front, body, outline, links(source, body, outline));
  }

  private static Diagnostic noFrontMatter(SourceText source) {
    return OPENING.matcher(source.text()).find()
        ? Diagnostic.error(
            LoadRules.FRONT_MATTER_PRESENT,
            source.line(1),
            "The front matter that begins here is never closed. End it with a line \"---\".")
        : Diagnostic.error(
            LoadRules.FRONT_MATTER_PRESENT,
            source.beginning(),
            "The file does not begin with front matter, so no agent knows what the skill is called"
                + " and when to load it. Begin with a line \"---\", then name and description, then"
                + " a line \"---\".");
  }

  private static List<SkillLink> links(SourceText source, Span body, BodyOutline outline) {
    List<SkillLink> links = new ArrayList<>();
    for (BodyOutline.LinkMark link : outline.links()) {
      Span span = body.part(link.range().start(), link.range().end());
      boolean label = link.image() && !link.destination().isEmpty() && span.text().startsWith("![");
      if (!label) { // what a label stands for is in its definition
        links.add(SkillLink.of(source.path(), link.destination(), link.image(), span));
      }
    }
    for (BodyOutline.Range definition : outline.definitions()) {
      Span span = body.part(definition.start(), definition.end());
      Matcher matcher = DEFINITION.matcher(span.text());
      if (matcher.find() && !span.text().startsWith("[^")) {
        links.add(
            SkillLink.of(
                source.path(),
                matcher.group(1),
                false,
                span.part(matcher.start(1), matcher.end(1))));
      }
    }
    return links;
  }
}
