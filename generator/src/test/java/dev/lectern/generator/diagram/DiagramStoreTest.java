package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.diagram.DiagramStore.Stored;
import dev.lectern.generator.output.Disk;
import dev.lectern.generator.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramStoreTest {

  private static final DiagramKey A = DiagramKey.of("a", "{}");
  private static final DiagramKey B = DiagramKey.of("b", "{}");
  private static final Stored ONE = new Stored("<svg>\n one\n</svg>\n", "Chrome/1, Noto Sans 1");
  private static final Stored TWO = new Stored("<svg>\n zwei ü\n</svg>\n", "Chrome/2");

  private final Path folder;
  private final DiagramStore store;

  DiagramStoreTest(@TempDir Path parent) {
    this.folder = parent.resolve("diagrams");
    this.store = new DiagramStore(folder);
  }

  @Test
  void whatIsWrittenIsRead() {
    store.write(Map.of(A, ONE, B, TWO));

    assertThat(store.read(List.of(A, B))).isEqualTo(Map.of(A, ONE, B, TWO));
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.read(List.of(A))).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void theManifestIsSortedByKeyWhateverTheOrder() throws IOException {
    store.write(Map.of(A, ONE));
    store.write(Map.of(B, TWO));
    String manifest = Files.readString(folder.resolve("manifest.txt"));
    DiagramStore other = new DiagramStore(folder.resolveSibling("other"));
    other.write(Map.of(B, TWO));
    other.write(Map.of(A, ONE));

    assertThat(Files.readString(other.folder().resolve("manifest.txt"))).isEqualTo(manifest);
    assertThat(manifest.lines().skip(1)).isSorted().hasSize(2);
    assertThat(manifest).startsWith("lectern-diagrams 1\n").contains("  Chrome/2\n");
  }

  @Test
  void aKeyKnowsSourceAndConfigurationAndVersions() {
    DiagramKey key = DiagramKey.of("source", "{}", "1", "2");

    assertThat(
            Set.of(
                key,
                DiagramKey.of("source ", "{}", "1", "2"),
                DiagramKey.of("source", "{ }", "1", "2"),
                DiagramKey.of("source", "{}", "1.1", "2"),
                DiagramKey.of("source", "{}", "1", "2.1"),
                DiagramKey.of("", "source{}", "1", "2")))
        .hasSize(6);
    assertThat(DiagramKey.of("source", "{}", "1", "2")).isEqualTo(key);
  }

  @Test
  void anEditedDrawingIsNone() throws IOException {
    store.write(Map.of(A, ONE, B, TWO));
    Files.writeString(folder.resolve(A + ".svg"), "<svg>\n eins\n</svg>\n");

    assertThat(store.read(List.of(A, B))).isEqualTo(Map.of(B, TWO));
  }

  @Test
  void aDrawingThatTheManifestDoesNotKnowIsNone() throws IOException {
    store.write(Map.of(A, ONE));
    Files.writeString(folder.resolve(B + ".svg"), TWO.svg());

    assertThat(store.read(List.of(A, B))).isEqualTo(Map.of(A, ONE));
  }

  @Test
  void aMergeThatWentWrongLosesTheLinesInQuestionOnly() throws IOException {
    store.write(Map.of(A, ONE, B, TWO));
    Path manifest = folder.resolve("manifest.txt");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace(B.value(), "<<<<<<< ours\n=======\n>>>>>>> theirs\nx"));

    assertThat(store.read(List.of(A, B))).isEqualTo(Map.of(A, ONE));
  }

  @Test
  void lineEndsOfWindowsChangeNothing() throws IOException {
    store.write(Map.of(A, ONE));
    for (String name : List.of("manifest.txt", A + ".svg")) {
      Path file = folder.resolve(name);
      Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    }

    assertThat(store.read(List.of(A))).isEqualTo(Map.of(A, ONE));
  }

  @Test
  void pruningDropsWhatIsNotUsedAndLeavesFilesOfOthers() throws IOException {
    store.write(Map.of(A, ONE, B, TWO));
    Files.writeString(folder.resolve("README.md"), "mine");
    Files.writeString(folder.resolve("." + B + ".svg.part"), "<sv");

    List<String> dropped = store.prune(Set.of(A));

    assertThat(dropped).containsExactlyInAnyOrder("." + B + ".svg.part", B + ".svg");
    assertThat(names()).containsExactlyInAnyOrder("README.md", A + ".svg", "manifest.txt");
    assertThat(store.read(List.of(A, B))).isEqualTo(Map.of(A, ONE));
  }

  @Test
  void aFullDiskLeavesWhatWasStoredAndNoPart() throws IOException {
    store.write(Map.of(A, ONE));
    Map<String, String> before = contents();
    Disk full =
        new Disk() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            Files.write(file, new byte[] {bytes[0]}); // and then it is full
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> new DiagramStore(folder, full).write(Map.of(B, TWO)))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("The diagram store " + folder + " could not be written")
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("Check that the disk has room");

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aLinkOutOfTheStoreIsNotFollowed() throws IOException {
    store.write(Map.of(A, ONE));
    Path outside = folder.resolveSibling("outside.svg");
    Files.move(folder.resolve(A + ".svg"), outside);
    Files.createSymbolicLink(folder.resolve(A + ".svg"), outside);

    assertThat(store.read(List.of(A))).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names()) {
      contents.put(name, Files.readString(folder.resolve(name)));
    }
    return contents;
  }
}
