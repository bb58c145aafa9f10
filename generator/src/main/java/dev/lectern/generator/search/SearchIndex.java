package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
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

  /** The JSON of so many terms is; some stand in every section. */
  private static final int TERMS_AT_ONCE = 128;

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

    /** So often in a section, which is behind the last. */
    void add(int section, int often) {
      if (count == sections.length) {
        sections = Arrays.copyOf(sections, count * 2);
        times = Arrays.copyOf(times, count * 2);
      }
      sections[count] = section;
      times[count++] = often;
    }
  }

  private SearchIndex(List<PageSection> sections, Deadline deadline) {
    this.lengths = new int[sections.size()][FIELDS.length];
    Map<String, @Nullable Occurrences[]> found = new HashMap<>();
    for (int from = 0; from < sections.size(); from += AT_ONCE) {
      List<PageSection> some = sections.subList(from, Math.min(sections.size(), from + AT_ONCE));
      int section = from;
      for (List<Map<String, Integer>> fields : Cores.map(deadline, some, SearchIndex::terms)) {
        for (Field field : FIELDS) {
          add(section, field.ordinal(), fields.get(field.ordinal()), found);
        }
        section++;
      }
    }
    this.terms = new TreeMap<>(found);
  }

  /** The terms of each field, and how often it has each. */
  private static List<Map<String, Integer>> terms(PageSection section) {
    return Stream.of(FIELDS).map(field -> counted(SearchTerms.of(field.of(section)))).toList();
  }

  private static Map<String, Integer> counted(List<String> terms) {
    Map<String, Integer> counted = new HashMap<>();
    terms.forEach(term -> counted.merge(term, 1, Integer::sum));
    return counted;
  }

  static SearchIndex of(List<PageSection> sections, Deadline deadline) {
    return new SearchIndex(sections, deadline);
  }

  private void add(
      int section,
      int field,
      Map<String, Integer> words,
      Map<String, @Nullable Occurrences[]> found) {
    int length = words.size();
    lengths[section][field] = length;
    // The library keeps a running mean; another sum would differ in the last bit.
    averages[field] = (averages[field] * section + length) / (section + 1);
    words.forEach(
        (word, often) -> {
          @Nullable Occurrences[] fields =
              found.computeIfAbsent(word, term -> new @Nullable Occurrences[FIELDS.length]);
          Occurrences in = fields[field];
          if (in == null) {
            in = new Occurrences();
            fields[field] = in;
          }
          in.add(section, often);
        });
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

  /**
   * Writes one JSON object.
   *
   * @param deadline for the work
   */
  void write(JsonGenerator json, Deadline deadline) throws IOException {
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
    List<Map.Entry<String, @Nullable Occurrences[]>> all = List.copyOf(terms.entrySet());
    for (int from = 0; from < all.size(); from += TERMS_AT_ONCE) {
      List<Map.Entry<String, @Nullable Occurrences[]>> some =
          all.subList(from, Math.min(all.size(), from + TERMS_AT_ONCE));
      for (String term : Cores.map(deadline, some, SearchIndex::json)) {
        json.writeRawValue(term);
      }
    }
    json.writeEndArray();
    json.writeNumberField("serializationVersion", 2);
    json.writeEndObject();
  }

  /** A term with its occurrences as JSON: almost all of the index, so by hand and on all cores. */
  private static String json(Map.Entry<String, @Nullable Occurrences[]> term) {
    StringBuilder json = new StringBuilder("[\"");
    JsonStringEncoder.getInstance().quoteAsString(term.getKey(), json);
    json.append("\",{");
    @Nullable Occurrences[] fields = term.getValue();
    String next = "\"";
    for (int field = 0; field < fields.length; field++) {
      Occurrences in = fields[field];
      if (in != null) {
        json.append(next).append(field).append("\":{");
        for (int i = 0; i < in.count; i++) {
          json.append(i == 0 ? "\"" : ",\"").append(in.sections[i]);
          json.append("\":").append(in.times[i]);
        }
        json.append('}');
        next = ",\"";
      }
    }
    return json.append("}]").toString();
  }
}
