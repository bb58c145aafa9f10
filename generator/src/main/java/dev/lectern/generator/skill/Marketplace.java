package dev.lectern.generator.skill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.lectern.content.Skill;
import dev.lectern.generator.document.RepositoryName;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * The file that makes a repository a marketplace of plugins for Claude Code: one plugin that holds
 * one skill, the folder {@code skills/<name>} of the repository.
 */
public final class Marketplace {

  private Marketplace() {}

  /** The file {@code marketplace.json}. */
  public static RenderedFile of(Skill skill) {
    RepositoryName repository = RepositoryName.of(skill.identity().repository());
    String name = skill.identity().name();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(pretty());
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
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return RenderedFile.text(OutputPath.of("marketplace.json"), text + "\n");
  }

  private static DefaultPrettyPrinter pretty() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }
}
