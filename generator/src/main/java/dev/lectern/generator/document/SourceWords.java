package dev.lectern.generator.document;

import dev.lectern.content.Source;
import java.util.Locale;

/** What is said of a source beside its title. */
public final class SourceWords {

  private SourceWords() {}

  /** What sort of work it is: {@code engineering blog}. */
  public static String type(Source source) {
    return source.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How far it was read before it was cited; empty if its author does not say. */
  public static String read(Source source) {
    Source.Reading read = source.read();
    if (read == null) {
      return "";
    }
    return switch (read) {
      case FULL -> "in full";
      case ABSTRACT -> "the abstract";
      case PAGE -> "the page or part that is cited";
      case QUOTED -> "only as others quote it";
    };
  }
}
