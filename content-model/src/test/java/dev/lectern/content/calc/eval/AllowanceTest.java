package dev.lectern.content.calc.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.parse.ExpressionParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

  @Test
  void fileThatSpendsItsOwnLeavesTheOthersTheirs() {
    Allowance first = new Allowance();
    assertThat(first.takeSteps(Allowance.MAX_FILE_STEPS)).isTrue();
    assertThat(first.takeSteps(1)).isFalse();
    assertThat(first.refusal()).contains("this file");
    assertThat(first.ofAnotherFile().takeSteps(Allowance.MAX_FILE_STEPS)).isTrue();
  }

  @Test
  void allFilesTogetherHaveAnEndToo() {
    Allowance any = new Allowance();
    for (long taken = 0; taken < Allowance.MAX_STEPS; taken += Allowance.MAX_FILE_STEPS) {
      any = any.ofAnotherFile();
      assertThat(any.takeSteps(Allowance.MAX_FILE_STEPS)).isTrue();
    }
    Allowance last = any.ofAnotherFile();
    assertThat(last.takeSteps(1)).isFalse();
    assertThat(last.refusal()).contains("all files");
  }

  @Test
  void whatIsTriedCostsAsMuch() {
    Allowance heard = new Allowance();
    assertThat(heard.unheard().takeNodes(Allowance.MAX_FILE_NODES)).isTrue();
    assertThat(heard.takeNodes(1)).isFalse();
  }

  /** Were one of these not counted, it would go over its list a million times. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "min(all)",
        "max(all)",
        "total(all)",
        "total(descending(all))",
        "length(list(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1))",
        "-(-(-(-(-(-(-(-k)))))))",
        "sum(j, 1, 0, 1) + sum(j, 1, 0, 1) + sum(j, 1, 0, 1)"
      })
  void everyPartOfATermIsCounted(String term) {
    List<Double> items = Collections.nCopies(1_000, 1.0);
    Expression sum =
        ExpressionParser.parse("sum(k, 1, 1000000, " + term + ")").tree().orElseThrow();
    List<Fault> faults = new ArrayList<>();
    Allowance allowance = new Allowance();
    assertThat(
            new Evaluator(Map.of(), allowance)
                .evaluate(sum, Map.of("all", new Value(items, true)), faults::add))
        .isEmpty();
    assertThat(faults).extracting(Fault::message).allMatch(m -> m.contains("takes more than"));
  }
}
