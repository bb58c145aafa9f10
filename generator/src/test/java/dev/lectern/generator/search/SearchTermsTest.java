package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

  @Test
  void wordsAreRunsOfLettersAndDigitsInLowerCase() {
    assertThat(SearchTerms.of("The p99 of L5, in ms: (250)."))
        .containsExactly("the", "p99", "of", "l5", "in", "ms", "250");
  }

  @Test
  void joinedWordsAreTermsTogetherToo() {
    assertThat(SearchTerms.of("two-tower")).containsExactly("two", "tower", "twotower");
    assertThat(SearchTerms.of("A/B test")).containsExactly("ab", "test");
    assertThat(SearchTerms.of("recall@k")).containsExactly("recall", "recallk");
    assertThat(SearchTerms.of("1,000")).containsExactly("000", "1000");
    assertThat(SearchTerms.of("p99.9")).containsExactly("p99", "p999");
  }

  @Test
  void wordsWithASpaceOrTwoSignsBetweenThemAreNotJoined() {
    assertThat(SearchTerms.of("read - write")).containsExactly("read", "write");
    assertThat(SearchTerms.of("is it?.. yes")).containsExactly("is", "it", "yes");
  }

  @Test
  void aLongChainIsNoTermTogether() {
    assertThat(SearchTerms.of("aa/bb/cc/dd")).endsWith("aabbccdd");
    assertThat(SearchTerms.of("aa/bb/cc/dd/ee")).containsExactly("aa", "bb", "cc", "dd", "ee");
  }

  @Test
  void aChainOfAnyLengthIsRead() {
    assertThat(SearchTerms.of("aa-".repeat(200_000))).hasSize(200_000);
  }

  @Test
  void accentsAndApostrophesDoNotMatter() {
    assertThat(SearchTerms.of("Café")).isEqualTo(SearchTerms.of("CAFE"));
    assertThat(SearchTerms.of("the user’s")).isEqualTo(SearchTerms.of("the users"));
    assertThat(SearchTerms.of("ﬁne")).containsExactly("fine");
  }

  @Test
  void onlyALatinLetterOrADigitAloneIsNoTerm() {
    assertThat(SearchTerms.of("a 1 z")).isEmpty();
    assertThat(SearchTerms.of("κ 水")).containsExactly("κ", "水");
  }
}
