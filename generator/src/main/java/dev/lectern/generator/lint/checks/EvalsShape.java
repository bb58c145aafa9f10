package dev.lectern.generator.lint.checks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.Suggestion;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code evals/evals.json} has the shape of the guide "Evaluating skill output quality"
 * (agentskills.io), and what stands beside it is JSON.
 */
public final class EvalsShape implements LintRule {

  private static final RuleId ID = new RuleId("evals-shape");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
              ID,
              HeldWhile.LINTING,
              "evals/evals.json has the shape of the public format.",
              "Runners of evaluations look for these keys and pass over what they do not find. An evaluation that nobody runs seems to pass.",
              new RuleExample(
                  "evals/evals.json",
                  "\"prompt\": \"Clean orders.csv\"",
                  "\"question\": \"Clean orders.csv\""))
          .otherwise("where the file is not JSON");

  private static final JsonFactory JSON = new JsonFactory();
  private final FrontMatterParser yaml;

  public EvalsShape(FrontMatterParser yaml) {
    this.yaml = yaml;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    folder
        .file("evals/evals.json")
        .flatMap(FolderFile::text)
        .ifPresent(text -> check(folder, text, sink));
    folder
        .file("evals/eval_queries.json")
        .flatMap(FolderFile::text)
        .ifPresent(text -> isJson(text, sink));
  }

  private void check(SkillFolder folder, SourceText source, DiagnosticSink sink) {
    if (!isJson(source, sink)) {
      return;
    }
    // JSON is YAML, but for tabs between its parts.
    SourceText spaced = new SourceText(source.path(), source.text().replace('\t', ' '));
    Optional<Node.Mapping> top = yaml.parse(spaced.span(0, spaced.text().length())).value();
    if (source.text().stripLeading().startsWith("[")) {
      warn(
          source.beginning(),
          "The file is a list; it must be an object with \"skill_name\" and \"evals\".",
          sink);
      return;
    }
    if (top.isEmpty()) {
      return; // deeper or stranger than the format is
    }
    Map<String, Node> fields = fields(top.get());
    Node name = fields.get("skill_name");
    if (name == null) {
      warn(source.beginning(), "\"skill_name\" is missing.", sink);
    } else if (name instanceof Node.Scalar scalar
        && !scalar
            .value()
            .equals(folder.main().flatMap(main -> main.value("name")).orElse(scalar.value()))) {
      warn(name.span(), "The skill is not called \"" + scalar.value() + "\".", sink);
    }
    if (fields.get("evals") instanceof Node.Sequence evals) {
      Map<String, Span> ids = new HashMap<>();
      evals.items().forEach(eval -> checkEval(folder, eval, ids, sink));
    } else {
      warn(
          source.beginning(),
          "\"evals\" is missing, or no list." + Suggestion.phrase("evals", fields.keySet()),
          sink);
    }
  }

  private static void checkEval(
      SkillFolder folder, Node eval, Map<String, Span> ids, DiagnosticSink sink) {
    if (!(eval instanceof Node.Mapping mapping)) {
      warn(eval.span(), "An evaluation must be an object.", sink);
      return;
    }
    Map<String, Node> fields = fields(mapping);
    Span start = mapping.span().part(0, 1);
    if (fields.get("id") instanceof Node.Scalar id) {
      Span first = ids.putIfAbsent(id.value(), id.span());
      if (first != null) {
        sink.report(
            Diagnostic.warning(ID, id.span(), "Two evaluations have the id " + id.value() + ".")
                .seeAlso(first, "the first"));
      }
    } else {
      warn(start, "The evaluation has no \"id\"." + Suggestion.phrase("id", fields.keySet()), sink);
    }
    for (String key : List.of("prompt", "expected_output")) {
      if (!(fields.get(key) instanceof Node.Scalar text) || text.value().isBlank()) {
        warn(
            start,
            "The evaluation has no text \"" + key + "\"." + Suggestion.phrase(key, fields.keySet()),
            sink);
      }
    }
    for (String key : List.of("files", "assertions")) {
      Node value = fields.get(key);
      if (value != null && !(value instanceof Node.Sequence)) {
        warn(value.span(), "\"" + key + "\" must be a list of texts.", sink);
      }
    }
    if (fields.get("files") instanceof Node.Sequence files) {
      for (Node file : files.items()) {
        if (file instanceof Node.Scalar path
            && folder.file(path.value()).isEmpty()
            && folder.file("evals/" + path.value()).isEmpty()) {
          warn(file.span(), "There is no file \"" + path.value() + "\" in the skill folder.", sink);
        }
      }
    }
  }

  private static Map<String, Node> fields(Node.Mapping mapping) {
    Map<String, Node> fields = new LinkedHashMap<>();
    mapping.pairs().forEach(pair -> fields.put(pair.key(), pair.value()));
    return fields;
  }

  private static boolean isJson(SourceText source, DiagnosticSink sink) {
    try (JsonParser parser = JSON.createParser(source.text())) {
      int values = 0;
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        values += depth == 0 ? 1 : 0;
      }
      if (values == 0) {
        sink.report(
            Diagnostic.error(ID, source.beginning(), "The file is empty; it must be JSON."));
      }
      return values > 0;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      int offset = at == null ? 0 : (int) Math.max(0, at.getCharOffset());
      sink.report(
          Diagnostic.error(
              ID,
              source.span(offset, offset),
              "The file is not JSON: " + e.getOriginalMessage() + "."));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be read", e);
    }
  }

  /** The format is a guide's, not the specification's: a skill works without it. */
  private static void warn(Span span, String message, DiagnosticSink sink) {
    sink.report(Diagnostic.warning(ID, span, message));
  }
}
