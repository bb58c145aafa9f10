package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.work.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that a browser needs to search a site, as a script: a page that was opened from a disk can
 * load scripts, but no other files. The script sets {@code self.lecternSearchData} to a JSON text
 * in one string, which browsers read quicker than an object of the same size:
 *
 * <pre>
 * pages:    [[path, title, kind, 1]…]
 * sections: [[page, anchor, heading, text, 1]…]
 * common:   [term…]
 * index:    {…}
 * </pre>
 *
 * <p>The 1 of a page says that it is composed of others; that of a section, that it is an entry
 * among many on its page. It is left out where that is not so.
 */
public final class SearchData {

  private SearchData() {}

  /**
   * The script in UTF-8.
   *
   * @param pages the pages to find, those first whose texts others repeat
   * @param deadline for the work
   * @throws IllegalArgumentException if a text has half of a surrogate pair
   */
  public static byte[] script(List<FinishedPage> pages, Deadline deadline) {
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.writeBytes("self.lecternSearchData = '".getBytes(StandardCharsets.UTF_8));
    write(new ScriptString(script), pages, deadline);
    script.writeBytes("';".getBytes(StandardCharsets.UTF_8));
    return script.toByteArray();
  }

  private static void write(Writer text, List<FinishedPage> pages, Deadline deadline) {
    List<PageSection> sections = PageSections.of(pages, deadline);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("pages");
      for (FinishedPage page : pages) {
        json.writeStartArray();
        json.writeString(page.path());
        json.writeString(page.texts().title());
        json.writeString(page.kind());
        if (page.composed()) {
          json.writeNumber(1);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sections");
      for (PageSection section : sections) {
        json.writeStartArray();
        json.writeNumber(section.page());
        json.writeString(section.anchor());
        json.writeString(section.heading());
        json.writeString(section.text());
        if (section.isEntryOfMany()) {
          json.writeNumber(1);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      SearchIndex index = SearchIndex.of(sections, deadline);
      json.writeArrayFieldStart("common");
      for (String term : index.common()) {
        json.writeString(term);
      }
      json.writeEndArray();
      json.writeFieldName("index");
      index.write(json, deadline);
      json.writeEndObject();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not Unicode text: half of a pair", e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
  }
}
