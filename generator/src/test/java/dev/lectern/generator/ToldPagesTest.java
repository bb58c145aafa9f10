package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.Changed;
import dev.lectern.generator.cases.ContentCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who publishes again and again asks only of those pages anew that read what was edited. */
class ToldPagesTest {

  private static final int SIGNALS = 620;

  /** The last signal of a block of the navigation, so that the next ones do not show it. */
  private static final int EDITED = 199;

  /** More pages do not show what an entry says beyond its title, however many entries there are. */
  private static final int FEW = 40;

  /** The pages around it show its title, and those that are about many. */
  private static final int MOST = 2 * 201 + 60;

  @TempDir private Path temporary = Path.of("");

  private Path folder = Path.of("");

  @BeforeEach
  void layManySignals() throws IOException {
    folder = Files.createDirectories(temporary.resolve("content")).toRealPath();
    ContentCase.named("valid").lay(folder);
    String first = Files.readString(folder.resolve("signals/patience.md"));
    for (int i = 1; i <= SIGNALS; i++) {
      Files.writeString(
          signal(i),
          first
              .replaceFirst("(?m)^title: .*$", "title: Signal " + (1000 + i))
              .replaceFirst("(?m)^order: .*$", "order: " + (1 + i))
              .replaceFirst("(?m)^summary: .*$", "summary: Of number " + i + " there is one.")
              .replace("a waiting move", "waiting move " + i));
    }
  }

  private Path signal(int number) {
    return folder.resolve("signals/p" + (1000 + number) + ".md");
  }

  @Test
  void ofEachEditThoseAreAskedThatMayShowIt() throws IOException {
    WatchedSite site = new WatchedSite(folder, temporary.resolve("site"));
    Path one = signal(EDITED);
    assertThat(site.publish(Changed.ANY)).isGreaterThan(SIGNALS);

    assertThat(site.publish(Changed.only(List.of(one)))).as("nothing").isZero();
    assertThat(site.edit(one, "\\z", "\nOne sentence more.\n")).as("a body").isBetween(1, FEW);
    assertThat(site.edit(one, "title: Signal 1199", "title: Late 1199"))
        .as("a title")
        .isBetween(200, MOST);
    assertThat(site.edit(one, "\\z", "\nIt is not [another](p1600.md).\n"))
        .as("a link")
        .isBetween(1, FEW);
    site.assertAsFromNothing();
    assertThat(site.text("signals/p1600.html")).contains("Late 1199");

    Path skill = folder.resolve("skill.md");
    String text = Files.readString(skill);
    Files.writeString(skill, text.replaceFirst("(?m)^title: .*$", "title: Something else"));
    assertThat(site.publish(Changed.only(List.of(skill)))).as("all").isGreaterThan(SIGNALS);
  }
}
