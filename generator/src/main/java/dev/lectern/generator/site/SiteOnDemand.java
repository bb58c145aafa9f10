package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.PlannedOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of one site, each made when somebody asks for it, and the same as among all: for who
 * looks at a page and not at the site. Nothing is kept but what is made of all the others: the
 * search, the book, and what lists all files. Safe for use from many threads.
 */
public final class SiteOnDemand {

  private final SiteRenderer renderer;
  private final SiteFiles planned;
  private @Nullable Map<String, PlannedOutput> later;
  private @Nullable Map<String, RenderedFile> all;

  SiteOnDemand(SiteRenderer renderer) {
    this.renderer = renderer;
    this.planned = renderer.planned();
  }

  /**
   * The file at a place; nothing if the site has none there.
   *
   * @param path as in {@link dev.lectern.generator.plan.OutputPath}, {@code stages/data.html}
   */
  public Optional<RenderedFile> file(String path) {
    PlannedOutput output = planned.at(path);
    if (output == null && canBe(path, planned.practice())) {
      output = later().get(path);
    }
    if (output != null) {
      return Optional.of(renderer.render(output));
    }
    return canBe(path, planned.madeOfOthers())
        ? Optional.ofNullable(all().get(path))
        : Optional.empty();
  }

  /** Whether a path is that of one of these, perhaps with a fingerprint in its name. */
  private static boolean canBe(String path, List<PlannedOutput> outputs) {
    for (PlannedOutput output : outputs) {
      String planned = output.path().value();
      int dot = planned.lastIndexOf('.');
      if (path.equals(planned)
          || (path.startsWith(planned.substring(0, dot + 1))
              && path.endsWith(planned.substring(dot)))) {
        return true;
      }
    }
    return false;
  }

  /** By the names that they have once they are made. */
  private synchronized Map<String, PlannedOutput> later() {
    if (later == null) {
      later =
          planned.practice().stream()
              .collect(
                  Collectors.toMap(output -> renderer.published(output).value(), output -> output));
    }
    return later;
  }

  private synchronized Map<String, RenderedFile> all() {
    if (all == null) {
      all =
          renderer.render().value().stream()
              .flatMap(files -> files.stream())
              .collect(Collectors.toMap(file -> file.path().value(), file -> file));
    }
    return all;
  }
}
