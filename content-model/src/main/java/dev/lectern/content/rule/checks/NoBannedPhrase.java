package dev.lectern.content.rule.checks;

import dev.lectern.content.BannedPhrase;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.prose.Phrase;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prose uses no phrase that the skill bans. */
public final class NoBannedPhrase implements EachRule {

  private static final RuleId ID = new RuleId("banned-phrase");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "Prose uses no phrase that the skill bans.",
          "A team settles once which words it does without, be they hype, jargon or another country's spelling. The list stands in skill.md with the reasons, so nobody has to remember it or argue it again.",
          new RuleExample(
              "skill.md",
"""
summary: Practice for endgames with few pieces.
""",
"""
summary: A powerful way to utilise endgames with few pieces.
prose:
  banned:
    - { phrase: utilis*, instead: use, because: The short word says the same. }
    - { phrase: [powerful, cutting-edge], because: Nobody can check it. }
"""));

  private static final int MAX_REPORTED = 1_000;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    part.content()
        .proseStyle()
        .filter(style -> !style.banned().isEmpty())
        .ifPresent(style -> new Run(style.banned()).check(part.passages(), sink));
  }

  /**
   * A phrase that is looked for.
   *
   * @param except what it does not stand for, each as words with one space between them
   */
  private record Ban(Phrase phrase, List<String> except, BannedPhrase banned) {

    static Ban of(BannedPhrase banned) {
      Phrase phrase = Phrase.of(banned.phrase()).orElseThrow();
      List<String> except =
          banned.except().stream().map(word -> PlainWords.of(word).text()).toList();
      return new Ban(phrase, except, banned);
    }
  }

  /** Words of a passage that are a banned phrase. */
  private record Found(Passage.Part words, BannedPhrase banned) {}

  /** One check of one content. */
  private static final class Run {

    private final List<Ban> bans;

    /** Prose repeats its words, so each is held against the list once. */
    private final Map<String, List<Ban>> beginning = new HashMap<>();

    private int found;

    Run(List<BannedPhrase> banned) {
      this.bans = banned.stream().map(Ban::of).toList();
    }

    void check(List<Passage> passages, DiagnosticSink sink) {
      @Nullable Span next = null;
      for (Passage passage : passages) {
        for (Found each : find(passage)) {
          found++;
          if (found <= MAX_REPORTED) {
            sink.report(diagnostic(passage, each));
          } else if (next == null) {
            next = passage.span(each.words());
          }
        }
      }
      if (next != null) {
        sink.report(
            Diagnostic.error(
                ID, next, (found - MAX_REPORTED) + " more banned phrases stand from here on."));
      }
    }

    private List<Found> find(Passage passage) {
      List<Passage.Part> words = Phrase.words(passage);
      List<Found> all = new ArrayList<>();
      for (int at = 0; at < words.size(); at++) {
        for (Ban ban : candidates(words.get(at))) {
          List<Passage.Part> matched =
              words.subList(at, at + ban.phrase().matchAt(passage, words, at));
          if (!matched.isEmpty() && !ban.except().contains(plain(matched))) {
            int start = words.get(at).start();
            int end = matched.get(matched.size() - 1).end();
            all.add(
                new Found(
                    new Passage.Part(passage.text().substring(start, end), start, end),
                    ban.banned()));
            at += matched.size() - 1;
            break;
          }
        }
      }
      return all;
    }

    private List<Ban> candidates(Passage.Part word) {
      return beginning.computeIfAbsent(
          word.text(), any -> bans.stream().filter(ban -> ban.phrase().beginsWith(word)).toList());
    }

    private static String plain(List<Passage.Part> words) {
      return PlainWords.of(words.stream().map(Passage.Part::text).collect(Collectors.joining(" ")))
          .text();
    }

    private static Diagnostic diagnostic(Passage passage, Found found) {
      BannedPhrase banned = found.banned();
      String remedy =
          banned.instead().isEmpty()
              ? " Say it in other words."
              : " Write \"" + banned.instead() + "\".";
      return Diagnostic.error(
              ID,
              passage.span(found.words()),
              "The skill does not use \""
                  + found.words().text().replaceAll("\\s+", " ")
                  + "\". "
                  + banned.because()
                  + remedy)
          .seeAlso(banned.span(), "banned here");
    }
  }
}
