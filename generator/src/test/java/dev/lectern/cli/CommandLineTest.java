package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {

  private final Path folder;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
    Typed.putGoodContentInto(folder);
  }

  private Typed type(String... arguments) {
    return Typed.in(folder, arguments);
  }

  private void misspellTheTitle() throws IOException {
    Path skill = folder.resolve("src/main/content/skill.md");
    Files.writeString(skill, Files.readString(skill).replace("\ntitle:", "\ntitel:"));
  }

  @Test
  void validContentIsSaidToBe() {
    assertThat(type("validate")).isEqualTo(new Typed(0, "src/main/content is valid.\n", ""));
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void errorsAreShownInTheWordsOfTheCommandLine() throws IOException {
    misspellTheTitle();

    Typed typed = type("validate");

    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.output()).isEmpty();
    assertThat(typed.errors())
        .contains("src/main/content/skill.md:3:1: error: [unknown-key]")
        .contains("= lectern fix writes \"title\"")
        .endsWith("\nMore about a rule: lectern explain required-field\n")
        .doesNotContain("mvn", "-Dlectern", "lectern:", "\tat ");
  }

  @Test
  void contentThatIsNotThereIsToldWithTheOptionThatNamesIt() {
    Typed typed = type("validate", "--content-directory", "nowhere");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.errors()).contains("Set --content-directory to the folder");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() throws IOException {
    misspellTheTitle();

    String escape = "\u001b[";
    assertThat(type("validate").errors()).doesNotContain(escape);
    assertThat(Typed.in(folder, true, Map.of(), "validate").errors()).contains(escape);
    assertThat(Typed.in(folder, true, Map.of("NO_COLOR", "1"), "validate").errors())
        .doesNotContain(escape);
    assertThat(Typed.in(folder, true, Map.of("TERM", "dumb"), "validate").errors())
        .doesNotContain(escape);
  }

  @Test
  void generatingTwiceChangesNothing() throws Exception {
    Thread.sleep(100); // a file that is as new as that may yet change unseen
    Typed first = type("generate");
    Typed second = type("generate");
    Typed third = type("generate", "--again");

    assertThat(first.exit()).isZero();
    assertThat(first.output()).contains("entries   3 stages").contains(", 0 unchanged, 0 removed");
    assertThat(second.exit()).isZero();
    assertThat(second.output())
        .containsPattern("^target/lectern: nothing to do, for none of the \\d+ files ")
        .hasLineCount(1);
    assertThat(third.output()).contains("target/lectern: 0 written, ").contains(", 0 removed");
    assertThat(folder.resolve("target/lectern/site/index.html")).isRegularFile();
  }

  @Test
  void whatIsToBeSaidIsSaidAgainAndWhatChangedIsMade() throws Exception {
    Thread.sleep(100);
    type("generate", "--severity=stages-present=warning");
    assertThat(type("generate").output()).contains(" written, "); // other settings
    Path skill = folder.resolve("src/main/content/skill.md");
    Files.writeString(skill, Files.readString(skill) + "\n```\nx\n```\n");
    Typed warned = type("generate");
    assertThat(warned.errors()).contains("fence-language");
    assertThat(type("generate").errors()).isEqualTo(warned.errors());
  }

  @Test
  void statsTellWhereTheTimeWentAndChangeNoByte() {
    type("generate", "--output-directory=plain");
    Typed typed = type("generate", "--output-directory=timed", "--stats");

    assertThat(typed.exit()).isZero();
    assertThat(typed.output().lines().map(line -> line.split(" {2,}")[0]))
        .containsSubsequence("load", "resolve", "rules", "plan", "skill", "diagrams", "site")
        .containsSubsequence("site", "write", "the rest", "all")
        .contains("pages", "twins", "search", "book", "problem", "slowest pages");
    assertThat(typed.output()).containsPattern("heap at most [\\d,]+ of [\\d,]+ MiB");
    assertThat(folder.resolve("timed/site/index.html"))
        .hasSameBinaryContentAs(folder.resolve("plain/site/index.html"));
    assertThat(folder.resolve(".timed.lectern-manifest"))
        .hasSameBinaryContentAs(folder.resolve(".plain.lectern-manifest"));
  }

  @Test
  void folderThatCannotBeWrittenIsTheMachinesTrouble() throws IOException {
    Files.writeString(folder.resolve("out"), "not a folder");

    Typed typed = type("generate", "--output-directory=out");

    assertThat(typed.exit()).isEqualTo(3);
    assertThat(typed.errors())
        .startsWith("lectern: ")
        .contains("in the way")
        .doesNotContain("\tat ");
  }

  @Test
  void whatTroubleWasAboutIsShownWhenDebugging() throws IOException {
    Files.writeString(folder.resolve("out"), "not a folder");
    assertThat(type("generate", "--output-directory=out", "--debug").errors())
        .contains("OutputException")
        .contains("\tat ");
  }

  @Test
  void driftIsMendedByTheCommandThatIsShown() {
    String[] check = {"check", "--published-directory", "my skills", "--reports=json"};

    Typed drifted = type(check);
    assertThat(drifted.exit()).isEqualTo(1);
    assertThat(drifted.errors())
        .contains("2 missing, 0 changed, 0 stale")
        .endsWith("\nTo mend it, run\n  lectern apply --published-directory \"my skills\"\n");
    assertThat(folder.resolve("target/lectern-reports/lectern.json"))
        .content()
        .contains("published-fresh");

    assertThat(type("apply", "--published-directory", "my skills").exit()).isZero();
    assertThat(type(check).output())
        .startsWith("The published files (2) are what the content gives.\n");
  }

  @Test
  void archiveCarriesTheTimeOfTheEnvironmentUnlessOneIsTyped() throws IOException {
    Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", "1769860800");

    assertThat(Typed.in(folder, false, environment, "package").exit()).isZero();
    assertThat(timeInArchive()).isEqualTo("2026-01-31T12:00");

    Typed.in(folder, false, environment, "package", "--output-timestamp=2025-12-24T18:00:00Z");
    assertThat(timeInArchive()).isEqualTo("2025-12-24T18:00");

    Typed none = type("package", "--output-timestamp", "today");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.errors())
        .isEqualTo(
            "lectern: Not a time: \"today\". Write --output-timestamp like 2026-01-31T12:00:00Z.\n");
  }

  private String timeInArchive() throws IOException {
    Path zip = folder.resolve("target/lectern/chess-endgame-coach.zip");
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      return archive.stream().findFirst().orElseThrow().getTimeLocal().toString();
    }
  }

  @Test
  void fixMendsWhatItShows() throws IOException {
    misspellTheTitle();

    Typed shown = type("fix", "--dry-run");
    assertThat(shown.exit()).isZero();
    assertThat(shown.output()).contains("-titel: ", "+title: ", "of which nothing was written");
    assertThat(type("validate").exit()).isEqualTo(1);

    assertThat(type("fix").exit()).isZero();
    assertThat(type("validate").exit()).isZero();
  }

  @Test
  void skillIsLinted() {
    type("apply");
    assertThat(type("lint-skill", "--skill-directory=skills/chess-endgame-coach").exit()).isZero();

    Typed typed = type("lint-skill", "--skill-directory", "src", "--baseline-write");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.errors()).isEqualTo("lectern: Name the file to write with --baseline=FILE.\n");
    assertThat(type("lint-skill", "--skill-directory", "src").exit()).isEqualTo(1);
  }

  @Test
  void rulesAreExplained() {
    assertThat(type("explain").output())
        .contains("Rules for content:")
        .endsWith("To read one, run: lectern explain NAME\n");
    assertThat(type("explain", "figure-cited").output())
        .startsWith("# figure-cited\n")
        .contains("with `--severity=")
        .doesNotContain("POM", "-Dlectern", "lectern:");

    Typed typed = type("explain", "reference-resolve");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.errors()).contains("Did you mean \"reference-resolves\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vaildate",
        "validate --content=x",
        "validate somewhere",
        "validate --maximum-diagnostics=many",
        "validate --severity=figure-citd=off",
        "validate --limits=files=0",
        "validate --reports=xml",
        "lint-skill",
      })
  void whatCannotBeHadIsWrongUsage(String line) {
    Typed typed = type(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.output()).isEmpty();
    assertThat(typed.errors().lines()).hasSizeBetween(1, 3);
    assertThat(typed.errors())
        .startsWith("lectern: ")
        .doesNotContain("\tat ", "mvn", "-Dlectern", "lectern.");
  }

  @Test
  void versionNamesItselfAndJava() {
    assertThat(type("--version").output()).matches("Lectern \\S+ \\(Java \\S+\\)\n");
    assertThat(type("generate", "--version").exit()).isZero();
  }

  @Test
  void helpOfEachCommandTellsHowItEnds() {
    CommandLine commands =
        CommandLineRun.commands(
            new Terminal(System.out, System.err, false, false, folder, name -> ""));
    assertThat(commands.getSubcommands().keySet())
        .containsExactly(
            "validate",
            "generate",
            "serve",
            "check",
            "apply",
            "package",
            "fix",
            "lint-skill",
            "explain");
    for (String command : commands.getSubcommands().keySet()) {
      Typed help = type(command, "--help");
      assertThat(help.exit()).isZero();
      assertThat(help.output()).contains("Exit codes:", "  3 ");
    }
  }

  @Test
  void optionsAreNamedAndDescribedInOneWay() {
    CommandLine commands =
        CommandLineRun.commands(
            new Terminal(System.out, System.err, false, false, folder, name -> ""));
    Map<String, String> meaning = new TreeMap<>();
    for (CommandLine command : commands.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        String description = String.join("", option.description());
        assertThat(option.longestName()).matches("--[a-z]+(-[a-z]+)*");
        assertThat(description).isNotEmpty();
        assertThat(meaning.merge(option.longestName(), description, (one, other) -> one))
            .isEqualTo(description);
      }
    }
    assertThat(meaning.keySet()).containsAll(List.of("--content-directory", "--reports"));
  }
}
