package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void itIsMadeBeforeSomebodyAsks() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Ahead<String> ahead =
        Ahead.of(
            "test",
            () -> {
              begun.countDown();
              return Thread.currentThread().getName();
            });
    begun.await();
    assertThat(ahead.get()).isEqualTo("lectern-test").isEqualTo(ahead.get());
  }

  @Test
  void whatItsMakerThrowsReachesWhoAsks() {
    Ahead<String> refused =
        Ahead.of(
            "test",
            () -> {
              throw new IllegalArgumentException("no");
            });
    assertThatThrownBy(refused::get).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
    Ahead<String> broken =
        Ahead.of(
            "test",
            () -> {
              throw new StackOverflowError("deep");
            });
    assertThatThrownBy(broken::get).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void whoIsInterruptedWhileWaitingStillGetsItAndStaysInterrupted() {
    Ahead<Integer> ahead =
        Ahead.of(
            "test",
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return 1;
            });
    Thread.currentThread().interrupt();
    assertThat(ahead.get()).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }
}
