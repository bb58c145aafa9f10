package dev.lectern.generator.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.prose.SpellChecker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageToolDictionariesTest {

  private static final LanguageToolDictionaries DICTIONARIES = new LanguageToolDictionaries();

  private static SpellChecker dictionary(String language) {
    return DICTIONARIES.find(language).orElseThrow();
  }

  @Test
  void languagesThatAreNamedAreThere() {
    assertThat(DICTIONARIES.languages())
        .isSorted()
        .allMatch(language -> DICTIONARIES.find(language).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en", "en_GB", "en-gb", "de-DE", "../en-GB", "en-GB/..", "xx-XX"})
  void anyOtherLanguageIsNot(String language) {
    assertThat(DICTIONARIES.find(language)).isEmpty();
  }

  @Test
  void britishAndAmericanDiffer() {
    assertThat(dictionary("en-GB").knows("colour")).isTrue();
    assertThat(dictionary("en-GB").knows("color")).isFalse();
    assertThat(dictionary("en-US").knows("color")).isTrue();
    assertThat(dictionary("en-US").knows("colour")).isFalse();
  }

  @Test
  void capitalsOfASentenceOrAHeadingDoNotMatterButThoseOfANameDo() {
    SpellChecker british = dictionary("en-GB");
    assertThat(List.of("retrieval", "Retrieval", "RETRIEVAL", "Bayes", "isn't", "well-known"))
        .allMatch(british::knows);
    assertThat(List.of("monday", "bayes", "retreival", "zzz")).noneMatch(british::knows);
  }

  @Test
  void likeliestWordComesFirst() {
    assertThat(dictionary("en-GB").suggestions("recieve")).first().isEqualTo("receive");
    assertThat(dictionary("en-GB").suggestions("teh")).first().isEqualTo("the");
    assertThat(dictionary("en-GB").suggestions("qqqqqqqq")).isEmpty();
  }
}
