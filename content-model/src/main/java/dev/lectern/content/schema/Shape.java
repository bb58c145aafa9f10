package dev.lectern.content.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the value of a key looks like. */
public sealed interface Shape {

  /** Something for each shape. */
  interface Cases<R> {
    R line(Line line);

    R word(Word word);

    R whole(Whole whole);

    R truth(Truth truth);

    R amount(Amount amount);

    R quantity(Quantity quantity);

    R ends(Ends ends);

    R choice(Choice choice);

    R list(ListOf list);

    R oneOrMore(OneOrMore list);

    R mapping(Mapping mapping);
  }

  <R> R accept(Cases<R> cases);

  /**
   * Text of one line that says something; numbers, {@code true} and {@code false} are text too.
   *
   * @param markdown whether it is inline Markdown; plain if not
   */
  record Line(boolean markdown) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.line(this);
    }
  }

  /** A line of plain text of a certain form. */
  record Word(Form form) implements Shape {

    /** Forms of words. */
    public enum Form {
      /** An id that names an entry, or a part of one. */
      ID,
      /** An id that a part of an entry is given. */
      NEW_ID,
      /** The name of a skill. */
      SKILL_NAME,
      /** An id of a figure of this entry. */
      FIGURE,
      /** A figure of another entry, with the id of its entry before it. */
      FIGURE_ELSEWHERE,
      /** An expression. */
      FORMULA,
      /** A unit. */
      UNIT,
      /** The symbol of a unit. */
      SYMBOL,
      /** An address on the web. */
      ADDRESS,
      /** An address on the web with {@code {path}} in it. */
      FILE_ADDRESS,
      /** A day. */
      DATE,
      /** A relative link to an entry. */
      LINK,
      /** The id of a rule. */
      RULE,
      /** A few capitals. */
      ABBREVIATION,
      /** Words to look for; a star stands for any letters. */
      PHRASE
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.word(this);
    }
  }

  /** A whole number, both ends included. */
  record Whole(int least, int most) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.whole(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.truth(this);
    }
  }

  /** A number above zero, or the id of a figure. */
  record Amount() implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.amount(this);
    }
  }

  /** A number with a unit, or a list of numbers. */
  record Quantity() implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.quantity(this);
    }
  }

  /**
   * A list of two numbers, the smaller first.
   *
   * @param figures whether ids of figures can stand in place of numbers
   */
  record Ends(boolean figures) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ends(this);
    }
  }

  /** One of several words. */
  record Choice(List<Option> options) implements Shape {

    public Choice {
      options = List.copyOf(options);
    }

    /**
     * A word that can be chosen.
     *
     * @param sentence what it means
     */
    public record Option(String word, String sentence) {}

    /** The constants of an enumeration, with a sentence for each in their order. */
    static <E extends Enum<E>> Choice of(E[] constants, String... sentences) {
      if (constants.length != sentences.length) {
        throw new IllegalArgumentException("a sentence for each of " + List.of(constants));
      }
      return new Choice(
          Stream.of(constants)
              .map(constant -> new Option(wordOf(constant), sentences[constant.ordinal()]))
              .toList());
    }

    /** How content writes the constant of an enumeration. */
    public static String wordOf(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> words() {
      return options.stream().map(Option::word).toList();
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * A list.
   *
   * @param mayBeEmpty whether it can be written without items
   * @param once whether it names nothing twice
   */
  record ListOf(Shape item, boolean mayBeEmpty, boolean once) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.list(this);
    }
  }

  /** One of something, or a list of some that names nothing twice. */
  record OneOrMore(Shape item) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.oneOrMore(this);
    }
  }

  /** Keys with their values. */
  record Mapping(Fields fields) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.mapping(this);
    }
  }
}
