package dev.lectern.generator.skill;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.ActivationQuery;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Text;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.markdown.PlainText;
import java.io.IOException;
import java.util.List;

/**
 * What a skill is evaluated by, in the formats of the Agent Skills guides "Evaluating skill output
 * quality" and "Optimizing skill descriptions" (agentskills.io). Texts are printed without their
 * marks, entries in the order in which they were written.
 */
final class EvaluationJson {

  private EvaluationJson() {}

  /**
   * An object with {@code skill_name} and {@code evals}; each has a number from 1, {@code prompt},
   * {@code expected_output}, {@code files} and {@code assertions}.
   */
  static void evaluations(ValidContent content, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("skill_name", content.skill().identity().name());
    json.writeArrayFieldStart("evals");
    List<Evaluation> evaluations = content.evaluations();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      json.writeStringField("prompt", PlainText.of(evaluation.prompt()));
      json.writeStringField("expected_output", PlainText.of(evaluation.expected()));
      json.writeArrayFieldStart("files");
      json.writeEndArray();
      json.writeArrayFieldStart("assertions");
      for (Text assertion : evaluation.assertions()) {
        json.writeString(PlainText.of(assertion));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A list of objects with {@code query} and {@code should_trigger}. */
  static void queries(ValidContent content, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (ActivationQuery query : content.activationQueries()) {
      json.writeStartObject();
      json.writeStringField("query", query.query());
      json.writeBooleanField("should_trigger", query.activates());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
