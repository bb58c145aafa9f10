package dev.lectern.generator.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import dev.lectern.generator.output.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the lock file pins: the versions that a diagram is drawn with, known also where nothing of
 * it is installed.
 */
public final class MermaidLock {

  /** The packages of the Mermaid CLI, by npm's names. */
  static final String CLI = "@mermaid-js/mermaid-cli";

  static final String MERMAID = "mermaid";
  static final String BROWSER_DRIVER = "puppeteer-core";
  static final String FONT = "@expo-google-fonts/noto-sans";

  /** What npm installs from; each is a resource of this package. */
  static final List<String> FILES = List.of("package.json", "package-lock.json");

  // Read once: the file is long, and the key of every diagram asks.
  private static final String CLI_VERSION = version(CLI);
  private static final String MERMAID_VERSION = version(MERMAID);

  private MermaidLock() {}

  /** The version of the Mermaid CLI. */
  public static String cliVersion() {
    return CLI_VERSION;
  }

  /** The version of Mermaid. */
  public static String mermaidVersion() {
    return MERMAID_VERSION;
  }

  /** The locked version of a package that is installed at the top. */
  static String version(String name) {
    return version(text("package-lock.json"), "/packages/node_modules~1" + escaped(name));
  }

  /**
   * The field {@code version} of an object in JSON.
   *
   * @param pointer the object's place, by RFC 6901
   * @throws IllegalArgumentException if there is none, or it is not JSON
   */
  static String version(String json, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer + "/version");
    try (JsonParser parser =
        new FilteringParserDelegate(
            new JsonFactory().createParser(json),
            new JsonPointerBasedFilter(place),
            Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("no version at " + pointer);
      }
      return parser.getText();
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  /** A short name for exactly these packages: 12 hexadecimal digits. */
  static String fingerprint() {
    String all = String.join("\n", FILES.stream().map(MermaidLock::text).toList());
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** The text of a resource of this package. */
  static String text(String file) {
    try (InputStream in = MermaidLock.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource could not be read: " + file, e);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
