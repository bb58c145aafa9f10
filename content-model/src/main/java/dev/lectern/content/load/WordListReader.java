package dev.lectern.content.load;

import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a word list: one word on each line; what stands behind {@code #} is a remark. */
final class WordListReader {

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’-]\\p{L}[\\p{L}\\p{M}]*+)*+");

  private WordListReader() {}

  static WordList read(SourceText source, DiagnosticSink sink) {
    Map<String, WordList.Word> words = new LinkedHashMap<>();
    Matcher line = LINE.matcher(source.text());
    while (line.find()) {
      int remark = line.group().indexOf('#');
      String content = remark < 0 ? line.group() : line.group().substring(0, remark);
      String word = content.strip();
      if (word.isEmpty()) {
        continue;
      }
      int start = line.start() + content.indexOf(word);
      Span span = source.span(start, start + word.length());
      if (!WORD.matcher(word).matches()) {
        sink.report(
            Diagnostic.error(
                LoadRules.WORD_LIST,
                span,
                "A line of the word list holds one word: letters, with apostrophes or hyphens inside."
                    + " Remarks stand behind \"#\"."));
        continue;
      }
      WordList.Word first = words.putIfAbsent(word, new WordList.Word(word, span));
      if (first != null) {
        Diagnostic second =
            Diagnostic.error(
                    LoadRules.WORD_LIST, span, "\"" + word + "\" stands here twice. Keep one.")
                .seeAlso(first.span(), "first listed here");
        sink.report(remark < 0 ? second.mendedBy(removal(source, line)) : second);
      }
    }
    return new WordList(List.copyOf(words.values()));
  }

  /** The line with its end. */
  private static Fix removal(SourceText source, MatchResult line) {
    String text = source.text();
    boolean isLast = line.end() == text.length();
    int end = line.end() + (text.startsWith("\r\n", line.end()) ? 2 : isLast ? 0 : 1);
    return Fix.removing(source.span(line.start(), end), "takes the second one out");
  }
}
