package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service worker: with it the whole site can be read without a network after the first visit.
 *
 * <p>It is told the pages and what they load, each with a fingerprint of its bytes, where it says
 * {@value #FILES}: {@code index.html=0a4d55a8d778e502}, with a space between two. What pages only
 * lead to, such as schemas for editors and texts for agents, is not among them.
 */
final class OfflineScript {

  private static final String FILES = "@files@";
  private static final OutputPath ASSET = OutputPath.of("assets/sw.js");
  private static final int FINGERPRINT = 16;
  private static final Set<String> KEPT = Set.of("html", "js", "css", "svg");

  private OfflineScript() {}

  /**
   * @param files all other files of the site
   */
  static RenderedFile of(OutputPath path, Collection<RenderedFile> files) {
    String code = new String(SiteAssets.file(ASSET).bytes(), StandardCharsets.UTF_8);
    if (!code.contains(FILES)) {
      throw new IllegalArgumentException("the service worker has no place for " + FILES);
    }
    String list =
        files.stream()
            .filter(file -> KEPT.contains(file.path().extension()))
            .map(file -> file.path().value() + "=" + file.sha256().substring(0, FINGERPRINT))
            .sorted()
            .collect(Collectors.joining(" "));
    return RenderedFile.text(path, code.replace(FILES, list).stripTrailing());
  }
}
