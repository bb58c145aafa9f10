package dev.lectern.generator.skill;

import dev.lectern.generator.json.JsonText;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;

/** A file of JSON. */
final class JsonFile {

  private JsonFile() {}

  static RenderedFile of(OutputPath path, JsonText.Writing writing) {
    return RenderedFile.text(path, JsonText.of(writing));
  }
}
