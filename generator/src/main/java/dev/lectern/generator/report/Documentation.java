package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Where Lectern and its documentation are on the web, as the root POM has it. */
public final class Documentation {

  private static final Properties PLACES = places();

  private Documentation() {}

  /** The address of Lectern itself. */
  static String home() {
    return PLACES.getProperty("home");
  }

  /** The address of a rule's page. */
  public static String address(RuleDescription rule) {
    return PLACES.getProperty("documentation") + "rules/" + page(rule);
  }

  /**
   * The file of a rule's page below {@code docs/rules}; a rule of finished folders may have the
   * name of one of content.
   */
  public static String page(RuleDescription rule) {
    return (rule.heldWhile() == HeldWhile.LINTING ? "folder/" : "") + rule.id() + ".md";
  }

  private static Properties places() {
    try (InputStream file =
        Objects.requireNonNull(
            Documentation.class.getResourceAsStream("documentation.properties"))) {
      Properties places = new Properties();
      places.load(file);
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("the file comes with this class", e);
    }
  }
}
