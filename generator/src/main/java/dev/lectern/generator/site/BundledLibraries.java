package dev.lectern.generator.site;

import dev.lectern.generator.plan.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The libraries of others that stand in the bundles of the site's scripts. What makes the bundles
 * writes down which it took: a block for each that begins with a line of its own,
 *
 * <pre>
 * == idb | 8.0.4 | ISC | keeps your data in your browser
 * </pre>
 *
 * <p>and goes on with the text of its licence.
 */
final class BundledLibraries {

  /** The file with the texts of all licences, in the folder of assets. */
  static final String LICENCES = "libraries.txt";

  private static final String HEAD = "== ";

  private BundledLibraries() {}

  /**
   * A library.
   *
   * @param name its package
   * @param version its version
   * @param licence an SPDX id
   * @param use what it does here, a part of a sentence
   */
  record Library(String name, String version, String licence, String use) {}

  /** All of them, in the order of their names. */
  static List<Library> all() {
    String text =
        new String(
            SiteAssets.file(OutputPath.of("assets/" + LICENCES)).bytes(), StandardCharsets.UTF_8);
    List<Library> all = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith(HEAD)) {
        String[] parts = line.substring(HEAD.length()).split(" \\| ", -1);
        if (parts.length != 4) {
          throw new IllegalArgumentException("not a library: " + line);
        }
        all.add(new Library(parts[0], parts[1], parts[2], parts[3]));
      }
    }
    return List.copyOf(all);
  }
}
