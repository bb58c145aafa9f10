package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what has changed reads the same as who is told nothing. */
class ChangedFilesTest {

  private final LoadCache cache = LoadCache.keeping();
  private final Path folder;

  ChangedFilesTest(@TempDir Path temp) throws IOException {
    folder = Files.createDirectories(temp.resolve("content")).toRealPath();
  }

  @BeforeEach
  void readOnce() throws IOException {
    write("skill.md", "---\nname: x\n---\n");
    write("stages/data.md", "---\ntitle: Data\n---\n");
    write("stages/model.md", "---\ntitle: Model\n---\n");
    assertThat(load(Changed.ANY)).isEqualTo(loadOnce());
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> load(Changed changed) {
    return what(loader(cache).load(folder, Drafts.NONE, Deadline.never(), changed));
  }

  private List<String> loadOnce() {
    return what(loader(LoadCache.none()).load(folder));
  }

  private static ContentLoader loader(LoadCache cache) {
    return new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner(), Limits.DEFAULT, cache);
  }

  private static List<String> what(Outcome<LoadedContent> loaded) {
    LoadedContent content = loaded.value().orElseThrow();
    return Stream.concat(
            loaded.diagnostics().stream().map(one -> one.span() + " " + one.message()),
            Stream.of(Kind.values())
                .flatMap(kind -> content.ofKind(kind).stream())
                .map(entry -> entry.key() + " " + entry.front().span().text()))
        .toList();
  }

  private void assertReadAs(Path... changed) {
    assertThat(load(Changed.only(Arrays.asList(changed)))).isEqualTo(loadOnce());
  }

  @Test
  void filesThatChangeComeAndGoAreRead() throws IOException {
    assertReadAs(write("stages/data.md", "---\ntitle: Other\n---\n"));
    assertReadAs(write("stages/a.md", "---\ntitle: A\n---\n"));
    Path gone = folder.resolve("stages/model.md");
    Files.delete(gone);
    assertReadAs(gone);
  }

  @Test
  void whatNobodyToldOfIsNotLookedAt() throws IOException {
    List<String> before = loadOnce();
    write("stages/data.md", "---\ntitle: Other\n---\n");
    assertThat(load(Changed.only(List.of()))).isEqualTo(before).isNotEqualTo(loadOnce());
  }

  @Test
  void hiddenFilesAreNoContentWhoeverTellsOfThem() throws IOException {
    assertReadAs(write(".skill.md.swp", "an editor's"), write("stages/.a.md", "an editor's"));
    assertReadAs(write(".idea/a.md", "a tool's"), write("stages/.old/a.md", "a tool's"));
  }

  @Test
  void aFolderThatBecameAFileIsOne() throws IOException {
    Path inside = write("stages/old/a.md", "---\ntitle: A\n---\n");
    assertReadAs(inside);
    Files.delete(inside);
    Files.delete(folder.resolve("stages/old"));
    write("stages/old", "a file by now");
    assertReadAs(inside); // there is no looking into a file
    assertReadAs(inside, folder.resolve("stages/old"));
  }

  @Test
  void aFileThatBecameAFolderIsOne() throws IOException {
    Files.delete(folder.resolve("stages/data.md"));
    Path inside = write("stages/data.md/a.md", "---\ntitle: A\n---\n");
    assertReadAs(folder.resolve("stages/data.md"), inside);
    Files.delete(inside);
    Files.delete(folder.resolve("stages/data.md"));
    assertReadAs(inside, folder.resolve("stages/data.md"));
  }

  @Test
  void aFolderThatIsGoneTakesItsFilesAlong() throws IOException {
    Path stages = folder.resolve("stages");
    Files.move(stages, folder.resolveSibling("moved"));
    assertReadAs(stages);
  }
}
