package dev.lectern.maven;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.WebLinks;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Asks for the pages on the web that the content links to. No other goal does, and no build should:
 * run it by hand or now and then. A page that is gone is an error and one that moved for good a
 * warning, each with its place; a page that gives no answer that tells is listed. Does nothing in a
 * build that is offline.
 */
@Mojo(name = "links", requiresProject = false, threadSafe = true)
public final class LinksMojo extends LecternMojo {

  /** Where answers are kept, so that a page that was there is not asked for at each run. */
  @Parameter(
      property = "lectern.links.cache",
      defaultValue = "${project.build.directory}/lectern-links.txt",
      required = true)
  private File linkCache;

  /** For how many days an answer is kept; 0 asks for every page. */
  @Parameter(property = "lectern.links.days", defaultValue = "7")
  private int days;

  /** How many seconds connecting, and each part of a reply, may take. */
  @Parameter(property = "lectern.links.timeout", defaultValue = "10")
  private int timeout;

  /** How many milliseconds pass between two requests to the same host. */
  @Parameter(property = "lectern.links.pause", defaultValue = "1000")
  private int pause;

  /**
   * Whether addresses may be asked that are not public, such as those of this machine and its
   * network. Whoever writes the content can then have any of them asked.
   */
  @Parameter(property = "lectern.links.anywhere", defaultValue = "false")
  private boolean anywhere;

  /** What time it is, for the age of kept answers. */
  Clock clock = Clock.systemUTC();

  @Override
  void run() {
    MavenConsole console = new MavenConsole(getLog());
    if (session.isOffline()) {
      console.info("Skipped, for the build is offline.");
      return;
    }
    WebLinks.Result result =
        new WebLinks(
                anywhere,
                Duration.ofSeconds(Math.max(1, timeout)),
                Duration.ofMillis(Math.max(0, pause)))
            .check(
                valueOf(content().validate()),
                linkCache.toPath(),
                Duration.ofDays(Math.max(0, days)),
                clock.instant());
    console.lines(result.summary());
    valueOf(Outcome.of(result, result.diagnostics()));
  }
}
