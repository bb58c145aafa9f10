package dev.lectern.content.rule;

import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like a key, in content or in a finished file: the formats of keys alone, for words
 * such as "password" are too often prose.
 */
public final class Secrets {

  private static final int MOST = 50;
  private static final int SHOWN = 4;
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36,255}\\b"
              + "|\\bgithub_pat_[A-Za-z0-9_]{50,255}\\b"
              + "|\\bglpat-[A-Za-z0-9_\\-]{20,64}"
              + "|\\bsk-(?:ant-|proj-)?[A-Za-z0-9_\\-]{32,255}"
              + "|\\bxox[abprs]-[A-Za-z0-9\\-]{20,255}"
              + "|\\bAIza[0-9A-Za-z_\\-]{35}"
              + "|\\bsk_live_[0-9A-Za-z]{16,255}"
              + "|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*+[A-Za-z0-9+/=]{20,120}");

  /** Each key has one of these: most texts have none, and need not be read by the pattern. */
  private static final FixedWords MARKS =
      new FixedWords(
          "AKIA",
          "ASIA",
          "ghp_",
          "gho_",
          "ghu_",
          "ghs_",
          "ghr_",
          "github_pat_",
          "glpat-",
          "sk-",
          "xox",
          "AIza",
          "sk_live_",
          "PRIVATE KEY-----");

  private static final Pattern EXAMPLE =
      Pattern.compile("EXAMPLE|example|your|YOUR|xxxx|XXXX|0000|\\.\\.\\.|1234567890");

  private Secrets() {}

  /**
   * Those in a file, at most {@value #MOST}: places in a copy of its text that has stars for them,
   * so that no report tells them.
   */
  public static List<Span> hidden(SourceText source) {
    if (!MARKS.areIn(source.text())) {
      return List.of();
    }
    Matcher matcher = KEY.matcher(source.text());
    List<Span> found = new ArrayList<>();
    while (matcher.find() && found.size() < MOST) {
      if (!EXAMPLE.matcher(matcher.group()).find()) {
        found.add(source.span(matcher.start(), matcher.end()));
      }
    }
    if (found.isEmpty()) {
      return found;
    }
    SourceText starred = starred(source, found);
    return found.stream().map(span -> starred.span(span.start(), span.end())).toList();
  }

  private static SourceText starred(SourceText source, List<Span> secrets) {
    StringBuilder text = new StringBuilder(source.text());
    for (Span secret : secrets) {
      int shown = Math.min(SHOWN, secret.end() - secret.start());
      for (int i = secret.start() + shown; i < secret.end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          text.setCharAt(i, '*');
        }
      }
    }
    return new SourceText(source.path(), text.toString());
  }
}
