package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that people do not see and that agents and browsers read all the same: they turn the
 * direction of text around, part words, or hold whole sentences that a review does not show. Found
 * as themselves and as the entities that Markdown turns into them.
 */
public final class InvisibleCharacters {

  /** More than these in one file are counted. */
  private static final int MAX_REPORTS = 10;

  private static final int NO_JOIN = 0x200C;
  private static final int JOIN = 0x200D;
  private static final int LAST_ASCII = 0x7F;

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([xX][0-9a-fA-F]{1,8}|[0-9]{1,8})|([A-Za-z]{2,24}));");

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("shy", 0x00AD),
          Map.entry("lrm", 0x200E),
          Map.entry("rlm", 0x200F),
          Map.entry("zwj", JOIN),
          Map.entry("zwnj", NO_JOIN),
          Map.entry("ZeroWidthSpace", 0x200B),
          Map.entry("NegativeVeryThinSpace", 0x200B),
          Map.entry("NegativeThinSpace", 0x200B),
          Map.entry("NegativeMediumSpace", 0x200B),
          Map.entry("NegativeThickSpace", 0x200B),
          Map.entry("NoBreak", 0x2060),
          Map.entry("ApplyFunction", 0x2061),
          Map.entry("af", 0x2061),
          Map.entry("InvisibleTimes", 0x2062),
          Map.entry("it", 0x2062),
          Map.entry("InvisibleComma", 0x2063),
          Map.entry("ic", 0x2063));

  /** Zero-width spaces and joiners, the soft hyphen, the byte-order mark. */
  private static final Set<Integer> IDLE = Set.of(0x200B, NO_JOIN, JOIN, 0x2060, 0xFEFF, 0x00AD);

  private InvisibleCharacters() {}

  /** The first invisible character of a text, if it has one. */
  public static OptionalInt first(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isInvisible(text, i)) {
        return OptionalInt.of(text.codePointAt(i));
      }
    }
    return OptionalInt.empty();
  }

  /** What a message calls a character: {@code U+202E}. */
  public static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /**
   * Whether an invisible character stands here that can be taken out without anybody seeing a
   * difference: one that neither orders text nor controls a machine, within a word or at its edge.
   * Next to a mark it may keep the mark from being one.
   */
  public static boolean isIdle(String text, int at) {
    if (!isInvisible(text, at) || !isIdle(text.charAt(at))) {
      return false;
    }
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int after = at + 1 == text.length() ? '\n' : text.codePointAt(at + 1);
    return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
        || Character.isLetter(before) && Character.isWhitespace(after)
        || Character.isWhitespace(before) && Character.isLetter(after);
  }

  /** The same of a character by itself. */
  public static boolean isIdle(int codePoint) {
    return IDLE.contains(codePoint);
  }

  /** Reports each one at its place, and the rest as a number at the place of the first of them. */
  static void report(SourceText source, DiagnosticSink sink) {
    Reports reports = new Reports(source, sink);
    String text = source.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isPrinted(text.charAt(i)) && isInvisible(text, i)) {
        int end = i + Character.charCount(text.codePointAt(i));
        String fact = "The character " + name(text.codePointAt(i)) + " is invisible";
        reports.add(i, end, fact, isIdle(text, i));
      }
    }
    addEntities(text, reports);
    reports.finish();
  }

  /** The same of a text all of whose characters are known to be visible. */
  static void reportEntities(SourceText source, DiagnosticSink sink) {
    Reports reports = new Reports(source, sink);
    addEntities(source.text(), reports);
    reports.finish();
  }

  private static void addEntities(String text, Reports reports) {
    int at = text.indexOf('&');
    if (at < 0) {
      return;
    }
    Matcher entity = ENTITY.matcher(text);
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
      int codePoint = entity.region(at, text.length()).lookingAt() ? codePoint(entity) : 0;
      if (codePoint != 0 && isInvisible(codePoint, true)) {
        reports.add(
            entity.start(),
            entity.end(),
            "\"" + entity.group() + "\" stands for " + name(codePoint) + ", which is invisible",
            false);
      }
    }
  }

  /** At most so many, for a file may consist of nothing else. */
  private static final class Reports {

    private final SourceText source;
    private final DiagnosticSink sink;
    private int count = 0;
    private int firstOfRest = 0;

    Reports(SourceText source, DiagnosticSink sink) {
      this.source = source;
      this.sink = sink;
    }

    void add(int from, int to, String fact, boolean idle) {
      count++;
      if (count == MAX_REPORTS + 1) {
        firstOfRest = from;
      }
      if (count <= MAX_REPORTS) {
        Span span = source.span(from, to);
        Diagnostic diagnostic =
            Diagnostic.error(
                LoadRules.INVISIBLE_CHARACTER,
                span,
                fact + ", but programs and agents read it. Remove it.");
        sink.report(idle ? diagnostic.mendedBy(Fix.removing(span, "takes it out")) : diagnostic);
      }
    }

    void finish() {
      int rest = count - MAX_REPORTS;
      if (rest > 0) {
        sink.report(
            Diagnostic.error(
                LoadRules.INVISIBLE_CHARACTER,
                source.span(firstOfRest, firstOfRest + 1),
                "The file holds more invisible characters, " + rest + " from here. Remove them."));
      }
    }
  }

  /** What an entity stands for; 0 if that is no character. */
  private static int codePoint(Matcher entity) {
    String number = entity.group(1);
    if (number == null) {
      return NAMED.getOrDefault(entity.group(2), 0);
    }
    boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
    long value = hexadecimal ? Long.parseLong(number.substring(1), 16) : Long.parseLong(number, 10);
    return value <= Character.MAX_CODE_POINT ? (int) value : 0;
  }

  /** Most of a text, by the shorter way. */
  private static boolean isPrinted(char c) {
    return c >= ' ' && c < LAST_ASCII;
  }

  private static boolean isInvisible(String text, int at) {
    boolean afterAscii = at == 0 || text.charAt(at - 1) <= LAST_ASCII;
    return isInvisible(text.codePointAt(at), afterAscii);
  }

  /** Many scripts and emoji need the two joiners; next to ASCII they have nothing to join. */
  private static boolean isInvisible(int c, boolean afterAscii) {
    if (c == JOIN || c == NO_JOIN) {
      return afterAscii;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != 0;
      case Character.FORMAT -> !isSign(c);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SURROGATE -> true; // half of a pair, from an escape of YAML
      default -> isFiller(c) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    };
  }

  /** Signs of Arabic and Syriac that Unicode counts as format characters though one sees them. */
  private static boolean isSign(int c) {
    return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x08E2;
  }

  /** Letters and marks without a shape. */
  private static boolean isFiller(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2065
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }
}
