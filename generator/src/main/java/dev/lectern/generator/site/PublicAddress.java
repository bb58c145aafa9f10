package dev.lectern.generator.site;

import dev.lectern.generator.plan.OutputPath;
import java.net.URI;

/** Where the site's files are on the web. */
final class PublicAddress {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private PublicAddress() {}

  /** A file's address; an index page is named by its folder. */
  static String of(String site, OutputPath file) {
    String path = TOP.relativize(file);
    String name = "index.html";
    return withSlash(site)
        + (path.equals(name) || path.endsWith("/" + name)
            ? path.substring(0, path.length() - name.length())
            : path);
  }

  /** The path of the site on its server, with a slash at both ends. */
  static String root(String site) {
    String path = URI.create(withSlash(site)).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static String withSlash(String site) {
    return site.endsWith("/") ? site : site + "/";
  }
}
