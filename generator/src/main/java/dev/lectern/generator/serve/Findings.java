package dev.lectern.generator.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.source.Span;
import dev.lectern.generator.json.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to say about the content, for the page in the browser.
 *
 * @param all in the order in which they are shown
 * @param trouble what else went wrong; empty for nothing
 */
record Findings(List<Diagnostic> all, String trouble) {

  static final Findings NONE = new Findings(List.of(), "");

  private static final int MOST = 100;
  private static final int LONGEST_LINE = 300;

  Findings {
    all = List.copyOf(all);
  }

  /**
   * As JSON on one line: {@code {"errors": 1, "warnings": 0, "trouble": "", "findings": [{"error":
   * true, "rule": …, "file": …, "line": …, "column": …, "message": …, "code": …, "editor": …}]}},
   * errors first, at most 100 of both.
   */
  String json(EditorLink editor) {
    long errors = all.stream().filter(Diagnostic::isError).count();
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeNumberField("errors", errors);
          json.writeNumberField("warnings", all.size() - errors);
          json.writeStringField("trouble", trouble);
          json.writeArrayFieldStart("findings");
          List<Diagnostic> shown =
              Stream.concat(
                      all.stream().filter(Diagnostic::isError),
                      all.stream().filter(one -> !one.isError()))
                  .limit(MOST)
                  .toList();
          for (Diagnostic one : shown) {
            write(one, editor, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Diagnostic one, EditorLink editor, JsonGenerator json)
      throws IOException {
    Span span = one.span();
    String line = span.firstLine();
    int length = Math.min(line.length(), LONGEST_LINE);
    int from = Math.min(span.from().column() - 1, length);
    boolean oneLine = span.to().line() == span.from().line();
    int to = Math.min(oneLine ? span.to().column() - 1 : length, length);
    json.writeStartObject();
    json.writeBooleanField("error", one.isError());
    json.writeStringField("rule", one.rule().value());
    json.writeStringField("file", span.path().value());
    json.writeNumberField("line", span.from().line());
    json.writeNumberField("column", span.from().column());
    json.writeStringField("message", one.message());
    json.writeStringField("code", line.substring(0, length));
    json.writeNumberField("from", from);
    json.writeNumberField("to", Math.max(from, to));
    Optional<String> address = editor.of(span);
    if (address.isPresent()) {
      json.writeStringField("editor", address.get());
    }
    json.writeEndObject();
  }
}
