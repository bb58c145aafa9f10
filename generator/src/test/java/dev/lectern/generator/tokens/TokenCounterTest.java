package dev.lectern.generator.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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

  /** Where a rule of the encoding begins, ends, or goes back a step. */
  private static final List<String> BITS =
      List.of(
          "a",
          "Z",
          "ab",
          "é",
          "ǅ",
          "ʰ",
          "中",
          "\u0301",
          "'",
          "'s",
          "'S",
          "'ſ",
          "'ll",
          "'rE",
          "'m",
          "1",
          "22",
          "٣",
          "½",
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "\u00a0",
          "\u2028",
          "\u0085",
          "\u200b",
          "/",
          "//",
          "-",
          "---",
          "_",
          "😀",
          "\ud800",
          "\udc00",
          "𝐀",
          "𝟙",
          "ß",
          "the",
          " The",
          "camelCase",
          "HTTPServer",
          "|:--");

  @Test
  void countsAreThoseOfJTokkitWhateverTheText() {
    Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(8), 0, 2 * BITS.size())
              .mapToObj(
                  bit ->
                      bit < BITS.size()
                          ? BITS.get(bit)
                          : Character.toString(random.nextInt(bit % 2 == 0 ? 0x80 : 0x20000)))
              .collect(Collectors.joining());
      assertThat(tokens.count(text)).as(text).isEqualTo(encoding.countTokensOrdinary(text));
    }
  }

  @Test
  void longestWordThatIsCountedHereHasAsManyTokensAsOneThatIsNot() {
    Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    for (String bit : List.of("-", "ax", "中", "é")) {
      for (int length = BytePairs.MOST_CHARS - 2; length < BytePairs.MOST_CHARS + 2; length++) {
        String text = "a " + bit.repeat(length).substring(0, length) + " b";
        assertThat(tokens.count(text)).isEqualTo(encoding.countTokensOrdinary(text));
      }
    }
  }

  @Test
  void tableWithoutARankIsRefused() {
    byte[] file = "IQ== 0\nIg== 2\n".getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> TokenTable.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rank 2 in place of 1");
  }
}
