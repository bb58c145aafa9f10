package dev.lectern.generator.serve;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.site.SiteOnDemand;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is served at a time: a site, and what there is to say about the content. */
final class Showing {

  /** What an author looks at; beyond it pages are made anew each time. */
  private static final int MOST_KEPT = 32;

  private final long version;
  private final @Nullable SiteOnDemand site;
  private final Findings findings;
  private final Map<String, RenderedFile> made;

  private Showing(
      long version,
      @Nullable SiteOnDemand site,
      Findings findings,
      Map<String, RenderedFile> made) {
    this.version = version;
    this.site = site;
    this.findings = findings;
    this.made = made;
  }

  /** Nothing yet. */
  static Showing nothing() {
    return new Showing(0, null, Findings.NONE, new ConcurrentHashMap<>());
  }

  /** The next, with another site. */
  Showing with(SiteOnDemand other) {
    return new Showing(version + 1, other, findings, new ConcurrentHashMap<>());
  }

  /** The next, with something else to say about the same site. */
  Showing with(Findings other) {
    return new Showing(version + 1, site, other, made);
  }

  long version() {
    return version;
  }

  Findings findings() {
    return findings;
  }

  boolean hasSite() {
    return site != null;
  }

  /** A file of the site; made once for all who ask for it. */
  Optional<RenderedFile> file(String path) {
    if (site == null) {
      return Optional.empty();
    }
    if (made.size() >= MOST_KEPT && !made.containsKey(path)) {
      return site.file(path);
    }
    return Optional.ofNullable(made.computeIfAbsent(path, this::make));
  }

  private @Nullable RenderedFile make(String path) {
    return site == null ? null : site.file(path).orElse(null);
  }
}
