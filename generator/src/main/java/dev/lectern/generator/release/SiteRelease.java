package dev.lectern.generator.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.PublishedFiles;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is published: the files of a site, those of the last release that pages of it may still ask
 * for, and what servers want to know.
 *
 * <p>Each release says in {@code build-info.json} which of its files have their fingerprint in
 * their name. The next one keeps those, the one after it does not. A release that is published
 * again keeps what it kept the first time.
 */
public final class SiteRelease {

  private static final OutputPath BUILD_INFO = OutputPath.of("build-info.json");
  private static final OutputPath DOMAIN = OutputPath.of("CNAME");

  /** Without it GitHub would look for a site of Jekyll's. */
  private static final OutputPath NO_JEKYLL = OutputPath.of(".nojekyll");

  /** What has a fingerprint in its name; nothing else is taken from a former release. */
  private static final Pattern ASSET =
      Pattern.compile("(?:assets/[A-Za-z0-9-]+|[a-z]+)\\.[0-9a-f]{10}\\.[a-z0-9]+");

  private static final Pattern HOST =
      Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

  private final Map<OutputPath, RenderedFile> files = new TreeMap<>();
  private final int kept;

  private SiteRelease(List<RenderedFile> site, Optional<Path> lastRelease, String domain) {
    site.forEach(file -> files.put(file.path(), file));
    int before = files.size();
    lastRelease.ifPresent(folder -> keep(new PublishedFiles(folder)));
    this.kept = files.size() - before;
    files.put(NO_JEKYLL, RenderedFile.of(NO_JEKYLL, new byte[0]));
    if (!domain.isEmpty()) {
      files.put(DOMAIN, RenderedFile.text(DOMAIN, domain + "\n"));
    }
  }

  /**
   * A release of a site.
   *
   * @param site the folder of the finished site
   * @param lastRelease the folder of what is published by now, as far as there is something
   * @param domain the site's own domain; empty if it has none
   * @throws OutputException if a folder is not what it should be, or the domain is none
   */
  public static SiteRelease of(Path site, Optional<Path> lastRelease, String domain) {
    if (!domain.isEmpty() && !HOST.matcher(domain).matches()) {
      throw new OutputException(
          "Not a domain: \"" + domain + "\".",
          List.of(),
          "Write the name of the host alone, in lower case, such as interview.example.org.",
          null);
    }
    List<RenderedFile> files = new PublishedFiles(site).all();
    if (files.stream().noneMatch(file -> file.path().equals(BUILD_INFO))) {
      throw new OutputException(
          "There is no site that could be published: " + BUILD_INFO + " is missing.",
          List.of(site.toString()),
          "Run lectern:generate before.",
          null);
    }
    return new SiteRelease(files, lastRelease, domain);
  }

  /** All files, by their paths. */
  public List<RenderedFile> files() {
    return List.copyOf(files.values());
  }

  /** How many of them are of the last release. */
  public int kept() {
    return kept;
  }

  private void keep(PublishedFiles last) {
    Optional<RenderedFile> info = last.file(BUILD_INFO);
    if (info.isEmpty()) {
      return; // the first release, or what somebody else has published
    }
    boolean again = files.containsValue(info.get());
    List<OutputPath> paths =
        again ? last.all().stream().map(RenderedFile::path).toList() : assets(info.get());
    for (OutputPath path : paths) {
      if (ASSET.matcher(path.value()).matches()) {
        last.file(path).ifPresent(file -> files.putIfAbsent(path, file));
      }
    }
  }

  private static List<OutputPath> assets(RenderedFile info) {
    List<OutputPath> assets = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(info.open())) {
      while (json.nextToken() != null) {
        boolean inList = json.getParsingContext().inArray();
        if (inList
            && json.currentToken() == JsonToken.VALUE_STRING
            && "assets".equals(json.getParsingContext().getParent().getCurrentName())) {
          assets.add(OutputPath.of(json.getText()));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new OutputException(
          "What is published is not a release of Lectern: " + e.getMessage(),
          List.of(BUILD_INFO.value()),
          "Delete the file where it is published; the next release then keeps nothing of it.",
          e);
    }
    return assets;
  }
}
