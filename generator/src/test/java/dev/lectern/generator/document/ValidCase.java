package dev.lectern.generator.document;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import java.nio.file.Path;

/** The small content that every case is laid over. */
final class ValidCase {

  private ValidCase() {}

  static ValidContent content() {
    return of(Path.of("src", "test", "resources", "cases", "valid", "content"));
  }

  static ValidContent of(Path folder) {
    return new Lectern().validate(folder).value().orElseThrow();
  }
}
