package dev.lectern.content.calc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions that every expression may call; all others are defined in content, in terms of
 * these. Each is written in lower case: {@code normal_quantile(0.975)}.
 */
public enum Builtin {
  /** The distance from zero; any unit. */
  ABS(1, Rule.SAME),
  /** The smallest of several of one unit, or of a list. */
  MIN(1, Integer.MAX_VALUE, Rule.SAME),
  /** The largest of several of one unit, or of a list. */
  MAX(1, Integer.MAX_VALUE, Rule.SAME),
  /** The next whole number not below; a plain number or a count. */
  CEIL(1, Rule.COUNT),
  /** The next whole number not above; a plain number or a count. */
  FLOOR(1, Rule.COUNT),
  /** The nearest whole number, halves up; a plain number or a count. */
  ROUND(1, Rule.COUNT),
  /** The square root; the unit must be a square, or none. */
  SQRT(1, Rule.ROOT),
  /** e to the power of a plain number. */
  EXP(1, Rule.PLAIN),
  /** The natural logarithm of a plain number above 0. */
  LN(1, Rule.PLAIN),
  /** The logarithm to base 2 of a plain number above 0. */
  LOG2(1, Rule.PLAIN),
  /** The logarithm to base 10 of a plain number above 0. */
  LOG10(1, Rule.PLAIN),
  /** Several of one unit as a list. */
  LIST(1, Integer.MAX_VALUE, Rule.TO_LIST),
  /** How many a list holds; a plain number. */
  LENGTH(1, Rule.LENGTH),
  /** The sum of a list. */
  TOTAL(1, Rule.FROM_LIST),
  /** A list from the largest to the smallest. */
  DESCENDING(1, Rule.LIST),
  /** The share of a standard normal distribution below a plain number. */
  NORMAL_CDF(1, Rule.PLAIN),
  /** The inverse of {@link #NORMAL_CDF}; of a plain number between 0 and 1, both excluded. */
  NORMAL_QUANTILE(1, Rule.PLAIN),
  /**
   * How often a test without any effect is called significant by somebody who looks at it {@code
   * looks} times, evenly spaced, and stops at the first |z| above the two-sided critical value for
   * {@code alpha}: {@code peeking_error(looks, alpha, runs, seed)}, by simulation.
   */
  PEEKING_ERROR(4, Rule.PLAIN);

  /** What a function does to units. */
  public enum Rule {
    /** Arguments of one unit, or one list; the result has their unit. */
    SAME,
    /** As {@link #SAME}, for plain numbers and counts only. */
    COUNT,
    /** The result's unit is the root of the argument's. */
    ROOT,
    /** Plain numbers to a plain number. */
    PLAIN,
    /** Arguments of one unit to a list of it. */
    TO_LIST,
    /** A list to its length. */
    LENGTH,
    /** A list to one of its unit. */
    FROM_LIST,
    /** A list to a list of the same unit. */
    LIST
  }

  /** Looked up for every call that is computed, so not searched for. */
  private static final Map<String, Builtin> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(Builtin::word, builtin -> builtin));

  private final String word;
  private final int least;
  private final int most;
  private final Rule rule;

  Builtin(int arguments, Rule rule) {
    this(arguments, arguments, rule);
  }

  Builtin(int least, int most, Rule rule) {
    this.least = least;
    this.most = most;
    this.rule = rule;
    this.word = name().toLowerCase(Locale.ROOT);
  }

  /** The fewest arguments. */
  public int least() {
    return least;
  }

  /** The most arguments. */
  public int most() {
    return most;
  }

  public Rule rule() {
    return rule;
  }

  /** As it is called in an expression. */
  public String word() {
    return word;
  }

  public static Optional<Builtin> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The words of all, and of the forms that read like functions. */
  public static List<String> words() {
    List<String> words = new ArrayList<>(List.of("if", "sum", "product"));
    Arrays.stream(values()).map(Builtin::word).forEach(words::add);
    return words;
  }
}
