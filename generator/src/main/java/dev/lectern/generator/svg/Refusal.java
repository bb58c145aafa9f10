package dev.lectern.generator.svg;

/**
 * Ends the work on a picture from the depth of its tree. It never leaves the package: {@link
 * MermaidSvg} and {@link InlineSvg} turn it into a {@link Verdict.Refused}.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** The picture's own words in quotes: not too many, and none that could break a line. */
  static String quoted(String words) {
    StringBuilder shown = new StringBuilder("\"");
    int end = Math.min(words.length(), SHOWN);
    for (int i = 0; i < end; i++) {
      char c = words.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    return shown.append(words.length() > SHOWN ? "…\"" : "\"").toString();
  }
}
