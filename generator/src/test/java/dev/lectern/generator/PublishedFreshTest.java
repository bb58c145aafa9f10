package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of published files that are not what the content gives. */
class PublishedFreshTest {

  private static final String REMEDY = " Publish the content again with lectern:apply.";

  private final Path disk;
  private final OutputFolder folder;

  PublishedFreshTest(@TempDir Path temp) {
    disk = temp.resolve("skill");
    folder = new OutputFolder(disk);
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  private List<String> findings(RenderedFile... files) {
    return PublishedFresh.findings(folder, List.of(files), folder.compare(List.of(files))).stream()
        .map(found -> found.span() + " " + found.message().replace(REMEDY, ""))
        .toList();
  }

  @Test
  void whatIsFreshHasNoFinding() {
    folder.publish(List.of(file("a.md", "one\n")));
    assertThat(findings(file("a.md", "one\n"))).isEmpty();
  }

  @Test
  void aFileThatDiffersIsFoundAtItsFirstLineThatDoes() {
    folder.publish(List.of(file("a.md", "one\ntwo\nthree\n")));
    assertThat(findings(file("a.md", "one\n2\n3\n")))
        .containsExactly("a.md:2:1 Here the content gives \"2\".");
    assertThat(findings(file("a.md", "one\n")))
        .containsExactly("a.md:2:1 The content gives nothing from here on.");
    assertThat(findings(file("a.md", "one\ntwo\nthree\nfour\n")))
        .containsExactly("a.md:4:1 Here the content gives \"four\".");
    assertThat(findings(file("a.md", "one\r\ntwo\r\nthree\r\n")))
        .containsExactly("a.md:1:1 The file has other bytes than the content gives.");
  }

  @Test
  void whatIsMissingAndWhatIsStaleAreFound() {
    folder.publish(List.of(file("old.md", "one\n")));
    assertThat(findings(file("new.md", "one\n")))
        .containsExactly(
            "new.md:1:1 The published copy has no such file.",
            "old.md:1:1 The content does not give this file any more.");
  }

  @Test
  void aFileThatIsNoTextIsFoundAtItsBeginning() throws IOException {
    folder.publish(List.of(file("a.md", "one\n")));
    Files.write(disk.resolve("a.md"), new byte[] {(byte) 0xFF});
    assertThat(findings(file("a.md", "one\n")))
        .containsExactly("a.md:1:1 Here the content gives \"one\".");
  }

  @Test
  void aLongLineIsCutBetweenCharacters() {
    folder.publish(List.of(file("a.md", "one\n")));
    String line = "a".repeat(119) + "\uD83D\uDE00".repeat(9);
    List<Diagnostic> found =
        PublishedFresh.findings(
            folder, List.of(file("a.md", line)), folder.compare(List.of(file("a.md", line))));
    assertThat(found.get(0).message())
        .startsWith("Here the content gives \"" + "a".repeat(119) + "…\".");
  }
}
