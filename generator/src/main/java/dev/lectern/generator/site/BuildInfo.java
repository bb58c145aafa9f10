package dev.lectern.generator.site;

import dev.lectern.content.Identity;
import dev.lectern.generator.history.Commit;
import dev.lectern.generator.json.JsonText;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.util.List;

/**
 * What the site was made of, for machines:
 *
 * <pre>
 * name, version   of the skill
 * content         the SHA-256 of its content
 * commit          the commit that holds it, and when that was made, if it is known
 * generator       what made the site
 * assets          the files whose names have a fingerprint; the next release keeps them
 * </pre>
 */
final class BuildInfo {

  private BuildInfo() {}

  static RenderedFile of(
      OutputPath path, Identity skill, PageHistory history, List<OutputPath> assets) {
    Commit commit = history.checkout();
    return RenderedFile.text(
        path,
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("name", skill.name());
              json.writeStringField("version", skill.version());
              json.writeStringField("content", history.fingerprint().hex());
              if (commit != null) {
                json.writeStringField("commit", commit.id());
                json.writeStringField("committed", commit.time().toString());
              }
              json.writeStringField("generator", GeneratorVersion.NAME_AND_VERSION);
              json.writeArrayFieldStart("assets");
              for (OutputPath asset : assets) {
                json.writeString(asset.value());
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }
}
