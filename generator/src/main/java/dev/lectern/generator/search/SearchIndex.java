package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of all sections, as MiniSearch writes them with {@code toJSON}: version 2 of its
 * serialised form. Sections are its documents, with their numbers as ids. What the library would
 * compute while it adds the sections in their order is computed here in the same way, to the last
 * bit; only the order of the words is another, for the library builds a tree of them.
 */
final class SearchIndex {

  /** What is indexed of a section. */
  private enum Field {
    HEADING,
    TITLE,
    ID,
    TEXT;

    String of(PageSection section) {
      return switch (this) {
        case HEADING -> section.heading();
        case TITLE -> section.title();
        case ID -> section.id();
        case TEXT -> section.text();
      };
    }

    String key() {
      return switch (this) {
        case HEADING -> "heading";
        case TITLE -> "title";
        case ID -> "id";
        case TEXT -> "text";
      };
    }
  }

  private static final Field[] FIELDS = Field.values();

  /** The terms of so many sections are in memory at once. */
  private static final int AT_ONCE = 1024;

  /** A term in more texts than this, in a hundred, is common. */
  private static final int COMMON = 25;

  private final int[][] lengths;
  private final double[] averages = new double[FIELDS.length];

  /** How often each term occurs: by term, by field. */
  private final SortedMap<String, @Nullable Occurrences[]> terms;

  /** How often a term occurs in a field: by section, in their order. */
  private static final class Occurrences {

    private int[] sections = new int[2];
    private int[] times = new int[2];
    private int count = 0;

    /** Once more in a section, which is none before the last. */
    void add(int section) {
      if (count > 0 && sections[count - 1] == section) {
        times[count - 1]++;
        return;
      }
      if (count == sections.length) {
        sections = Arrays.copyOf(sections, count * 2);
        times = Arrays.copyOf(times, count * 2);
      }
      sections[count] = section;
      times[count++] = 1;
    }
  }

  private SearchIndex(List<PageSection> sections, Deadline deadline) {
    this.lengths = new int[sections.size()][FIELDS.length];
    Map<String, @Nullable Occurrences[]> found = new HashMap<>();
    for (int from = 0; from < sections.size(); from += AT_ONCE) {
      List<PageSection> some = sections.subList(from, Math.min(sections.size(), from + AT_ONCE));
      int section = from;
      for (List<List<String>> fields : Cores.map(deadline, some, SearchIndex::terms)) {
        for (Field field : FIELDS) {
          add(section, field.ordinal(), fields.get(field.ordinal()), found);
        }
        section++;
      }
    }
    this.terms = new TreeMap<>(found);
  }

  /** The terms of each field. */
  private static List<List<String>> terms(PageSection section) {
    return Stream.of(FIELDS).map(field -> SearchTerms.of(field.of(section))).toList();
  }

  static SearchIndex of(List<PageSection> sections, Deadline deadline) {
    return new SearchIndex(sections, deadline);
  }

  private void add(
      int section, int field, List<String> words, Map<String, @Nullable Occurrences[]> found) {
    int length = new HashSet<>(words).size();
    lengths[section][field] = length;
    // The library keeps a running mean; another sum would differ in the last bit.
    averages[field] = (averages[field] * section + length) / (section + 1);
    for (String word : words) {
      @Nullable Occurrences[] fields =
          found.computeIfAbsent(word, term -> new @Nullable Occurrences[FIELDS.length]);
      Occurrences in = fields[field];
      if (in == null) {
        in = new Occurrences();
        fields[field] = in;
      }
      in.add(section);
    }
  }

  /** The terms that so many texts have that they tell none from another, in their order. */
  List<String> common() {
    return terms.entrySet().stream()
        .filter(
            term -> {
              Occurrences texts = term.getValue()[Field.TEXT.ordinal()];
              return texts != null && texts.count * 100L > lengths.length * (long) COMMON;
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Writes one JSON object. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("documentCount", lengths.length);
    json.writeNumberField("nextId", lengths.length);
    json.writeObjectFieldStart("documentIds");
    for (int i = 0; i < lengths.length; i++) {
      json.writeNumberField(Integer.toString(i), i);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("fieldIds");
    for (Field field : FIELDS) {
      json.writeNumberField(field.key(), field.ordinal());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("fieldLength");
    for (int i = 0; i < lengths.length; i++) {
      json.writeFieldName(Integer.toString(i));
      json.writeArray(lengths[i], 0, FIELDS.length);
    }
    json.writeEndObject();
    json.writeFieldName("averageFieldLength");
    json.writeArray(averages, 0, averages.length);
    json.writeObjectFieldStart("storedFields");
    json.writeEndObject();
    json.writeNumberField("dirtCount", 0);
    json.writeArrayFieldStart("index");
    for (Map.Entry<String, @Nullable Occurrences[]> term : terms.entrySet()) {
      json.writeStartArray();
      json.writeString(term.getKey());
      write(json, term.getValue());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField("serializationVersion", 2);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, @Nullable Occurrences[] fields) throws IOException {
    json.writeStartObject();
    for (int field = 0; field < fields.length; field++) {
      Occurrences in = fields[field];
      if (in != null) {
        json.writeObjectFieldStart(Integer.toString(field));
        for (int i = 0; i < in.count; i++) {
          json.writeNumberField(Integer.toString(in.sections[i]), in.times[i]);
        }
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }
}
