package dev.lectern.generator.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-2, appendix B.1. */
  @Test
  void hashIsThePublishedOne() {
    assertThat(Sha256.hex("abc".getBytes(UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void textsOneAfterAnotherHaveTheHashOfAllOfThem() {
    assertThat(Sha256.hex(Stream.of("Größe ", "", "\ud83d\ude00", "z")))
        .isEqualTo(Sha256.hex("Größe \ud83d\ude00z".getBytes(UTF_8)))
        .isNotEqualTo(Sha256.hex(Stream.of("z", "\ud83d\ude00", "Größe ")));
  }
}
