package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule for finished skill folders whose example is tried: the skill of the case {@code good} with
 * the bad text in place of the good one.
 */
record ShownFolderRule(RuleDescription rule) {

  private static final Path GOOD =
      Path.of("src", "test", "resources", "lint", "good", "csv-cleaner");

  /** What a printed text stands for, for each example whose note says that it stands for more. */
  private static final Map<String, UnaryOperator<String>> MEANT =
      Map.of(
          "contents-list",
          repeated("A tab parts cells.\n", 100),
          "hidden-character",
          text -> text.replace("[U+200B]", "\u200B"),
          "line-ends",
          text -> text.replace("␍\n", "\r\n"),
          "reference-size",
          repeated("A tab parts cells, and a cell in quotes may hold one.\n", 1_200),
          "secret",
          text -> text.replace("*".repeat(16), "QWERTYUIOPASDFGH"),
          "skill-body-size",
          repeated("Look at each row, and at each cell of it.\n", 600));

  private static UnaryOperator<String> repeated(String line, int times) {
    return text -> text.replace(line, line.repeat(times));
  }

  static List<ShownFolderRule> all() {
    return RuleCatalogue.ofFolders().stream().map(ShownFolderRule::new).toList();
  }

  /** What is said of the bad example, laid out in an empty folder. */
  List<Diagnostic> bad(Path empty, SeverityPolicy policy) throws IOException {
    return new SkillLint(policy).lint(lay(empty));
  }

  private Path lay(Path empty) throws IOException {
    Path skill = good(empty);
    RuleExample example = rule.example();
    Path file = skill.resolve(example.path());
    String bad = MEANT.getOrDefault(id(), text -> text).apply(example.bad());
    if (example.bad().isEmpty()) {
      Files.delete(file);
    } else if (id().equals("package-links")) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(bad.strip()));
    } else {
      Files.createDirectories(file.getParent());
      String text =
          example.good().isEmpty() ? bad : Files.readString(file).replace(example.good(), bad);
      Files.write(
          file,
          text.getBytes(
              id().equals("file-readable") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
    switch (id()) {
      case "body-present" -> {
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)(\n---\n).*", "$1"));
        deleteAllBut(skill, "SKILL.md");
      }
      case "skill-name-spec", "skill-name-folder" ->
          Files.delete(skill.resolve("evals/evals.json"));
      case "reference-depth" ->
          Files.writeString(skill.resolve("references/quotes.md"), "# Quotes\n");
      case "package-size" -> {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
          grown.setLength(11_000_000);
        }
      }
      default -> {}
    }
    return skill;
  }

  /** The skill of the case {@code good}, in an empty folder. */
  static Path good(Path empty) throws IOException {
    Path skill = empty.resolve("csv-cleaner");
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = skill.resolve(GOOD.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
    return skill;
  }

  private static void deleteAllBut(Path skill, String name) throws IOException {
    try (Stream<Path> files = Files.walk(skill)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!skill.relativize(file).toString().equals(name)) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * How often the good text stands in its file; for a file to be created, how often it is there.
   */
  int occurrences() throws IOException {
    RuleExample example = rule.example();
    Path file = GOOD.resolve(example.path());
    if (example.good().isEmpty()) {
      return Files.exists(file) ? 1 : 0;
    }
    return Files.readString(file).split(Pattern.quote(example.good()), -1).length - 1;
  }

  /** Whether the good text stands between the marks of the front matter of SKILL.md. */
  boolean standsInFrontMatter() throws IOException {
    RuleExample example = rule.example();
    if (!example.path().equals("SKILL.md") || example.good().isEmpty()) {
      return false;
    }
    String text = Files.readString(GOOD.resolve("SKILL.md"));
    int at = text.indexOf(example.good());
    return at > 0 && at + example.good().length() <= text.indexOf("\n---\n") + 1;
  }

  /** What the console shows of findings, without the summary. */
  static String console(List<Diagnostic> findings) {
    String report = new ConsoleReport("", false, Integer.MAX_VALUE).render(findings);
    return report.substring(0, report.stripTrailing().lastIndexOf('\n')).stripTrailing() + "\n";
  }

  String id() {
    return rule.id().value();
  }
}
