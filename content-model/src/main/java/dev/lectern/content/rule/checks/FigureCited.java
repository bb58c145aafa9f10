package dev.lectern.content.rule.checks;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.Entry;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Figured;
import dev.lectern.content.Input;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Problem;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.Question;
import dev.lectern.content.Term;
import dev.lectern.content.Text;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prose cites its figures: a number with a unit, or the result of typed arithmetic, cannot follow
 * when an input changes. Let be: code, "per 1,000 requests", names such as 8B, sentences that link
 * to a source and texts with sources beside them, what an evaluation or a question asks, and a
 * number (or range) that its sentence calls assumed, if it is the only one there, the whole (100%)
 * and levels of confidence.
 */
public final class FigureCited implements EachRule {

  private static final RuleId ID = new RuleId("figure-cited");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Prose cites its figures.",
          "A typed number does not follow when an input changes, so two pages come to disagree. A cited one is computed, carries its unit and shows where it comes from.",
          new RuleExample(
              "problems/king-and-pawn.md",
"""
    answer: White.
""",
"""
    answer: White, in 2 moves.
"""));

  private static final String NUMBER = "[0-9]++(?:[.,][0-9]++)*+";

  /** Behind a number or a bracket and an equals sign, and not the first term of a sum. */
  private static final String RESULT =
      "(?<=[\\p{N}%)]\\s=\\s)[^\\s\\p{L}\\p{N}(]?" + NUMBER + "(?![\\w\\p{L}]|\\s[-+×·*/−])";

  /** Names of something, such as the whole or a level of confidence. */
  private static final String NAME =
      "(?!100 ?%)(?!" + NUMBER + " ?% (?:confidence|interval|level))";

  private static final String RATIO = "per ";

  /** The most of a link that is looked at behind a sentence. */
  private static final int MAX_LINK_END = 400;

  private static final Pattern ASSUMED = Pattern.compile("\\bassumed\\b");

  private static final Pattern ANY_NUMBER =
      Pattern.compile("(?<![\\w.,–])" + NUMBER + "|" + Passage.STAND_IN);

  /** The rest of a link whose label ends a sentence. */
  private static final Pattern LINK_END = Pattern.compile("^[^\\s\\[\\]]{0,3}\\]\\([^)\\s]*\\)");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    ResolvedContent content = part.content();
    if (!content.isComplete(Kind.UNIT)) {
      return;
    }
    List<UnitName> own =
        content.ofKind(Kind.UNIT, CountingUnit.class).stream().map(CountingUnit::name).toList();
    Pattern figure = figure(own);
    Map<SourcePath, NavigableMap<Integer, Span>> letBe = letBe(part);
    for (Passage passage : part.passages()) {
      Span place = passage.span(passage.whole());
      boolean whole = content.find(passage.entry()).isPresent();
      if (whole && hasDigit(passage.text()) && !isLetBe(place, letBe)) {
        for (Passage.Part sentence : passage.sentences()) {
          check(passage, sentence, figure, sink);
        }
      }
    }
  }

  /** Every figure has one; most texts have none, and need not be cut into sentences. */
  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> '0' <= c && c <= '9');
  }

  /** A number with a unit behind it or a sign before it, a percentage, or a result. */
  private static Pattern figure(List<UnitName> own) {
    Set<String> words =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    words.addAll(Units.with(own).words());
    String number = "(?<![\\w.,{])" + NAME + NUMBER;
    String behind = number + "(?: ?%| (?:million |billion )?(?:" + anyOf(words) + "))(?![\\w])";
    List<String> before = own.stream().filter(UnitName::before).map(UnitName::one).toList();
    String all = behind + "|" + RESULT;
    return Pattern.compile(
        before.isEmpty() ? all : all + "|(?:" + anyOf(before) + ")" + NUMBER + "(?![\\w])");
  }

  private static String anyOf(Iterable<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(Pattern.quote(word)));
    return String.join("|", quoted);
  }

  /**
   * The texts that have sources beside them, and what evaluations and questions ask. Of entries
   * that have errors they are not known, so the prose of those is not looked at.
   */
  private static Map<SourcePath, NavigableMap<Integer, Span>> letBe(ContentPart part) {
    List<Text> texts = new ArrayList<>();
    for (Entry entry : part.entries()) {
      if (entry instanceof Evaluation evaluation) {
        texts.add(evaluation.prompt());
      } else if (entry instanceof Question question) {
        texts.add(question.exchange().ask());
      } else if (entry instanceof Term term && !term.sources().isEmpty()) {
        texts.add(term.text());
      } else if (entry instanceof LibraryFunction function && !function.sources().isEmpty()) {
        texts.add(function.text());
      } else if (entry instanceof Problem problem) {
        problem.design().published().stream().map(PublishedSystem::claim).forEach(texts::add);
      }
      if (entry instanceof Figured figured) {
        figured.calculation().inputs().stream()
            .filter(input -> !input.isAssumed())
            .map(Input::note)
            .forEach(texts::add);
      }
    }
    Map<SourcePath, NavigableMap<Integer, Span>> places = new HashMap<>();
    texts.stream()
        .filter(text -> !text.isEmpty())
        .map(Text::span)
        .forEach(
            span ->
                places
                    .computeIfAbsent(span.path(), path -> new TreeMap<>())
                    .put(span.start(), span));
    return places;
  }

  /** Texts do not lie in each other, so only the last that begins before a place can hold it. */
  private static boolean isLetBe(Span place, Map<SourcePath, NavigableMap<Integer, Span>> letBe) {
    var before =
        letBe.getOrDefault(place.path(), Collections.emptyNavigableMap()).floorEntry(place.start());
    return before != null && before.getValue().contains(place);
  }

  private static void check(
      Passage passage, Passage.Part sentence, Pattern figure, DiagnosticSink sink) {
    Matcher matcher = figure.matcher(sentence.text());
    if (!matcher.find() || isAssumed(sentence) || namesSource(passage.span(sentence))) {
      return; // the sentence is read once, however many figures it has
    }
    do {
      if (!sentence.text().startsWith(RATIO, matcher.start() - RATIO.length())) {
        sink.report(
            Diagnostic.warning(
                ID,
                passage.span(
                    new Passage.Part(
                        matcher.group(),
                        sentence.start() + matcher.start(),
                        sentence.start() + matcher.end())),
                "\""
                    + matcher.group()
                    + "\" is typed. Make it an input or a formula and cite it as {{ id }}, or link"
                    + " the sentence to its source."));
      }
    } while (matcher.find());
  }

  /** Whether the sentence says so, and nothing in it can follow from the number. */
  private static boolean isAssumed(Passage.Part sentence) {
    return ASSUMED.matcher(sentence.text()).find()
        && ANY_NUMBER.matcher(sentence.text()).results().count() == 1;
  }

  /** The row of a table that a sentence stands in; nothing elsewhere. */
  private static String row(Span sentence) {
    String line = sentence.source().line(sentence.from().line()).text();
    return line.startsWith("|") ? line : "";
  }

  private static boolean namesSource(Span sentence) {
    String sources = Kind.SOURCE.folder() + "/";
    if (sentence.text().contains(sources) || row(sentence).contains(sources)) {
      return true;
    }
    String text = sentence.source().text();
    Matcher link =
        LINK_END
            .matcher(text)
            .region(sentence.end(), Math.min(text.length(), sentence.end() + MAX_LINK_END));
    return link.find() && link.group().contains(sources);
  }
}
