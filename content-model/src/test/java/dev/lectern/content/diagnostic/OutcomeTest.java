package dev.lectern.content.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final RuleId RULE = new RuleId("a-rule");
  private static final SourceText TEXT = new SourceText(new SourcePath("a.md"), "one two");
  private static final Diagnostic FIRST = Diagnostic.error(RULE, TEXT.span(0, 3), "First.");
  private static final Diagnostic SECOND = Diagnostic.warning(RULE, TEXT.span(4, 7), "Second.");

  @Test
  void diagnosticsAreSortedAndEachIsThereOnce() {
    assertThat(Outcome.of("x", List.of(SECOND, FIRST, SECOND)).diagnostics())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void errorDoesNotTakeTheValueAway() {
    Outcome<String> outcome = Outcome.of("x", List.of(FIRST));
    assertThat(outcome.value()).contains("x");
    assertThat(outcome.hasErrors()).isTrue();
  }

  @Test
  void warningIsNotAnError() {
    assertThat(Outcome.of("x", List.of(SECOND)).hasErrors()).isFalse();
  }

  @Test
  void nextStageKeepsTheDiagnosticsOfBoth() {
    Outcome<Integer> outcome =
        Outcome.of("x", List.of(SECOND)).then(value -> Outcome.of(value.length(), List.of(FIRST)));
    assertThat(outcome.value()).contains(1);
    assertThat(outcome.diagnostics()).containsExactly(FIRST, SECOND);
  }

  @Test
  void nextStageIsNotReachedWithoutAValue() {
    AtomicBoolean reached = new AtomicBoolean();
    Outcome<String> outcome =
        Outcome.<String>failed(List.of(FIRST))
            .then(
                value -> {
                  reached.set(true);
                  return Outcome.of(value, List.of());
                });
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics()).containsExactly(FIRST);
    assertThat(reached).isFalse();
  }

  @Test
  void outcomeDoesNotSeeLaterChangesOfItsList() {
    List<Diagnostic> diagnostics = new ArrayList<>(List.of(FIRST));
    Outcome<String> outcome = Outcome.of("x", diagnostics);
    diagnostics.add(SECOND);
    assertThat(outcome.diagnostics()).containsExactly(FIRST);
  }
}
