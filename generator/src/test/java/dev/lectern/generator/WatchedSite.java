package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.timing.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A site that is published again and again, as by who watches its content. */
final class WatchedSite {

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
  private final Path folder;
  private final Path site;
  private KeptFiles kept;
  private List<RenderedFile> files = List.of();

  /**
   * @param folder of the content
   * @param site where it is published
   */
  WatchedSite(Path folder, Path site) {
    this.folder = folder;
    this.site = site;
    this.kept = KeptFiles.of(new OutputFolder(site).cacheFile(), site, "the same each time");
  }

  private static SeverityPolicy withoutWarnings() {
    return SeverityPolicy.of(
        RuleCatalogue.all().stream()
            .filter(rule -> rule.lowerable())
            .collect(Collectors.toMap(rule -> rule.id().value(), rule -> "off")),
        RuleCatalogue.all());
  }

  /** Publishes, and gives how many pages were told of anew. */
  int publish(Changed changed) {
    told.set(0);
    KeptFiles next = kept.next();
    Outcome<Rendering> made =
        watching.render(
            folder,
            PlaceholderDiagrams.SOURCE,
            HistorySource.NONE,
            SiteOutput.inMemory(next),
            changed);
    assertThat(made.diagnostics()).isEmpty();
    files = made.value().orElseThrow().site();
    new OutputFolder(site).publish(files);
    kept = next;
    return told.get();
  }

  /** Replaces the first match in a file, and publishes. */
  int edit(Path file, String text, String with) throws IOException {
    String before = Files.readString(file);
    String after = before.replaceFirst(text, with);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
    return publish(Changed.only(List.of(file)));
  }

  void assertAsFromNothing() {
    List<RenderedFile> clean =
        new Lectern(withoutWarnings())
            .render(folder, PlaceholderDiagrams.SOURCE)
            .value()
            .orElseThrow()
            .site();
    assertThat(files.stream().map(file -> file.path() + " " + file.sha256()).toList())
        .isEqualTo(clean.stream().map(file -> file.path() + " " + file.sha256()).toList());
  }

  /** What a file of the site says. */
  String text(String path) {
    return files.stream()
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
