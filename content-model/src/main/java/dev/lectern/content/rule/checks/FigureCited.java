package dev.lectern.content.rule.checks;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Exchange;
import dev.lectern.content.Kind;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Markup;
import dev.lectern.content.Problem;
import dev.lectern.content.StageNotes;
import dev.lectern.content.Text;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The prose of a worked design, and what an evaluation expects, cite their figures: a number with a
 * unit that is typed cannot follow when an input changes. Let be: prompts of evaluations, code,
 * "per 1,000 requests", names such as 8B, and sentences that link to a source.
 */
public final class FigureCited implements Rule {

  private static final RuleId ID = new RuleId("figure-cited");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "The prose of a worked design, and what an evaluation expects, cite their figures.",
          "A typed number does not follow when an input changes, so two pages come to disagree. A cited one is computed, carries its unit and shows where it comes from.",
          new RuleExample(
              "problems/king-and-pawn.md",
"""
    answer: White.
""",
"""
    answer: White, in 2 moves.
"""));

  /** What is no prose, or cites already. */
  private static final Pattern MASKED = Pattern.compile("`[^`]*`|\\{\\{[^{}]*}}|]\\([^)\\s]*\\)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s|\\n\\s*\\n|\\n- ");

  private static final Set<String> NO_WORDS = Set.of("1", "%");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!content.isComplete(Kind.UNIT)) {
      return;
    }
    List<UnitName> own =
        content.ofKind(Kind.UNIT, CountingUnit.class).stream().map(CountingUnit::name).toList();
    Pattern figure = figure(own);
    for (Problem problem : content.ofKind(Kind.PROBLEM, Problem.class)) {
      for (Markup markup : prose(problem)) {
        check(markup, figure, sink);
      }
    }
    for (Evaluation evaluation : content.ofKind(Kind.EVALUATION, Evaluation.class)) {
      check(evaluation.expected(), figure, sink);
      for (Text assertion : evaluation.assertions()) {
        check(assertion, figure, sink);
      }
    }
  }

  /** A number and, behind a space, a unit; or a percentage. */
  private static Pattern figure(Collection<UnitName> own) {
    TreeSet<String> words =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    words.addAll(Units.with(own).symbols());
    for (String prefixed : List.of("ms", "µs", "kB", "MB", "GB", "TB", "PB", "km")) {
      words.add(prefixed);
    }
    own.forEach(
        name -> {
          words.add(name.one());
          words.add(name.many());
        });
    words.removeAll(NO_WORDS);
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\w.,{])[0-9][0-9,.]*+(?: ?%| (?:million |billion )?(?:" + any + "))(?![\\w])");
  }

  private static List<Markup> prose(Problem problem) {
    WorkedDesign design = problem.design();
    List<Markup> all = new ArrayList<>();
    all.add(problem.summary());
    all.addAll(problem.challenges());
    all.addAll(problem.mustDiscuss());
    all.add(design.prompt());
    for (List<Exchange> exchanges : List.of(design.clarifying(), design.followUps())) {
      for (Exchange exchange : exchanges) {
        all.add(exchange.ask());
        all.add(exchange.answer());
      }
    }
    design.walkthrough().stream().map(StageNotes::notes).forEach(all::add);
    all.add(design.architecture());
    all.add(design.failureModes());
    design.levels().stream().map(LevelNotes::notes).forEach(all::add);
    return all;
  }

  private static void check(Markup markup, Pattern figure, DiagnosticSink sink) {
    String text = markup.span().text();
    Matcher matcher = figure.matcher(masked(text));
    while (matcher.find()) {
      boolean ratio = text.substring(0, matcher.start()).endsWith("per ");
      if (!ratio && !sentence(text, matcher.start()).contains(Kind.SOURCE.folder() + "/")) {
        sink.report(
            Diagnostic.warning(
                ID,
                markup.span().part(matcher.start(), matcher.end()),
                "\""
                    + matcher.group()
                    + "\" is typed. Make it an input or a formula and cite it as {{ id }}, or link"
                    + " the sentence to its source."));
      }
    }
  }

  /** The text with spaces in place of what is let be, so that offsets stay. */
  private static String masked(String text) {
    return MASKED.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
  }

  /** The sentence, or the item of a list, that an offset lies in. */
  private static String sentence(String text, int offset) {
    int start = 0;
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      if (end.start() >= offset) {
        return text.substring(start, end.start());
      }
      start = end.end();
    }
    return text.substring(start);
  }
}
