package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code generate} has nothing to do once it is done, until something changes that it is made of.
 */
class NothingToDoTest {

  /** Builds that begin right behind a change are not recorded. */
  private static final long LATER = 100;

  private static final String CLASS_PATH = "java.class.path";

  private final String classPath = System.getProperty(CLASS_PATH, "");
  private final Path folder;
  private final Path content;
  private final Path index;

  NothingToDoTest(@TempDir Path folder) {
    this.folder = folder;
    this.content = folder.resolve("src/main/content");
    this.index = folder.resolve("target/lectern/site/index.html");
  }

  /** Something that happens between two builds. */
  private interface Event {
    void happen() throws IOException;
  }

  @BeforeEach
  void buildOnce() throws InterruptedException {
    Typed.putGoodContentInto(folder);
    Thread.sleep(LATER);
    assertThat(isDoneAgain()).isTrue();
    assertThat(isDoneAgain()).isFalse();
  }

  @AfterEach
  void restore() {
    System.setProperty(CLASS_PATH, classPath);
  }

  /** Builds, and says whether there was something to do. */
  private boolean isDoneAgain(String... options) {
    Typed typed =
        Typed.in(
            folder,
            Stream.concat(Stream.of("generate"), Arrays.stream(options)).toArray(String[]::new));
    assertThat(typed.exit()).as(typed.errors()).isZero();
    return !typed.output().contains("nothing to do");
  }

  private void assertDoneAgainAfter(Event event, String... options) throws Exception {
    event.happen();
    Thread.sleep(LATER);
    assertThat(isDoneAgain(options)).isTrue();
    assertThat(isDoneAgain(options)).isFalse();
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  @Test
  void contentIsReadAgainOnceItChanges() throws Exception {
    Path bridge = content.resolve("patterns/bridge.md");
    assertDoneAgainAfter(() -> replace(bridge, "fourth", "fifth"));
    assertThat(Files.readString(folder.resolve("target/lectern/site/patterns/bridge.html")))
        .contains("fifth");
    assertDoneAgainAfter(() -> Files.writeString(content.resolve("words.txt"), "# none so far\n"));
    assertDoneAgainAfter(() -> Files.delete(content.resolve("words.txt")));
    assertDoneAgainAfter(() -> replace(content.resolve("skill.md"), "\nversion: ", "\nversion: 1"));
  }

  @Test
  void otherSettingsAreAnotherBuild() throws Exception {
    assertDoneAgainAfter(() -> {}, "--severity=near-duplicate=off");
    assertDoneAgainAfter(() -> {}, "--limits=files=500");
    assertDoneAgainAfter(() -> {});
  }

  @Test
  void theStoreOfDiagramsIsReadAgainOnceItChanges() throws Exception {
    Path store = folder.resolve("src/main/diagrams");
    Path picture;
    try (Stream<Path> files = Files.list(store)) {
      picture =
          files.filter(file -> file.toString().endsWith(".svg")).sorted().findFirst().orElseThrow();
    }
    assertDoneAgainAfter(() -> Files.writeString(store.resolve("notes.txt"), "one file more"));
    assertDoneAgainAfter(() -> Files.writeString(picture, Files.readString(picture) + "\n"));
  }

  @Test
  void anotherLecternMakesItsOwn() throws Exception {
    Path jar = folder.resolve("other.jar");
    Files.writeString(jar, "a version");
    System.setProperty(CLASS_PATH, classPath + File.pathSeparator + jar);
    assertDoneAgainAfter(() -> {});
    assertDoneAgainAfter(() -> Files.writeString(jar, "another one")); // its templates, say
  }

  @Test
  void outputThatIsGoneOrForeignIsMadeAgain() throws Exception {
    String made = Files.readString(index);
    for (Event event :
        List.<Event>of(
            () -> Files.delete(index),
            () -> Files.writeString(index, "somebody's"),
            () -> Files.writeString(index, made.replaceFirst("e", "a")))) {
      assertDoneAgainAfter(event);
      assertThat(Files.readString(index)).isEqualTo(made);
    }
  }

  @Test
  void whatIsNoPartOfItChangesNothing() throws Exception {
    Files.writeString(content.resolve(".skill.md.swp"), "an editor's");
    Files.writeString(folder.resolve("README.md"), "of the project");
    Files.writeString(index.resolveSibling("foreign.txt"), "somebody's");
    assertThat(isDoneAgain()).isFalse();
  }
}
