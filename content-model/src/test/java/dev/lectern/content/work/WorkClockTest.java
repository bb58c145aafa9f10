package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkClockTest {

  private static final long SECOND = 1_000_000_000;

  private long passed = 5 * SECOND;
  private long worked = 3 * SECOND;

  @Test
  void timeInWhichOthersHadTheProcessorCountsATenth() {
    WorkClock clock = new WorkClock(() -> passed, () -> worked);
    assertThat(clock.getAsLong()).isZero();
    passed += SECOND;
    worked += SECOND;
    assertThat(clock.getAsLong()).isEqualTo(SECOND);
    passed += 4 * SECOND;
    assertThat(clock.getAsLong()).isEqualTo(SECOND);
    passed += 15 * SECOND;
    assertThat(clock.getAsLong()).isEqualTo(2 * SECOND);
  }

  @Test
  void itNeverGoesBack() {
    WorkClock clock = new WorkClock(() -> passed, () -> worked);
    passed += SECOND;
    worked += SECOND;
    assertThat(clock.getAsLong()).isEqualTo(SECOND);
    passed += SECOND;
    worked -= SECOND / 2;
    assertThat(clock.getAsLong()).isEqualTo(SECOND);
  }

  @Test
  void theProcessorIsAskedOnceAMillisecondAtMost() {
    int[] asked = {0};
    WorkClock clock = new WorkClock(() -> passed, () -> asked[0]++);
    for (int i = 0; i < 1_000; i++) {
      passed += 10_000;
      clock.getAsLong();
    }
    assertThat(asked[0]).isEqualTo(1 + 10);
  }

  @Test
  void workOfThisThreadIsCounted() {
    var clock = WorkClock.ofThisThread();
    long before = clock.getAsLong();
    long end = System.nanoTime() + SECOND / 50;
    long sum = 0;
    while (System.nanoTime() < end) {
      sum += clock.getAsLong();
    }
    assertThat(clock.getAsLong()).as("%d", sum).isGreaterThan(before);
  }
}
