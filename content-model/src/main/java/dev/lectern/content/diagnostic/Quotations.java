package dev.lectern.content.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what messages quote to a length that people read. Authors see their own words at the place
 * of the diagnostic; a message is there to name them, not to print them again.
 */
final class Quotations {

  /** The most characters of one quotation. */
  static final int MAX_QUOTED = 120;

  /** The most characters of a message as a whole, however many quotations it has. */
  static final int MAX_MESSAGE = 2_000;

  private static final String ELLIPSIS = "…";

  /** From a quotation mark that opens to the next that closes, if that is too far. */
  private static final Pattern LONG =
      Pattern.compile(
          "(?<![^\\s(\\[])\"([^\"]{" + (MAX_QUOTED + 1) + ",}+)\"(?![^\\s.,;:)\\]?!])",
          Pattern.DOTALL);

  private Quotations() {}

  /** A message with its quotations, and itself, cut to their lengths. */
  static String shortened(String message) {
    if (message.length() <= MAX_QUOTED) {
      return message;
    }
    String shorter =
        LONG.matcher(message)
            .replaceAll(
                quoted ->
                    Matcher.quoteReplacement(
                        "\"" + cut(quoted.group(1), MAX_QUOTED) + ELLIPSIS + "\""));
    return shorter.length() <= MAX_MESSAGE ? shorter : cut(shorter, MAX_MESSAGE) + ELLIPSIS;
  }

  /** The beginning, which does not end in half a pair. */
  private static String cut(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
