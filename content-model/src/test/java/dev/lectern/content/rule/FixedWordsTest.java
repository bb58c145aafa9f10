package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FixedWordsTest {

  private static final List<String> WORDS = List.of("ab", "abc-d", "bb", "[a");

  @Test
  void wordIsFoundAtBothEnds() {
    FixedWords words = new FixedWords("rook", "ro-");
    assertThat(words.areIn("rook")).isTrue();
    assertThat(words.areIn("a rook")).isTrue();
    assertThat(words.areIn("ro-ok")).isTrue();
    assertThat(words.areIn("roo")).isFalse();
    assertThat(words.areIn("")).isFalse();
    assertThat(words.areIn("r\u0100ok")).isFalse();
  }

  @Property
  void wordsAreFoundWhereATextContainsOne(@ForAll("texts") String text) {
    assertThat(new FixedWords(WORDS.toArray(String[]::new)).areIn(text))
        .isEqualTo(WORDS.stream().anyMatch(text::contains));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abcd-[\u0161\u20ac").ofMaxLength(8);
  }
}
