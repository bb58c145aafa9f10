package dev.lectern.generator.report;

import static dev.lectern.generator.report.Findings.error;
import static dev.lectern.generator.report.Findings.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static String of(Diagnostic diagnostic) {
    return Fingerprints.of(List.of(diagnostic)).get(0);
  }

  private static final Diagnostic PLAIN =
      error(source("a.md", "id: x\nstage: paln\n"), "paln", "There are 3 stages.");

  @Test
  void linesAboveIndentationAndCountsDoNotChangeIt() {
    assertThat(
            of(
                error(
                    source("a.md", "new\n\nid: x\n  stage: paln\n"),
                    "paln",
                    "There are 3 stages.")))
        .isEqualTo(of(PLAIN));
    assertThat(of(error(source("a.md", "stage: paln\n"), "paln", "There are 1,204 stages.")))
        .isEqualTo(of(PLAIN));
  }

  @Test
  void emptyPlaceIsKnownByItsLine() {
    Diagnostic here =
        Diagnostic.error(Findings.RULE, source("a.md", "id: x\ntitle:\n").span(12, 12), "Empty.");
    Diagnostic lower =
        Diagnostic.error(
            Findings.RULE, source("a.md", "\nid: x\n title:\n").span(14, 14), "Empty.");
    Diagnostic other =
        Diagnostic.error(Findings.RULE, source("a.md", "id: x\ngroup:\n").span(12, 12), "Empty.");
    assertThat(of(lower)).isEqualTo(of(here));
    assertThat(of(other)).isNotEqualTo(of(here));
  }

  @Test
  void ruleFileWordsAndMessageChangeIt() {
    assertThat(
            List.of(
                of(PLAIN),
                of(error(source("b.md", "stage: paln\n"), "paln", "There are 3 stages.")),
                of(error(source("a.md", "stage: pln\n"), "pln", "There are 3 stages.")),
                of(error(source("a.md", "stage: paln\n"), "paln", "There are 3 steps.")),
                of(Diagnostic.error(new RuleId("b"), PLAIN.span(), PLAIN.message()))))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}:1"));
  }

  @Test
  void sameMistakeAgainIsNumbered() {
    var source = source("a.md", "x x");
    List<String> two =
        Fingerprints.of(
            List.of(
                Diagnostic.error(Findings.RULE, source.span(0, 1), "Wrong."),
                Diagnostic.error(Findings.RULE, source.span(2, 3), "Wrong.")));
    assertThat(two.get(0)).endsWith(":1");
    assertThat(two.get(1)).isEqualTo(two.get(0).replace(":1", ":2"));
  }
}
