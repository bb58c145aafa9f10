package dev.lectern.content.rule.checks;

import dev.lectern.content.ProseStyle;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Suggestion;
import dev.lectern.content.prose.Dictionaries;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.prose.SpellChecker;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every word of prose is in the dictionary of the skill's language or in its word list. An unknown
 * word is reported once, where it stands first.
 */
public final class Spelling implements EditRule {

  private static final RuleId ID = new RuleId("spelling");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "Every word is in the dictionary of the skill's language or in words.txt.",
              "A misspelt term is not found by a search, and a reader trusts the figures less. Words of the trade stand in the content's own list, words.txt.",
              new RuleExample(
                  "skill.md",
"""
summary: Practice for endgames with few pieces.
""",
"""
summary: Practice for endgames with few peices.
prose:
  language: en-GB
"""))
          .otherwise("for a word of words.txt that nobody needs");
  private static final int SUGGESTIONS = 3;

  /** Finding near words takes some milliseconds, and a stranger may send many thousand words. */
  private static final int MAX_SUGGESTED = 50;

  private static final int MAX_SUGGESTED_LENGTH = 40;
  private static final int MAX_REPORTED = 1_000;

  private final Dictionaries dictionaries;

  public Spelling(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content
        .proseStyle()
        .filter(style -> !style.language().isEmpty())
        .ifPresent(
            style -> {
              Optional<SpellChecker> dictionary = dictionaries.find(style.language());
              if (dictionary.isPresent()) {
                new Run(dictionary.get(), content.words()).read(content.passages()).report(sink);
              } else {
                sink.report(noDictionary(style.language(), style.languageSpan()));
              }
            });
  }

  /** Each word is known, and each of the list that was used still is. */
  @Override
  public boolean holds(ContentEdit edit) {
    String language = edit.after().proseStyle().map(ProseStyle::language).orElse("");
    if (language.isEmpty()) {
      return true;
    }
    SpellChecker dictionary = dictionaries.find(language).orElseThrow();
    Run was = new Run(dictionary, edit.before().words()).read(edit.was().passages());
    Run now = new Run(dictionary, edit.after().words()).read(edit.now().passages());
    was.used.removeAll(now.used);
    return now.unknown.isEmpty()
        && (was.used.isEmpty() || now.findsUsed(was.used, edit.after().passages()));
  }

  private Diagnostic noDictionary(String language, Span span) {
    List<String> known = dictionaries.languages();
    return Diagnostic.error(
        ID,
        span,
        "There is no dictionary for the language \""
            + language
            + "\"."
            + Suggestion.phrase(language, known)
            + " There are "
            + String.join(", ", known)
            + "; leave \"language\" out for any other.");
  }

  /** One check of one content. */
  private static final class Run {

    private final SpellChecker dictionary;
    private final WordList list;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<String, Finding> unknown = new LinkedHashMap<>();
    private int suggested;

    Run(SpellChecker dictionary, WordList list) {
      this.dictionary = dictionary;
      this.list = list;
      list.words().forEach(word -> listed.add(word.text()));
    }

    Run read(List<Passage> passages) {
      for (Passage passage : passages) {
        for (Passage.Part word : passage.spelled()) {
          if (!isKnown(bare(word.text()))) {
            word.betweenHyphens().forEach(part -> check(part, passage));
          }
        }
      }
      return this;
    }

    /** Whether other prose uses some words of the list; reads no further than it takes. */
    boolean findsUsed(Set<String> words, List<Passage> others) {
      return others.stream().anyMatch(passage -> read(List.of(passage)).used.containsAll(words));
    }

    void report(DiagnosticSink sink) {
      unknown.entrySet().stream()
          .limit(MAX_REPORTED)
          .forEach(word -> sink.report(diagnostic(bare(word.getKey()), word.getValue())));
      unknown.values().stream()
          .skip(MAX_REPORTED)
          .findFirst()
          .ifPresent(
              next ->
                  sink.report(
                      Diagnostic.error(
                          ID,
                          next.first,
                          (unknown.size() - MAX_REPORTED)
                              + " more words, from here on, are not in the dictionary.")));
      for (WordList.Word word : list.words()) {
        if (!used.contains(word.text())) {
          sink.report(
              Diagnostic.warning(
                  ID,
                  word.span(),
                  dictionary.knows(word.text())
                      ? "The dictionary has \"" + word.text() + "\" already. Take it out."
                      : "No prose uses \"" + word.text() + "\". Take it out."));
        }
      }
    }

    /** A compound that the dictionary lacks is right if its parts are. */
    private void check(Passage.Part part, Passage passage) {
      if (!isKnown(bare(part.text()))) {
        unknown.computeIfAbsent(part.text(), word -> new Finding(passage.span(part))).places++;
      }
    }

    /** Straight apostrophes, and without the ending that makes a possessive. */
    private static String bare(String word) {
      String straight = word.replace('’', '\'');
      return straight.endsWith("'s") ? straight.substring(0, straight.length() - 2) : straight;
    }

    private boolean isKnown(String word) {
      return answers.computeIfAbsent(
          word, w -> w.length() < 2 || dictionary.knows(w) || isListed(w));
    }

    /** A listed word in lower case stands for every way of capitals. */
    private boolean isListed(String word) {
      for (String written : List.of(word, word.toLowerCase(Locale.ROOT))) {
        if (listed.contains(written)) {
          used.add(written);
          return true;
        }
      }
      return false;
    }

    private Diagnostic diagnostic(String word, Finding finding) {
      StringBuilder message = new StringBuilder("\"" + shown(word) + "\" is not in the dictionary");
      if (finding.places > 1) {
        message
            .append("; it stands in ")
            .append(finding.places - 1)
            .append(finding.places == 2 ? " more place" : " more places");
      }
      List<String> near = near(word);
      message.append(". ");
      if (!near.isEmpty()) {
        message.append("Did you mean ").append(anyOf(near)).append("? ");
      }
      return Diagnostic.error(ID, finding.first, message + "If it is right, add it to words.txt.");
    }

    private static String shown(String word) {
      return word.length() > MAX_SUGGESTED_LENGTH
          ? word.substring(0, MAX_SUGGESTED_LENGTH) + "…"
          : word;
    }

    private List<String> near(String word) {
      if (suggested == MAX_SUGGESTED || word.length() > MAX_SUGGESTED_LENGTH) {
        return List.of();
      }
      suggested++;
      return dictionary.suggestions(word).stream().limit(SUGGESTIONS).toList();
    }

    private static String anyOf(List<String> words) {
      List<String> quoted = words.stream().map(word -> "\"" + word + "\"").toList();
      return quoted.size() == 1
          ? quoted.get(0)
          : String.join(", ", quoted.subList(0, quoted.size() - 1))
              + " or "
              + quoted.get(quoted.size() - 1);
    }
  }

  /** An unknown word. */
  private static final class Finding {

    private final Span first;
    private int places;

    Finding(Span first) {
      this.first = first;
    }
  }
}
