package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoadingOrderTest {

  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "skill.md", "---\nname: x\n---\n",
              "stages/data.md", "---\ntitle: x\n---\n",
              "stages/aims.md", "---\ntitle: a: b\n---\n",
              "stages/Bad.md", "---\n---\n",
              "terms/one.yaml", "tail:\n  title: One\n",
              "terms/two.yaml", "tail:\n  title: Two\nhead:\n  title: Two\n",
              "terms/three.yaml", "head:\n  title: Three\n",
              "odd/x.md", ""));

  @Property(tries = 30)
  void orderInWhichFilesWereMadeDoesNotMatter(@ForAll("orders") List<String> order)
      throws IOException {
    assertThat(loadedAfterMaking(order)).isEqualTo(loadedAfterMaking(List.copyOf(FILES.keySet())));
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(List.copyOf(FILES.keySet()));
  }

  /** All that loading says, as text. */
  private static List<String> loadedAfterMaking(List<String> order) throws IOException {
    Path folder = Files.createTempDirectory("content");
    try {
      for (String path : order) {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, FILES.get(path));
      }
      Outcome<LoadedContent> outcome =
          new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner()).load(folder);
      List<String> said = new ArrayList<>();
      outcome.diagnostics().forEach(d -> said.add(d.span() + " " + d.message() + d.related()));
      Arrays.stream(Kind.values())
          .flatMap(kind -> outcome.value().orElseThrow().ofKind(kind).stream())
          .forEach(entry -> said.add(entry.key() + " " + entry.span()));
      return said;
    } finally {
      try (Stream<Path> made = Files.walk(folder)) {
        made.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
