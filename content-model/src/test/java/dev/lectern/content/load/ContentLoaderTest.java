package dev.lectern.content.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLoaderTest {

  private static final EntryId DATA = new EntryId(Kind.STAGE, "data");

  private Path temp;
  private Path folder;

  @BeforeEach
  void makeSmallestContent(@TempDir Path temp) throws IOException {
    this.temp = temp;
    folder = temp.resolve("content");
    write("skill.md", "---\nname: x\n---\n");
  }

  private Path write(String path, String text) throws IOException {
    return write(path, text.getBytes(UTF_8));
  }

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Outcome<LoadedContent> load() {
    return new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner()).load(folder);
  }

  private LoadedEntry loaded(EntryId key) {
    Outcome<LoadedContent> outcome = load();
    assertThat(outcome.diagnostics()).isEmpty();
    return outcome.value().orElseThrow().find(key).orElseThrow();
  }

  private Diagnostic onlyDiagnostic(RuleId rule) {
    List<Diagnostic> diagnostics = load().diagnostics();
    assertThat(diagnostics).extracting(Diagnostic::rule).containsExactly(rule);
    return diagnostics.get(0);
  }

  private void assertOnlyDiagnostic(RuleId rule, String place, String message) {
    Diagnostic diagnostic = onlyDiagnostic(rule);
    assertThat(diagnostic.span()).hasToString(place);
    assertThat(diagnostic.message()).contains(message);
  }

  // What an entry is made of

  @Test
  void fileIsSplitIntoFrontMatterAndBody() throws IOException {
    write("stages/data.md", "---\ntitle: Data\n---\n\n## Strong answer\n\nText.\n");
    LoadedEntry entry = loaded(DATA);
    assertThat(entry.front().pairs()).extracting(Node.Pair::key).containsExactly("title");
    assertThat(entry.front().pairs().get(0).value().span()).hasToString("stages/data.md:2:8");
    assertThat(entry.body().text()).isEqualTo("\n## Strong answer\n\nText.\n");
    assertThat(entry.body()).hasToString("stages/data.md:4:1");
    assertThat(entry.outline().headings())
        .extracting(BodyOutline.Heading::text)
        .containsExactly("Strong answer");
    assertThat(entry.span().text()).isEqualTo("---");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsRead(String end) throws IOException {
    write("stages/data.md", "---\ntitle: Data\norder: 1\n---\nBody\n".replace("\n", end));
    LoadedEntry entry = loaded(DATA);
    assertThat(entry.front().pairs()).extracting(Node.Pair::key).containsExactly("title", "order");
    assertThat(entry.front().pairs().get(1).keySpan()).hasToString("stages/data.md:3:1");
    assertThat(entry.body().text()).isEqualTo("Body" + end);
    assertThat(entry.body()).hasToString("stages/data.md:5:1");
  }

  @Test
  void blanksBehindTheLinesOfFrontMatterDoNotMatter() throws IOException {
    write("stages/data.md", "--- \t\ntitle: Data\n---  \nBody\n");
    LoadedEntry entry = loaded(DATA);
    assertThat(entry.span().text()).isEqualTo("---");
    assertThat(entry.span()).hasToString("stages/data.md:1:1");
    assertThat(entry.body().text()).isEqualTo("Body\n");
  }

  @Test
  void emptyFrontMatterAndNoBodyAreAnEntry() throws IOException {
    write("stages/data.md", "---\n---");
    LoadedEntry entry = loaded(DATA);
    assertThat(entry.front().pairs()).isEmpty();
    assertThat(entry.body().text()).isEmpty();
  }

  @Test
  void threeDashesInTheBodyAreTheBodys() throws IOException {
    write("stages/data.md", "---\ntitle: x\n---\na\n\n---\n\nb\n");
    assertThat(loaded(DATA).body().text()).isEqualTo("a\n\n---\n\nb\n");
  }

  @Test
  void onlyALineEndBeginsALine() throws IOException {
    write("stages/data.md", "---\ntitle: \"a\u2028---\u2028b\u0085---\u0085c\"\n---\nBody\n");
    Outcome<LoadedContent> outcome = load();
    assertThat(outcome.value().orElseThrow().find(DATA).orElseThrow().body().text())
        .isEqualTo("Body\n");
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::rule)
        .containsOnly(LoadRules.INVISIBLE_CHARACTER);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheText() throws IOException {
    write("stages/data.md", "\uFEFF---\ntitle: Data\n---\nBody\n");
    write("terms/terms.yaml", "\uFEFFtail:\n  title: Tail\n");
    assertThat(loaded(DATA).span()).hasToString("stages/data.md:1:1");
    assertThat(loaded(new EntryId(Kind.TERM, "tail")).span()).hasToString("terms/terms.yaml:1:1");
  }

  @Test
  void eachRowOfATableIsAnEntry() throws IOException {
    write("terms/terms.yaml", "tail:\n  title: Tail\nhead:\n  title: Head\n");
    LoadedEntry entry = loaded(new EntryId(Kind.TERM, "head"));
    assertThat(entry.span()).hasToString("terms/terms.yaml:3:1");
    assertThat(entry.front().pairs()).extracting(Node.Pair::key).containsExactly("title");
    assertThat(entry.body().text()).isEmpty();
  }

  @Test
  void emptyTableHasNoRows() throws IOException {
    write("terms/terms.yaml", "# none yet\n");
    assertThat(load().diagnostics()).isEmpty();
  }

  @Test
  void hiddenFilesAreLeftAlone() throws IOException {
    write(".DS_Store", new byte[] {-1});
    write("stages/.data.md.swp", new byte[] {-1});
    write(".git/config", "x");
    assertThat(load().diagnostics()).isEmpty();
  }

  // Files that cannot be read

  @Test
  void largestFileIsReadAndALargerOneIsNot() throws IOException {
    String head = "---\ntitle: x\n---\n";
    int most = Limits.DEFAULT.fileBytes();
    String text = head + ("x".repeat(99) + "\n").repeat(most / 100 + 1);
    write("stages/data.md", text.substring(0, most));
    assertThat(load().diagnostics()).isEmpty();
    write("stages/data.md", text.substring(0, most) + "x");
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:1:1", "more than 262144 bytes");
  }

  @Test
  void byteThatIsNotUtf8IsReportedAtItsPlace() throws IOException {
    write(
        "stages/data.md",
        "---\ntitle: Gr\u00F6\u00DFe\n---\n"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:2:10", "byte 13");
  }

  @Test
  void characterThatIsCutOffAtTheEndIsNotUtf8() throws IOException {
    write("stages/data.md", new byte[] {'-', '-', '-', '\n', (byte) 0xE2, (byte) 0x82});
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:2:1", "byte 4");
  }

  @Test
  void nulIsNotText() throws IOException {
    write("stages/data.md", "---\ntitle: x\n---\na\0b\n");
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:4:2", "NUL");
  }

  @Test
  void symbolicLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.writeString(temp.resolve("secret.md"), "---\ntitle: secret\n---\n");
    Files.createDirectories(folder.resolve("stages"));
    Files.createSymbolicLink(folder.resolve("stages/data.md"), outside);
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:1:1", "symbolic links");
    assertThat(load().value().orElseThrow().find(DATA)).isEmpty();
  }

  @Test
  void danglingSymbolicLinkIsReported() throws IOException {
    Files.createDirectories(folder.resolve("stages"));
    Files.createSymbolicLink(folder.resolve("stages/data.md"), temp.resolve("nothing"));
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages/data.md:1:1", "symbolic links");
  }

  @Test
  void symbolicLinkToAFolderIsNotFollowed() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("elsewhere"));
    Files.writeString(outside.resolve("data.md"), "---\ntitle: secret\n---\n");
    Files.createSymbolicLink(folder.resolve("stages"), outside);
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, "stages:1:1", "symbolic links");
    assertThat(load().value().orElseThrow().isIncomplete(Kind.STAGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"skill.md", "words.txt", "terms/terms.yaml"})
  void symbolicLinkIsNotFollowedWhateverKindOfFileItStandsFor(String name) throws IOException {
    Path outside = Files.writeString(temp.resolve("secret"), "secret");
    Path place = folder.resolve(name);
    Files.createDirectories(place.getParent());
    Files.deleteIfExists(place);
    Files.createSymbolicLink(place, outside);
    assertOnlyDiagnostic(LoadRules.FILE_READABLE, name + ":1:1", "symbolic links");
    assertThat(load().value().orElseThrow().words()).isEqualTo(WordList.NONE);
  }

  @Test
  void contentFolderItselfMayBeASymbolicLink() throws IOException {
    write("stages/data.md", "---\ntitle: x\n---\n");
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    folder = link;
    assertThat(loaded(DATA).span()).hasToString("stages/data.md:1:1");
  }

  // Limits

  private List<Diagnostic> loadWithin(Limits limits) {
    return new ContentLoader(new SnakeYamlFrontMatter(limits), new FakeOutliner(), limits)
        .load(folder)
        .diagnostics();
  }

  private static Limits few(int files, long totalBytes, int lineLength) {
    Limits most = Limits.DEFAULT;
    return new Limits(
        most.fileBytes(),
        files,
        totalBytes,
        1,
        1,
        lineLength,
        2,
        1,
        Duration.ofMillis(200),
        Duration.ofMinutes(1));
  }

  @Test
  void tooManyFilesAreNotRead() throws IOException {
    write("stages/a.md", "---\n---\n");
    write(".git/many", "x");
    assertThat(loadWithin(few(2, 1000, 100))).isEmpty();
    write("stages/b.md", "broken");
    assertThat(loadWithin(few(2, 1000, 100)))
        .extracting(d -> d.span() + " " + d.rule() + " " + d.message())
        .containsExactly(
            "skill.md:1:1 file-readable The content folder holds more than 2 files. None was"
                + " read.");
  }

  @Test
  void whatIsTooMuchTogetherIsNotReadAndSaidOnce() throws IOException {
    write("stages/a.md", "---\n---\n" + "a".repeat(50));
    write("stages/b.md", "---\n---\n" + "b".repeat(50));
    write("stages/c.md", "broken");
    assertThat(loadWithin(few(9, 200, 100)))
        .extracting(d -> d.span().toString())
        .containsExactly("stages/c.md:1:1");
    assertThat(loadWithin(few(9, 100, 100)))
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly(
            "stages/b.md:1:1 With this file the content has more than 100 bytes. Nothing is read"
                + " from here on.");
  }

  @Test
  void longLineIsReportedAtItsBeginning() throws IOException {
    write("stages/data.md", "---\n---\n" + "x".repeat(100) + "\r\n");
    assertThat(loadWithin(few(9, 1000, 100))).isEmpty();
    write("stages/data.md", "---\n---\n" + "x".repeat(101));
    assertThat(loadWithin(few(9, 1000, 100)))
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly("stages/data.md:3:1 This line has more than 100 characters. Break it.");
    Outcome<LoadedContent> outcome =
        new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner(), few(9, 1000, 100))
            .load(folder);
    assertThat(outcome.diagnostics().get(0).span().text()).isEqualTo("x");
    assertThat(outcome.value().orElseThrow().find(DATA)).isEmpty();
    assertThat(outcome.value().orElseThrow().isUnread(DATA)).isTrue();
  }

  @Test
  void deepFolderIsReportedOnceWhateverIsInIt() throws IOException {
    write("stages/a/b.md", "---\n---\n");
    write("stages/a/c/d.md", "---\n---\n");
    assertThat(loadWithin(few(9, 1000, 100)))
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly(
            "stages/a:1:1 Folders lie in each other too deeply here; at most 1 are read.");
  }

  @Test
  void limitsOfYamlAreThoseThatAreSet() throws IOException {
    write("stages/a.md", "---\na: [[[x]]]\n---\n");
    write("stages/b.md", "---\na: &a x\nb: *a\nc: *a\n---\n");
    assertThat(loadWithin(few(9, 1000, 100)))
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly(
            "stages/a.md:2:5 Lists and mappings nest too deeply here; at most 2 levels are read.",
            "stages/b.md:4:4 There are too many aliases; at most 1 are read.");
  }

  @Test
  void fileThatTakesTooLongIsReportedAndTheOthersAreRead() throws IOException {
    write("stages/data.md", "---\n---\nslow");
    write("stages/other.md", "broken");
    BodyOutliner slow =
        new FakeOutliner() {
          @Override
          public BodyOutline outline(String markdown) {
            while (markdown.equals("slow") && !Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            return super.outline(markdown);
          }
        };
    assertThat(
            new ContentLoader(new SnakeYamlFrontMatter(), slow, few(9, 1000, 100))
                .load(folder)
                .diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly(
            "stages/data.md:1:1 file-readable", "stages/other.md:1:1 front-matter-present");
  }

  @ParameterizedTest
  @ValueSource(strings = {"StackOverflowError", "OutOfMemoryError", "IllegalStateException"})
  void fileThatBreaksItsReaderIsReported(String trouble) throws IOException {
    write("stages/data.md", "---\n---\nbroken");
    BodyOutliner broken =
        new FakeOutliner() {
          @Override
          public BodyOutline outline(String markdown) {
            if (markdown.equals("broken")) {
              switch (trouble) {
                case "StackOverflowError" -> throw new StackOverflowError();
                case "OutOfMemoryError" -> throw new OutOfMemoryError();
                default -> throw new IllegalStateException("x");
              }
            }
            return super.outline(markdown);
          }
        };
    assertThat(new ContentLoader(new SnakeYamlFrontMatter(), broken).load(folder).diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly("stages/data.md:1:1 file-readable");
  }

  @Test
  void limitsThatLetNothingInAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> few(0, 1, 1));
  }

  @Test
  void limitsMayLetTheLeastIn() {
    Duration shortest = Duration.ofNanos(1);
    assertThat(new Limits(1, 1, 1, 1, 1, 1, 1, 0, shortest, shortest).yamlAliases()).isZero();
    for (int one = 0; one < 7; one++) {
      int[] of = {1, 1, 1, 1, 1, 1, 1};
      of[one] = 0;
      assertThatIllegalArgumentException()
          .as("limit %d", one)
          .isThrownBy(
              () ->
                  new Limits(
                      of[0], of[1], of[2], of[3], of[4], of[5], of[6], 0, shortest, shortest));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(1, 1, 1, 1, 1, 1, 1, -1, shortest, shortest));
    for (Duration none : List.of(Duration.ZERO, shortest.negated())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Limits(1, 1, 1, 1, 1, 1, 1, 0, none, shortest));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Limits(1, 1, 1, 1, 1, 1, 1, 0, shortest, none));
    }
  }

  // Characters that one does not see

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x01, 0x1B, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
        0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2064, 0x2066,
        0x2067, 0x2068, 0x2069, 0x3164, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFF9, 0xFFFE, 0x1FFFF, 0xE0000,
        0xE0041, 0xE0101, 0xE0FFF
      })
  void invisibleCharacterIsReportedAtItsPlace(int codePoint) throws IOException {
    write("stages/data.md", "---\n---\nab" + Character.toString(codePoint) + "c\n");
    assertOnlyDiagnostic(
        LoadRules.INVISIBLE_CHARACTER,
        "stages/data.md:3:3",
        String.format("The character U+%04X is invisible", codePoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&#x202E;",
        "&#X202e;",
        "&#8238;",
        "&rlm;",
        "&lrm;",
        "&ZeroWidthSpace;",
        "&shy;",
        "&#27;",
        "&#1114111;"
      })
  void entityOfAnInvisibleCharacterIsReportedAtItsPlace(String entity) throws IOException {
    write("stages/data.md", "---\n---\nab" + entity + "c\n");
    assertOnlyDiagnostic(
        LoadRules.INVISIBLE_CHARACTER, "stages/data.md:3:3", "\"" + entity + "\" stands for U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u202e", "\\x1b", "\\0", "\\uD800", "\\u2029"})
  void escapeOfAnInvisibleCharacterIsReportedAtItsText(String escape) throws IOException {
    write("stages/data.md", "---\ntitle: \"a" + escape + "b\"\n---\n");
    assertOnlyDiagnostic(LoadRules.INVISIBLE_CHARACTER, "stages/data.md:2:8", "An escape");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "na\u00EFve \u2013 \u00A0 50 \u20AC",
        "\uD83D\uDC69\u200D\uD83D\uDCBB", // woman, joiner, laptop
        "\u2764\uFE0F", // a heart in colour
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // a Persian word with a non-joiner
        "\u0915\u094D\u200D\u0937", // Devanagari with a joiner
        "\u0600\u0605\u06DD\u070F\u08E2 signs of Arabic and Syriac",
        "\uFDCF\uFDF0 beside what is no character",
        "&amp; &nbsp; &#233; &unknown; &#99999999; &#1114112;"
      })
  void whatOneSeesAndWhatScriptsNeedIsLetIn(String text) throws IOException {
    write("stages/data.md", "---\ntitle: \"" + text + "\"\n---\n" + text + "\n");
    assertThat(load().diagnostics()).isEmpty();
  }

  @Test
  void manyInvisibleCharactersAreCounted() throws IOException {
    write("stages/data.md", "---\n---\n" + "a\u200B".repeat(50));
    List<Diagnostic> said = load().diagnostics();
    assertThat(said).hasSize(11);
    assertThat(said.get(10).message()).contains("more invisible characters, 40 from here");
  }

  // Ids that some systems do not take

  @ParameterizedTest
  @ValueSource(strings = {"con", "prn", "aux", "nul", "com1", "com9", "lpt0"})
  void nameThatWindowsReservesIsNoId(String name) throws IOException {
    write("stages/" + name + ".md", "---\n---\n");
    write("terms/terms.yaml", name + ":\n  title: x\n");
    assertThat(load().diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly("stages/" + name + ".md:1:1 id-shape", "terms/terms.yaml:1:1 id-shape");
    assertThat(ContentLoader.isId(name + "x")).isTrue();
  }

  @Test
  void longIdIsNoId() throws IOException {
    assertThat(ContentLoader.isId("a".repeat(100))).isTrue();
    write("stages/" + "a".repeat(101) + ".md", "---\n---\n");
    assertThat(onlyDiagnostic(LoadRules.ID_SHAPE).message()).contains("at most 100 characters");
  }

  /** Cyrillic a, Greek omicron, a letter of full width, a dotless i, a digit of another script. */
  @ParameterizedTest
  @ValueSource(strings = {"d\u0430ta", "m\u03BFdel", "\uFF44ata", "l\u0131st", "v\u0661", "DATA"})
  void nothingThatLooksLikeAnotherIdIsOne(String name) throws IOException {
    write("terms/terms.yaml", name + ":\n  title: x\n");
    assertOnlyDiagnostic(LoadRules.ID_SHAPE, "terms/terms.yaml:1:1", "a-z, 0-9");
  }

  /** Two ids never differ in case alone, so no file system takes them for one. */
  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", "/etc/passwd", "c:x", "x.md", "a\\b", "..", "%2e%2e"})
  void idCannotLeadAnywhere(String name) throws IOException {
    write("terms/terms.yaml", "'" + name + "':\n  title: x\n");
    assertThat(onlyDiagnostic(LoadRules.ID_SHAPE).message()).contains(name);
  }

  // Files at the wrong place

  @Test
  void fileInAnUnknownFolderIsReportedWithAHint() throws IOException {
    write("stage/data.md", "---\n---\n");
    assertOnlyDiagnostic(
        LoadRules.KNOWN_PLACE,
        "stage/data.md:1:1",
        "No kind of entry lives in the folder \"stage\". Did you mean \"stages\"?");
  }

  @Test
  void fileInAFolderBelowAKindIsReported() throws IOException {
    write("stages/old/data.md", "---\n---\n");
    assertOnlyDiagnostic(LoadRules.KNOWN_PLACE, "stages/old/data.md:1:1", "\"stages/old\"");
  }

  @Test
  void onlyTheSkillStandsAtTheTop() throws IOException {
    write("README.md", "# x\n");
    assertOnlyDiagnostic(LoadRules.KNOWN_PLACE, "README.md:1:1", "Only skill.md");
  }

  @Test
  void fileWithTheWrongEndingIsReported() throws IOException {
    write("stages/data.txt", "x");
    assertOnlyDiagnostic(LoadRules.KNOWN_PLACE, "stages/data.txt:1:1", "end in .md");
    Files.delete(folder.resolve("stages/data.txt"));
    write("terms/terms.yml", "x");
    assertOnlyDiagnostic(LoadRules.KNOWN_PLACE, "terms/terms.yml:1:1", "end in .yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Data", "da_ta", "da--ta", "-data", "data-", "da ta", "d\u00E4ta"})
  void fileNameMustBeAnId(String name) throws IOException {
    write("stages/" + name + ".md", "---\n---\n");
    assertThat(onlyDiagnostic(LoadRules.ID_SHAPE).message()).contains(name);
    assertThat(load().value().orElseThrow().isIncomplete(Kind.STAGE)).isTrue();
  }

  @Test
  void fileNameWithABackslashIsReported() throws IOException {
    write("stages/a\\b.md", "---\n---\n");
    assertThat(onlyDiagnostic(LoadRules.ID_SHAPE).message()).contains("a\\b.md");
  }

  // Entries that are not well written

  @Test
  void fileWithoutFrontMatterIsReported() throws IOException {
    write("stages/data.md", "# Data\n");
    assertOnlyDiagnostic(
        LoadRules.FRONT_MATTER_PRESENT, "stages/data.md:1:1", "does not begin with front matter");
    assertThat(load().value().orElseThrow().isIncomplete(Kind.STAGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n---\n---\n", " ---\n---\n", "----\n---\n", "---\ntitle: x\n--- y\n"})
  void frontMatterStandsBetweenTwoLinesAtTheVeryTop(String text) throws IOException {
    write("stages/data.md", text);
    onlyDiagnostic(LoadRules.FRONT_MATTER_PRESENT);
  }

  @Test
  void yamlErrorIsReportedAtItsPlaceInTheFile() throws IOException {
    write("stages/data.md", "---\ntitle: a: b\n---\n");
    assertOnlyDiagnostic(LoadRules.YAML_SYNTAX, "stages/data.md:2:9", "must stand in quotes");
  }

  @Test
  void idThatTwoTablesDefineIsReportedAtTheSecond() throws IOException {
    write("terms/a.yaml", "tail:\n  title: One\n");
    write("terms/b.yaml", "tail:\n  title: Two\n");
    assertOnlyDiagnostic(LoadRules.UNIQUE_ID, "terms/b.yaml:1:1", "\"tail\" is used twice");
    assertThat(onlyDiagnostic(LoadRules.UNIQUE_ID).related())
        .singleElement()
        .satisfies(related -> assertThat(related.span()).hasToString("terms/a.yaml:1:1"));
  }

  @Test
  void sameIdInTwoKindsIsNoClash() throws IOException {
    write("terms/a.yaml", "tail:\n  title: One\n");
    write("sources/a.yaml", "tail:\n  title: Two\n");
    assertThat(load().diagnostics()).isEmpty();
  }

  @Test
  void keyOfARowMustBeAnId() throws IOException {
    write("terms/a.yaml", "Tail latency:\n  title: One\n");
    assertOnlyDiagnostic(LoadRules.ID_SHAPE, "terms/a.yaml:1:1", "\"Tail latency\" is not an id");
  }

  @Test
  void rowMustBeAMapping() throws IOException {
    write("terms/a.yaml", "tail: x\nhead: [y]\n");
    assertThat(load().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The term \"tail\" is a single value; it must be a mapping of its fields.",
            "The term \"head\" is a list; it must be a mapping of its fields.");
  }

  // Content as a whole

  @Test
  void missingFolderIsReported() {
    folder = temp.resolve("nowhere");
    Outcome<LoadedContent> outcome = load();
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly(LoadRules.CONTENT_PRESENT);
  }

  @Test
  void missingSkillIsReported() throws IOException {
    Files.delete(folder.resolve("skill.md"));
    assertOnlyDiagnostic(LoadRules.CONTENT_PRESENT, "skill.md:1:1", "has no skill.md");
  }

  @Test
  void skillThatCannotBeReadIsNotMissing() throws IOException {
    write("skill.md", "x");
    onlyDiagnostic(LoadRules.FRONT_MATTER_PRESENT);
  }

  @Test
  void everyTroubleIsReportedAtOnceInTheOrderOfFiles() throws IOException {
    write("stages/Data.md", "---\n---\n");
    write("stages/x.txt", "");
    write("problems/a.md", "");
    write("terms/t.yaml", "a: [");
    assertThat(load().diagnostics())
        .extracting(d -> d.span().path().value())
        .containsExactly("problems/a.md", "stages/Data.md", "stages/x.txt", "terms/t.yaml");
  }

  @Test
  void folderThatCannotBeListedIsTheOnlyTrouble() throws IOException {
    Path stages = Files.createDirectories(folder.resolve("stages"));
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(stages);
    Files.setPosixFilePermissions(stages, Set.of());
    try {
      if (Files.isReadable(stages)) {
        System.out.println("Skipped, for root may read everything: a folder that cannot be listed");
      }
      assumeFalse(Files.isReadable(stages), "root may read everything");
      assertOnlyDiagnostic(LoadRules.FILE_READABLE, "skill.md:1:1", "cannot be listed");
    } finally {
      Files.setPosixFilePermissions(stages, before);
    }
  }

  @Test
  void whatCouldNotBeReadIsKnownToBeThere() throws IOException {
    write("stages/data.md", "x");
    write("stages/model.md", "---\n---\n");
    write("terms/t.yaml", "a: [");
    LoadedContent content = load().value().orElseThrow();
    assertThat(content.isUnread(DATA)).isTrue();
    assertThat(content.isUnread(new EntryId(Kind.STAGE, "model"))).isFalse();
    assertThat(content.isUnread(new EntryId(Kind.STAGE, "nowhere"))).isFalse();
    assertThat(content.isUnread(new EntryId(Kind.TERM, "anything"))).isTrue();
    assertThat(content.isUnread(new EntryId(Kind.SOURCE, "anything"))).isFalse();
  }
}
