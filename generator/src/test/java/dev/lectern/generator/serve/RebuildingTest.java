package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.site.SiteOnDemand;
import dev.lectern.generator.watch.Changes;
import dev.lectern.generator.watch.WaitedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What waits here waits for what others do, never for a time. */
@Timeout(60)
class RebuildingTest {

  private final Changes changes = new Changes(new WaitedTime());
  private final Board board = new Board();
  private final Told told = new Told();
  private final Made made = new Made();
  private final Rebuilding rebuilding = new Rebuilding(made, changes, board, told);
  private final Path file;

  RebuildingTest(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("a.md"), "x");
  }

  @AfterEach
  void stop() {
    rebuilding.close();
  }

  /** Keeps what was said. */
  private static final class Told implements Author {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Override
    public void rebuilt(List<Path> changed, boolean shown, Duration took) {
      said.add("made");
    }

    @Override
    public void found(List<Diagnostic> diagnostics) {
      said.add("found " + diagnostics.get(0).message());
    }

    @Override
    public String trouble(RuntimeException e) {
      said.add("trouble");
      return String.valueOf(e.getMessage());
    }

    String next() throws InterruptedException {
      return String.valueOf(said.poll(30, TimeUnit.SECONDS));
    }
  }

  /** What the test says comes of each content: the first is number 1. */
  private static final class Made implements Previews {

    /** Of content whose number is in it, rules are at work until nobody wants to know. */
    private volatile int slow;

    /** Such content cannot be made. */
    private volatile int broken;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private int number;

    @Override
    public Preview make(List<Path> changed) {
      int own = ++number;
      if (own == broken) {
        throw new IllegalStateException("number " + own);
      }
      return new Preview() {
        @Override
        public Optional<SiteOnDemand> site() {
          return Optional.empty();
        }

        @Override
        public List<Diagnostic> findings(BooleanSupplier wanted) {
          seen.add("checking " + own);
          while (own == slow && wanted.getAsBoolean()) {
            Thread.onSpinWait();
          }
          if (own == slow) {
            seen.add("cancelled " + own);
          }
          return List.of(finding("number " + own));
        }
      };
    }

    @Override
    public void close() {
      seen.add("closed");
    }

    String next() throws InterruptedException {
      return String.valueOf(seen.poll(30, TimeUnit.SECONDS));
    }
  }

  private static Diagnostic finding(String message) {
    return Diagnostic.warning(
        new RuleId("spelling"), new SourceText(new SourcePath("a.md"), "x").beginning(), message);
  }

  private List<String> shown() {
    return board.now().findings().all().stream().map(Diagnostic::message).toList();
  }

  @Test
  void anEditDoesNotWaitForTheRulesAndEndsThem() throws Exception {
    made.slow = 1;
    rebuilding.start();
    assertThat(told.next()).isEqualTo("made");
    assertThat(made.next()).isEqualTo("checking 1");

    changes.add(file);

    assertThat(made.next()).isEqualTo("cancelled 1");
    assertThat(told.next()).isEqualTo("made");
    assertThat(made.next()).isEqualTo("checking 2");
    assertThat(told.next()).isEqualTo("found number 2");
    assertThat(shown()).containsExactly("number 2");
  }

  @Test
  void afterTheLastEditAllIsSaid() throws Exception {
    rebuilding.start();
    String last = "";
    for (int i = 2; i <= 100; i++) {
      changes.add(file);
    }
    // How many of them are made together is as it comes; that the last is looked at is not.
    while (!last.equals("found number " + made.number)) {
      last = told.next();
      assertThat(last).isNotEqualTo("null");
    }
    assertThat(shown()).containsExactly("number " + made.number);
  }

  @Test
  void whatIsFoundOfOlderContentIsNotShownOverTroubleWithNewer() throws Exception {
    made.slow = 1;
    made.broken = 2;
    rebuilding.start();
    assertThat(told.next()).isEqualTo("made");
    assertThat(made.next()).isEqualTo("checking 1");

    changes.add(file);

    assertThat(told.next()).isEqualTo("trouble");
    assertThat(made.next()).isEqualTo("cancelled 1");
    changes.add(file);
    assertThat(told.next()).isEqualTo("made");
    assertThat(told.next()).isEqualTo("found number 3");
    assertThat(shown()).containsExactly("number 3");
  }

  @Test
  void closingEndsBothThreads() throws Exception {
    made.slow = 1;
    rebuilding.start();
    assertThat(made.next()).isEqualTo("checking 1");
    assertThat(rebuilding.threads()).allMatch(Thread::isAlive).hasSize(2);

    rebuilding.close();

    assertThat(rebuilding.threads()).noneMatch(Thread::isAlive);
    assertThat(made.next()).isEqualTo("cancelled 1");
    assertThat(made.next()).isEqualTo("closed");
    assertThat(shown()).isEmpty();
  }
}
