package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.record.SiteOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  private static final Path FOLDER = Path.of("content");

  private static SourceText file(String path, String text) {
    return new SourceText(new SourcePath(path), text);
  }

  @Test
  void anEntryInTheMidstOfTheFullestFolderSaysItsLastLineTwice() {
    List<SourceText> files =
        Stream.of("skill.md", "a.md", "b.md", "c.md", "d.md", "few/x.md", "few/y.md", "rows/z.yaml")
            .map(path -> file(path, "text of " + path))
            .collect(Collectors.toCollection(ArrayList::new));
    for (String name : new String[] {"a", "b", "c"}) {
      files.add(
          file("many/" + name + ".md", "---\ntitle: T\n---\n\nFirst.\n\nOf " + name + ". \n\n"));
    }
    assertThat(Rehearsal.of(FOLDER, files))
        .contains(
            new Rehearsal(
                FOLDER.resolve("many/b.md"),
                new Drafts(
                    Map.of(
                        new SourcePath("many/b.md"),
                        "---\ntitle: T\n---\n\nFirst.\n\nOf b.\n\nOf b.\n"))));
  }

  @Test
  void withoutAnEntryInAFolderThereIsNone() {
    assertThat(Rehearsal.of(FOLDER, List.of(file("skill.md", "a"), file("rows/z.yaml", "b"))))
        .isEmpty();
  }

  @Test
  void whatIsRehearsedIsMadeAsIfItWereEditedAndAsBeforeOnceItIsNot(@TempDir Path temporary)
      throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("content")).toRealPath();
    ContentCase.named("valid").lay(folder);
    Lectern lectern = new Lectern().remembering();
    List<SourceText> read = new ArrayList<>();
    List<RenderedFile> before = files(lectern, folder, Drafts.NONE, Changed.ANY, read);
    Rehearsal rehearsal = Rehearsal.of(folder, List.copyOf(read)).orElseThrow();
    Changed file = Changed.only(Set.of(rehearsal.file()));

    List<RenderedFile> rehearsed = files(lectern, folder, rehearsal.edited(), file, read);
    assertThat(rehearsed).isNotEqualTo(before);
    assertThat(files(lectern, folder, Drafts.NONE, file, read)).isEqualTo(before);

    Files.writeString(rehearsal.file(), rehearsal.edited().texts().values().iterator().next());
    assertThat(rehearsed).isEqualTo(files(new Lectern(), folder, Drafts.NONE, Changed.ANY, read));
  }

  private static List<RenderedFile> files(
      Lectern lectern, Path folder, Drafts drafts, Changed changed, List<SourceText> read) {
    return lectern
        .render(
            folder,
            drafts,
            PlaceholderDiagrams.SOURCE,
            (place, files) -> {
              read.clear();
              read.addAll(files);
              return ContentHistory.UNKNOWN;
            },
            SiteOutput.NONE,
            changed)
        .value()
        .orElseThrow()
        .site();
  }
}
