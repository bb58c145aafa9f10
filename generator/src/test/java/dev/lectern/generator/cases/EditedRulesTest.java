package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadCache;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolveCache;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditCheck;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.RecallingRule;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.ContentValidator;
import dev.lectern.content.validate.RememberedContent;
import dev.lectern.content.validate.RememberedRules;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look at an edit alone find what they find in all of the content. */
class EditedRulesTest {

  private static final String OPPOSITION = "patterns/opposition.md";
  private static final String DRAWN =
      """

      ```mermaid
      flowchart LR
      accTitle: The square
      accDescr: Where the king is in time.
      a --> b
      ```
      """;

  private static final String SAID =
      """

      To move is chesslike, as PGN shows; and so is [greed](../anti-patterns/greed.md), by FIDE rules.
      """;

  private final SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter(Limits.DEFAULT);
  private final MarkdownOutliner outliner = new MarkdownOutliner();
  private final LoadCache loads = LoadCache.keeping();
  private final ResolveCache resolves = ResolveCache.keeping();
  private final List<Rule> rules = Rules.all(new LanguageToolDictionaries());
  private Path folder = Path.of("");
  private ResolvedContent last;

  @BeforeEach
  void readOnce(@TempDir Path temp) throws IOException {
    folder = temp.toRealPath();
    ContentCase.named("valid").lay(folder);
    ContentCase.named("every-key").lay(folder);
    append(OPPOSITION, SAID + DRAWN);
    write("words.txt", "chesslike\n");
    write(
        "patterns/second.md",
        """
        ---
        title: Second
        order: 2
        summary: A rook behind its own pawn pushes it and stays free.
        traits:
          pieces: Rook and pawn
        best-for:
          - Endgames with rooks.
        sources: [manual, other]
        ---

        ## How it works

        The rook stands behind the pawn and gains squares with each of its steps.

        ## Breaks when

        The other rook gets there first, and checks from the side.
        """);
    append(
        "sources/sources.yaml",
        """
        other:
          title: Other manual
          authors: Example et al.
          year: 2004
          url: https://example.org/other
          type: report
          read: quoted
        """);
    append(
        "questions/questions.yaml",
        """
        second-look:
          ask: Which squares does the rook need when the king is cut off?
          strong: Those behind the pawn.
          group: plan
        third-look:
          ask: Why would a player give up the bishop for two pawns here?
          strong: To win the race.
          group: plan
        """);
    write(
        "anti-patterns/greed.md",
        """
        ---
        title: Greed
        order: 2
        summary: A pawn is taken because it is there.
        ---

        ## Novice

        Takes it at once.

        ## Expert

        Asks why it was left.

        ## Detection

        The queen stands far from home.
        """);
    last = read(Changed.ANY);
  }

  private Path write(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text);
  }

  private void append(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    write(file, (Files.exists(path) ? Files.readString(path) : "") + text);
  }

  private ResolvedContent read(Changed changed) {
    return new ContentLoader(yaml, outliner, Limits.DEFAULT, loads)
        .load(folder, Drafts.NONE, Deadline.never(), changed)
        .then(content -> new ContentResolver(yaml, outliner, resolves).resolve(content))
        .value()
        .orElseThrow();
  }

  /** What leads from the last content to one in whose pattern something reads otherwise. */
  private ContentEdit edit(String what, String by) throws IOException {
    return edit(OPPOSITION, what, by).orElseThrow();
  }

  /** The same of any file; nothing if it is read by others. */
  private Optional<ContentEdit> edit(String file, String what, String by) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(what);
    ResolvedContent now = read(Changed.only(List.of(write(file, text.replace(what, by)))));
    Optional<ContentEdit> edit = ContentEdit.between(last, now);
    last = now;
    return edit;
  }

  private static List<String> found(List<Diagnostic> found) {
    return found.stream().map(one -> one.span() + " " + one.message()).toList();
  }

  private static EditCheck check(Rule rule, ResolvedContent content, DiagnosticSink sink) {
    if (rule instanceof RecallingRule recalling) {
      return recalling.recalled(content, sink);
    }
    rule.check(content, sink);
    return (EditCheck) rule;
  }

  /**
   * What each rule finds that does not tell of an edit that it still holds, and found nothing
   * before; all others find nothing indeed.
   */
  private Map<String, List<String>> found(ContentEdit edit) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Rule rule : rules) {
      List<Diagnostic> before = new ArrayList<>();
      EditCheck check = check(rule, edit.before(), before::add);
      if (before.isEmpty()) {
        List<Diagnostic> whole = new ArrayList<>();
        rule.check(edit.after(), whole::add);
        if (!check.holds(edit)) {
          all.put(rule.id().value(), found(whole));
        } else {
          assertThat(found(whole)).as("%s", rule.id()).isEmpty();
        }
      }
    }
    return all;
  }

  /** An edit and what undoes it: a rule is broken, and none has more to look at in vain. */
  private void breaks(String rule, String file, String what, String by) throws IOException {
    Map<String, List<String>> found = found(edit(file, what, by).orElseThrow());
    assertThat(found).as("%s", by).containsKey(rule);
    assertThat(found.values()).as("%s", by).allMatch(all -> !all.isEmpty());
    assertThat(found(edit(file, by, what).orElseThrow())).as("%s", what).isEmpty();
  }

  @Test
  void atFirstNoneFindsAnything() {
    for (Rule rule : rules) {
      List<Diagnostic> found = new ArrayList<>();
      rule.check(last, found::add);
      assertThat(found(found)).as("%s", rule.id()).isEmpty();
    }
  }

  @Test
  void whatBreaksARuleByItselfIsFound() throws IOException {
    String sentence = "There is a spare tempo elsewhere.";
    breaks("spelling", OPPOSITION, sentence, "There is a spare tempoo elsewhere.");
    breaks("banned-phrase", OPPOSITION, sentence, "You utilise a spare tempo elsewhere.");
    breaks("placeholder", OPPOSITION, sentence, "There is a spare tempo. TODO: say where.");
    breaks("secret", OPPOSITION, sentence, "There is `AKIAQWERTYUIOPASDFGH`.");
    breaks("figure-cited", OPPOSITION, sentence, "There are 2 moves elsewhere.");
    breaks("abbreviation-defined", OPPOSITION, sentence, "There is a spare tempo in the UCI.");
    breaks("sentence-length", OPPOSITION, sentence, "It is and" + " so and".repeat(20) + " so on.");
    breaks("paragraph-length", OPPOSITION, sentence, "So it goes on and on.\n".repeat(21));
    breaks("fence-language", OPPOSITION, sentence, "So:\n\n```\nKe4 Ke6\n```\n");
    breaks("duplicate-heading", OPPOSITION, sentence, "So.\n\n### One\n\nSo.\n\n### One\n\nNo.");
  }

  @Test
  void whatAnEntryWasOfUseForIsFound() throws IOException {
    breaks("entry-linked", OPPOSITION, "[greed](../anti-patterns/greed.md)", "greed");
    breaks("source-used", "patterns/second.md", "sources: [manual, other]", "sources: [manual]");
    breaks("spelling", OPPOSITION, "is chesslike", "is bad");
    breaks("abbreviation-defined", OPPOSITION, "as PGN", "as text");
  }

  @Test
  void anInputThatTwoEntriesUseIsMissedOnceNeitherDoes() throws IOException {
    String one = "problems/king-and-pawn.md";
    String other = "problems/clock-and-pawn.md";
    String from = "from: king-and-pawn.moves";
    String value = "value: 5 move, basis: assumed";
    edit(other, from, value);
    breaks("input-used", one, "{{ moves }} away", "far away");
    edit(other, value, from);
    edit(one, "{{ moves }} away", "far away");
    breaks("input-used", other, from, value);
  }

  @Test
  void whatTheContentListsIsMissedOnceNobodyUsesIt() throws IOException {
    String second = "patterns/second.md";
    edit(second, "The other rook", "As PGN shows it is chesslike: the other rook");
    assertThat(found(edit("is chesslike, as PGN", "is bad, as text"))).isEmpty();
    breaks("spelling", second, "chesslike", "plain");
    breaks("abbreviation-defined", second, "As PGN shows", "As it shows");
  }

  @Test
  void whatIsNoLongerCommonCountsForOtherQuestions() throws IOException {
    append(
        "questions/questions.yaml",
        """
        early:
          ask: Should white always trade rooks early?
          strong: No.
          group: plan
        late:
          ask: Should white always trade rooks late?
          strong: No.
          group: plan
        forward:
          ask: Should white always push a passed pawn quickly forward?
          strong: Yes.
          group: plan
        """);
    append(
        "questions/more.yaml",
        """
        near:
          ask: Should white always keep both knights near their castled monarch?
          strong: It depends.
          group: plan
        count:
          ask: Should white always count every spare move before blocking files?
          strong: It helps.
          group: plan
        """);
    last = read(Changed.ANY);
    assertThat(found(edit("Stand one square", "Stand two squares"))).isEmpty();
    breaks(
        "near-duplicate",
        "questions/more.yaml",
        "Should white always keep both",
        "Does black ever hold two");
  }

  @Test
  void whatAnotherEntrySaysAlreadyIsFound() throws IOException {
    String ask = "Why would a player give up the bishop for two pawns here?";
    String questions = "questions/questions.yaml";
    breaks(
        "near-duplicate",
        questions,
        ask,
        "Which squares does the rook need now when the king is cut off?");
    Map<String, List<String>> found =
        found(
            edit(questions, ask, "Which squares does the rook need, when the king is cut off?")
                .orElseThrow());
    assertThat(found.get("entry-unique")).hasSize(1);
  }

  @Test
  void whatExplainsAnAbbreviationElsewhereIsMissed() throws IOException {
    edit("There is a spare tempo elsewhere.", "There is a spare tempo in the UCI.");
    edit("patterns/second.md", "title: Second", "title: Second UCI");
    breaks("abbreviation-defined", "patterns/second.md", "title: Second UCI", "title: Second");
  }

  @Test
  void eachFindsWhatItsExampleShows() throws IOException {
    Map<String, Boolean> edited = new TreeMap<>();
    for (Rule rule : rules) {
      RuleExample example = rule.description().example();
      Path file = folder.resolve(example.path());
      String text = Files.exists(file) ? Files.readString(file) : "";
      if (example.good().isEmpty() || !text.contains(example.good())) {
        continue; // it is one of a file that is made for it
      }
      Optional<ContentEdit> edit = edit(example.path(), example.good(), example.bad());
      if (edit.isPresent()) {
        assertThat(found(edit.get())).as("%s", rule.id()).containsKey(rule.id().value());
      }
      edited.put(rule.id().value(), edit.isPresent());
      write(example.path(), text);
      last = read(Changed.ANY);
    }
    assertThat(edited).containsEntry("table-width", true).containsEntry("spelling", false);
  }

  @Test
  void aPlaceThatIsTakenIsFound() throws IOException {
    assertThat(found(edit("order: 1", "order: 2")).get("order-unique")).hasSize(1);
    assertThat(found(edit("order: 2", "order: 3")).get("order-unique")).isNull();
  }

  @Test
  void whatIsWrongWithADiagramIsFound() throws IOException {
    assertThat(found(edit("a --> b", "click a b")).get("diagram-plain")).hasSize(1);
    edit("click a b", "a --> b");
    assertThat(found(edit("accTitle: The square\n", "")).get("diagram-described")).hasSize(1);
    edit("accDescr:", "accTitle: The square\naccDescr:");
    assertThat(found(edit(DRAWN, "\n```mermaid\n```\n")).get("diagram-size")).hasSize(1);
  }

  @Test
  void aSentenceLeavesNoneWithMoreToLookAt() throws IOException {
    assertThat(found(edit("Stand one square apart", "Stand two squares apart"))).isEmpty();
    for (Rule rule : rules) {
      assertThat(rule).isInstanceOfAny(EditRule.class, RecallingRule.class);
    }
  }

  /** One that says how often it looked at what. */
  private static final class Counting implements EditRule {

    private final RuleDescription description;
    private final boolean complains;
    private boolean holds = true;
    private int whole = 0;
    private int edits = 0;

    Counting(RuleDescription description, boolean complains) {
      this.description = description;
      this.complains = complains;
    }

    @Override
    public RuleDescription description() {
      return description;
    }

    @Override
    public void check(ResolvedContent content, DiagnosticSink sink) {
      whole++;
      if (complains) {
        sink.report(
            Diagnostic.warning(id(), content.skill().orElseThrow().span(), "It always does."));
      }
    }

    @Override
    public boolean holds(ContentEdit edit) {
      edits++;
      return holds;
    }
  }

  @Test
  void aRuleLooksAtAnEditIfItFoundNothingBefore() throws IOException {
    Counting content = new Counting(rules.get(0).description(), false);
    Counting discontent = new Counting(rules.get(1).description(), true);
    RememberedRules clean = RememberedRules.keeping();
    ContentValidator validator =
        new ContentValidator(
            List.of(content, discontent),
            SeverityPolicy.AS_DESCRIBED,
            RememberedContent.none(),
            clean);
    validator.validate(last, List.of());
    validator.validate(edit("Stand one", "Stand just one").after(), List.of());
    validator.validate(edit("Stand just one", "Stand one").after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(1, 2);
    assertThat(List.of(discontent.whole, discontent.edits)).containsExactly(3, 0);

    content.holds = false;
    validator.validate(edit("Stand one", "Stand only one").after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(2, 3);

    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      terms.append("t%d: { title: T, text: One more., sources: [manual] }\n".formatted(i));
    }
    write("terms/more.yaml", terms.toString());
    last = read(Changed.ANY);
    validator.validate(last, List.of());
    validator.validate(
        edit("terms/more.yaml", "text: One", "text: And").orElseThrow().after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(4, 3);

    edit("Stand only one", "Stand just one");
    validator.validate(edit("Stand just one", "Stand one").after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(5, 3);
  }
}
