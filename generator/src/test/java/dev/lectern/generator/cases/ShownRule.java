package dev.lectern.generator.cases;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.PublishedFresh;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.diagram.Drawing;
import dev.lectern.generator.diagram.StoredDiagrams;
import dev.lectern.generator.diagram.Workshop;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule whose example is tried: the valid case, rendered whole, with the bad text in place of the
 * good one.
 */
record ShownRule(RuleDescription rule) {

  private static final String PUBLISHED_FRESH = "published-fresh";

  /** What a replacement of text cannot show, for each rule whose example has a note. */
  private static final Map<String, Exception> EXCEPTIONS =
      Map.of(
          "file-readable",
          Exception.text(text -> text),
          "skill-body-size",
          repeated(320),
          "reference-size",
          repeated(800),
          "stages-present",
          new Exception(text -> text, "stages-present"),
          "diagram-stored",
          Exception.text(text -> text),
          "diagram-drawn",
          Exception.text(text -> text),
          PUBLISHED_FRESH,
          Exception.text(text -> text));

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** What Mermaid says of a link to nothing. */
  private static final Drawing REFUSAL =
      new Drawing.Refused(
          "This does not parse. Mermaid expected 'AMP', 'COLON', 'PIPE', 'TESTSTR', 'DOWN',"
              + " 'DEFAULT' (or 7 more) and found the end of the diagram.",
          6,
          0);

  /**
   * @param made the bad text as it is tried, from the bad text as it is printed
   * @param instead a case that is tried in its place; empty for the replacement
   */
  private record Exception(UnaryOperator<String> made, String instead) {

    static Exception text(UnaryOperator<String> made) {
      return new Exception(made, "");
    }
  }

  private static Exception repeated(int times) {
    String line = "King, pawn, king, pawn, king, pawn, king, pawn.\n\n";
    return Exception.text(text -> text.replace(line, line.repeat(times)));
  }

  static List<ShownRule> all() {
    return RuleCatalogue.all().stream().map(ShownRule::new).toList();
  }

  /** The rules for which an exception is made. */
  static List<String> exceptions() {
    return EXCEPTIONS.keySet().stream().sorted().toList();
  }

  private Optional<Exception> exception() {
    return Optional.ofNullable(EXCEPTIONS.get(rule.id().value()));
  }

  /**
   * Renders the bad example.
   *
   * @param empty a folder for what it takes
   */
  Outcome<Rendering> bad(Path empty, SeverityPolicy policy) throws IOException {
    DiagramStore store = new DiagramStore(empty.resolve("diagrams"));
    Path content = Files.createDirectories(empty.resolve("content"));
    ContentCase.named("valid").lay(content);
    if (id("diagram-stored") || id("diagram-drawn")) {
      render(content, store, Optional.of(ShownRule::draw), SeverityPolicy.AS_DESCRIBED);
    }
    if (id(PUBLISHED_FRESH)) {
      return compared(render(content, store, Optional.of(ShownRule::draw), policy), empty);
    }
    String instead = exception().map(Exception::instead).orElse("");
    if (instead.isEmpty()) {
      replace(content);
    } else {
      ContentCase.named(instead).lay(content);
    }
    Optional<DiagramRenderer> renderer =
        id("diagram-stored")
            ? Optional.empty()
            : Optional.of(id("diagram-drawn") ? ShownRule::refuse : ShownRule::draw);
    return render(content, store, renderer, policy);
  }

  /** Publishes the skill, edits the published copy, and compares. */
  private Outcome<Rendering> compared(Outcome<Rendering> valid, Path empty) throws IOException {
    List<RenderedFile> files = valid.value().orElseThrow().skill().files();
    OutputFolder published = new OutputFolder(empty.resolve("published"));
    published.publish(files);
    replace(empty.resolve("published"));
    return Outcome.failed(PublishedFresh.findings(published, files, published.compare(files)));
  }

  /** Renders the content of the valid case. */
  static Outcome<Rendering> good(Path empty) throws IOException {
    return render(ContentCase.named("valid"), empty, SeverityPolicy.AS_DESCRIBED);
  }

  /** Renders the content of a case. */
  static Outcome<Rendering> render(ContentCase each, Path empty, SeverityPolicy policy)
      throws IOException {
    Path content = Files.createDirectories(empty.resolve("content"));
    ContentCase.named("valid").lay(content);
    each.lay(content);
    DiagramStore store = new DiagramStore(empty.resolve("diagrams"));
    return render(content, store, Optional.of(ShownRule::draw), policy);
  }

  /** How often the good text stands in its file of the valid case. */
  int occurrences() throws IOException {
    RuleExample example = rule.example();
    Path file =
        id(PUBLISHED_FRESH)
            ? ContentCase.ALL.resolve("valid/content/skill.md") // which gives its text
            : ContentCase.ALL.resolve("valid/content").resolve(example.path());
    if (example.good().isEmpty()) {
      return Files.exists(file) ? 1 : 0;
    }
    return Files.readString(file).split(Pattern.quote(example.good()), -1).length - 1;
  }

  /** Whether the good text stands between the marks of its file's front matter. */
  boolean standsInFrontMatter() throws IOException {
    RuleExample example = rule.example();
    Path file = ContentCase.ALL.resolve("valid/content").resolve(example.path());
    if (!example.path().endsWith(".md") || example.good().isEmpty() || !Files.exists(file)) {
      return false;
    }
    String text = Files.readString(file);
    int at = text.indexOf(example.good());
    return at > 0 && at + example.good().length() <= text.indexOf("\n---\n") + 1;
  }

  private boolean id(String id) {
    return rule.id().value().equals(id);
  }

  private void replace(Path content) throws IOException {
    RuleExample example = rule.example();
    Path file = content.resolve(example.path());
    if (example.bad().isEmpty()) {
      Files.delete(file);
      return;
    }
    String bad = exception().map(Exception::made).orElse(text -> text).apply(example.bad());
    Files.createDirectories(file.getParent());
    String text =
        example.good().isEmpty() ? bad : Files.readString(file).replace(example.good(), bad);
    Files.write(
        file,
        text.getBytes(id("file-readable") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }

  private static Outcome<Rendering> render(
      Path content, DiagramStore store, Optional<DiagramRenderer> renderer, SeverityPolicy policy) {
    Workshop workshop =
        new Workshop() {
          @Override
          public Optional<DiagramRenderer> renderer() {
            return renderer;
          }

          @Override
          public String remedy() {
            return "Node.js is not found. To mend it, have Node.js 20 or newer and Chromium on the"
                + " PATH and run: mvn lectern:diagrams";
          }
        };
    return new Lectern(policy)
        .render(
            content, wanted -> new StoredDiagrams(store, "{}", workshop, true).drawings(wanted));
  }

  /** Draws each word as a node, so that the page can link those that it knows. */
  private static void draw(List<String> sources, DiagramRenderer.DrawingSink sink) {
    for (int i = 0; i < sources.size(); i++) {
      String nodes =
          WORD.matcher(sources.get(i))
              .results()
              .map(MatchResult::group)
              .distinct()
              .map(word -> "<text data-node=\"" + word + "\">" + word + "</text>")
              .collect(Collectors.joining());
      String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";
      sink.take(i, new Drawing.Drawn(svg.formatted(nodes), "nobody"));
    }
  }

  private static void refuse(List<String> sources, DiagramRenderer.DrawingSink sink) {
    for (int i = 0; i < sources.size(); i++) {
      sink.take(i, REFUSAL);
    }
  }

  /** What the console shows of these diagnostics, without the summary. */
  static String console(List<Diagnostic> diagnostics) {
    String report = ContentCase.report(diagnostics);
    return report.substring(0, report.stripTrailing().lastIndexOf('\n')).stripTrailing() + "\n";
  }
}
