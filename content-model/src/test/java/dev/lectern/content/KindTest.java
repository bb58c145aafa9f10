package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SKILL")
  void folderLeadsBackToItsKind(Kind kind) {
    assertThat(Kind.ofFolder(kind.folder())).contains(kind);
  }

  @Test
  void topOfTheContentIsTheFolderOfNoKind() {
    assertThat(Kind.ofFolder("")).isEmpty();
    assertThat(Kind.ofFolder("stages/old")).isEmpty();
  }

  @Test
  void allButTheSkillTheOverviewsTheUnitsTheEvaluationsAndTheChangesAreListed() {
    assertThat(Arrays.stream(Kind.values()).filter(kind -> !kind.isListed()))
        .containsExactlyInAnyOrder(
            Kind.SKILL,
            Kind.OVERVIEW,
            Kind.UNIT,
            Kind.EVALUATION,
            Kind.ACTIVATION_QUERY,
            Kind.CHANGE);
  }

  @ParameterizedTest
  @EnumSource
  void viewIsFoundByItsWord(ViewName view) {
    assertThat(ViewName.of(view.word())).contains(view);
  }

  @Test
  void entriesAreOrderedByKindThenById() {
    assertThat(new EntryId(Kind.TERM, "a"))
        .isGreaterThan(new EntryId(Kind.SOURCE, "b"))
        .isLessThan(new EntryId(Kind.TERM, "b"))
        .hasToString("term a");
  }
}
