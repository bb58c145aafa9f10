package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that go on from the one before give the same bytes as builds from nothing, whatever is
 * done to the content in between; as often as {@code -Dlectern.edits} says.
 */
class IncrementalBuildTest {

  private static final int EDITS = Integer.getInteger("lectern.edits", 25);

  /** The edits; another seed gives others. */
  private static final long SEED = Long.getLong("lectern.seed", 20260101L);

  /** Builds that begin right behind an edit are not recorded: let half of them begin later. */
  private static final int LATER = 25;

  /** Ways that differ in their numbers alone are enough here. */
  private static final String TOLERANT = "--severity=near-duplicate=off";

  private final Path folder;
  private final Path patterns;
  private final Random random = new Random(SEED);
  private final List<String> added = new ArrayList<>();
  private int numbers = 0;

  IncrementalBuildTest(@TempDir Path folder) {
    this.folder = folder;
    this.patterns = folder.resolve("src/main/content/patterns");
    Typed.putGoodContentInto(folder);
  }

  @Test
  void eachBuildGivesWhatOneFromNothingGives() throws Exception {
    int nothingToDo = 0;
    int broken = 0;
    for (int edit = 0; edit < EDITS; edit++) {
      String done = edit();
      if (random.nextBoolean()) {
        Thread.sleep(LATER);
      }
      Typed build = Typed.in(folder, "generate", TOLERANT);
      nothingToDo += build.output().contains("nothing to do") ? 1 : 0;
      Typed clean = Typed.in(folder, "generate", TOLERANT, "--output-directory=clean/" + edit);
      assertThat(build.exit()).as("%d: %s", edit, done).isEqualTo(clean.exit());
      assertThat(build.errors()).as("%d: %s", edit, done).isEqualTo(clean.errors());
      if (clean.exit() == 0) {
        assertThat(Typed.texts(folder.resolve("target/lectern")))
            .as("%d: %s", edit, done)
            .isEqualTo(Typed.texts(folder.resolve("clean/" + edit)));
      } else {
        broken++;
      }
    }
    System.out.printf(
        "%d edits: nothing to do after %d, %d broke the content%n", EDITS, nothingToDo, broken);
    assertThat(nothingToDo).isPositive();
    assertThat(broken).isPositive();
  }

  private String edit() throws IOException {
    int what = random.nextInt(12);
    if (added.isEmpty() && what < 9) {
      what = 0;
    }
    Path one = added.isEmpty() ? patterns : patterns.resolve(any());
    switch (what) {
      case 0, 1 -> {
        return "added " + add(Files.readString(patterns.resolve("bridge.md")));
      }
      case 2 -> {
        Files.delete(one);
        added.remove(String.valueOf(one.getFileName()));
        return "deleted " + one.getFileName();
      }
      case 3 -> {
        String text = Files.readString(one);
        Files.delete(one);
        added.remove(String.valueOf(one.getFileName()));
        return "renamed " + one.getFileName() + " to " + add(text);
      }
      case 4 -> replace(one, "(?m)^title: .*$", "title: The way " + random.nextInt(1_000));
      case 5 -> replace(one, "(?m)^order: .*$", "order: " + (1_000 + numbers++));
      case 6 ->
          Files.writeString(
              one, Files.readString(one) + "\nSee [that](" + any() + ") and " + numbers++ + ".\n");
      case 7 -> Files.setLastModifiedTime(one, FileTime.fromMillis(random.nextInt(1_000_000_000)));
      case 8 -> { // the same number of bytes, at the same time
        FileTime time = Files.getLastModifiedTime(one);
        replace(
            one, "fourth rank|fifth! rank", random.nextBoolean() ? "fourth rank" : "fifth! rank");
        Files.setLastModifiedTime(one, time);
      }
      case 9 -> Files.writeString(patterns.resolve(".bridge.md.swp"), "an editor's " + numbers++);
      case 10 -> {
        Path out = folder.resolve("target/lectern/site/index.html");
        if (Files.exists(out)) {
          Files.writeString(out, "somebody's");
        }
        return "wrote into the output";
      }
      default -> {
        return "nothing";
      }
    }
    return what + " of " + one.getFileName();
  }

  private String any() {
    return added.get(random.nextInt(added.size()));
  }

  private String add(String text) throws IOException {
    int number = numbers++;
    String name = "way-" + number + ".md";
    Files.writeString(
        patterns.resolve(name),
        text.replaceFirst("(?m)^title: .*$", "title: Way number " + number)
            .replaceFirst("(?m)^summary: .*$", "summary: The way with the number " + number + ".")
            .replaceFirst("(?m)^order: .*$", "order: " + (1_000 + number)));
    added.add(name);
    return name;
  }

  private static void replace(Path file, String what, String by) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst(what, by));
  }
}
