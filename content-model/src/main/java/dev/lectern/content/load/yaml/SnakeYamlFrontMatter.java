package dev.lectern.content.load.yaml;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML 1.2 through snakeyaml-engine: the tree with its places, nothing constructed from tags. */
public final class SnakeYamlFrontMatter implements FrontMatterParser {

  /** How deep lists and mappings may nest. */
  public static final int MAX_DEPTH = 12;

  private static final int MAX_ALIASES = 50;

  /** Brackets may also stand in text, hence more of them than levels. */
  private static final int MAX_OPEN_BRACKETS = 200;

  @Override
  public Outcome<Node.Mapping> parse(Span yaml) {
    String text = yaml.text();
    Optional<Diagnostic> tooDeep = tooDeep(text, yaml);
    if (tooDeep.isPresent()) {
      return Outcome.failed(List.of(tooDeep.get()));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(yaml.path().value())
            .setUseMarks(true)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setAllowDuplicateKeys(true) // reported here, at the second key
            .build();
    try {
      Optional<org.snakeyaml.engine.v2.nodes.Node> top = new Compose(settings).composeString(text);
      if (top.isEmpty()) {
        return Outcome.of(new Node.Mapping(List.of(), yaml.part(0, 0)), List.of());
      }
      Reading reading = new Reading(yaml, text);
      Optional<Node> node = reading.convert(top.get(), 0);
      if (node.isEmpty()) {
        return Outcome.failed(reading.diagnostics);
      }
      if (node.get() instanceof Node.Mapping mapping) {
        return Outcome.of(mapping, reading.diagnostics);
      }
      if (node.get() instanceof Node.Scalar scalar && scalar.isNull()) {
        return Outcome.of(new Node.Mapping(List.of(), scalar.span()), reading.diagnostics);
      }
      reading.error(
          node.get().span(),
          "This is " + node.get().shape() + "; here stand keys with their values.");
      return Outcome.failed(reading.diagnostics);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      int at = mark == null ? 0 : codeUnits(text, mark.getIndex());
      String problem = e.getProblem() == null ? "it does not parse" : e.getProblem();
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  LoadRules.YAML_SYNTAX,
                  yaml.part(at, at + 1),
                  "The YAML is not valid: " + problem + "." + remedy(problem))));
    } catch (YamlEngineException e) {
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  LoadRules.YAML_SYNTAX,
                  yaml.part(0, 0),
                  "The YAML is not valid: " + firstLine(e.getMessage()) + ".")));
    }
  }

  private static String remedy(String problem) {
    return problem.contains("mapping values are not allowed")
        ? " Text that holds \": \" must stand in quotes."
        : "";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "it does not parse" : message.lines().findFirst().orElse("");
  }

  /**
   * Flow collections nest by brackets, and the library recurses into them: refused before it does.
   */
  private static Optional<Diagnostic> tooDeep(String text, Span yaml) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > MAX_OPEN_BRACKETS) {
        return Optional.of(
            Diagnostic.error(
                LoadRules.YAML_SYNTAX,
                yaml.part(i, i + 1),
                "Lists and mappings nest too deeply here; at most "
                    + MAX_DEPTH
                    + " levels are read."));
      }
    }
    return Optional.empty();
  }

  /** A mark counts code points, a span counts UTF-16 code units. */
  private static int codeUnits(String text, int codePoints) {
    return codePoints >= text.length()
        ? text.length()
        : text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }

  private static final class Reading {

    private final Span yaml;
    private final String text;
    private final boolean onlyBmp;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open = new HashSet<>();

    Reading(Span yaml, String text) {
      this.yaml = yaml;
      this.text = text;
      this.onlyBmp = text.codePointCount(0, text.length()) == text.length();
    }

    void error(Span span, String message) {
      diagnostics.add(Diagnostic.error(LoadRules.YAML_SYNTAX, span, message));
    }

    Optional<Node> convert(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
      Span span = span(node);
      if (depth > MAX_DEPTH) {
        error(
            span,
            "Lists and mappings nest too deeply here; at most " + MAX_DEPTH + " levels are read.");
        return Optional.empty();
      }
      if (!open.add(node)) {
        error(span, "This alias stands inside of what it names.");
        return Optional.empty();
      }
      try {
        if (node instanceof ScalarNode scalar) {
          return Optional.of(scalar(scalar, span));
        }
        if (node instanceof SequenceNode sequence) {
          List<Node> items = new ArrayList<>();
          for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
            convert(item, depth + 1).ifPresent(items::add);
          }
          return Optional.of(new Node.Sequence(items, span));
        }
        return Optional.of(mapping((MappingNode) node, span, depth));
      } finally {
        open.remove(node);
      }
    }

    private Node.Mapping mapping(MappingNode node, Span span, int depth) {
      List<Node.Pair> pairs = new ArrayList<>();
      Map<String, Span> seen = new HashMap<>();
      for (NodeTuple tuple : node.getValue()) {
        Span keySpan = span(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          error(keySpan, "A key must be a single word.");
          continue;
        }
        Span first = seen.putIfAbsent(key.getValue(), keySpan);
        if (first != null) {
          diagnostics.add(
              Diagnostic.error(
                      LoadRules.YAML_SYNTAX,
                      keySpan,
                      "The key \""
                          + key.getValue()
                          + "\" stands here for the second time. Keep one.")
                  .seeAlso(first, "first stands here"));
          continue;
        }
        convert(tuple.getValueNode(), depth + 1)
            .ifPresent(value -> pairs.add(new Node.Pair(key.getValue(), keySpan, value)));
      }
      return new Node.Mapping(pairs, span);
    }

    private Node.Scalar scalar(ScalarNode node, Span span) {
      ScalarStyle style = node.getScalarStyle();
      String value = node.getValue();
      boolean quoted = style != ScalarStyle.PLAIN;
      int start = span.start();
      if (style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) {
        start++;
      }
      boolean verbatim = span.source().text().startsWith(value, start);
      return new Node.Scalar(value, quoted, verbatim ? start : -1, span);
    }

    private Span span(org.snakeyaml.engine.v2.nodes.Node node) {
      int start = node.getStartMark().map(Mark::getIndex).orElse(0);
      int end = node.getEndMark().map(Mark::getIndex).orElse(start);
      return onlyBmp
          ? yaml.part(start, end)
          : yaml.part(codeUnits(text, start), codeUnits(text, end));
    }
  }
}
