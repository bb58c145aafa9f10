package dev.lectern.generator.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.cli.Typed;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.watch.Changes;
import dev.lectern.generator.watch.WaitedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Publishing again and again, with edits that are rehearsed while nothing changes. */
@Timeout(120)
class RepublishingTest {

  private static final String REHEARSED = "overviews/problems.md";

  private final Changes changes = new Changes(new WaitedTime());
  private final List<String> rehearsals = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** What happens while the first edit is rehearsed, the second, and so on. */
  private final Queue<Event> events = new ArrayDeque<>();

  private final Path folder;
  private final Path output;
  private Path content;

  private interface Event {
    void happen() throws IOException;
  }

  RepublishingTest(@TempDir Path folder) {
    this.folder = folder;
    this.output = folder.resolve("out");
    this.content = folder.resolve("src/main/content");
  }

  @BeforeEach
  void putContent() throws IOException {
    Typed.putGoodContentInto(folder);
    content = content.toRealPath();
  }

  /** Publishes until an event closes the changes. */
  private void run() throws InterruptedException {
    changes.addAll();
    republishing().untilClosed(changes);
    assertThat(errors).isEmpty();
  }

  private Republishing republishing() {
    return new Republishing(
        goalRun(), content(), drawing(), new OutputFolder(output), KeptFiles.none());
  }

  private Content content() {
    SeverityPolicy policy = SeverityPolicy.of(Map.of("near-duplicate", "off"), RuleCatalogue.all());
    return new Content(content, new Lectern(policy, Limits.DEFAULT));
  }

  private Drawing drawing() {
    MermaidWorkshop.Wishes wishes =
        new MermaidWorkshop.Wishes(folder.resolve("tools"), "", "driver", Duration.ofSeconds(1));
    return new Drawing(folder.resolve("src/main/diagrams"), wishes, false, true);
  }

  private GoalRun goalRun() {
    Console console =
        new Console() {
          @Override
          public void debug(String message) {
            rehearsals.add(message);
            Event next = events.poll();
            try {
              if (next != null) {
                next.happen();
              }
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void info(String message) {}

          @Override
          public void warn(String message) {}

          @Override
          public void error(String message) {
            errors.add(message);
          }
        };
    return new GoalRun(
        console,
        new ShownPath(content),
        new GoalRun.Look(false, 10),
        new NoCommands(),
        Said.nothing());
  }

  /** Nobody is told what to type here. */
  private static final class NoCommands implements Commands {

    @Override
    public String explain(RuleId rule) {
      return "";
    }

    @Override
    public String apply() {
      return "";
    }

    @Override
    public String diagrams() {
      return "";
    }
  }

  private void retitle(String path) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(?m)^title: ", "title: Long "));
    changes.add(file);
  }

  private void assertIsAsFromNothing(String when) throws IOException {
    Path clean = folder.resolve("clean " + when);
    new GenerateGoal(content(), drawing(), clean, true).run(goalRun());
    assertThat(Typed.texts(output)).as(when).isEqualTo(Typed.texts(clean));
  }

  @Test
  void someEditsAreRehearsedAndChangeNothing() throws Exception {
    for (int i = 1; i <= 7; i++) {
      events.add(() -> assertIsAsFromNothing("before the end"));
    }
    events.add(changes::close);

    run();

    assertThat(rehearsals).hasSize(8).containsOnly("An edit of " + REHEARSED + " is rehearsed.");
    assertIsAsFromNothing("at the end");
  }

  @Test
  void whoEditsMeanwhileGetsWhatABuildFromNothingGives() throws Exception {
    events.add(() -> retitle("patterns/bridge.md"));
    events.add(
        () -> {
          assertIsAsFromNothing("after another file was edited");
          retitle(REHEARSED);
        });
    events.add(
        () -> {
          assertIsAsFromNothing("after the same file was edited");
          retitle("metrics/half-points.md");
        });
    events.add(
        () -> {
          assertIsAsFromNothing("after a third file was edited");
          changes.close();
        });

    run();

    assertThat(rehearsals).hasSize(4);
    assertIsAsFromNothing("at the end");
  }
}
