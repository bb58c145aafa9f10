package dev.lectern.generator.search;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /** So many ranges of sections are indexed apart, if there are that many sections in each. */
  private static final int RANGES = 16;

  private static final int FEWEST = 64;

  /** The occurrences of a term that is only looked for. */
  private static final @Nullable Occurrences[] NOWHERE = {};

  /** A term in more texts than this, in a hundred, is common. */
  private static final int COMMON = 25;

  private final int[][] lengths;

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

    /** So often in a section, wherever that is; 0 for not at all. */
    void set(int section, int often) {
      int found = Arrays.binarySearch(sections, 0, count, section);
      int at = found < 0 ? -found - 1 : found;
      int behind = found < 0 ? at : at + 1;
      int by = often == 0 ? 0 : 1;
      reserve(1);
      System.arraycopy(sections, behind, sections, at + by, count - behind);
      System.arraycopy(times, behind, times, at + by, count - behind);
      if (by == 1) {
        sections[at] = section;
        times[at] = often;
      }
      count += at + by - behind;
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
  private static final class Indexed {

    private final Range range;
    private final List<PageSection> sections;
    private final int[][] lengths;
    private final Map<String, @Nullable Occurrences[]> found = new HashMap<>();

    /**
     * @param sections all there are
     */
    Indexed(Range range, List<PageSection> sections) {
      this.range = range;
      this.sections = sections;
      this.lengths = new int[range.to() - range.from()][FIELDS.length];
    }

    Indexed read() {
      for (int i = 0; i < lengths.length; i++) {
        for (Field field : FIELDS) {
          int section = range.from() + i;
          int different = 0;
          for (String term : SearchTerms.of(field.of(sections.get(section)))) {
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
    List<Indexed> some =
        Range.of(sections.size(), size).stream()
            .map(range -> new Indexed(range, sections))
            .toList();
    Map<String, @Nullable Occurrences[]> found = new HashMap<>();
    for (Indexed indexed : Cores.map(deadline, some, Indexed::read)) {
      indexed.appendTo(found);
      System.arraycopy(indexed.lengths, 0, lengths, indexed.range.from(), indexed.lengths.length);
    }
    this.terms = new ArrayList<>(found.entrySet());
    terms.sort(Map.Entry.comparingByKey());
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

  /** Writes all that is before the terms: a JSON object, open in its last array. */
  void head(ScriptJson json) {
    int count = lengths.length;
    json.plain("{\"documentCount\":").number(count).plain(",\"nextId\":").number(count);
    json.plain(",\"documentIds\":{");
    for (int i = 0; i < count; i++) {
      json.plain(i == 0 ? "\"" : ",\"").number(i).plain("\":").number(i);
    }
    json.plain("},\"fieldIds\":");
    String next = "{\"";
    for (Field field : FIELDS) {
      json.plain(next).plain(field.key()).plain("\":").number(field.ordinal());
      next = ",\"";
    }
    json.plain("},\"fieldLength\":{");
    for (int i = 0; i < count; i++) {
      json.plain(i == 0 ? "\"" : ",\"").number(i).plain("\":");
      for (int field = 0; field < FIELDS.length; field++) {
        json.plain(field == 0 ? "[" : ",").number(lengths[i][field]);
      }
      json.plain("]");
    }
    json.plain("},\"averageFieldLength\":");
    double[] averages = averages();
    for (int field = 0; field < FIELDS.length; field++) {
      json.plain(field == 0 ? "[" : ",").plain(Double.toString(averages[field]));
    }
    json.plain("],\"storedFields\":{},\"dirtCount\":0,\"index\":[");
  }

  /** The library keeps a running mean; another sum would differ in the last bit. */
  private double[] averages() {
    double[] averages = new double[FIELDS.length];
    for (int section = 0; section < lengths.length; section++) {
      for (int field = 0; field < FIELDS.length; field++) {
        averages[field] = (averages[field] * section + lengths[section][field]) / (section + 1);
      }
    }
    return averages;
  }

  /**
   * The terms with their occurrences, each a piece: almost all of the index, so by hand and on all
   * cores. Those behind the first begin with a comma.
   *
   * @param deadline for the work
   */
  List<ScriptJson> terms(Deadline deadline) {
    return Cores.map(
        deadline,
        Range.of(terms.size()),
        range -> {
          ScriptJson json = new ScriptJson();
          for (int i = range.from(); i < range.to(); i++) {
            write(json, terms.get(i), i == 0);
          }
          return json.trimmed();
        });
  }

  private static void write(
      ScriptJson json, Map.Entry<String, @Nullable Occurrences[]> term, boolean isFirst) {
    json.plain(isFirst ? "[" : ",[").string(term.getKey()).plain(",");
    @Nullable Occurrences[] fields = term.getValue();
    String next = "{\"";
    for (int field = 0; field < fields.length; field++) {
      Occurrences in = fields[field];
      if (in != null && in.count > 0) {
        json.plain(next).number(field).plain("\":{");
        for (int i = 0; i < in.count; i++) {
          json.plain(i == 0 ? "\"" : ",\"").number(in.sections[i]);
          json.plain("\":").number(in.times[i]);
        }
        json.plain("}");
        next = ",\"";
      }
    }
    json.plain("}]").ended();
  }

  /**
   * Puts sections in the place of as many.
   *
   * @param others the numbers of those that differ
   * @param first the number of the piece that the first of {@link #terms} is
   * @return what becomes of those pieces
   */
  List<Pieces.Change> change(
      List<Integer> others, List<PageSection> before, List<PageSection> after, int first) {
    List<Map.Entry<String, @Nullable Occurrences[]>> were = List.copyOf(terms);
    SortedSet<String> touched = new TreeSet<>();
    for (int section : others) {
      for (Field field : FIELDS) {
        Map<String, Integer> gone = times(field.of(before.get(section)));
        Map<String, Integer> come = times(field.of(after.get(section)));
        lengths[section][field.ordinal()] = come.size();
        Set<String> all = new HashSet<>(gone.keySet());
        all.addAll(come.keySet());
        for (String term : all) {
          int times = come.getOrDefault(term, 0);
          if (times != gone.getOrDefault(term, 0)) {
            set(term, field, section, times);
            touched.add(term);
          }
        }
      }
    }
    for (String term : touched) {
      int at = at(terms, term);
      if (Arrays.stream(terms.get(at).getValue()).allMatch(in -> in == null || in.count == 0)) {
        terms.remove(at);
      }
    }
    // What is the first, or was it, may have a comma now that it had not, or had.
    Stream.of(were, terms)
        .flatMap(list -> list.stream().limit(1))
        .forEach(term -> touched.add(term.getKey()));
    List<Pieces.Change> changes = new ArrayList<>();
    for (String term : touched) {
      int was = at(were, term);
      int is = at(terms, term);
      ScriptJson json = new ScriptJson();
      if (is >= 0) {
        write(json, terms.get(is), is == 0);
      }
      int from = first + (was >= 0 ? was : -was - 1);
      changes.add(new Pieces.Change(from, was >= 0 ? from + 1 : from, json));
    }
    return changes;
  }

  private static Map<String, Integer> times(String text) {
    Map<String, Integer> times = new HashMap<>();
    SearchTerms.of(text).forEach(term -> times.merge(term, 1, Integer::sum));
    return times;
  }

  private void set(String term, Field field, int section, int times) {
    int at = at(terms, term);
    if (at < 0) {
      at = -at - 1;
      terms.add(at, Map.entry(term, new @Nullable Occurrences[FIELDS.length]));
    }
    @Nullable Occurrences[] fields = terms.get(at).getValue();
    Occurrences in = fields[field.ordinal()];
    if (in == null) {
      in = new Occurrences();
      fields[field.ordinal()] = in;
    }
    in.set(section, times);
  }

  /** Where a term is; below 0 if it is not there, as {@link Collections#binarySearch} says it. */
  private static int at(List<Map.Entry<String, @Nullable Occurrences[]>> terms, String term) {
    return Collections.binarySearch(terms, Map.entry(term, NOWHERE), Map.Entry.comparingByKey());
  }
}
