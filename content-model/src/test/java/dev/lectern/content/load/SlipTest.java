package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "oposition, opposition", // left out
    "oppposition, opposition", // one too many
    "oppositoin, opposition", // swapped
    "oppositian, opposition", // wrong
    "pwan, pawn",
    "rook_and_pawn, rook-and-pawn",
    "RookAndPawn, rook-and-pawn",
    "Breaks when:, Breaks when"
  })
  void oneSlipIsUnderstood(String written, String meant) {
    assertThat(Slip.meant(written, List.of("something-else", meant))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "tier-2, tier-1", // a digit is no slip
    "tier-12, tier-1",
    "stage-b, stage-a", // nor is a whole part
    "atypical, typical", // nor is a beginning
    "botch, batch", // nor a letter of a short word
    "rook-adn-pawn, rook-and-pawn", // nor a shorter part
    "typcal-csae, typical-case", // nor are two
    "inference, interference"
  })
  void whatMayBeAnotherWordIsNotTouched(String written, String known) {
    assertThat(Slip.meant(written, List.of(known))).isEmpty();
  }

  @Test
  void twoWordsAsNearMeanNeither() {
    assertThat(Slip.meant("streming", List.of("streaming", "strewming"))).isEmpty();
    assertThat(Slip.meant("bard", List.of("board", "card"))).isEmpty();
    assertThat(Slip.meant("online_inference", List.of("online-inference", "onlineinference")))
        .isEmpty();
  }

  @Property
  void wordIsNeverMeantByItself(@ForAll @AlphaChars @StringLength(max = 12) String word) {
    assertThat(Slip.meant(word, List.of(word))).isEmpty();
  }

  @Property
  void whatIsMeantIsKnownAndSuggested(
      @ForAll @AlphaChars @StringLength(max = 8) String written,
      @ForAll @Size(max = 6) List<@AlphaChars @StringLength(max = 8) String> known) {
    Slip.meant(written, known)
        .ifPresent(
            meant -> {
              assertThat(known).contains(meant);
              assertThat(Suggestion.nearest(written, known)).contains(meant);
            });
  }
}
