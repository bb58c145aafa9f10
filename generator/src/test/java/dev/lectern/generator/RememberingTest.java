package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Changed;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.work.Ahead;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.HistorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a folder again and again gets what anybody gets who reads it once. */
class RememberingTest {

  private static final int EDITS = 200;

  /** The edits; another seed gives others. */
  private static final long SEED = Long.getLong("lectern.seed", 20_261_126L);

  @TempDir private Path folder = Path.of("");

  /** Everything of a diagnostic but which object its text is. */
  private static List<String> said(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(one -> one.severity() + " " + one.span() + " " + ContentCase.report(List.of(one)))
        .toList();
  }

  @Test
  void randomEditsAreReadAsIfForTheFirstTime() throws IOException {
    ContentCase.named("valid").lay(folder);
    Random random = new Random(SEED);
    Lectern remembering = new Lectern().remembering();
    Lectern clean = new Lectern();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int broken = 0;
    for (int i = 0; i < EDITS; i++) {
      if (i % 3 == 0) {
        for (Path file : files) {
          restore(file);
        }
      }
      edit(files.get(random.nextInt(files.size())), random);
      var again = remembering.validate(folder);
      var once = clean.validate(folder);
      assertThat(said(again.diagnostics())).as("edit %d", i).isEqualTo(said(once.diagnostics()));
      assertThat(again.value().isPresent()).isEqualTo(once.value().isPresent());
      broken += once.hasErrors() ? 1 : 0;
    }
    assertThat(broken).isBetween(EDITS / 10, EDITS * 9 / 10);
  }

  private static void edit(Path file, Random random) throws IOException {
    Path kept = file.resolveSibling("." + file.getFileName());
    if (!Files.exists(kept)) {
      Files.copy(file, kept); // hidden, so nobody reads it
    }
    String text = Files.exists(file) ? Files.readString(file) : Files.readString(kept);
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(7)) {
      case 0 -> Files.writeString(file, text.substring(0, at) + text.substring(end));
      case 1 -> Files.writeString(file, text.substring(0, at) + "{{ x }}" + text.substring(at));
      case 2 -> Files.writeString(file, text + "\nOne [more](nowhere.md) sentence.\n");
      case 3 -> Files.deleteIfExists(file);
      case 4 -> Files.writeString(file, text + "\nA sentence without any fault.\n");
      default -> Files.writeString(file, text.replace("e ", "e  "));
    }
  }

  private static void restore(Path file) throws IOException {
    Path kept = file.resolveSibling("." + file.getFileName());
    if (Files.exists(kept)) {
      Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Edits as authors make them, in content where much depends on much, and told as they are told by
   * who watches a folder; as often as {@code -Dlectern.edits} says.
   */
  @Test
  void editedContentIsShownAsIfReadForTheFirstTime() throws IOException {
    AuthorsEdits edits = new AuthorsEdits(folder.toRealPath(), SEED);
    Lectern remembering = new Lectern().remembering();
    Path content = edits.folder();
    SitePreview before = remembering.preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
    List<String> saidBefore = said(before.findings().apply(() -> true));
    int shown = 0;
    for (int i = 0; i < Integer.getInteger("lectern.edits", 20); i++) {
      AuthorsEdits.Edit edit = edits.next();
      String what = i + ": " + edit.what();
      Ahead<List<Diagnostic>> late = Ahead.of("late", of(before));
      SitePreview again =
          remembering.preview(content, PlaceholderDiagrams.SOURCE, Changed.only(edit.files()));
      assertThat(said(late.get())).as("before " + what).isEqualTo(saidBefore);
      SitePreview once = new Lectern().preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
      before = again;
      saidBefore = said(again.findings().apply(() -> true));
      assertThat(saidBefore).as(what).isEqualTo(said(once.findings().apply(() -> true)));
      assertThat(again.site().isPresent()).as(what).isEqualTo(once.site().isPresent());
      if (once.site().isPresent()) {
        shown++;
        for (String page : edits.pages()) {
          assertThat(again.site().orElseThrow().file(page))
              .as(what + ", " + page)
              .isEqualTo(once.site().orElseThrow().file(page));
        }
      }
    }
    assertThat(shown).isPositive();
  }

  private static Supplier<List<Diagnostic>> of(SitePreview preview) {
    return () -> preview.findings().apply(() -> true);
  }

  /** Pages rely on other rules than those that an author may suppress. */
  @Test
  void whatIsSuppressedHidesNoPage() throws IOException {
    Path content = Files.createDirectories(folder.resolve("suppressed"));
    ContentCase.named("valid").lay(content);
    Path file = content.resolve("patterns/opposition.md");
    Files.writeString(
        file,
        Files.readString(file)
                .replaceFirst(
                    "^---\n",
                    "---\nlectern-ignore:\n  - { rule: figure-cited, because: It is quoted. }\n")
            + "\nA king needs 35 ms to walk.\n");
    SeverityPolicy strict =
        SeverityPolicy.of(Map.of("suppression-used", "error"), RuleCatalogue.all());
    SitePreview preview =
        new Lectern(strict).preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
    assertThat(preview.findings().apply(() -> true)).noneMatch(Diagnostic::isError);
    assertThat(preview.site()).isPresent();
    Files.writeString(
        file,
        Files.readString(file).replace("figure-cited", "spelling").replace("35 ms", "some time"));
    SitePreview inVain =
        new Lectern(strict).preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
    assertThat(inVain.findings().apply(() -> true))
        .filteredOn(Diagnostic::isError)
        .extracting(one -> one.rule().value())
        .containsExactly("suppression-used");
    assertThat(inVain.site()).isPresent();
  }

  @Test
  void rulesEndInTheMiddleOnceNobodyWantsToKnow() throws IOException {
    Path content = Files.createDirectories(folder.resolve("ended"));
    ContentCase.named("valid").lay(content);
    SitePreview preview =
        new Lectern().remembering().preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
    int rules = RuleCatalogue.all().size();
    AtomicInteger asked = new AtomicInteger();

    List<Diagnostic> ended = preview.findings().apply(() -> asked.incrementAndGet() <= 2 * rules);

    assertThat(asked.get() - 2 * rules)
        .isBetween(1, 1 + Runtime.getRuntime().availableProcessors());
    assertThat(ended).isNotEmpty(); // which nobody looks at
    assertThat(preview.findings().apply(() -> true)).isEmpty();
  }

  @Test
  void previewsSayWhatAnOpenSiteSays() throws IOException {
    for (String name :
        List.of("valid", "reference-resolves", "sentence-length", "suppression-used")) {
      Path content = Files.createDirectories(folder.resolve(name + name.hashCode()));
      ContentCase.named("valid").lay(content);
      if (Files.isDirectory(ContentCase.named(name).folder())) {
        ContentCase.named(name).lay(content);
      }
      SitePreview preview =
          new Lectern().remembering().preview(content, PlaceholderDiagrams.SOURCE, Changed.ANY);
      var open = new Lectern().open(content, PlaceholderDiagrams.SOURCE, HistorySource.NONE);
      assertThat(said(preview.findings().apply(() -> true)))
          .as(name)
          .isEqualTo(said(open.diagnostics()));
      Optional<OpenSite> opened = open.value();
      if (opened.isPresent()) {
        assertThat(preview.site().orElseThrow().file("index.html"))
            .isEqualTo(opened.get().site().file("index.html"));
      }
    }
  }
}
