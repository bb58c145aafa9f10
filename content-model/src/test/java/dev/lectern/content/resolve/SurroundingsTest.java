package dev.lectern.content.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.FakeOutliner;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadCache;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  private final LoadCache cache = LoadCache.keeping();
  private final Path folder;

  SurroundingsTest(@TempDir Path temp) throws IOException {
    folder = temp.toRealPath();
    Files.createDirectories(folder.resolve("metrics"));
    Files.writeString(folder.resolve("skill.md"), "---\nname: x\n---\n");
  }

  private Path write(String id, String text) throws IOException {
    return Files.writeString(folder.resolve("metrics/" + id + ".md"), text);
  }

  private LoadedContent load(Changed changed) {
    return new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner(), Limits.DEFAULT, cache)
        .load(folder, Drafts.NONE, Deadline.never(), changed)
        .value()
        .orElseThrow();
  }

  private static List<Long> sizes(Surroundings surroundings) {
    return List.of(
        surroundings.size(Kind.METRIC, "", true),
        surroundings.size(Kind.METRIC, "", false),
        surroundings.size(Kind.METRIC, "fast", true),
        surroundings.size(Kind.METRIC, "slow", false),
        surroundings.size(Kind.STAGE, "", true));
  }

  @Test
  void sizesOfAKindAndItsGroupsFollowEachEdit() throws IOException {
    write("one", "---\ngroup: fast\n---\nOne.\n");
    Path two = write("two", "---\ngroup: slow\n---\nTwo.\n");
    Surroundings surroundings = new Surroundings(load(Changed.ANY));
    List<Long> first = sizes(surroundings);
    for (String text :
        List.of(
            "---\ngroup: slow\n---\nTwo, and more of it.\n",
            "---\ngroup: fast\n---\nTwo, and more of it.\n",
            "---\ntitle: Two\n---\n")) {
      Files.writeString(two, text);
      LoadedContent now = load(Changed.only(List.of(two)));
      surroundings.carryOn(now, Set.of(new EntryId(Kind.METRIC, "two")));

      assertThat(sizes(surroundings)).isEqualTo(sizes(new Surroundings(now))).isNotEqualTo(first);
    }
  }
}
