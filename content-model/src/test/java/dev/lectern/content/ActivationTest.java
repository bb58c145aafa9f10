package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationTest {

  @Test
  void descriptionSaysWhatWhenThePhrasesAndWhatItIsNotFor() {
    Activation activation =
        new Activation(
            Entries.text("Coaches endgames."),
            Entries.text("Use for rook endings."),
            List.of("rook endgame", "opposition"),
            List.of(Entries.text("training")),
            List.of(
                new Exclusion(Entries.text("opening theory"), "chess-opening-coach"),
                new Exclusion(Entries.text("blitz"), "")));
    assertThat(activation.description())
        .isEqualTo(
            "Coaches endgames. Use for rook endings. Activates on: \"rook endgame\", \"opposition\"."
                + " Not for: opening theory (use chess-opening-coach); blitz.");
  }
}
