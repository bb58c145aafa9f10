package dev.lectern.generator.practice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A deck in the forms that it is published in. */
public final class CardFiles {

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

  private static final Pattern QUOTED_IN_CSV = Pattern.compile("[\",\r\n]");
  private static final Pattern QUOTED_IN_ANKI = Pattern.compile("[\"\t\r\n]");

  private CardFiles() {}

  /**
   * For the site's scripts: {@code self.lecternCards} is set to a JSON text,
   *
   * <pre>
   * name, title
   * subjects: [{id, title, singular, groups: [[id, title]…]}…]
   * cards:    [[id, number of the subject, id of the group, front, [[label, part]…], href]…]
   * </pre>
   *
   * <p>with texts as {@link HtmlParts} has them.
   */
  public static String script(CardDeck deck) {
    return DataScript.of(
        "lecternCards",
        json -> {
          json.writeStartObject();
          json.writeStringField("name", deck.name());
          json.writeStringField("title", deck.title());
          json.writeFieldName("subjects");
          subjects(json, deck.subjects());
          json.writeArrayFieldStart("cards");
          for (Card card : deck.cards()) {
            json.writeStartArray();
            json.writeString(card.id());
            json.writeNumber(deck.subjects().indexOf(deck.subject(card)));
            json.writeString(card.group());
            HtmlParts.write(json, card.front());
            json.writeStartArray();
            for (Card.Row row : card.back()) {
              json.writeStartArray();
              json.writeString(row.label());
              HtmlParts.write(json, row.html());
              json.writeEndArray();
            }
            json.writeEndArray();
            json.writeString(card.href());
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static void subjects(JsonGenerator json, List<Subject> subjects) throws IOException {
    json.writeStartArray();
    for (Subject subject : subjects) {
      json.writeStartObject();
      json.writeStringField("id", subject.id());
      json.writeStringField("title", subject.title());
      json.writeStringField("singular", subject.singular());
      json.writeArrayFieldStart("groups");
      for (Subject.Group group : subject.groups()) {
        json.writeStartArray();
        json.writeString(group.id());
        json.writeString(group.title());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * For Anki 2.1.54 and later, as its manual describes text files: fields between tabs, HTML, and
   * columns for the note's id, so that a second import updates, its deck and its tags. <a
   * href="https://docs.ankiweb.net/importing/text-files.html">Text files</a>, Anki manual.
   */
  public static String anki(CardDeck deck) {
    StringBuilder text =
        new StringBuilder(
            "#separator:tab\n#html:true\n#notetype:Basic\n#columns:GUID\tDeck\tFront\tBack\tTags\n"
                + "#guid column:1\n#deck column:2\n#tags column:5\n");
    for (Card card : deck.cards()) {
      Subject subject = deck.subject(card);
      String group = deck.group(card);
      String eyebrow =
          "<small>"
              + escaped(subject.singular() + (group.isEmpty() ? "" : ", " + group))
              + "</small><br>";
      String back =
          card.back().stream()
              .map(
                  row ->
                      row.label().isEmpty()
                          ? onOneLine(row.html())
                          : "<b>" + escaped(row.label()) + "</b>: " + onOneLine(row.html()))
              .collect(Collectors.joining("<br>"));
      String tags =
          deck.name()
              + " "
              + subject.id().replace(' ', '-')
              + (card.group().isEmpty() ? "" : "::" + card.group());
      text.append(
          List.of(
                  deck.name() + "/" + card.id(),
                  deckName(deck.title()) + "::" + deckName(subject.title()),
                  eyebrow + onOneLine(card.front()),
                  back,
                  tags)
              .stream()
              .map(field -> quoted(field, QUOTED_IN_ANKI))
              .collect(Collectors.joining("\t", "", "\n")));
    }
    return text.toString();
  }

  private static String onOneLine(String html) {
    return html.replaceAll("[\\t\\r\\n]+", " ");
  }

  /** Two colons begin a deck within a deck. */
  private static String deckName(String title) {
    return title.replace("::", ":");
  }

  /**
   * As a table after RFC 4180, in UTF-8, texts without marks. What a spreadsheet would take for a
   * formula has an apostrophe before it. Begins with a byte-order mark, without which Excel takes
   * the file for one in the machine's old encoding.
   */
  public static String csv(CardDeck deck) {
    StringBuilder text = new StringBuilder("\ufeffid,kind,group,front,back,address\r\n");
    for (Card card : deck.cards()) {
      String back =
          card.back().stream()
              .map(
                  row ->
                      (row.label().isEmpty() ? "" : row.label() + ": ")
                          + HtmlParts.plain(row.html()))
              .collect(Collectors.joining("\n"));
      text.append(
          List.of(
                  card.id(),
                  deck.subject(card).singular(),
                  deck.group(card),
                  HtmlParts.plain(card.front()),
                  back,
                  card.href())
              .stream()
              .map(field -> FORMULA.matcher(field).find() ? "'" + field : field)
              .map(field -> quoted(field, QUOTED_IN_CSV))
              .collect(Collectors.joining(",", "", "\r\n")));
    }
    return text.toString();
  }

  private static String quoted(String field, Pattern needed) {
    return needed.matcher(field).find() ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
