package dev.lectern.generator.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** So many ranges of sections are indexed apart, if there are that many sections in each. */
  private static final int RANGES = 16;

  private static final int FEWEST = 64;

  /** The JSON of so many terms is made in one go; some stand in every section. */
  private static final int TERMS_AT_ONCE = 1024;

  /** A term in more texts than this, in a hundred, is common. */
  private static final int COMMON = 25;

  private final int[][] lengths;
  private final double[] averages = new double[FIELDS.length];

  /** How often each term occurs: by term, in the order of the terms. */
  private final List<Map.Entry<String, @Nullable Occurrences[]>> terms;

  /** How often a term occurs in a field: by section, in their order. */
  private static final class Occurrences {

    private int[] sections = new int[2];
    private int[] times = new int[2];
    private int count = 0;

    /** Once more in a section, which is the last or behind it; whether it was not there yet. */
    boolean add(int section) {
      if (count > 0 && sections[count - 1] == section) {
        times[count - 1]++;
        return false;
      }
      reserve(1);
      sections[count] = section;
      times[count++] = 1;
      return true;
    }

    /** Those of sections that are all behind the last. */
    void addAll(Occurrences later) {
      reserve(later.count);
      System.arraycopy(later.sections, 0, sections, count, later.count);
      System.arraycopy(later.times, 0, times, count, later.count);
      count += later.count;
    }

    private void reserve(int more) {
      if (count + more > sections.length) {
        int length = Math.max(count * 2, count + more);
        sections = Arrays.copyOf(sections, length);
        times = Arrays.copyOf(times, length);
      }
    }
  }

  /** The terms of some sections that follow one another. */
  private static final class Range {

    private final int from;
    private final List<PageSection> sections;
    private final int[][] lengths;
    private final Map<String, @Nullable Occurrences[]> found = new HashMap<>();

    /**
     * @param from the number of the first
     */
    Range(int from, List<PageSection> sections) {
      this.from = from;
      this.sections = sections;
      this.lengths = new int[sections.size()][FIELDS.length];
    }

    Range read() {
      for (int i = 0; i < lengths.length; i++) {
        for (Field field : FIELDS) {
          int section = from + i;
          int different = 0;
          for (String term : SearchTerms.of(field.of(sections.get(i)))) {
            @Nullable Occurrences[] fields = found.get(term);
            if (fields == null) {
              fields = new @Nullable Occurrences[FIELDS.length];
              found.put(term, fields);
            }
            Occurrences in = fields[field.ordinal()];
            if (in == null) {
              in = new Occurrences();
              fields[field.ordinal()] = in;
            }
            if (in.add(section)) {
              different++;
            }
          }
          lengths[i][field.ordinal()] = different;
        }
      }
      return this;
    }

    /** Puts what was found behind what was found in the sections before. */
    void appendTo(Map<String, @Nullable Occurrences[]> all) {
      found.forEach(
          (term, mine) -> {
            @Nullable Occurrences[] fields = all.putIfAbsent(term, mine);
            for (int field = 0; fields != null && field < fields.length; field++) {
              Occurrences in = fields[field];
              Occurrences later = mine[field];
              if (in == null) {
                fields[field] = later;
              } else if (later != null) {
                in.addAll(later);
              }
            }
          });
    }
  }

  private SearchIndex(List<PageSection> sections, Deadline deadline) {
    this.lengths = new int[sections.size()][];
    int size = Math.max(FEWEST, (sections.size() + RANGES - 1) / RANGES);
    List<Range> ranges = new ArrayList<>();
    for (int from = 0; from < sections.size(); from += size) {
      ranges.add(new Range(from, sections.subList(from, Math.min(sections.size(), from + size))));
    }
    Map<String, @Nullable Occurrences[]> found = new HashMap<>();
    for (Range range : Cores.map(deadline, ranges, Range::read)) {
      range.appendTo(found);
      System.arraycopy(range.lengths, 0, lengths, range.from, range.lengths.length);
    }
    for (int section = 0; section < lengths.length; section++) {
      for (int field = 0; field < FIELDS.length; field++) {
        // The library keeps a running mean; another sum would differ in the last bit.
        averages[field] = (averages[field] * section + lengths[section][field]) / (section + 1);
      }
    }
    this.terms = found.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  static SearchIndex of(List<PageSection> sections, Deadline deadline) {
    return new SearchIndex(sections, deadline);
  }

  /** The terms that so many texts have that they tell none from another, in their order. */
  List<String> common() {
    return terms.stream()
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
    for (int from = 0; from < terms.size(); from += TERMS_AT_ONCE) {
      List<Map.Entry<String, @Nullable Occurrences[]>> some =
          terms.subList(from, Math.min(terms.size(), from + TERMS_AT_ONCE));
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
