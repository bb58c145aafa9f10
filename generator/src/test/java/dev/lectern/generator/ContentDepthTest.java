package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.Stage;
import dev.lectern.content.validate.ValidContent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much the published content holds: what shrinks below is missed by readers. */
class ContentDepthTest {

  private static final ValidContent CONTENT =
      new Lectern().validate(RealContent.FOLDER).value().orElseThrow();

  private static <T> void assertEach(
      List<T> all, Function<Question, @Nullable T> of, int least, String what) {
    var counts =
        CONTENT.questions().stream()
            .filter(question -> of.apply(question) != null)
            .collect(Collectors.groupingBy(of, Collectors.counting()));
    assertThat(all)
        .as(what)
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(counts.getOrDefault(each, 0L)).isGreaterThanOrEqualTo(least));
  }

  @Test
  void thereAreQuestionsForEveryStageProblemAndLevel() {
    assertThat(CONTENT.questions()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(CONTENT.questions())
        .allSatisfy(question -> assertThat(question.exchange().answer().isEmpty()).isFalse());
    List<Stage> stages = CONTENT.stages();
    List<Problem> problems = CONTENT.problems();
    List<Level> levels = CONTENT.skill().levels();
    assertEach(stages.stream().map(Stage::key).toList(), Question::stage, 10, "stages");
    assertEach(problems.stream().map(Problem::key).toList(), Question::problem, 8, "problems");
    assertEach(levels, Question::level, 25, "levels");
  }

  @Test
  void everyStageIsScoredFromOneToFour() {
    assertThat(CONTENT.stages())
        .hasSize(7)
        .allSatisfy(stage -> assertThat(stage.rubric()).hasSize(4));
  }

  @Test
  void nothingElseIsThin() {
    assertThat(CONTENT.problems()).hasSize(6);
    assertThat(CONTENT.signals()).hasSize(5);
    assertThat(CONTENT.antiPatterns()).hasSizeGreaterThanOrEqualTo(11);
    assertThat(CONTENT.terms()).hasSizeGreaterThanOrEqualTo(90);
    assertThat(CONTENT.entries(Kind.EVALUATION)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(CONTENT.entries(Kind.ACTIVATION_QUERY)).hasSizeGreaterThanOrEqualTo(20);
  }
}
