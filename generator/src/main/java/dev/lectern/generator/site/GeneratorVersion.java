package dev.lectern.generator.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What makes sites. */
public final class GeneratorVersion {

  /** As in {@code 1.0.0}. */
  public static final String VERSION = version();

  /** As in {@code Lectern 1.0.0}. */
  public static final String NAME_AND_VERSION = "Lectern " + VERSION;

  private GeneratorVersion() {}

  private static String version() {
    try (InputStream file =
        Objects.requireNonNull(
            GeneratorVersion.class.getResourceAsStream("generator.properties"))) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("the file comes with this class", e);
    }
  }
}
