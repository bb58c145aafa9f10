package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.lint.checks.LintRules;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.tokens.TokenCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said about skill folders in the styles that are found in the wild. A case is a folder
 * {@code src/test/resources/lint/<style>} with one skill folder in it and {@code diagnostics.txt}.
 * Before it is read, lines that end in {@code ␍} get CR LF as their end, and a line {@code ⟳ 900}
 * stands for 900 more of the line above it.
 */
class LintCasesTest {

  private static final Path ALL = Path.of("src", "test", "resources", "lint");
  private static final String UPDATE = "lectern.updateGolden";
  private static final Pattern REPEATED = Pattern.compile("(.*\n)⟳ ([0-9]+)\n");

  /** Adding a folder adds a test. */
  @TestFactory
  Stream<DynamicTest> styleIsReportedAsItsFileSays(@TempDir Path temp) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> styles = Files.list(ALL)) {
      for (Path style : styles.sorted().toList()) {
        tests.add(dynamicTest(style.getFileName().toString(), () -> check(style, temp)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(16);
    return tests.stream();
  }

  private static String whole(String kept) {
    return REPEATED
        .matcher(kept.replace("␍\n", "\r\n"))
        .replaceAll(
            again ->
                Matcher.quoteReplacement(
                    again.group(1).repeat(1 + Integer.parseInt(again.group(2)))));
  }

  private static void check(Path style, Path temp) throws IOException {
    Path skill;
    try (Stream<Path> inside = Files.list(style)) {
      skill = inside.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Path copy = temp.resolve(style.getFileName()).resolve(skill.getFileName());
    try (Stream<Path> files = Files.walk(skill)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(skill.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, whole(Files.readString(file)));
      }
    }
    String said =
        new ConsoleReport("", false, Integer.MAX_VALUE).render(new SkillLint().lint(copy));
    Path golden = style.resolve("diagnostics.txt");
    if (Boolean.getBoolean(UPDATE)) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.writeString(golden, said);
      return;
    }
    assertThat(said)
        .as("%s, rewritten by mvn test -D%s=true", golden, UPDATE)
        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
  }

  @Test
  void everyRuleHasACaseUnlessItsCaseIsNoFolderOfSmallFiles() throws IOException {
    String said = "";
    try (Stream<Path> styles = Files.list(ALL)) {
      for (Path style : styles.toList()) {
        said += Files.readString(style.resolve("diagnostics.txt"));
      }
    }
    List<String> without = new ArrayList<>();
    for (LintRule rule : LintRules.all(new SnakeYamlFrontMatter(), new TokenCounter())) {
      if (!said.contains("[" + rule.id() + "]")) {
        without.add(rule.id().value());
      }
    }
    assertThat(without)
        .as("those of LintRulesTest")
        .containsExactlyInAnyOrder(
            "hidden-character",
            "package-depth",
            "package-links",
            "package-names",
            "package-size",
            "script-executable",
            "secret",
            "skill-body-size");
  }

  @Test
  void theSkillThatIsPublishedHereHasNoFinding() {
    List<Diagnostic> said =
        new SkillLint().lint(Path.of("..", "skills", "ml-system-design-interview"));
    assertThat(new ConsoleReport("", false, 100).render(said))
        .isEqualTo("No errors, no warnings\n");
  }
}
