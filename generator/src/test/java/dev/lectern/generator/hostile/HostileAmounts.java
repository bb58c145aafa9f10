package dev.lectern.generator.hostile;

import static dev.lectern.generator.hostile.HostileFile.harmless;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Files of which every line alone does no harm: so many of them that whatever compares each with
 * each, copies all for each, or prints all on each, would never end.
 */
final class HostileAmounts {

  /** What a file may hold, less what it holds already. */
  private static final int ROOM = 250_000;

  private static final String PROBLEM = "problems/king-and-pawn.md";
  private static final String GUIDE = "references/endgame-guide.md";

  private final HostileCorpus corpus;
  private final List<HostileFile> files = new ArrayList<>();

  private HostileAmounts(HostileCorpus corpus) {
    this.corpus = corpus;
  }

  static List<HostileFile> all(HostileCorpus corpus) {
    HostileAmounts amounts = new HostileAmounts(corpus);
    amounts.addFormulas();
    amounts.addChains();
    amounts.addFigures();
    amounts.addNames();
    amounts.addRows();
    amounts.addProse();
    amounts.addIdentity();
    return amounts.files;
  }

  /** As many as there are room for, one after the other. */
  private static String many(int count, IntFunction<String> one) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count && text.length() < ROOM; i++) {
      text.append(one.apply(i));
    }
    return text.toString();
  }

  private static String input(int number, String id, String value) {
    return "  - { id: " + id + number + ", label: I, value: " + value + ", basis: assumed }\n";
  }

  private static String formula(String id, String formula) {
    return "  - { id: " + id + ", label: F, formula: '" + formula + "' }\n";
  }

  /** Figures of their own for the problem. */
  private void problem(String name, java.util.function.Supplier<String> inputs, String formulas) {
    files.add(
        harmless(
            name,
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "inputs:\n",
                    (formulas.isEmpty() ? "" : "formulas:\n" + formulas)
                        + "inputs:\n"
                        + inputs.get())));
  }

  private void addFormulas() {
    String list =
        "  - { id: all, label: A, value: ["
            + "1,\n      ".repeat(20_000)
            + "1], basis: assumed }\n";
    problem(
        "smallest of a long list, often", () -> list, formula("f", "sum(k, 1, 1000000, min(all))"));
    problem(
        "length of a long list, often",
        () -> list,
        formula("f", "sum(k, 1, 1000000, length(all))"));
    problem(
        "sums in a sum among many inputs",
        () -> many(4_500, i -> input(i, "i", "1")),
        formula("f", "sum(a, 1, 1000000, sum(b, 1, 1, b))"));
    problem(
        "long arguments in a sum",
        () -> "",
        formula("f", "sum(k, 1, 1000000, length(list(" + "1,".repeat(440) + "1)))"));
    problem(
        "many signs in a sum",
        () -> "",
        formula("f", "sum(k, 1, 1000000, " + "-(".repeat(45) + "k" + ")".repeat(45) + ")"));
    problem(
        "deep sums",
        () -> "",
        formula("f", many(30, i -> "sum(a" + i + ", 1, 2, ") + "1" + ")".repeat(30)));
    problem(
        "many names that are not known",
        () -> many(2_000, i -> input(i, "some_name_", "1")),
        many(100, i -> formula("f" + i, many(40, k -> "sone_nane" + i + "_" + k + "+") + "1")));
    problem(
        "many formulas that call what is not there",
        () -> "",
        many(260, i -> formula("f" + i, many(60, k -> "pwnd" + i + "_" + k + "(1)+") + "1")));
    problem(
        "many looks",
        () -> "",
        many(450, i -> formula("f" + i, "peeking_error(1000, 0.05, 4000, 1)")));
    files.add(
        harmless(
            "long functions that call each other often",
            "functions/functions.yaml",
            () ->
                function("long", "x" + "*x/x".repeat(200))
                    + many(40, i -> function("g" + i, "long(x)" + "+long(x)".repeat(100)))
                    + many(40, i -> function("h" + i, "g1(x)" + "+g2(x)".repeat(90)))));
    files.add(
        harmless(
            "long functions that call in a row",
            "functions/functions.yaml",
            () ->
                function("g0", "x" + "*x/x".repeat(200))
                    + many(
                        1_000, i -> function("g" + (i + 1), "g" + i + "(x)" + "*x/x".repeat(20)))));
    files.add(
        harmless(
            "functions that call what is not there",
            "functions/functions.yaml",
            () -> many(1_500, i -> function("some-function-" + i, "sone_funktion_" + i + "(x)"))));
  }

  private void addChains() {
    files.add(
        harmless(
            "functions that call the next",
            "functions/functions.yaml",
            () -> many(1_900, i -> function("f" + i, "f" + (i + 1) + "(x)"))));
    files.add(
        harmless(
            "functions that call the last",
            "functions/functions.yaml",
            () ->
                function("f0", "x") + many(1_900, i -> function("f" + (i + 1), "f" + i + "(x)"))));
    files.add(
        harmless(
            "functions that call each other in a ring",
            "functions/functions.yaml",
            () ->
                function("f0", "f1200(x)")
                    + many(1_200, i -> function("f" + (i + 1), "f" + i + "(x)"))));
  }

  private static String function(String id, String formula) {
    return id
        + ":\n  title: F\n  group: bomb\n  text: PWNED\n  parameters:\n    - { id: x, text: X, example: 1 }\n  formula: "
        + formula
        + "\n";
  }

  private void addFigures() {
    problem("many inputs", () -> many(6_000, i -> input(i, "i", "1")), "");
    problem(
        "many inputs with units", () -> many(5_000, i -> input(i, "i", "1 kB*ms/GiB^3*kWh")), "");
    problem(
        "many inputs of other units",
        () -> many(5_000, i -> input(i, "i", "1 kB^" + (i % 9 + 1) + "*ms^" + (i / 9 % 9 + 1))),
        "");
    problem(
        "many units that are not known", () -> many(5_000, i -> input(i, "i", "1 moov" + i)), "");
    problem(
        "many formulas of many inputs",
        () -> many(3_000, i -> input(i, "i", "1")),
        many(490, i -> formula("f" + i, "f" + (i + 1) + " + i" + i)) + formula("f490", "1"));
    files.add(
        harmless(
            "evaluations that follow each other",
            "evaluations/more.yaml",
            () ->
                many(
                    2_000,
                    i ->
                        "e"
                            + i
                            + ":\n  prompt: PWNED and some more words "
                            + i
                            + "\n  expected: PWNED\n  assertions: [PWNED]\n  inputs:\n    - { id: f, label: F, from: e"
                            + (i + 1)
                            + ".f }\n")));
    files.add(
        harmless(
            "evaluations that follow each other in a row that ends",
            "evaluations/more.yaml",
            () ->
                "e1700:\n  prompt: PWNED and some more words\n  expected: PWNED\n  assertions: [PWNED]\n  inputs:\n    - { id: f, label: F, value: 1, basis: assumed }\n"
                    + many(
                        1_700,
                        i ->
                            "e"
                                + i
                                + ":\n  prompt: PWNED and some more words "
                                + i
                                + "\n  expected: PWNED\n  assertions: [PWNED]\n  inputs:\n    - { id: f, label: F, from: e"
                                + (i + 1)
                                + ".f }\n")));
    files.add(
        harmless(
            "citations of what is not there, among many figures",
            PROBLEM,
            () ->
                corpus
                    .with(
                        PROBLEM,
                        "inputs:\n",
                        "inputs:\n" + many(2_000, i -> input(i, "some_name_", "1")))
                    .replace(
                        "Two kings and a pawn.", many(5_000, i -> "{{ sone_nane" + i + " }}\n"))));
    files.add(
        harmless(
            "citations of many figures",
            PROBLEM,
            () ->
                corpus
                    .with(PROBLEM, "inputs:\n", "inputs:\n" + many(2_000, i -> input(i, "n", "1")))
                    .replace(
                        "Two kings and a pawn.",
                        many(9_000, i -> "{{ n" + i % 2_000 + " }}\n\n"))));
  }

  private void addNames() {
    String long_ = "a".repeat(90);
    files.add(
        harmless(
            "links to rows that are not there, among many",
            "terms/terms.yaml",
            () ->
                corpus.text("terms/terms.yaml")
                    + many(
                        1_800,
                        i ->
                            "t"
                                + long_
                                + i
                                + ":\n  title: T"
                                + i
                                + "\n  text: 'A [b](../terms/terms.yaml#u"
                                + long_
                                + i
                                + ")'\n")));
    files.add(
        harmless(
            "links to headings that are not there, among many",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    many(
                        5_000,
                        i ->
                            "### Some heading "
                                + i
                                + "\n\n[a](#sone-heeding-"
                                + i
                                + ") and more\n\n"))));
    files.add(
        harmless(
            "links to headings, each to each",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    many(
                        6_000,
                        i ->
                            "### Some heading "
                                + i
                                + "\n\n[a](#some-heading-"
                                + i
                                + ") and more\n\n"))));
    files.add(
        harmless(
            "links to files that are not there",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    many(10_000, i -> "[a](../stages/lok" + i + ".md)\n"))));
    files.add(
        harmless(
            "sources that are not there, among many",
            "sources/sources.yaml",
            () ->
                corpus.text("sources/sources.yaml")
                    + many(
                        4_000,
                        i ->
                            "s"
                                + i
                                + ":\n  title: PWNED"
                                + i
                                + "\n  authors: A\n  year: 2003\n  url: https://x.example/"
                                + i
                                + "\n  type: report\n  read: full\n")));
    files.add(
        harmless(
            "references to terms of one kind",
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "patterns: [opposition]",
                    "patterns: ["
                        + many(20_000, i -> "oposition" + i + ",\n    ")
                        + "opposition]")));
    files.add(
        harmless(
            "keys that are not known",
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "order: 1\n",
                    "order: 1\n" + many(20_000, i -> "ordr" + i + ": 1\n"))));
    files.add(
        harmless(
            "suppressions",
            PROBLEM,
            () ->
                corpus
                    .with(
                        PROBLEM,
                        "order: 1\n",
                        "order: 1\nlectern-ignore:\n"
                            + many(3_000, i -> "  - { rule: figure-cited, because: PWNED }\n"))
                    .replace("Two kings and a pawn.", "It takes 12 ms and so.\n\n".repeat(4_000))));
    files.add(
        harmless(
            "suppressions of what is not there",
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "order: 1\n",
                    "order: 1\nlectern-ignore:\n"
                        + many(9_000, i -> "  - { rule: figure-citd, because: PWNED }\n"))));
  }

  private void addRows() {
    files.add(
        harmless(
            "many terms",
            "terms/more.yaml",
            () ->
                many(
                    9_000,
                    i -> "t" + i + ":\n  title: Term " + i + "\n  text: PWNED " + i + "\n")));
    files.add(
        harmless(
            "many questions",
            "questions/more.yaml",
            () ->
                many(
                    4_000,
                    i ->
                        "q"
                            + i
                            + ":\n  ask: PWNED "
                            + i
                            + "?\n  strong: PWNED.\n  group: plan\n  stage: look\n  problem: king-and-pawn\n  level: expert\n")));
    files.add(
        harmless(
            "many evaluations",
            "evaluations/more.yaml",
            () ->
                many(
                    4_500,
                    i ->
                        "e"
                            + i
                            + ":\n  prompt: PWNED and some more words "
                            + i
                            + "\n  expected: PWNED\n  assertions: [PWNED]\n")));
    files.add(
        harmless(
            "many evaluations of the same prompt",
            "evaluations/more.yaml",
            () ->
                many(
                    4_500,
                    i ->
                        "e"
                            + i
                            + ":\n  prompt: PWNED and some more words\n  expected: PWNED\n  assertions: [PWNED]\n")));
    files.add(
        harmless(
            "many activation queries",
            "activation-queries/more.yaml",
            () ->
                many(
                    5_000,
                    i ->
                        "q"
                            + i
                            + ":\n  query: PWNED and a rook endgame and more "
                            + i
                            + "\n  activates: false\n  near-miss: PWNED\n")));
    files.add(
        harmless(
            "many terms that link to each other",
            "terms/more.yaml",
            () ->
                many(
                    4_000,
                    i ->
                        "t"
                            + i
                            + ":\n  title: T"
                            + i
                            + "\n  text: 'PWNED [a](../terms/more.yaml#t"
                            + (i + 1) % 4_000
                            + ") and [b](../stages/look.md)'\n")));
    files.add(
        harmless(
            "many functions",
            "functions/functions.yaml",
            () -> many(3_000, i -> function("f" + i, "x + " + i))));
  }

  private void addProse() {
    files.add(
        harmless(
            "table that would be padded",
            "skill.md",
            () ->
                corpus.text("skill.md")
                    + "\n\n| "
                    + "x".repeat(4_900)
                    + " | "
                    + "y".repeat(4_900)
                    + " |\n|---|---|\n"
                    + "| a | b |\n".repeat(24_000)));
    files.add(
        harmless(
            "wide table that would be padded",
            "skill.md",
            () ->
                corpus.text("skill.md")
                    + "\n\n"
                    + ("| " + "x".repeat(45) + " ").repeat(190)
                    + "|\n"
                    + "|---".repeat(190)
                    + "|\n"
                    + "| a |\n".repeat(40_000)));
    files.add(
        harmless(
            "small tables",
            "skill.md",
            () ->
                corpus.text("skill.md")
                    + "\n\n"
                    + "| a | b |\n|---|---|\n| c | d |\n\n".repeat(8_000)));
    files.add(
        harmless(
            "small diagrams",
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "The king leads and the pawn follows.",
                    many(
                        6_000,
                        i ->
                            "```mermaid\nflowchart LR\n  accTitle: A\n  accDescr: B\n  a"
                                + i
                                + " --> b\n```\n\n"))));
    files.add(
        harmless(
            "the whole content in one view, often",
            GUIDE,
            () ->
                corpus.text(GUIDE)
                    + many(
                        150,
                        i ->
                            "\n```lectern\nview: problem-designs\n```\n\n```lectern\nview: source-list\n```\n")));
    files.add(
        harmless(
            "the same entry in one view, often",
            GUIDE,
            () ->
                corpus.text(GUIDE)
                    + "\n```lectern\nview: problem-designs\nonly: ["
                    + "king-and-pawn,\n  ".repeat(15_000)
                    + "king-and-pawn]\n```\n"));
    files.add(
        harmless(
            "links in many paragraphs",
            GUIDE,
            () ->
                corpus.text(GUIDE)
                    + "\n"
                    + "See [the term](../terms/terms.yaml#tempo) and [this](../stages/look.md).\n\n"
                        .repeat(3_500)));
    files.add(
        harmless(
            "list items with links",
            PROBLEM,
            () ->
                corpus.with(
                    PROBLEM,
                    "- The pawn moves too soon.",
                    "- The [pawn](../terms/terms.yaml#tempo) moves **too** soon.\n"
                        .repeat(4_200))));
    files.add(
        harmless(
            "sentences of one word",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    "A. B! C? \n".repeat(26_000))));
    files.add(
        harmless(
            "numbers without end",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    ("1,".repeat(4_900) + "\n").repeat(26))));
    files.add(
        harmless(
            "sums without end",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    ("12 × 3 + ".repeat(900) + "\n").repeat(28))));
    files.add(
        harmless(
            "ranges without end",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    ("1–2 ms to 3 % ".repeat(650) + "\n").repeat(24))));
    files.add(
        harmless(
            "headings under each other",
            "stages/look.md",
            () ->
                corpus.with(
                    "stages/look.md",
                    "Counts pieces, pawns and tempi.",
                    many(9_000, i -> "### H" + i + "\n\n#### J" + i + "\n\ntext\n\n"))));
    files.add(
        harmless(
            "sections that are not known",
            "stages/look.md",
            () ->
                corpus.text("stages/look.md")
                    + many(20_000, i -> "\n## Strong answr " + i + "\n\ntext\n")));
  }

  private void addIdentity() {
    files.add(
        harmless(
            "many levels",
            "skill.md",
            () ->
                corpus.with(
                    "skill.md",
                    "levels:\n",
                    "levels:\n"
                        + many(
                            6_000,
                            i -> "  - { id: l" + i + ", title: L" + i + ", text: PWNED }\n"))));
    files.add(
        harmless(
            "many activation phrases",
            "skill.md",
            () ->
                corpus.with(
                    "skill.md",
                    "[rook endgame, opposition]",
                    "[rook endgame, opposition" + many(20_000, i -> ",\n  PWNED " + i) + "]")));
    files.add(
        harmless(
            "many questions of the skill",
            "skill.md",
            () ->
                corpus.with(
                    "skill.md",
                    "faq:\n",
                    "faq:\n" + many(8_000, i -> "  - { ask: PWNED" + i + ", answer: PWNED }\n"))));
    files.add(
        harmless(
            "much feedback",
            "skill.md",
            () ->
                corpus.with(
                    "skill.md",
                    "feedback:\n",
                    "feedback:\n"
                        + many(
                            8_000, i -> "  - { from: play, to: look, label: PWNED" + i + " }\n"))));
    files.add(
        harmless(
            "many traits",
            "overviews/patterns.md",
            () ->
                corpus.with(
                    "overviews/patterns.md",
                    "traits:\n",
                    "traits:\n"
                        + many(9_000, i -> "  - { id: t" + i + ", title: T" + i + " }\n"))));
    files.add(
        harmless(
            "many groups",
            "overviews/techniques.md",
            () ->
                corpus.with(
                    "overviews/techniques.md",
                    "groups:\n",
                    "groups:\n"
                        + many(9_000, i -> "  - { id: g" + i + ", title: G" + i + " }\n"))));
    files.add(
        harmless(
            "edges between all components",
            "problems/rook-and-pawn.md",
            () ->
                corpus
                    .with(
                        "problems/rook-and-pawn.md",
                        "  components:\n",
                        "  components:\n"
                            + many(200, i -> "    - { id: c" + i + ", title: PWNED }\n"))
                    .replace(
                        "  edges:\n",
                        "  edges:\n"
                            + many(
                                200,
                                i ->
                                    "    - { from: c"
                                        + i
                                        + ", to: ["
                                        + many(
                                            150, k -> "c" + k + (k % 50 == 49 ? ",\n      " : ", "))
                                        + "c199] }\n"))));
    files.add(
        harmless(
            "long labels of a decision",
            GUIDE,
            () -> corpus.with(GUIDE, "Who is to move?", "PWNED".repeat(1_900))));
    files.add(
        harmless(
            "long labels of many answers",
            GUIDE,
            () ->
                corpus.with(
                    GUIDE,
                    "        - { answer: White, next: tempi }\n",
                    "        - { answer: White, next: tempi }\n"
                        + many(
                            190,
                            i ->
                                "        - { answer: A"
                                    + i
                                    + "x".repeat(1_200)
                                    + ", take: [../terms/terms.yaml#tempo] }\n"))));
  }
}
