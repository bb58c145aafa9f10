package dev.lectern.generator.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The npm package of MiniSearch, in full and as its authors published it; {@code package-lock.json}
 * beside it has its checksum.
 */
public final class MiniSearchPackage {

  /** What its authors call it. */
  public static final String NAME = "MiniSearch";

  /** Its licence, an SPDX id. */
  public static final String LICENCE_ID = "MIT";

  /** The version that the lock file pins. */
  public static final String VERSION = "7.2.0";

  static final String ARCHIVE = "minisearch-" + VERSION + ".tgz";

  private static final String SCRIPT = "package/dist/umd/index.js";
  private static final String LICENCE = "package/LICENSE.txt";

  /** What a file of the package ends with, and what would be asked for in vain on a site. */
  private static final String SOURCE_MAP = "//# sourceMappingURL=index.js.map";

  private static final Map<String, String> FILES = files();

  private MiniSearchPackage() {}

  /** The library for browsers, a classic script. */
  public static String script() {
    return file(SCRIPT).replace(SOURCE_MAP, "");
  }

  /** The text of its licence, MIT. */
  public static String licence() {
    return file(LICENCE);
  }

  private static String file(String name) {
    String text = FILES.get(name);
    if (text == null) {
      throw new IllegalArgumentException("not in " + ARCHIVE + ": " + name);
    }
    return text;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (InputStream resource = MiniSearchPackage.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new IllegalArgumentException("no resource " + ARCHIVE);
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(resource));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(SCRIPT) || entry.getName().equals(LICENCE)) {
          files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the package cannot be read: " + ARCHIVE, e);
    }
    return files;
  }
}
