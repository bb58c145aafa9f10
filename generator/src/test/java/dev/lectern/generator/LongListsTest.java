package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.Changed;
import dev.lectern.generator.cases.ContentCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of many groups is made again where it changed, and is what it would be made at once. */
class LongListsTest {

  private static final int GROUPS = 80;

  @TempDir private Path temporary = Path.of("");

  private Path folder = Path.of("");

  @BeforeEach
  void layManyGroups() throws IOException {
    folder = Files.createDirectories(temporary.resolve("content")).toRealPath();
    ContentCase.named("valid").lay(folder);
    Path overview = folder.resolve("overviews/techniques.md");
    Files.writeString(
        overview,
        Files.readString(overview)
            .replaceFirst(
                "(?s)groups:.*\\z",
                IntStream.rangeClosed(0, GROUPS)
                    .mapToObj(i -> "\n  - id: " + group(i) + "\n    title: Group " + i)
                    .collect(Collectors.joining("", "groups:", "\n---\n"))));
    String first = Files.readString(folder.resolve("techniques/blindfold.md"));
    for (int i = 1; i <= 2 * GROUPS; i++) {
      Files.writeString(
          technique(i),
          first
              .replaceFirst("(?m)^title: .*$", "title: Technique " + i)
              .replaceFirst("(?m)^order: .*$", "order: " + (1 + i))
              .replaceFirst("(?m)^group: .*$", "group: " + group((i + 1) / 2))
              .replaceFirst("(?m)^summary: .*$", "summary: Of number " + i + " there is one.")
              .replaceFirst("(?m)^take-for: .*$", "take-for: Position " + i + "."));
    }
  }

  private static String group(int number) {
    return number == 0 ? "drill" : "group-" + number;
  }

  private Path technique(int number) {
    return folder.resolve("techniques/p" + (1000 + number) + ".md");
  }

  @Test
  void afterEachEditTheListIsWhatItWouldBeFromNothing() throws IOException {
    WatchedSite site = new WatchedSite(folder, temporary.resolve("site"));
    site.publish(Changed.ANY);
    Path one = technique(31);

    site.edit(one, "Position 31", "Another position");
    site.assertAsFromNothing();
    assertThat(site.text("techniques/index.html")).contains("Another position.");
    assertThat(site.text("techniques/index.md")).contains("Another position.");
    assertThat(site.text("llms-full.txt")).contains("Another position.");

    site.edit(one, "summary: .*", "summary: It is told in another way.");
    site.assertAsFromNothing();
    assertThat(site.text("llms.txt")).contains("It is told in another way.");

    site.edit(one, "title: .*", "title: Late technique");
    site.assertAsFromNothing();
    assertThat(site.text("techniques/index.html")).contains("Late technique");

    site.edit(one, "Another position", "What [it](p1060.md) leaves");
    site.assertAsFromNothing();
    assertThat(site.text("techniques/index.md")).contains("[it](p1060.md)");

    site.edit(
        technique(60), "\\z", "\n## In depth\n\n### Where it ends\n\nAt the edge of the board.\n");
    site.edit(one, "p1060\\.md", "p1060.md#where-it-ends");
    site.edit(technique(60), "title: .*", "title: Where it ends");
    site.assertAsFromNothing();
    assertThat(site.text("techniques/index.md")).contains("[it](p1060.md#where-it-ends-1)");

    site.edit(
        one, "caution: .*", "caution: Read [the manual](../sources/sources.yaml#manual) first.");
    site.edit(folder.resolve("sources/sources.yaml"), "example.org/manual", "example.org/other");
    site.assertAsFromNothing();
    assertThat(site.text("techniques/index.md")).contains("(https://example.org/other)");

    site.edit(one, "group: .*", "group: group-70");
    site.assertAsFromNothing();
    Files.delete(technique(60));
    site.edit(one, "p1060\\.md#where-it-ends", "p1061.md");
    site.publish(Changed.ANY);
    site.assertAsFromNothing();
  }

  @Test
  void ofASmallEditFewPagesAreAsked() throws IOException {
    WatchedSite site = new WatchedSite(folder, temporary.resolve("site"));
    assertThat(site.publish(Changed.ANY)).isGreaterThan(2 * GROUPS);

    assertThat(site.edit(technique(31), "Position 31", "Another position")).isLessThan(40);
  }
}
