package dev.lectern.content.load.yaml;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.InvisibleCharacters;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML 1.2 through snakeyaml-engine: the tree with its places, nothing constructed from tags. */
public final class SnakeYamlFrontMatter implements FrontMatterParser {

  /** More values than the largest file can hold without aliases. */
  private static final int MAX_VALUES = 300_000;

  private final Limits limits;

  public SnakeYamlFrontMatter() {
    this(Limits.DEFAULT);
  }

  /**
   * @param limits how deep YAML may nest, and how many aliases it may have
   */
  public SnakeYamlFrontMatter(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Outcome<Node.Mapping> parse(Span yaml) {
    Reading reading = new Reading(yaml, limits);
    Optional<Node.Mapping> mapping = reading.read();
    return mapping.isPresent()
        ? Outcome.of(mapping.get(), reading.diagnostics)
        : Outcome.failed(reading.diagnostics);
  }

  /** A tree, and whether there is an alias in it. */
  private record Composed(Optional<org.snakeyaml.engine.v2.nodes.Node> top, boolean aliased) {}

  private static Composed compose(String text, String label, Limits limits) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setUseMarks(true)
            .setAllowDuplicateKeys(true) // reported here, at the second key
            .setAllowNonScalarKeys(true) // reported here, at the key
            .build();
    BoundedEvents events =
        new BoundedEvents(
            new ParserImpl(settings, new StreamReader(settings, text)),
            limits.yamlDepth(),
            limits.yamlAliases());
    Optional<org.snakeyaml.engine.v2.nodes.Node> top =
        new Composer(settings, events).getSingleNode();
    return new Composed(top, events.hadAlias());
  }

  private static final class Reading {

    private final Span yaml;
    private final Limits limits;
    private final Offsets offsets;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open = new HashSet<>();
    private int values = 0;
    private boolean aliased = false;

    Reading(Span yaml, Limits limits) {
      this.yaml = yaml;
      this.limits = limits;
      this.offsets = new Offsets(yaml.text());
    }

    Optional<Node.Mapping> read() {
      try {
        Composed composed = compose(yaml.text(), yaml.path().value(), limits);
        aliased = composed.aliased();
        return composed.top().isEmpty()
            ? Optional.of(new Node.Mapping(List.of(), aliased, yaml.part(0, 0)))
            : convert(composed.top().get(), 0).flatMap(this::atTheTop);
      } catch (Refusal e) {
        error(at(e.place()), e.reason());
      } catch (MarkedYamlEngineException e) {
        diagnostics.add(invalid(e));
      } catch (ReaderException e) {
        int at = Math.max(0, yaml.text().indexOf(e.getCodePoint()));
        error(
            yaml.part(at, at + 1),
            String.format(
                Locale.ROOT,
                "The YAML holds the control character U+%04X. Remove it.",
                e.getCodePoint()));
      } catch (IllegalArgumentException e) { // the library does not catch what Java says of it
        int at = Math.max(0, yaml.text().indexOf("\\U"));
        error(yaml.part(at, at + 2), "The YAML holds an escape that is no character. Remove it.");
      } catch (YamlEngineException e) {
        String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        error(yaml.part(0, 0), "The YAML is not valid: " + problem + ".");
      }
      return Optional.empty();
    }

    private Optional<Node.Mapping> atTheTop(Node node) {
      if (node instanceof Node.Mapping mapping) {
        return Optional.of(mapping);
      }
      if (node instanceof Node.Scalar scalar && scalar.isNull()) {
        return Optional.of(new Node.Mapping(List.of(), aliased, scalar.span()));
      }
      error(node.span(), "This is " + node.shape() + "; here stand keys with their values.");
      return Optional.empty();
    }

    private Diagnostic invalid(MarkedYamlEngineException e) {
      String problem = problem(e);
      Span place = at(e.getProblemMark().or(e::getContextMark));
      Diagnostic diagnostic =
          Diagnostic.error(
              LoadRules.YAML_SYNTAX,
              place,
              "The YAML is not valid: " + problem + "." + remedy(problem));
      if (isColonInText(problem)) {
        diagnostic = diagnostic.mendedBy(YamlRepairs.quoted(place).orElse(null));
      }
      Span began = at(e.getContextMark().or(e::getProblemMark));
      return e.getContext() == null || began.equals(place)
          ? diagnostic
          : diagnostic.seeAlso(began, e.getContext());
    }

    private static String problem(MarkedYamlEngineException e) {
      if (e.getProblem() == null) {
        return "it does not parse";
      }
      return e.getProblem().startsWith("but ") && e.getContext() != null
          ? e.getContext() + ", " + e.getProblem()
          : e.getProblem();
    }

    private static String remedy(String problem) {
      return isColonInText(problem) ? " Text that holds \": \" must stand in quotes." : "";
    }

    private static boolean isColonInText(String problem) {
      return problem.contains("mapping values are not allowed");
    }

    private Span at(Optional<Mark> mark) {
      int at = mark.map(m -> offsets.ofCodePoint(m.getIndex())).orElse(0);
      return yaml.part(at, at + 1);
    }

    void error(Span span, String message) {
      diagnostics.add(Diagnostic.error(LoadRules.YAML_SYNTAX, span, message));
    }

    Optional<Node> convert(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
      Span span = span(node);
      if (++values > MAX_VALUES) {
        throw new Refusal(node.getStartMark(), "The aliases make too many values of this.");
      }
      if (depth > limits.yamlDepth()) {
        error(
            span,
            "Lists and mappings nest too deeply here; at most "
                + limits.yamlDepth()
                + " levels are read.");
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
          return Optional.of(new Node.Sequence(items, aliased, span));
        }
        return Optional.of(mapping((MappingNode) node, span, depth));
      } finally {
        open.remove(node);
      }
    }

    private Node.Mapping mapping(MappingNode node, Span span, int depth) {
      List<Node.Pair> pairs = new ArrayList<>();
      Map<String, NodeTuple> seen = new HashMap<>();
      for (NodeTuple tuple : node.getValue()) {
        Span keySpan = span(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          error(keySpan, "A key must be a single word.");
          continue;
        }
        checkEscapes(key, keySpan);
        NodeTuple first = seen.putIfAbsent(key.getValue(), tuple);
        if (first != null) {
          Diagnostic second =
              Diagnostic.error(
                      LoadRules.YAML_SYNTAX,
                      keySpan,
                      "The key \""
                          + key.getValue()
                          + "\" stands here for the second time. Keep one.")
                  .seeAlso(span(first.getKeyNode()), "first stands here");
          diagnostics.add(second.mendedBy(repeated(first, tuple).orElse(null)));
          continue;
        }
        convert(tuple.getValueNode(), depth + 1)
            .ifPresent(value -> pairs.add(new Node.Pair(key.getValue(), keySpan, value)));
      }
      return new Node.Mapping(pairs, aliased, span);
    }

    /** Takes the second of two pairs out that say the same. */
    private Optional<Fix> repeated(NodeTuple first, NodeTuple second) {
      Span value = span(second.getValueNode());
      if (!(second.getValueNode() instanceof ScalarNode)
          || aliased
          || !span(first.getValueNode()).text().equals(value.text())) {
        return Optional.empty();
      }
      return YamlFix.lines(span(second.getKeyNode()), value)
          .map(edit -> new Fix("takes the second one out", List.of(edit)));
    }

    private Node.Scalar scalar(ScalarNode node, Span span) {
      ScalarStyle style = node.getScalarStyle();
      String value = node.getValue();
      boolean quoted = style != ScalarStyle.PLAIN;
      checkEscapes(node, span);
      int start = span.start();
      if (style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) {
        start++;
      }
      boolean verbatim =
          style != ScalarStyle.LITERAL
              && style != ScalarStyle.FOLDED
              && span.source().text().startsWith(value, start);
      return new Node.Scalar(value, quoted, verbatim ? start : -1, aliased, span);
    }

    /** What stands in the text as itself is found there; an escape only shows when it is read. */
    private void checkEscapes(ScalarNode node, Span span) {
      if (node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED && span.text().indexOf('\\') >= 0) {
        OptionalInt hidden = InvisibleCharacters.first(node.getValue());
        if (node.getValue().indexOf('\0') >= 0 || hidden.isPresent()) {
          Diagnostic invisible =
              Diagnostic.error(
                  LoadRules.INVISIBLE_CHARACTER,
                  span,
                  "An escape in this text stands for "
                      + InvisibleCharacters.name(hidden.orElse(0))
                      + ", which is invisible, but programs and agents read it. Remove it.");
          Optional<Fix> fix =
              aliased ? Optional.empty() : YamlRepairs.visible(span, node.getValue());
          diagnostics.add(invisible.mendedBy(fix.orElse(null)));
        }
      }
    }

    private Span span(org.snakeyaml.engine.v2.nodes.Node node) {
      int start = node.getStartMark().map(Mark::getIndex).orElse(0);
      int end = node.getEndMark().map(Mark::getIndex).orElse(start);
      return yaml.part(offsets.ofCodePoint(start), offsets.ofCodePoint(end));
    }
  }
}
