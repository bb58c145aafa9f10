package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.PlannedOutput;
import java.util.HashMap;
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
  private final Map<String, PlannedOutput> single = new HashMap<>();
  private @Nullable Map<String, RenderedFile> all;

  SiteOnDemand(SiteRenderer renderer) {
    this.renderer = renderer;
    renderer.single().forEach(output -> single.put(renderer.published(output).value(), output));
  }

  /**
   * The file at a place; nothing if the site has none there.
   *
   * @param path as in {@link dev.lectern.generator.plan.OutputPath}, {@code stages/data.html}
   */
  public Optional<RenderedFile> file(String path) {
    PlannedOutput output = single.get(path);
    return output == null
        ? Optional.ofNullable(all().get(path))
        : Optional.of(renderer.render(output));
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
