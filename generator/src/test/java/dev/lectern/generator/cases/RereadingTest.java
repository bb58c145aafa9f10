package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadCache;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolveCache;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.markdown.MarkdownOutliner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit reaches, entry by entry. */
class RereadingTest {

  private static final String KING = "problems/king-and-pawn.md";
  private static final String CLOCK = "problems/clock-and-pawn.md";

  private final SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter(Limits.DEFAULT);
  private final MarkdownOutliner outliner = new MarkdownOutliner();
  private LoadCache loads = LoadCache.keeping();
  private ResolveCache resolves = ResolveCache.keeping();
  private Path folder = Path.of("");
  private ResolvedContent last;

  @BeforeEach
  void readOnce(@TempDir Path temp) throws IOException {
    folder = temp.toRealPath();
    ContentCase.named("valid").lay(folder);
    ContentCase.named("every-key").lay(folder);
    last = read(Changed.ANY).value().orElseThrow();
  }

  private Outcome<ResolvedContent> read(Changed changed) {
    Outcome<LoadedContent> loaded =
        new ContentLoader(yaml, outliner, Limits.DEFAULT, loads)
            .load(folder, Drafts.NONE, Deadline.never(), changed);
    return loaded.then(content -> new ContentResolver(yaml, outliner, resolves).resolve(content));
  }

  private static EntryId problem(String id) {
    return new EntryId(Kind.PROBLEM, id);
  }

  private void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(folder.resolve(file), text.replace(what, by));
  }

  private ResolvedContent again(String... files) {
    List<Path> changed = List.of(files).stream().map(folder::resolve).toList();
    Outcome<ResolvedContent> outcome = read(Changed.only(changed));
    assertThat(ContentCase.report(outcome.diagnostics())).isEqualTo(ContentCase.report(List.of()));
    return outcome.value().orElseThrow();
  }

  /** The entries that were made anew; nothing if all was gone through. */
  private Optional<Set<EntryId>> reached(String... files) {
    ResolvedContent now = again(files);
    Optional<Set<EntryId>> reached = now.changedSince(last);
    last = now;
    return reached;
  }

  @Test
  void aSentenceReachesWhatItIsInAndWhatMeasuresIt() throws IOException {
    replace("patterns/opposition.md", "Stand one square apart", "Stand two squares apart");

    assertThat(reached("patterns/opposition.md"))
        .contains(
            Set.of(
                new EntryId(Kind.PATTERN, "opposition"),
                new EntryId(Kind.REFERENCE, "endgame-guide")));
  }

  @Test
  void whatMeasuresAKindIsReachedThoughItNamesNoneOfIt() throws IOException {
    replace(
        "references/endgame-guide.md",
        "[../patterns/opposition.md]",
        "[../metrics/tempo-count.md]");
    loads = LoadCache.keeping();
    resolves = ResolveCache.keeping(); // which know nobody who named it before
    last = read(Changed.ANY).value().orElseThrow();
    replace("patterns/opposition.md", "Stand one square apart", "Stand one whole square apart");

    assertThat(reached("patterns/opposition.md").orElseThrow())
        .contains(new EntryId(Kind.REFERENCE, "endgame-guide"));
  }

  @Test
  void whatIsWrittenAsItWasReachesNothing() throws IOException {
    replace(KING, "One tempo decides.", "One tempo decides.");

    assertThat(reached(KING)).contains(Set.of());
  }

  @Test
  void aFigureReachesThoseThatFollowIt() throws IOException {
    replace(KING, "value: 5 move", "value: 6 move");

    assertThat(reached(KING).orElseThrow())
        .contains(problem("king-and-pawn"), problem("clock-and-pawn"))
        .doesNotContain(problem("rook-and-pawn"));
    Problem clock = (Problem) last.find(problem("clock-and-pawn")).orElseThrow();
    assertThat(clock.calculation().formulas().get(0).result().text()).isEqualTo("5 s/move");
  }

  @Test
  void figuresAreNotComputedAgainForWhatABodySays() throws IOException {
    Problem before = (Problem) last.find(problem("king-and-pawn")).orElseThrow();
    replace(KING, "King first", "The king first");
    assertThat(reached(KING)).isPresent();
    Problem after = (Problem) last.find(problem("king-and-pawn")).orElseThrow();
    assertThat(after.calculation()).isSameAs(before.calculation());

    replace(KING, "title:", "title: ");
    assertThat(reached(KING)).isPresent();
    Problem moved = (Problem) last.find(problem("king-and-pawn")).orElseThrow();
    assertThat(moved.calculation()).isNotSameAs(before.calculation());
  }

  @Test
  void aFigureThatStaysReachesNobodyElse() throws IOException {
    replace(KING, "One tempo decides.", "A tempo decides.");

    assertThat(reached(KING).orElseThrow())
        .contains(problem("king-and-pawn"))
        .doesNotContain(problem("clock-and-pawn"), problem("rook-and-pawn"));
  }

  @Test
  void whatEverythingIsReadByReachesEverything() throws IOException {
    replace("stages/look.md", "title:", "title: ");
    assertThat(reached("stages/look.md")).isEmpty();

    replace("skill.md", "title:", "title: ");
    assertThat(reached("skill.md")).isEmpty();

    replace(KING, "One tempo decides.", "A tempo decides.");
    assertThat(reached(KING)).isPresent();
  }

  @Test
  void aMistakeIsSaidAndItsMendingIsReadAsAtFirst() throws IOException {
    replace(KING, "{{ moves }}", "{{ move }}");
    Outcome<ResolvedContent> broken = read(Changed.only(List.of(folder.resolve(KING))));
    assertThat(ContentCase.report(broken.diagnostics()))
        .contains("There is no value \"move\" here");

    replace(KING, "{{ move }}", "{{ moves }}");
    assertThat(reached(KING)).isEmpty();

    replace(KING, "One tempo decides.", "A tempo decides.");
    assertThat(reached(KING)).isPresent();
  }

  @Test
  void whoeverNamesAHeadingIsReadAgain() throws IOException {
    replace(
        "patterns/opposition.md",
        "Stand one square apart",
        "### Where to stand\n\nStand one square apart");
    replace(
        "techniques/blindfold.md",
        "caution: ",
        "caution: Mind [where to stand](../patterns/opposition.md#where-to-stand). ");
    assertThat(reached("patterns/opposition.md", "techniques/blindfold.md")).isPresent();

    replace("patterns/opposition.md", "### Where to stand", "### Where to go");
    Outcome<ResolvedContent> broken =
        read(Changed.only(List.of(folder.resolve("patterns/opposition.md"))));

    assertThat(ContentCase.report(broken.diagnostics())).contains("#where-to-stand");
  }

  @Test
  void anEntryThatComesOrGoesReachesEverything() throws IOException {
    String text = Files.readString(folder.resolve(CLOCK));
    Files.writeString(
        folder.resolve("problems/last-pawn.md"),
        text.replace("order: 3", "order: 4").replace("formerly: [pawn-race]\n", ""));
    assertThat(reached("problems/last-pawn.md")).isEmpty();

    Files.delete(folder.resolve("problems/last-pawn.md"));
    assertThat(reached("problems/last-pawn.md")).isEmpty();
  }

  @Test
  void aFormerIdReachesEverything() throws IOException {
    replace(CLOCK, "formerly: [pawn-race]", "formerly: [pawn-race, race]");

    assertThat(reached(CLOCK)).isEmpty();
    assertThat(last.formerIds()).extracting(former -> former.id()).contains("race");
  }

  @Test
  void manyEditsOneAfterTheOtherAreAllThere() throws IOException {
    for (int i = 0; i < 100; i++) {
      String file = List.of(KING, CLOCK, "patterns/opposition.md").get(i % 3);
      replace(file, "summary: ", "summary: " + (char) ('A' + i % 26) + " ");
      assertThat(reached(file)).isPresent();
    }

    ResolvedContent anew =
        new ContentResolver(yaml, outliner)
            .resolve(new ContentLoader(yaml, outliner).load(folder).value().orElseThrow())
            .value()
            .orElseThrow();
    for (Entry entry : anew.entries()) {
      assertThat(last.find(entry.key()).orElseThrow()).hasToString(entry.toString());
    }
    assertThat(last.entries()).hasSameSizeAs(anew.entries());
    assertThat(last.references()).hasToString(anew.references().toString());
    for (EntryId named :
        List.of(problem("king-and-pawn"), new EntryId(Kind.PATTERN, "opposition"))) {
      assertThat(last.references(named))
          .hasToString(anew.references(named).toString())
          .isNotEmpty();
    }
    assertThat(last.suppressions()).hasToString(anew.suppressions().toString());
    assertThat(last.diagrams()).hasToString(anew.diagrams().toString());
  }
}
