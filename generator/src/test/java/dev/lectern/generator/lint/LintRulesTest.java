package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules whose cases are too large, or too strange for a working copy, to be kept as files. */
class LintRulesTest {

  private final SkillOnDisk skill;

  LintRulesTest(@TempDir Path temp) throws IOException {
    skill = SkillOnDisk.in(temp);
  }

  @Test
  void aSmallSkillHasNoFinding() {
    assertThat(skill.findings()).isEmpty();
  }

  @Test
  void aReferenceOf60000TokensIsFoundSoon() throws IOException {
    skill.body("# Chess coach\n\nSee [all games](references/games.md).\n");
    skill.with(
        "references/games.md", "# Games\n\n" + "A rook ending is won by a plan.\n".repeat(7_600));

    List<Diagnostic> said =
        Assertions.assertTimeout(Duration.ofSeconds(5), skill::lint, "a large reference");

    assertThat(said).extracting(found -> found.rule().value()).containsExactly("reference-size");
    assertThat(said.get(0).message()).matches("The file has 6\\d{4} tokens; .*");
  }

  @Test
  void aLongReferenceWithoutContentsIsFoundAndOneWithThemIsNot() throws IOException {
    String parts = "## Kings\n\nA\n\n## Queens\n\nB\n\n## Rooks\n\n" + "C\n\n".repeat(60);
    skill.body("# Chess coach\n\nSee [a](references/a.md) and [b](references/b.md).\n");
    skill.with("references/a.md", "# A\n\n" + parts);
    skill.with("references/b.md", "# B\n\n- [Kings](#kings)\n- [Queens](#queens)\n\n" + parts);
    assertThat(skill.findings()).containsExactly("contents-list references/a.md:1:1");
  }

  @Test
  void aBodyOfTooManyLinesOrTokensIsAnError() throws IOException {
    skill.body("# Chess coach\n" + "\n".repeat(500));
    assertThat(skill.findings()).containsExactly("skill-body-size SKILL.md:1:1");
    skill.body("# Chess coach\n\n" + "pawn ".repeat(5_100) + "\n");
    assertThat(skill.findings()).containsExactly("skill-body-size SKILL.md:1:1");
  }

  @Test
  void namesThatDifferInCapitalsOnlyAreFound() throws IOException {
    skill.body("# Chess coach\n\n[a](references/Rook.md), [b](references/rook.md)\n");
    skill.with("references/Rook.md", "# R\n").with("references/rook.md", "# R\n");
    try (var files = Files.list(skill.folder().resolve("references"))) {
      assumeTrue(files.count() == 2, "this disk takes both for one file");
    }
    assertThat(skill.findings()).containsExactly("package-names references/rook.md:1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aux.md", "a:b.txt", "what?.md", "back\\slash.md", "dot.", "blank "})
  void namesThatWindowsCannotHaveAreFound(String name) throws IOException {
    assumeTrue(Path.of("/").isAbsolute(), "this disk refuses the name");
    skill.with(name, "# A\n");
    assertThat(skill.lint()).extracting(found -> found.rule().value()).contains("package-names");
  }

  @Test
  void symbolicLinksAreReportedAndNotFollowed() throws IOException {
    Path secret = Files.writeString(skill.folder().resolveSibling("secret.md"), "[gone](x.md)\n");
    Files.createSymbolicLink(skill.folder().resolve("linked.md"), secret);
    Files.createSymbolicLink(skill.folder().resolve("up"), skill.folder().getParent());
    assertThat(skill.findings())
        .contains("package-links linked.md:1:1", "package-links up:1:1")
        .noneMatch(found -> found.startsWith("link-resolves"));
  }

  @Test
  void foldersDeeperThanEightAreFound() throws IOException {
    skill.body("# Chess coach\n\nRead 1/2/3/4/5/6/7/8/a.txt and 1/2/3/4/5/6/7/8/9/b.txt.\n");
    skill.with("1/2/3/4/5/6/7/8/a.txt", "a").with("1/2/3/4/5/6/7/8/9/b.txt", "b");
    assertThat(skill.findings()).containsExactly("package-depth 1/2/3/4/5/6/7/8/9/b.txt:1:1");
  }

  @Test
  void moreThanTenMegabytesAreFoundButEvaluationsDoNotCount() throws IOException {
    skill.body("# Chess coach\n\nPlay assets/game.bin.\n");
    skill.with("evals/files/large.bin", "").with("assets/game.bin", "");
    grow("evals/files/large.bin", 11_000_000);
    assertThat(skill.findings()).isEmpty();
    grow("assets/game.bin", 10_000_001);
    assertThat(skill.findings()).containsExactly("package-size SKILL.md:1:1");
  }

  private void grow(String path, long bytes) throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(skill.folder().resolve(path).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  @Test
  void aScriptThatCannotBeExecutedIsFound() throws IOException {
    skill.body("# Chess coach\n\nRun scripts/play.sh.\n").with("scripts/play.sh", "#!/bin/sh\n");
    Path script = skill.folder().resolve("scripts/play.sh");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(skill.findings()).containsExactly("script-executable scripts/play.sh:1:1");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(skill.findings()).isEmpty();
  }

  /** In parts, so that no scanner takes this file for the leak. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIA|QWERTYUIOPASDFGH",
        "ghp|_abcdefghijklmnopqrstuvwxyzabcdefghij",
        "sk-|ant-api03-abcdefghijklmnopqrstuvwxyzabcdefgh",
        "xoxb|-2345678901-abcdefghijkl",
        "-----BEGIN |RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAtGvLdyfO"
      })
  void whatLooksLikeASecretIsFoundAndNotTold(String parts) throws IOException {
    String secret = parts.replace("|", "");
    skill.body("# Chess coach\n\n```text\n" + secret + "\n```\n");
    List<Diagnostic> said = skill.lint();
    assertThat(said)
        .extracting(found -> found.rule() + " " + found.span())
        .containsExactly("secret SKILL.md:9:1");
    assertThat(new ConsoleReport("", false, 9).render(said))
        .doesNotContain(secret.substring(secret.length() - 12))
        .contains(secret.substring(0, 4) + "***");
  }

  @Test
  void keysOfManualsAreNoSecrets() throws IOException {
    skill.body("# Chess coach\n\nAKIAIOSFODNN7EXAMPLE, sk-your-key-here-your-key-here-your-key\n");
    assertThat(skill.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u2066", "\udb40\udc41"})
  void charactersThatNobodySeesAreFound(String hidden) throws IOException {
    skill.body("# Chess coach\n\nAsk" + hidden + " first.\n");
    assertThat(skill.findings()).containsExactly("hidden-character SKILL.md:8:4");
  }

  @Test
  void aFileThatIsNotUtf8IsReportedWithItsByte() throws IOException {
    Files.write(skill.folder().resolve("SKILL.md"), new byte[] {'a', 'b', (byte) 0xFF});
    assertThat(skill.lint())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("byte 2 "));
  }

  @Test
  void aByteOrderMarkDoesNotHideTheFrontMatter() throws IOException {
    skill.with("SKILL.md", "\uFEFF" + SkillOnDisk.FRONT + "\n# Chess coach\n");
    assertThat(skill.findings()).isEmpty();
  }

  @Test
  void aFolderWithoutMainFileSaysWhereItMightBe(@TempDir Path other) throws IOException {
    SkillOnDisk none = new SkillOnDisk(other).with("skill.md", "# A\n");
    assertThat(none.lint())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("Rename skill.md"));
    assertThat(new SkillOnDisk(skill.folder().resolveSibling(".")).lint())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("the folder chess-coach."));
    assertThat(new SkillOnDisk(other.resolve("nowhere")).findings())
        .containsExactly("skill-present SKILL.md:1:1");
  }

  @Test
  void moreFilesThanAreReadAreReported() throws IOException {
    for (int i = 0; i < SkillFolderReader.MAX_FILES; i++) {
      skill.with("evals/files/" + i + ".txt", "");
    }
    assertThat(skill.lint())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("has 2001 files"));
  }

  @Test
  void markdownThatNestsTooDeeplyIsReportedAndNotParsed() throws IOException {
    skill.body(">".repeat(5_000) + " deep\n");
    assertThat(skill.findings())
        .singleElement()
        .asString()
        .startsWith("markdown-bounds SKILL.md:6:");
  }

  /** A hundred kilobytes of what costs most; the build's machine may be slow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](b.md)\n\n",
        "[a](#b)\n\n",
        "![](x.png)\n\n",
        "# a\n",
        "## a\n#### b\n",
        "|-",
        "|-|-|\n",
        "```\n",
        "{{a}} ",
        "TODO: ",
        "\n",
        " \n",
        "a-",
        "%",
        "%41",
        "import a\n",
        "sk-",
        "AKIA",
        "../",
        "[a]: b\n",
        "<a id=x>\n\n",
        "> ",
        "- ",
        "\"",
        "{",
        "[",
        "[1,"
      })
  void largeFilesOfAnythingAreAnsweredSoon(String part) throws IOException {
    String text = part.repeat(100_000 / part.length());
    skill.with("SKILL.md", "---\nname: " + part.strip() + "\n---\n" + text);
    skill
        .with("references/a.md", "[" + text + "](" + text)
        .with("references/b.md", "---\nname: " + text + "\n---\n");
    skill.with("evals/evals.json", text).with("run.py", text);
    List<Diagnostic> said =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), skill::lint, "five files of " + part);
    assertThat(said).isNotEmpty();
    assertThat(Baseline.of(said).apply(said).fresh()).isEmpty();
  }
}
