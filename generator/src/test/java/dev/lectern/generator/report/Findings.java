package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reports for tests. */
final class Findings {

  static final RuleId RULE = new RuleId("some-rule");

  /** What has broken a format before, or was made to. */
  private static final String[] HOSTILE = {
    "]]>",
    "<![CDATA[",
    "--><script>alert(1)</script>",
    "%0A::error::forged",
    "\n::error::forged",
    "\r\n::stop-commands::x\r\n",
    "##[error]forged",
    "%25",
    "\"",
    "'",
    "&amp;",
    "<",
    "\\",
    "\\u0000",
    "\u0000",
    "\u0007",
    "\u001b[2J",
    "\u202e",
    "\u2066",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud83d",
    "\ude00",
    "\ud83d\ude00",
    "[a](javascript:alert(1))",
    "[a\\](0)",
    "{0}",
    "{{ view }}",
    "{% raw %}",
    "</style>",
    "</code></pre>",
    "::",
    ",",
    ":",
    "\t",
    " ",
    "é",
    "日本"
  };

  private Findings() {}

  static DiagnosticReport report(Diagnostic... diagnostics) {
    return report(List.of(diagnostics));
  }

  static DiagnosticReport report(List<Diagnostic> diagnostics) {
    return new DiagnosticReport("src/main/content", diagnostics, Map.of(), "1.2.3");
  }

  static SourceText source(String path, String text) {
    return new SourceText(new SourcePath(path), text);
  }

  static Diagnostic error(SourceText source, String words, String message) {
    int start = source.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return Diagnostic.error(RULE, source.span(start, start + words.length()), message);
  }

  static Arbitrary<String> hostileText() {
    return Arbitraries.oneOf(
            Arbitraries.of(HOSTILE), Arbitraries.strings().all().ofMaxLength(6), words())
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(8);
  }

  static Arbitrary<DiagnosticReport> hostileReports() {
    return Combinators.combine(hostileDiagnostics().list().ofMaxSize(4), hostileNames())
        .as((diagnostics, folder) -> new DiagnosticReport(folder, diagnostics, Map.of(), "1.2.3"));
  }

  private static Arbitrary<Diagnostic> hostileDiagnostics() {
    // A file has one text, so two texts have two names.
    Arbitrary<SourceText> sources =
        Combinators.combine(hostileNames(), hostileText())
            .as((name, text) -> source(name + Integer.toHexString(text.hashCode()) + ".md", text));
    Arbitrary<Integer> offsets = Arbitraries.integers().between(0, 40);
    return Combinators.combine(
            sources, offsets, offsets, hostileText(), hostileText(), Arbitraries.of(true, false))
        .as(
            (source, from, length, message, note, error) -> {
              var span = source.span(from, from + length);
              Diagnostic bare =
                  error
                      ? Diagnostic.error(RULE, span, message)
                      : Diagnostic.warning(new RuleId("other-rule"), span, message);
              Diagnostic fixable =
                  message.isEmpty() || message.equals(span.text())
                      ? bare
                      : bare.mendedBy(new Fix(note, List.of(new TextEdit(span, message))));
              return note.isEmpty() ? bare : fixable.seeAlso(source.beginning(), note);
            });
  }

  private static Arbitrary<String> hostileNames() {
    return hostileText().map(text -> "ab" + text.replace("/", "").replace("\\", ""));
  }
}
