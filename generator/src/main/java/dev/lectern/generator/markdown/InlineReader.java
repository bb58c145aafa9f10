package dev.lectern.generator.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The library's own reader of what stands in a line, without a copy of the whole paragraph for each
 * mark in it: on Java before 20 a match that is kept copies the text that it is in. Where a pattern
 * can match nowhere but at its begin, it is not looked for behind it.
 */
final class InlineReader extends CommonmarkInlineParser {

  /** Whether a pattern matches at the begin alone; the library has few. */
  private static final Map<Pattern, Boolean> ANCHORED = new ConcurrentHashMap<>();

  InlineReader(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        references,
        extensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    boolean anchored = ANCHORED.computeIfAbsent(pattern, InlineReader::isAnchored);
    if (anchored ? !matcher.lookingAt() : !matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  /** Whether all that a pattern can match stands behind one {@code ^}. */
  static boolean isAnchored(Pattern pattern) {
    String text = pattern.pattern();
    if (!text.startsWith("^")
        || pattern.flags() != 0 && pattern.flags() != Pattern.CASE_INSENSITIVE) {
      return false;
    }
    int depth = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '|' && depth <= 0) {
        return false;
      }
    }
    return true;
  }
}
