package dev.lectern.generator.practice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What drills ask about.
 *
 * @param name the skill's folder name
 * @param subjects the kinds that are asked for, in order
 * @param options what can be answered
 * @param asks questions that name the right options
 * @param talks talk in which one option is to be heard
 * @param estimates figures to estimate, as JSON: an object of {@code functions} and {@code entries}
 */
public record Drills(
    String name,
    List<Subject> subjects,
    List<Option> options,
    List<Ask> asks,
    List<Talk> talks,
    String estimates) {

  public Drills {
    subjects = List.copyOf(subjects);
    options = List.copyOf(options);
    asks = List.copyOf(asks);
    talks = List.copyOf(talks);
  }

  /**
   * An entry that can be the answer.
   *
   * @param id the kind and the id of its entry
   * @param subject the id of its kind
   * @param group the id of its group; empty for none
   * @param title plain text
   * @param about one line, HTML
   * @param href where it is
   */
  public record Option(
      String id, String subject, String group, String title, String about, String href) {}

  /**
   * A question whose answers are options of one kind.
   *
   * @param id stays the same as long as the entries' ids do
   * @param subject the kind that is asked for
   * @param label what is given, plain text: a field's name
   * @param given HTML
   * @param right the ids of all right options
   * @param href where what is given is said
   */
  public record Ask(
      String id, String subject, String label, String given, List<String> right, String href) {

    public Ask {
      right = List.copyOf(right);
    }
  }

  /**
   * Talk in which one option happens.
   *
   * @param id stays the same as long as the entry's id and the order of its talks do
   * @param right the id of the option
   * @param clue what gives it away, HTML
   */
  public record Talk(String id, String subject, String right, List<Line> lines, String clue) {

    public Talk {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What somebody says.
   *
   * @param who plain text
   * @param says HTML
   */
  public record Line(String who, String says) {}

  /** JSON that was written before, as it stands in a script. */
  @FunctionalInterface
  public interface KnownJson {

    /**
     * That of an option or of an ask.
     *
     * @param id its id
     * @param from all that it is written from
     * @param written writes it, if it is not known of the same
     */
    String of(String id, Object from, Supplier<String> written);
  }

  /**
   * For the site's scripts: {@code self.lecternDrills} is set to a JSON text,
   *
   * <pre>
   * name, subjects (as in {@link CardFiles#script})
   * options: [[id, number of the subject, id of the group, title, about, href]…]
   * asks:    [[id, number of the subject, label, given, [number of an option…], href]…]
   * talks:   [[id, number of the subject, number of an option, [[who, says]…], clue]…]
   * estimates: {functions, entries}
   * </pre>
   *
   * <p>with texts as {@link HtmlParts} has them.
   *
   * @param known options and asks as JSON, by their ids, as far as they are known
   * @return one part behind another
   */
  public List<String> script(KnownJson known) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < options.size(); i++) {
      places.putIfAbsent(options.get(i).id(), i);
    }
    List<String> kinds = subjects.stream().map(Subject::id).toList();
    List<String> parts = new ArrayList<>();
    parts.add("self.lecternDrills = '{\"name\":" + escaped(json -> json.writeString(name)));
    parts.add(",\"subjects\":" + escaped(json -> CardFiles.subjects(json, subjects)));
    String next = ",\"options\":[";
    for (Option option : options) {
      Numbered<Option> one = new Numbered<>(option, kinds.indexOf(option.subject()), List.of());
      parts.add(next);
      parts.add(known.of(option.id(), one, () -> option(one)));
      next = ",";
    }
    parts.add(options.isEmpty() ? next + "]" : "]");
    next = ",\"asks\":[";
    for (Ask ask : asks) {
      List<Integer> right = ask.right().stream().map(id -> places.getOrDefault(id, -1)).toList();
      Numbered<Ask> one = new Numbered<>(ask, kinds.indexOf(ask.subject()), right);
      parts.add(next);
      parts.add(known.of(ask.id(), one, () -> ask(one)));
      next = ",";
    }
    parts.add(asks.isEmpty() ? next + "]" : "]");
    parts.add(",\"talks\":" + escaped(json -> talks(json, kinds, places)));
    parts.add(",\"estimates\":" + DataScript.escaped(estimates) + "}';");
    return parts;
  }

  private static String escaped(DataScript.Writing writing) {
    return DataScript.escaped(DataScript.json(writing));
  }

  private void talks(JsonGenerator json, List<String> kinds, Map<String, Integer> places)
      throws IOException {
    json.writeStartArray();
    for (Talk talk : talks) {
      json.writeStartArray();
      json.writeString(talk.id());
      json.writeNumber(kinds.indexOf(talk.subject()));
      json.writeNumber(places.getOrDefault(talk.right(), -1));
      json.writeStartArray();
      for (Line line : talk.lines()) {
        json.writeStartArray();
        json.writeString(line.who());
        HtmlParts.write(json, line.says());
        json.writeEndArray();
      }
      json.writeEndArray();
      HtmlParts.write(json, talk.clue());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /**
   * What is written with numbers in place of ids.
   *
   * @param subject the number of its subject
   * @param right the numbers of its right options
   */
  private record Numbered<T>(T one, int subject, List<Integer> right) {}

  private static String option(Numbered<Option> numbered) {
    Option option = numbered.one();
    return escaped(
        json -> {
          json.writeStartArray();
          json.writeString(option.id());
          json.writeNumber(numbered.subject());
          json.writeString(option.group());
          json.writeString(option.title());
          HtmlParts.write(json, option.about());
          json.writeString(option.href());
          json.writeEndArray();
        });
  }

  private static String ask(Numbered<Ask> numbered) {
    Ask ask = numbered.one();
    return escaped(
        json -> {
          json.writeStartArray();
          json.writeString(ask.id());
          json.writeNumber(numbered.subject());
          json.writeString(ask.label());
          HtmlParts.write(json, ask.given());
          json.writeStartArray();
          for (int right : numbered.right()) {
            json.writeNumber(right);
          }
          json.writeEndArray();
          json.writeString(ask.href());
          json.writeEndArray();
        });
  }
}
