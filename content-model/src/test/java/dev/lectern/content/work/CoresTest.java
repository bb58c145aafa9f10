package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoresTest {

  private static final List<Integer> MANY = IntStream.range(0, 1_000).boxed().toList();

  private static Span at(String path) {
    return new SourceText(new SourcePath(path), "text").span(1, 2);
  }

  @Test
  void resultsAreInTheOrderOfTheThings() {
    List<Integer> doubled = MANY.stream().map(n -> 2 * n).toList();
    for (int threads = 1; threads <= 8; threads++) {
      assertThat(Cores.map(threads, Deadline.never(), MANY, n -> 2 * n)).isEqualTo(doubled);
    }
    assertThat(Cores.map(Deadline.never(), List.<Integer>of(), n -> n)).isEmpty();
  }

  @Test
  void smallWorksAreDoneTogetherAndComeOutInTheSameOrder() {
    for (int size : new int[] {0, 1, 255, 256, 257, 1_000}) {
      List<Integer> things = MANY.subList(0, size);
      assertThat(Cores.mapMany(Deadline.never(), things, n -> -n))
          .isEqualTo(things.stream().map(n -> -n).toList());
    }
    assertThatThrownBy(() -> Cores.mapMany(Deadline.never(), MANY, n -> 1 / (n - 700)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void ofTwoWorksBesideOneAnotherBothAreUsed() {
    assertThat(
            Cores.<Integer, String, String>both(
                Deadline.never(), () -> 1, () -> "b", (a, b) -> a + b))
        .isEqualTo("1b");
    assertThatThrownBy(
            () ->
                Cores.both(
                    Deadline.never(),
                    () -> 1,
                    () -> {
                      throw new IllegalStateException("the second");
                    },
                    (a, b) -> a))
        .hasMessage("the second");
  }

  @Test
  void threadsWorkAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Cores.map(
        2,
        Deadline.never(),
        List.of(1, 2),
        n -> {
          threads.add(Thread.currentThread());
          both.countDown();
          try {
            both.await(); // for ever, if one came after the other
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return n;
        });
    assertThat(threads).hasSize(2);
  }

  @Test
  void ofSeveralFailuresTheFirstInTheRowIsThrownWhateverHappensFirst() {
    for (int threads = 1; threads <= 8; threads++) {
      int count = threads;
      assertThatThrownBy(
              () ->
                  Cores.map(
                      count,
                      Deadline.never(),
                      MANY,
                      n -> {
                        if (n == 500) {
                          Thread.yield();
                        }
                        if (n >= 500) {
                          throw new IllegalArgumentException("no " + n);
                        }
                        return n;
                      }))
          .hasMessage("no 500");
    }
  }

  @Test
  void errorsComeThroughAsTheyAre() {
    assertThatThrownBy(
            () ->
                Cores.map(
                    2,
                    Deadline.never(),
                    MANY,
                    n -> {
                      throw new StackOverflowError("deep");
                    }))
        .isInstanceOf(StackOverflowError.class)
        .hasMessage("deep");
  }

  @Test
  void whoAsksLearnsWhereItFailed() {
    Deadline deadline = Deadline.of(Duration.ofSeconds(10), Duration.ofSeconds(10));
    deadline.begin(at("before.md"));
    assertThatThrownBy(
            () ->
                deadline.during(
                    () ->
                        Cores.map(
                            2,
                            deadline,
                            MANY,
                            n -> {
                              deadline.begin(at(n + ".md"));
                              if (n == 700) {
                                throw new IllegalStateException();
                              }
                              return n;
                            })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(deadline.place()).map(Span::path).contains(new SourcePath("700.md"));
  }

  @Test
  void allThreadsEndOnceNobodyWaitsForThem() {
    Deadline deadline = Deadline.never();
    AtomicBoolean wanted = new AtomicBoolean(true);
    assertThatThrownBy(
            () ->
                deadline.whileWanted(
                    wanted::get,
                    () ->
                        Cores.map(
                            3,
                            deadline,
                            List.of(1, 2, 3),
                            number -> {
                              while (number != 2) {
                                deadline.check();
                                Thread.onSpinWait();
                              }
                              wanted.set(false);
                              return number;
                            })))
        .isInstanceOf(OutOfTime.class)
        .hasMessage("Nobody waits for this any more.");
  }

  @Test
  void timeOfAllThreadsCountsAndThatOfWhoWaitsDoesNot() {
    Deadline deadline =
        new Deadline(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            () -> {
              long[] seconds = {0};
              return () -> (seconds[0] += 1) * 1_000_000_000L; // each look takes a second
            });
    Span one = at("one.md");
    assertThatThrownBy(
            () ->
                deadline.during(
                    () ->
                        Cores.map(
                            2,
                            deadline,
                            MANY,
                            n -> {
                              deadline.begin(one);
                              deadline.check();
                              return n;
                            })))
        .isInstanceOf(OutOfTime.class)
        .hasMessageStartingWith("This file takes more than 5 s");
    assertThat(deadline.place()).contains(one);
  }
}
