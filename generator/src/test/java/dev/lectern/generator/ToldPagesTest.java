package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.timing.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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

  private final AtomicInteger told = new AtomicInteger();
  private final Lectern watching =
      new Lectern(
              withoutWarnings(),
              Limits.DEFAULT,
              new Timing() {
                @Override
                public void took(What what, String name, long nanos) {
                  if (what == What.PART && name.equals("comparing")) {
                    told.incrementAndGet();
                  }
                }
              })
          .remembering();
  private Path folder = Path.of("");
  private Path site = Path.of("");
  private KeptFiles kept = KeptFiles.none();
  private List<RenderedFile> files = List.of();

  private static SeverityPolicy withoutWarnings() {
    return SeverityPolicy.of(
        RuleCatalogue.all().stream()
            .filter(rule -> rule.lowerable())
            .collect(Collectors.toMap(rule -> rule.id().value(), rule -> "off")),
        RuleCatalogue.all());
  }

  @BeforeEach
  void publishManySignals() throws IOException {
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
    site = temporary.resolve("site");
    kept = KeptFiles.of(new OutputFolder(site).cacheFile(), site, "the same each time");
    publish(Changed.ANY);
  }

  private Path signal(int number) {
    return folder.resolve("signals/p" + (1000 + number) + ".md");
  }

  /** Publishes, and gives how many pages were told of anew. */
  private int publish(Changed changed) {
    told.set(0);
    KeptFiles next = kept.next();
    Outcome<Rendering> made =
        watching.render(folder, PlaceholderDiagrams.SOURCE, HistorySource.NONE, next, changed);
    assertThat(made.diagnostics()).isEmpty();
    files = made.value().orElseThrow().site();
    new OutputFolder(site).publish(files);
    kept = next;
    return told.get();
  }

  private int edit(String text, String with) throws IOException {
    Path file = signal(EDITED);
    String before = Files.readString(file);
    String after = before.replaceFirst(text, with);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
    return publish(Changed.only(List.of(file)));
  }

  private void assertAsFromNothing() {
    List<RenderedFile> clean =
        new Lectern(withoutWarnings())
            .render(folder, PlaceholderDiagrams.SOURCE)
            .value()
            .orElseThrow()
            .site();
    assertThat(files.stream().map(file -> file.path() + " " + file.sha256()).toList())
        .isEqualTo(clean.stream().map(file -> file.path() + " " + file.sha256()).toList());
  }

  @Test
  void ofEachEditThoseAreAskedThatMayShowIt() throws IOException {
    assertThat(told.get()).isGreaterThan(SIGNALS);

    assertThat(publish(Changed.only(List.of(signal(EDITED))))).as("nothing").isZero();
    assertThat(edit("\\z", "\nOne sentence more.\n")).as("a body").isBetween(1, FEW);
    assertThat(edit("title: Signal 1199", "title: Late 1199")).as("a title").isBetween(200, MOST);
    assertThat(edit("\\z", "\nIt is not [another](p1600.md).\n")).as("a link").isBetween(1, FEW);
    assertAsFromNothing();
    assertThat(page("signals/p1600.html")).contains("Late 1199");

    Path skill = folder.resolve("skill.md");
    String text = Files.readString(skill);
    Files.writeString(skill, text.replaceFirst("(?m)^title: .*$", "title: Something else"));
    assertThat(publish(Changed.only(List.of(skill)))).as("all").isGreaterThan(SIGNALS);
  }

  private String page(String path) {
    return files.stream()
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
