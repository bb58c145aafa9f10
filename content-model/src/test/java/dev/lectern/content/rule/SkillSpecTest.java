package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of the format of Agent Skills, from both sides. */
class SkillSpecTest {

  private static final String TWO_UNITS = "\uD83D\uDE00";

  @Test
  void aNameHasOneToSixtyFourCharacters() {
    assertThat(List.of("a", "chess-coach", "a".repeat(64))).allMatch(SkillSpec::isName);
    assertThat(List.of("", "-a", "a-", "a--b", "Chess", "a b", "a".repeat(65)))
        .noneMatch(SkillSpec::isName);
    assertThat(SkillSpec.nameFault("Chess")).startsWith("has 5 characters; it must have 1 to 64 ");
  }

  @Test
  void aDescriptionIsCountedInCodePoints() {
    assertThat(SkillSpec.descriptionFaults(TWO_UNITS.repeat(1024))).isEmpty();
    assertThat(SkillSpec.descriptionFaults("a".repeat(1025)))
        .containsExactly("has 1025 characters; agents take at most 1024. Shorten it.");
  }

  @Test
  void aDescriptionHoldsNoAngleBracket() {
    String fault = "holds an angle bracket. Say it in words.";
    assertThat(SkillSpec.descriptionFaults("<a")).containsExactly(fault);
    assertThat(SkillSpec.descriptionFaults(">a")).containsExactly(fault);
    assertThat(SkillSpec.descriptionFaults("a <b>")).containsExactly(fault);
    assertThat(SkillSpec.descriptionFaults("<" + "a".repeat(1024))).hasSize(2);
  }

  @Test
  void aCompatibilityNoteIsShorter() {
    assertThat(SkillSpec.compatibilityFaults(TWO_UNITS.repeat(500))).isEmpty();
    assertThat(SkillSpec.compatibilityFaults("a".repeat(501)))
        .containsExactly("has 501 characters; agents take at most 500.");
  }
}
