package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.SkillLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A skill folder that a test makes, without a finding at first. */
record SkillOnDisk(Path folder) {

  static final String FRONT =
      """
      ---
      name: chess-coach
      description: Coaches chess endgames. Use when a user asks about a rook ending.
      ---
      """;

  static SkillOnDisk in(Path temp) throws IOException {
    return new SkillOnDisk(temp.resolve("chess-coach"))
        .with("SKILL.md", FRONT + "\n# Chess coach\n\nAsk.\n");
  }

  SkillOnDisk with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** The main file with this body. */
  SkillOnDisk body(String body) throws IOException {
    return with("SKILL.md", FRONT + "\n" + body);
  }

  List<Diagnostic> lint() {
    return new SkillLint().lint(folder);
  }

  /** The rules that are broken, each as {@code rule path:line:column}. */
  List<String> findings() {
    return lint().stream().map(found -> found.rule() + " " + found.span()).toList();
  }
}
