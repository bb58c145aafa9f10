package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.CitedFigure;
import dev.lectern.content.DocumentPart;
import dev.lectern.content.EmbeddedView;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Link;
import dev.lectern.content.Problem;
import dev.lectern.content.Prose;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Stage;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of what authors write: prose, views, links and figures. */
class ReadContentTest {

  private static final String GUIDE = "references/endgame-guide.md";
  private static final String PROBLEM = "problems/king-and-pawn.md";
  private static final String LOOK = "stages/look.md";

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

  private Outcome<ValidContent> validate() {
    return new Lectern().validate(folder);
  }

  private ValidContent content() {
    Outcome<ValidContent> outcome = validate();
    return outcome
        .value()
        .orElseThrow(() -> new AssertionError(ContentCase.report(outcome.diagnostics())));
  }

  private List<String> said() {
    return validate().diagnostics().stream().map(ReadContentTest::line).toList();
  }

  private static String line(Diagnostic said) {
    return said.span() + " " + said.rule() + ": " + said.message();
  }

  private Stage look() {
    return content().stages().get(0);
  }

  private Problem kingAndPawn() {
    return content().problems().get(0);
  }

  private List<DocumentPart> guide() {
    return ((ReferenceDocument) content().get(new EntryId(Kind.REFERENCE, "endgame-guide")))
        .parts();
  }

  // Prose

  @Test
  void proseHasNoEmptyLinesAtItsEndsAndKeepsWhatItsFirstLineIsSetIn() throws IOException {
    replace(LOOK, "Counts pieces, pawns and tempi.", "  \n\n    own - theirs\n\nCounts.  \n \n");
    Prose strong = look().strongAnswer();
    assertThat(strong.markdown()).isEqualTo("    own - theirs\n\nCounts.");
    assertThat(strong.span()).hasToString("stages/look.md:16:1");
    assertThat(strong.span().text()).isEqualTo(strong.markdown());
  }

  @Test
  void proseKnowsItsHeadingAndThoseInIt() throws IOException {
    replace(
        LOOK, "Whose move it is.", "### Tempo\n\nOne.\n\n#### Spare\n\nTwo.\n\n### Tempo\n\n3.");
    Prose missed = look().commonlyMissed();
    assertThat(missed.anchor()).isEqualTo("commonly-missed");
    assertThat(missed.anchors())
        .extracting(Object::toString)
        .containsExactly("tempo", "spare", "tempo-1");
    assertThat(look().strongAnswer().anchors()).isEmpty();
  }

  /** Sections come first, for what links to them must not depend on what stands above. */
  @Test
  void sectionKeepsItsAnchorWhateverIsCalledLikeItAbove() throws IOException {
    replace(LOOK, "Counts pieces, pawns and tempi.", "### Commonly missed\n\nCounts all of it.");
    assertThat(look().commonlyMissed().anchor()).isEqualTo("commonly-missed");
    assertThat(look().strongAnswer().anchors())
        .extracting(Object::toString)
        .containsExactly("commonly-missed-1");
  }

  @Test
  void diagramsAreThoseOfTheirSection() throws IOException {
    String diagram = "```mermaid\npie\n  accTitle: A\n  accDescr: B.\n  \"a\" : 1\n```\n";
    replace(PROBLEM, "- The pawn moves too soon.", "- The pawn moves too soon.\n\n" + diagram);
    Problem problem = kingAndPawn();
    assertThat(problem.design().architecture().diagrams())
        .extracting(drawn -> drawn.title() + " " + drawn.span())
        .containsExactly("King before pawn problems/king-and-pawn.md:62:1");
    assertThat(problem.design().failureModes().diagrams())
        .extracting(drawn -> drawn.title() + " " + drawn.span() + " " + drawn.span().text())
        .containsExactly("A problems/king-and-pawn.md:73:1 pie");
    assertThat(content().diagrams())
        .extracting(drawn -> drawn.title())
        .containsExactly("King before pawn", "A");
  }

  // Figures

  @Test
  void figureIsPrintedInPlaceOfItsName() {
    Prose plan = kingAndPawn().design().walkthrough().get(1).notes();
    assertThat(plan.markdown())
        .isEqualTo("Take the square in front of the pawn; the last square is 5 moves away.");
    assertThat(plan.figures())
        .containsExactly(
            new CitedFigure(new EntryId(Kind.PROBLEM, "king-and-pawn"), "moves", 57, 64));
  }

  @Test
  void figureMayBeAllOfATextAndItsFirstAndLast() throws IOException {
    replace(LOOK, "Whose move it is.", "{{ king-and-pawn.moves }} or {{ king-and-pawn.moves }}");
    replace(LOOK, "The material is counted.", "\"{{king-and-pawn.moves}}\"");
    Prose missed = look().commonlyMissed();
    EntryId owner = new EntryId(Kind.PROBLEM, "king-and-pawn");
    assertThat(missed.markdown()).isEqualTo("5 moves or 5 moves");
    assertThat(missed.figures())
        .containsExactly(
            new CitedFigure(owner, "moves", 0, 7), new CitedFigure(owner, "moves", 11, 18));
    assertThat(look().settles().get(0).markdown()).isEqualTo("5 moves");
    assertThat(content().places(new EntryId(Kind.STAGE, "look"), owner))
        .extracting(Object::toString)
        .containsExactly("stages/look.md:7:6", "stages/look.md:18:1", "stages/look.md:18:30");
  }

  @Test
  void citationIsMendedBetweenItsBraces() throws IOException {
    replace(PROBLEM, "{{ moves }}", "{{ movse }}");
    assertThat(validate().diagnostics())
        .filteredOn(said -> said.rule().value().equals("citation-resolves"))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(line(said))
                  .isEqualTo(
                      "problems/king-and-pawn.md:51:58 citation-resolves: There is no value"
                          + " \"movse\" here. Did you mean \"moves\"? Values are the ids of"
                          + " \"inputs\" and \"formulas\".");
              assertThat(said.fix().edits())
                  .extracting(edit -> edit.place() + " " + edit.text())
                  .containsExactly("problems/king-and-pawn.md:51:61 moves");
              assertThat(said.fix().waits()).isTrue();
            });
  }

  @Test
  void nameThatIsWrittenWrongInTheSameWayTwiceIsNotMended() throws IOException {
    replace(PROBLEM, "{{ moves }} away", "{{ movse }} away, or {{ movse }}");
    assertThat(validate().diagnostics())
        .filteredOn(said -> said.rule().value().equals("citation-resolves"))
        .hasSize(2)
        .noneMatch(Diagnostic::isFixable);
  }

  // Links

  @Test
  void linksAreThereOnceWithTheirTargets() throws IOException {
    replace(
        LOOK,
        "Whose move it is.",
        "See [it](plan.md), [again](plan.md), [missed](plan.md#commonly-missed), [here](#strong-answer),"
            + " [all](../skill.md), [one](../terms/terms.yaml#tempo) and [out](https://example.org/x).");
    assertThat(look().commonlyMissed().links())
        .containsExactly(
            new Link("plan.md", new Link.ToEntry(new EntryId(Kind.STAGE, "plan"), "")),
            new Link(
                "plan.md#commonly-missed",
                new Link.ToEntry(new EntryId(Kind.STAGE, "plan"), "commonly-missed")),
            new Link(
                "#strong-answer",
                new Link.ToEntry(new EntryId(Kind.STAGE, "look"), "strong-answer")),
            new Link("../skill.md", new Link.ToEntry(new EntryId(Kind.SKILL, "skill"), "")),
            new Link(
                "../terms/terms.yaml#tempo", new Link.ToEntry(new EntryId(Kind.TERM, "tempo"), "")),
            new Link("https://example.org/x", new Link.ToWeb("https://example.org/x")));
  }

  @Test
  void addressesOnTheWebAreKnownByTheirPlaces() throws IOException {
    replace(LOOK, "Whose move it is.", "See [out](https://example.org/x).");
    replace(LOOK, "The material is counted.", "\"[mail](mailto:a@example.org)\"");
    assertThat(content().webLinks())
        .extracting(link -> link.span() + " " + link.url())
        .containsExactly(
            "skill.md:40:13 https://example.org/chess/endgame",
            "skill.md:41:11 https://example.org/endgame/",
            "sources/sources.yaml:5:8 https://example.org/manual",
            "stages/look.md:7:13 mailto:a@example.org",
            "stages/look.md:18:11 https://example.org/x");
  }

  // Documents

  private static final String VIEW = "```lectern\nview: stage-table\n```\n";

  @Test
  void viewKnowsTheLevelOfTheHeadingThatItStandsUnder() throws IOException {
    replace(
        GUIDE,
        "## Patterns\n\n```lectern\nview: pattern-details\n```\n",
        VIEW + "\n## Patterns\n\n" + VIEW + "\n### Deeper\n\n" + VIEW);
    List<DocumentPart> parts = guide();
    assertThat(parts.stream().filter(DocumentPart.Embedded.class::isInstance))
        .extracting(part -> ((DocumentPart.Embedded) part).headingLevel())
        .startsWith(1, 2, 3, 2);
    assertThat(parts.stream().filter(DocumentPart.Written.class::isInstance))
        .extracting(part -> ((DocumentPart.Written) part).prose().markdown())
        .containsExactly(
            "## Patterns",
            "### Deeper",
            "## Measures",
            "## What to reach for",
            "## Ways to practise");
    assertThat(parts.get(0)).isInstanceOf(DocumentPart.Embedded.class);
  }

  @Test
  void viewHasWhatItSelects() {
    List<EmbeddedView> views =
        guide().stream()
            .filter(DocumentPart.Embedded.class::isInstance)
            .map(part -> ((DocumentPart.Embedded) part).view())
            .toList();
    assertThat(views)
        .extracting(view -> view.span() + " " + view.name().word())
        .containsExactly(
            "references/endgame-guide.md:23:1 pattern-details",
            "references/endgame-guide.md:29:1 metric-table",
            "references/endgame-guide.md:36:1 decision-tree",
            "references/endgame-guide.md:42:1 technique-table");
    assertThat(views.get(1).group()).extracting(group -> group.title()).isEqualTo("Accuracy");
    assertThat(views.get(3).group()).isNull();
    assertThat(views.get(2).tree()).extracting(tree -> tree.title()).isEqualTo("What to reach for");
    assertThat(content().skill().body())
        .filteredOn(DocumentPart.Embedded.class::isInstance)
        .last()
        .extracting(part -> ((DocumentPart.Embedded) part).view().only())
        .isEqualTo(List.of(new EntryId(Kind.ANTI_PATTERN, "hurry")));
  }

  @Test
  void viewStandsBetweenParagraphs() throws IOException {
    replace(GUIDE, "```lectern\nview: pattern-details\n```\n", "- " + VIEW.replace("\n", "\n  "));
    assertThat(said())
        .contains(
            "references/endgame-guide.md:23:3 embedded-view: A view is embedded between paragraphs,"
                + " from the first column on; it cannot stand in a list or a quotation.");
  }

  /** Six times the same details of about 75,000 characters are more than 400,000. */
  @Test
  void viewsOfADocumentPrintNoMoreThanABookHolds() throws IOException {
    replace(
        "anti-patterns/hurry.md",
        "Pushes at once.",
        ("The pawn goes, and the king stays. ".repeat(3) + "\n\n").repeat(700));
    String details = "```lectern\nview: anti-pattern-details\n```\n\n";
    replace(GUIDE, "## Measures\n", details.repeat(5) + "## Measures\n");
    assertThat(said()).isEmpty();
    replace(GUIDE, "## Measures\n", details + "## Measures\n");
    assertThat(said())
        .contains(
            "references/endgame-guide.md:47:1 embedded-view: Up to here the views of this document"
                + " print entries of more than 400000 characters. Embed fewer, or name the entries"
                + " with \"only\".");
    String only = details.replace("details\n", "details\nonly: [hurry]\n");
    Path guide = folder.resolve(GUIDE);
    Files.writeString(guide, Files.readString(guide).replace(details, only));
    assertThat(said()).anyMatch(line -> line.contains("more than 400000 characters"));
    String list = "```lectern\nview: anti-pattern-list\n```\n\n";
    Files.writeString(guide, Files.readString(guide).replace(only, list));
    assertThat(said()).noneMatch(line -> line.contains("more than 400000 characters"));
  }

  @Test
  void viewsOfAGroupPrintItsEntriesAlone() throws IOException {
    replace(
        "metrics/tempo-count.md",
        "Two spare moves",
        ("The pawn goes, and the king stays. ".repeat(3) + "\n\n").repeat(700) + "Two spare moves");
    replace(
        "overviews/metrics.md",
        "groups:\n",
        "groups:\n  - id: speed\n    title: Speed\n    text: How fast.\n");
    String speed = "```lectern\nview: metric-details\ngroup: speed\n```\n\n";
    replace(GUIDE, "## Measures\n", speed.repeat(8) + "## Measures\n");
    assertThat(said()).noneMatch(line -> line.contains("more than 400000 characters"));
    Path guide = folder.resolve(GUIDE);
    Files.writeString(guide, Files.readString(guide).replace("group: speed", "group: accuracy"));
    assertThat(said()).anyMatch(line -> line.contains("more than 400000 characters"));
  }

  // Orders

  @Test
  void functionsStandGroupByGroupAsTheyWereWritten() throws IOException {
    create(
        "overviews/functions.md",
        "---\ntitle: Functions\nsingular: Function\nsummary: What is computed.\norder: 20\n"
            + "groups:\n  - { id: moves, title: Moves }\n  - { id: clock, title: Clock }\n---\n");
    create("functions/a.yaml", function("half", "clock") + function("double", "moves"));
    create("functions/b.yaml", function("again", "clock"));
    assertThat(content().functions())
        .extracting(Entry::id)
        .containsExactly("double", "half", "again");
  }

  private static String function(String id, String group) {
    return id
        + ":\n  title: The "
        + id
        + "\n  group: "
        + group
        + "\n  text: Gives the "
        + id
        + ".\n  parameters:\n    - { id: all, text: All of it., example: 60 s }\n"
        + "  formula: all / 2\n  unit: s\n  sources: [manual]\n";
  }

  @Test
  void changesStandFromTheNewestOn() throws IOException {
    create(
        "changes/2026.yaml",
        change("old", "2026-01-31")
            + change("b-new", "2026-02-28")
            + change("a-new", "2026-02-28"));
    create("changes/2025.yaml", change("leap", "2024-02-29"));
    assertThat(content().changes())
        .extracting(change -> change.id() + " " + change.date())
        .containsExactly(
            "b-new 2026-02-28", "a-new 2026-02-28", "old 2026-01-31", "leap 2024-02-29");
  }

  private static String change(String id, String date) {
    return id + ":\n  date: " + date + "\n  title: The " + id + "\n  what: [The " + id + ".]\n";
  }

  @Test
  void filesStandByTheirPathsEachOnce() {
    List<String> paths = content().files().stream().map(file -> file.path().value()).toList();
    assertThat(paths).isSorted().doesNotHaveDuplicates().hasSize(29);
    assertThat(paths).contains("activation-queries/queries.yaml", "skill.md");
  }

  @Test
  void formerIdsStandAsTheyWereWritten() throws IOException {
    replace(PROBLEM, "order: 1\n", "order: 1\nformerly: [pawn-race, a-race]\n");
    EntryId problem = new EntryId(Kind.PROBLEM, "king-and-pawn");
    assertThat(content().formerIds(problem))
        .extracting(former -> former.id() + " " + former.span())
        .containsExactly(
            "pawn-race problems/king-and-pawn.md:4:12", "a-race problems/king-and-pawn.md:4:23");
    assertThat(content().formerIds(new EntryId(Kind.PROBLEM, "rook-and-pawn"))).isEmpty();
  }

  @Test
  void unitsStandByTheirNames() throws IOException {
    create("units/more.yaml", "ply: { one: ply, many: plies }\nblow: { one: blow, many: blows }\n");
    assertThat(content().entries(Kind.UNIT))
        .extracting(Entry::id)
        .containsExactly("blow", "move", "ply");
  }

  // What evidence stands beside

  @Test
  void publishedSystemHasItsSourcesAndAnInputItsRange() {
    Problem problem = kingAndPawn();
    assertThat(problem.design().published().get(0).sources())
        .extracting(Entry::id)
        .containsExactly("manual");
    assertThat(problem.calculation().inputs().get(0).range())
        .hasValueSatisfying(
            range -> {
              assertThat(range.least()).isEqualByComparingTo("0.5");
              assertThat(range.most()).isEqualByComparingTo("50");
            });
    assertThat(problem.typedAmounts())
        .extracting(amount -> amount.id() + " " + amount.label())
        .containsExactly(
            "limit Limit", "hop-1 Look", "hop-3 Weigh: Own plan", "hop-4 Weigh: Their plan");
  }
}
