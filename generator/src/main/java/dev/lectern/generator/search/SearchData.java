package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
   * The script.
   *
   * @param pages the pages to find, those first whose texts others repeat
   * @param deadline for the work
   */
  public static String script(List<FinishedPage> pages, Deadline deadline) {
    char[] json = json(pages, deadline).toCharArray();
    StringBuilder script = new StringBuilder(json.length + json.length / 50);
    script.append("self.lecternSearchData = '");
    int done = 0;
    for (int i = 0; i < json.length; i++) {
      String escaped = escaped(json[i]);
      if (!escaped.isEmpty()) {
        script.append(json, done, i - done).append(escaped);
        done = i + 1;
      }
    }
    return script.append(json, done, json.length - done).append("';\n").toString();
  }

  /** What stands for a character in the script; empty if that is the character itself. */
  private static String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\'' -> "\\'";
      case '\u2028' -> "\\u2028";
      case '\u2029' -> "\\u2029";
      default -> "";
    };
  }

  private static String json(List<FinishedPage> pages, Deadline deadline) {
    List<PageSection> sections = PageSections.of(pages);
    StringWriter text = new StringWriter();
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
      index.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }
}
