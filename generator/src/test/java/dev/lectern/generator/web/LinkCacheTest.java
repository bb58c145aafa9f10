package dev.lectern.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.web.Answer.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkCacheTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Answer FINE = new Answer(Verdict.FINE, "it answers 200");

  @Test
  void pageThatWasThereIsKnownUntilTheAnswerIsOld() {
    LinkCache cache = new LinkCache();
    cache.keep("https://example.org/a", FINE, NOW);
    LinkCache read = LinkCache.parse(cache.text());
    assertThat(read.find("https://example.org/a", NOW.plus(WEEK).minusSeconds(1), WEEK))
        .contains(FINE);
    assertThat(read.find("https://example.org/a", NOW.plus(WEEK), WEEK)).isEmpty();
    assertThat(read.find("https://example.org/a", NOW.minusSeconds(1), WEEK)).isEmpty();
    assertThat(read.find("https://example.org/b", NOW, WEEK)).isEmpty();
    assertThat(read.find("https://example.org/a", NOW, Duration.ZERO)).isEmpty();
    assertThat(read.text()).isEqualTo(cache.text());
  }

  @Test
  void pageThatWasNotThereIsAskedForAgain() {
    LinkCache cache = new LinkCache();
    cache.keep("https://example.org/a", FINE, NOW);
    cache.keep("https://example.org/a", new Answer(Verdict.DEAD, "it answers 404"), NOW);
    assertThat(cache.find("https://example.org/a", NOW, WEEK)).isEmpty();
  }

  @Test
  void brokenLinesAreLeftOut() {
    LinkCache cache =
        LinkCache.parse("nonsense\n1\tFINE\n\n9999999999999\tFINE\tu\td\n5\tODD\tu\td\n\t\t\t\n");
    assertThat(cache.text()).isEqualTo(new LinkCache().text());
  }
}
