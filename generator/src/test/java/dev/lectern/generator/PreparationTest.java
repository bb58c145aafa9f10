package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PreparationTest {

  /** On its own thread nobody would hear of it. */
  @Test
  void nothingOfItFails() {
    assertThatCode(Preparation::all).doesNotThrowAnyException();
  }
}
