package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.Lectern;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.record.SiteOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages a build makes that follows another one, and that they are those of a clean one. */
class KeptPagesTest {

  /** A time at which nothing is published, so that what was written since shows. */
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  private final Path content;
  private final Path site;

  KeptPagesTest(@TempDir Path folder) {
    content = folder.resolve("content");
    site = folder.resolve("site");
  }

  @BeforeEach
  void publishOnce() throws IOException {
    ContentCase.named("valid").lay(content);
    replace("patterns/opposition.md", "one square apart", "one [tempo](../terms/terms.yaml#tempo)");
    build();
  }

  private void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(content.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(content.resolve(file), text.replace(what, by));
  }

  private List<RenderedFile> site(KeptFiles kept) {
    return new Lectern()
        .render(content, PlaceholderDiagrams.SOURCE, HistorySource.NONE, SiteOutput.inMemory(kept))
        .value()
        .orElseThrow()
        .site();
  }

  private List<RenderedFile> clean() {
    return site(KeptFiles.none());
  }

  /** Builds as the next process does; the pages that it made. */
  private Set<String> build() throws IOException {
    OutputFolder folder = new OutputFolder(site);
    KeptFiles kept = KeptFiles.of(folder.cacheFile(), site, "settings");
    List<RenderedFile> files = site(kept);
    folder.publish(files);
    kept.write();
    assertThat(files).isEqualTo(clean());
    Set<String> made = new TreeSet<>();
    int pages = 0;
    for (RenderedFile file : files) {
      Path place = site.resolve(file.path().value());
      if (file.path().extension().equals("html") && !file.path().value().equals("book.html")) {
        pages++;
        if (!Files.getLastModifiedTime(place).equals(LONG_AGO)) {
          made.add(file.path().value());
        }
      }
      Files.setLastModifiedTime(place, LONG_AGO);
    }
    assertThat(pages - kept.taken()).as("%s", made).isGreaterThanOrEqualTo(made.size());
    return made;
  }

  @Test
  void withoutAChangeNoPageIsMade() throws IOException {
    OutputFolder folder = new OutputFolder(site);
    KeptFiles kept = KeptFiles.of(folder.cacheFile(), site, "settings");
    List<RenderedFile> files = site(kept);
    assertThat(files).isEqualTo(clean());
    long pages =
        files.stream()
            .map(file -> file.path().value())
            .filter(path -> path.endsWith(".html") && !path.equals("book.html"))
            .count();
    assertThat(kept.taken()).isEqualTo((int) pages);
  }

  @Test
  void whatOnePageAloneSaysMakesItAndThoseThatTellOfAll() throws IOException {
    replace("patterns/opposition.md", "a spare tempo elsewhere", "a spare tempo somewhere");
    assertThat(build())
        .contains("patterns/opposition.html", "index.html", "cheat-sheet.html")
        .doesNotContain("stages/look.html", "terms/index.html", "metrics/tempo-count.html");
  }

  @Test
  void aTermThatIsSaidOtherwiseMakesThePagesThatExplainIt() throws IOException {
    replace("terms/terms.yaml", "One move", "A single move");
    assertThat(build())
        .contains("patterns/opposition.html", "terms/index.html")
        .doesNotContain("stages/play.html", "metrics/tempo-count.html");
  }

  @Test
  void aTitleMakesAllPagesThatNameIt() throws IOException {
    replace("metrics/tempo-count.md", "title: Tempo count", "title: Count of tempi");
    assertThat(build()).contains("metrics/tempo-count.html", "metrics/index.html");
  }

  @Test
  void aMarkupThatMeansTheSameIsMadeAgain() throws IOException {
    replace("patterns/opposition.md", "Stand one", "Stand  one");
    assertThat(build()).doesNotContain("stages/look.html");
  }

  @Test
  void aLinkThatLeadsElsewhereMakesItsPage() throws IOException {
    replace("patterns/opposition.md", "../terms/terms.yaml#tempo", "../metrics/tempo-count.md");
    assertThat(build()).contains("patterns/opposition.html").doesNotContain("stages/look.html");
  }

  @Test
  void aPublishedPageThatSomebodyEditedIsMadeAgain() throws IOException {
    Path look = site.resolve("stages/look.html");
    String page = Files.readString(look);
    Files.writeString(look, page.replaceFirst("<main", "<MAIN"));
    assertThat(build()).containsExactly("stages/look.html");
    assertThat(look).hasContent(page);
  }
}
