package dev.lectern.generator.skill;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.Skill;
import dev.lectern.generator.document.RepositoryName;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;

/**
 * The file that makes a repository a marketplace of plugins for Claude Code: one plugin that holds
 * one skill, the folder {@code skills/<name>} of the repository.
 */
public final class Marketplace {

  private Marketplace() {}

  /** The file {@code marketplace.json}. */
  public static RenderedFile of(Skill skill) {
    return JsonFile.of(OutputPath.of("marketplace.json"), json -> write(skill, json));
  }

  private static void write(Skill skill, JsonGenerator json) throws IOException {
    RepositoryName repository = RepositoryName.of(skill.identity().repository());
    String name = skill.identity().name();
    json.writeStartObject();
    json.writeStringField("name", repository.name());
    json.writeObjectFieldStart("owner");
    json.writeStringField("name", repository.owner());
    json.writeEndObject();
    json.writeArrayFieldStart("plugins");
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("description", PlainText.of(skill.summary()));
    json.writeStringField("version", skill.identity().version());
    json.writeStringField("license", skill.identity().license());
    json.writeStringField("repository", skill.identity().repository());
    json.writeStringField("source", "./");
    json.writeBooleanField("strict", false);
    json.writeArrayFieldStart("skills");
    json.writeString("./skills/" + name);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
