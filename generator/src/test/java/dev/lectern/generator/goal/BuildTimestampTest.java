package dev.lectern.generator.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class BuildTimestampTest {

  @Test
  void readsIso8601WithAnyOffset() {
    assertThat(BuildTimestamp.parse("2026-01-31T12:00:00+02:00"))
        .isEqualTo(Instant.parse("2026-01-31T10:00:00Z"));
  }

  @Test
  void readsSecondsSince1970() {
    assertThat(BuildTimestamp.parse("1769860800")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
  }

  @Test
  void nothingAndASingleCharacterAreTheDefault() {
    assertThat(BuildTimestamp.parse(null))
        .isEqualTo(BuildTimestamp.parse(""))
        .isEqualTo(BuildTimestamp.parse("x"))
        .isEqualTo(Instant.parse("1980-02-01T00:00:00Z"));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> BuildTimestamp.parse("31 January"))
        .isInstanceOf(DateTimeParseException.class);
  }
}
