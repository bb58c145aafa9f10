package dev.lectern.generator.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCounterTest {

  private final TokenCounter tokens = new TokenCounter();

  /** The counts are those of OpenAI's cookbook, "How to count tokens with tiktoken". */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "hello world, 2",
    "tiktoken is great!, 6",
    "antidisestablishmentarianism, 6",
    "2 + 2 = 4, 7",
    "お誕生日おめでとう, 8"
  })
  void countsAreThoseOfTheEncoding(String text, int expected) {
    assertThat(tokens.count(text)).isEqualTo(expected);
  }

  @Test
  void controlTokenInTheTextIsCountedAsText() {
    assertThat(tokens.count("<|endoftext|>")).isGreaterThan(1);
  }

  @Test
  void manyThreadsGetTheSameCount() {
    assertThat(IntStream.range(0, 64).parallel().map(i -> tokens.count("hello world")).distinct())
        .containsExactly(2);
  }

  @Test
  void veryLongWordIsCountedInReasonableTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(tokens.count("a".repeat(100_000))).isGreaterThan(1_000));
  }
}
