package dev.lectern.content.diagnostic;

import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with the author's text.
 *
 * @param rule the rule that was broken
 * @param severity how bad it is
 * @param span where
 * @param message what is wrong and how to mend it, in full sentences, with the author's own words
 *     in it; words beyond 120 characters give way to an ellipsis, and so does what is beyond 2,000
 *     characters of all
 * @param related other places that explain it, most telling first
 */
public record Diagnostic(
    RuleId rule, Severity severity, Span span, String message, List<Related> related) {

  /** By file, then by place, then by rule and message: the order in which they are shown. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::span, Span.BY_PLACE)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  private static final int MAX_QUOTED = 120;
  private static final int MAX_MESSAGE = 2_000;

  /** From a quotation mark that opens to the next that closes, if that is too far. */
  private static final Pattern LONG_QUOTATION =
      Pattern.compile("(?<![^\\s(\\[])\"([^\"]{" + (MAX_QUOTED + 1) + ",}+)\"(?![^\\s.,;:)\\]?!])");

  public Diagnostic {
    message = shortened(message);
    related = List.copyOf(related);
  }

  /** A message with its quotations, and itself, cut to what people read. */
  private static String shortened(String message) {
    if (message.length() <= MAX_QUOTED) {
      return message;
    }
    String shorter =
        LONG_QUOTATION
            .matcher(message)
            .replaceAll(
                quoted ->
                    Matcher.quoteReplacement(
                        "\"" + beginning(quoted.group(1), MAX_QUOTED) + "…\""));
    return shorter.length() <= MAX_MESSAGE ? shorter : beginning(shorter, MAX_MESSAGE) + "…";
  }

  /** The first characters, without half a pair at the end. */
  private static String beginning(String text, int length) {
    boolean half = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, half ? length - 1 : length);
  }

  public static Diagnostic error(RuleId rule, Span span, String message) {
    return new Diagnostic(rule, Severity.ERROR, span, message, List.of());
  }

  public static Diagnostic warning(RuleId rule, Span span, String message) {
    return new Diagnostic(rule, Severity.WARNING, span, message, List.of());
  }

  /** The same diagnostic with one more related place. */
  public Diagnostic seeAlso(Span place, String note) {
    List<Related> more = new java.util.ArrayList<>(related);
    more.add(new Related(place, note));
    return new Diagnostic(rule, severity, span, message, more);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
