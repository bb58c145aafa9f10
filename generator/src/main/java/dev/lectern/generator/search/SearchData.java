package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
   */
  public static String script(List<FinishedPage> pages) {
    String json = json(pages);
    StringBuilder script = new StringBuilder(json.length() + json.length() / 50);
    script.append("self.lecternSearchData = '");
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '\\', '\'' -> script.append('\\').append(c);
        case '\u2028' -> script.append("\\u2028");
        case '\u2029' -> script.append("\\u2029");
        default -> script.append(c);
      }
    }
    return script.append("';\n").toString();
  }

  private static String json(List<FinishedPage> pages) {
    List<PageSection> sections = PageSections.of(pages);
    List<String> titles = new ArrayList<>();
    for (PageSection section : sections) {
      if (titles.size() == section.page()) {
        titles.add(section.title());
      }
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("pages");
      for (int i = 0; i < pages.size(); i++) {
        FinishedPage page = pages.get(i);
        json.writeStartArray();
        json.writeString(page.path());
        json.writeString(titles.get(i));
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
      SearchIndex index = SearchIndex.of(sections);
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
