package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules let in just inside of a bound, and what they say just outside of it. */
class BoundsOfRulesTest {

  private Path folder = Path.of("");

  @BeforeEach
  void layValidContent(@TempDir Path temp) throws IOException {
    folder = temp;
    ContentCase.named("valid").lay(folder);
  }

  private void replace(String file, String what, String by) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).containsOnlyOnce(what);
    Files.writeString(path, text.replace(what, by));
  }

  private void create(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Place, rule and message of all that is said. */
  private List<String> said() {
    return new Lectern()
        .validate(folder).diagnostics().stream().map(BoundsOfRulesTest::line).toList();
  }

  private static String line(Diagnostic said) {
    return said.span() + " " + said.rule() + ": " + said.message();
  }

  // Lengths of prose

  private static String sentence(int words) {
    return "Each" + " move".repeat(words - 1) + ".";
  }

  @Test
  void sentenceOfFortyWordsIsEasyToFollow() throws IOException {
    replace("skill.md", "total-minutes:", "prose:\n  paragraph-words: 120\ntotal-minutes:");
    replace("stages/look.md", "Whose move it is.", sentence(40));
    assertThat(said()).isEmpty();
    replace("stages/look.md", sentence(40), "So. " + sentence(41));
    assertThat(said())
        .containsExactly(
            "stages/look.md:18:5 sentence-length: The sentence has 41 words; at most 40 are easy to"
                + " follow. Make two of it.");
  }

  @Test
  void paragraphOfAHundredAndTwentyWordsIsTakenInAtOnce() throws IOException {
    String most = String.join(" ", Collections.nCopies(6, sentence(20)));
    replace("skill.md", "total-minutes:", "prose:\n  sentence-words: 40\ntotal-minutes:");
    replace("stages/look.md", "Whose move it is.", most);
    assertThat(said()).isEmpty();
    replace("stages/look.md", most, most + " So.");
    assertThat(said())
        .containsExactly(
            "stages/look.md:18:1 paragraph-length: The paragraph has 121 words; at most 120 are"
                + " taken in at once. Part it.");
  }

  // Prompts

  private static final String QUERY =
      "which line of the Sicilian should I learn before Saturday's match";
  private static final String PROMPT =
      "I have {{ clock }} left and {{ moves }} to the time control. How long may I think about"
          + " *each*?";

  @ParameterizedTest
  @CsvSource({
    "11, The query has 11 characters; it takes 12 to 1000. Write what a user would type with its"
        + " circumstances.",
    "12, ''",
    "1000, ''",
    "1001, The query has 1001 characters; it takes 12 to 1000. Shorten it to what a user would"
        + " type.",
  })
  void queryIsNeitherAWordNorAPage(int length, String message) throws IOException {
    replace("activation-queries/queries.yaml", QUERY, "q".repeat(length));
    assertThat(said().stream().map(line -> line.replace("type, with", "type with")))
        .isEqualTo(
            message.isEmpty()
                ? List.of()
                : List.of("activation-queries/queries.yaml:5:10 prompt-length: " + message));
  }

  @ParameterizedTest
  @CsvSource({
    "4000, ''",
    "4001, The prompt has 4001 characters; it takes 12 to 4000. Shorten it to what a user would"
        + " type.",
  })
  void promptIsNoLongerThanWhatAUserTypes(int length, String message) throws IOException {
    replace("evaluations/evaluations.yaml", PROMPT, "q".repeat(length));
    assertThat(said())
        .isEqualTo(
            message.isEmpty()
                ? List.of()
                : List.of("evaluations/evaluations.yaml:2:11 prompt-length: " + message));
  }

  // Budgets, diagrams

  @Test
  void budgetMayBeSpentToItsLimit() throws IOException {
    replace("problems/king-and-pawn.md", "Look, amount: 20", "Look, amount: 30");
    assertThat(said()).isEmpty();
    replace("problems/king-and-pawn.md", "Look, amount: 30", "Look, amount: 30.5");
    assertThat(said())
        .containsExactly(
            "problems/king-and-pawn.md:23:10 budget-within-limit: The hops of \"Time on the clock\""
                + " spend 60.5 s of 60, the largest first: Look 30.5 + Weigh 30 (Their plan). Cut"
                + " the first of them, or raise the limit with a reason.");
  }

  @Test
  void diagramOfFiftyThousandCharactersIsRead() throws IOException {
    String start = "flowchart LR\n  accTitle: A\n  accDescr: B.\n";
    int left = 50_000 - start.length();
    String most = start + "  a --> b\n".repeat(left / 10) + "\n".repeat(left % 10);
    String drawn =
        "flowchart LR\n  accTitle: King before pawn\n  accDescr: The king goes first.\n"
            + "  king --> pawn\n";
    replace("problems/king-and-pawn.md", drawn, most);
    assertThat(said()).isEmpty();
    replace("problems/king-and-pawn.md", start, start + "\n");
    assertThat(said())
        .containsExactly(
            "problems/king-and-pawn.md:62:1 diagram-size: The diagram has 50,001 characters; at most"
                + " 50,000 are read. Split it.");
  }

  @Test
  void fileHasFiftyDiagrams() throws IOException {
    String diagram = "\n```mermaid\nflowchart LR\n  accTitle: A\n  accDescr: B.\n  a --> b\n```\n";
    String text = "The king leads and the pawn follows.\n";
    replace("problems/king-and-pawn.md", text, text + diagram.repeat(49));
    assertThat(said()).isEmpty();
    replace("problems/king-and-pawn.md", text, text + diagram);
    assertThat(said())
        .singleElement()
        .asString()
        .endsWith("diagram-size: This file has more than 50 diagrams. Draw fewer, or split it.");
  }

  // Phrases that are banned

  @Test
  void thousandBannedPhrasesAreNamedAndTheRestIsCounted() throws IOException {
    replace(
        "skill.md",
        "total-minutes: 30\n",
        "total-minutes: 30\nprose:\n  banned:\n    - { phrase: tempo bet, because: Hard to read. }\n");
    String some = "It is a tempo bet.\n\n".repeat(1_000);
    replace("stages/look.md", "Whose move it is.", some);
    List<String> most = said();
    assertThat(most).hasSize(1_000).allMatch(line -> line.contains(" banned-phrase: "));
    assertThat(most.get(999))
        .isEqualTo(
            "stages/look.md:2016:9 banned-phrase: The skill does not use \"tempo bet\". Hard to"
                + " read. Say it in other words.");
    create("terms/more.yaml", "bet:\n  title: Bet\n  text: A tempo bet, or a tempo bet.\n");
    assertThat(said().stream().filter(line -> line.contains(" more banned")))
        .containsExactly(
            "stages/look.md:2014:9 banned-phrase: 2 more banned phrases stand from here on.");
  }

  // What is nearly the same

  private void ask(String first, String second) throws IOException {
    create(
        "questions/more.yaml",
        "one:\n  ask: "
            + first
            + "\n  strong: Rooks.\n  group: plan\ntwo:\n  ask: "
            + second
            + "\n  strong: Pawns.\n  group: plan\n");
  }

  @Test
  void questionsThatShareThreeOfFiveWordsAreNearlyTheSame() throws IOException {
    ask("alpha beta gamma delta?", "gamma beta alpha epsilon?");
    assertThat(said())
        .containsExactly(
            "questions/more.yaml:6:8 near-duplicate: The question \"one\" says nearly the same: they"
                + " share 60% of their words. Make one of the two, or say how they differ.");
    ask("alpha beta gamma delta zeta?", "alpha beta gamma epsilon?");
    assertThat(said()).isEmpty();
  }

  private static final String COMMON =
      "would you ever have us count before any quiet move is made with";

  /** Questions that have twelve words in common with each other, and others with none. */
  private List<String> askMany(int alike, String own, int others) throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < alike; i++) {
      many.append("a" + i + ":\n  ask: " + COMMON + own.replace("x", " x" + i));
      many.append("?\n  strong: All.\n  group: plan\n");
    }
    for (int i = 0; i < others; i++) {
      many.append("b" + i + ":\n  ask: xx" + i + " yy" + i + " zz" + i);
      many.append("?\n  strong: All.\n  group: plan\n");
    }
    create("questions/more.yaml", many.toString());
    return said();
  }

  @Test
  void wordsThatFiveQuestionsHaveTellNoneFromAnother() throws IOException {
    assertThat(askMany(5, "xaxbxc", 0)).isEmpty();
    assertThat(askMany(4, "xaxbxc", 0))
        .hasSize(3)
        .allMatch(line -> line.contains("near-duplicate"));
  }

  @Test
  void questionWithFewerThanThreeWordsOfItsOwnIsHeldAgainstOthersByAll() throws IOException {
    assertThat(askMany(5, "xaxb", 0)).hasSize(4);
  }

  @Test
  void wordThatOneQuestionOfTwentyHasIsNotCommon() throws IOException {
    assertThat(askMany(5, "xaxbxc", 93)).isEmpty();
    assertThat(askMany(5, "xaxbxc", 94)).hasSize(4);
  }

  @Test
  void otherEntriesAreHeldAgainstEachOtherFromTenPairsOfWordsOn() throws IOException {
    String words = "one king two rooks three pawns four tempi five files";
    create("terms/more.yaml", terms(words));
    assertThat(said()).noneMatch(line -> line.contains("near-duplicate"));
    create("terms/more.yaml", terms(words + " six"));
    assertThat(said().stream().filter(line -> line.contains("near-duplicate")))
        .containsExactly(
            "terms/more.yaml:4:1 near-duplicate: The term \"aa\" says nearly the same: they share"
                + " 91% of their pairs of words. Make one of the two, or say how they differ.");
  }

  private static String terms(String text) {
    return "aa:\n  title: Abc\n  text: "
        + text
        + "\nbb:\n  title: Bcd\n  text: "
        + text
        + " more\n";
  }

  // Words

  private void spell(String prose) throws IOException {
    replace("skill.md", "total-minutes:", "prose:\n  language: en-GB\ntotal-minutes:");
    replace("stages/look.md", "Whose move it is.", prose);
  }

  @Test
  void letterAloneIsNoWordAndTwoAre() throws IOException {
    spell("The x and the qz.");
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("stages/look.md:18:15 spelling: \"qz\" is not in the dictionary. ");
  }

  @Test
  void wordOfFortyLettersIsShownWhole() throws IOException {
    spell("w".repeat(40) + " and " + "v".repeat(41) + ".");
    assertThat(said())
        .containsExactly(
            "stages/look.md:18:1 spelling: \""
                + "w".repeat(40)
                + "\" is not in the dictionary. If it is right, add it to words.txt.",
            "stages/look.md:18:46 spelling: \""
                + "v".repeat(40)
                + "…\" is not in the dictionary. If it is right, add it to words.txt.");
  }

  @Test
  void fiftyWordsGetTheirSuggestions() throws IOException {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < 52; i++) {
      prose.append("pawnz").append((char) ('a' + i / 26)).append((char) ('a' + i % 26));
      prose.append(i % 10 == 9 ? ".\n\n" : " ");
    }
    spell(
        prose.toString().replaceFirst("pawnz\\w\\w", "pawnn").replaceAll("pawnz\\w\\w $", "rookk"));
    List<String> said = said();
    assertThat(said).hasSize(52);
    assertThat(said.get(0)).contains("Did you mean \"pawn");
    assertThat(said.get(51)).contains("\"rookk\" is not in the dictionary. If it is right");
  }

  @Test
  void symbolOfAUnitIsNoAbbreviationToExplain() throws IOException {
    replace("skill.md", "total-minutes:", "prose:\n  abbreviations: [FEN]\ntotal-minutes:");
    create("units/more.yaml", "dollar: { symbol: USD, one: dollar, many: dollars }\n");
    replace("stages/look.md", "Whose move it is.", "What a FEN says and a USD buys.");
    assertThat(said()).isEmpty();
    replace("stages/look.md", "a USD", "a USX");
    assertThat(said())
        .containsExactly(
            "stages/look.md:18:23 abbreviation-defined: Nothing says what \"USX\" stands for. Write"
                + " it out, explain it in brackets or as a term, or list it in skill.md if every"
                + " reader knows it.");
  }

  // Figures that stand beside their sources

  @Test
  void figureInAClaimThatHasSourcesIsLetBe() throws IOException {
    replace(
        "problems/king-and-pawn.md",
        "Knows the result of every such position.",
        "Needs 3 s, and 40 % of the memory.");
    assertThat(said()).isEmpty();
    replace("problems/king-and-pawn.md", "One tempo decides.", "A tempo of 3 s decides.");
    assertThat(said())
        .containsExactly(
            "problems/king-and-pawn.md:6:16 figure-cited: \"3 s\" is typed. Make it an input or a"
                + " formula and cite it as {{ id }}, or link the sentence to its source.");
  }

  @Test
  void figureInTheNoteOfAnInputThatWasReadIsLetBe() throws IOException {
    String read = "    value: 5 move\n    sources: [manual]\n";
    replace("problems/king-and-pawn.md", read, read + "    note: Within 3 s.\n");
    assertThat(said()).isEmpty();
    replace(
        "problems/king-and-pawn.md",
        "    sources: [manual]\n    note",
        "    basis: assumed\n    note");
    assertThat(said()).singleElement().asString().contains(" figure-cited: \"3 s\" is typed.");
  }

  // What leads to an entry

  private static final String UNLINKED =
      "anti-patterns/greed.md:1:1 entry-linked: Nothing leads to the anti-pattern \"greed\" but the"
          + " list of its kind. Link to it where it matters, embed it in a document, or take it"
          + " out.";

  private void addGreed(String novice) throws IOException {
    create(
        "anti-patterns/greed.md",
        "---\ntitle: Greed\norder: 2\nsummary: A pawn is taken because it is there.\n---\n"
            + "## Novice\n"
            + novice
            + "\n## Expert\nAsks why it was left.\n## Detection\nThe queen stands far from home.\n");
  }

  @Test
  void entryThatLinksToItselfIsNotReachedByThat() throws IOException {
    addGreed("Takes at once, as [greed](greed.md) does.");
    assertThat(said()).containsExactly(UNLINKED);
    replace("stages/look.md", "Whose move it is.", "Whose [greed](../anti-patterns/greed.md).");
    assertThat(said()).isEmpty();
  }

  @Test
  void whatHasNoPageOrIsReadOnceLeadsNowhere() throws IOException {
    addGreed("Takes at once.");
    replace(
        "evaluations/evaluations.yaml", "Divides by", "Sees [greed](../anti-patterns/greed.md) in");
    create(
        "changes/2026.yaml",
        "new:\n  date: 2026-01-31\n  title: It is new\n"
            + "  what: [\"See [greed](../anti-patterns/greed.md).\"]\n");
    assertThat(said()).contains(UNLINKED);
  }

  @Test
  void overviewOfAnotherKindLeadsToAnEntryAndThatOfItsOwnDoesNot() throws IOException {
    addGreed("Takes at once.");
    String link = "summary: Here is [greed](../anti-patterns/greed.md).";
    Path own = folder.resolve("overviews/anti-patterns.md");
    String text = Files.readString(own);
    Files.writeString(own, text.replaceFirst("summary: .*", link));
    assertThat(said()).containsExactly(UNLINKED);
    Files.writeString(own, text);
    Path other = folder.resolve("overviews/signals.md");
    Files.writeString(other, Files.readString(other).replaceFirst("summary: .*", link));
    assertThat(said()).isEmpty();
  }

  @Test
  void viewLeadsToAllThatItShows() throws IOException {
    String group = "  - id: accuracy\n";
    replace("overviews/metrics.md", group, "  - id: speed\n    title: Speed\n" + group);
    create("metrics/draw-rate.md", metric("accuracy"));
    assertThat(said()).isEmpty();
    create("metrics/draw-rate.md", metric("speed"));
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith(
            "metrics/draw-rate.md:1:1 entry-linked: Nothing leads to the metric \"draw-rate\" but");
    replace("references/endgame-guide.md", "group: accuracy\n", "");
    assertThat(said()).isEmpty();
  }

  private static String metric(String group) {
    return "---\ntitle: Draw rate\norder: 2\ngroup: "
        + group
        + "\nsummary: How many games end so.\nformula: \"`draws / games`\"\nwhen: Many games are"
        + " played.\npitfall: Short games count as long ones.\n---\n\n## Example\n\nOne of two.\n";
  }
}
