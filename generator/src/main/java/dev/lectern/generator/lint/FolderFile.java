package dev.lectern.generator.lint;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing in a skill folder that is no folder.
 *
 * @param path below the skill folder
 * @param name its name on the disk, which the path may only show in part
 * @param form what it is
 * @param bytes its size; 0 if it is no regular file
 * @param executable whether it may be executed; true where the file system does not say
 * @param text what is in it, if it is text in UTF-8 and not too large
 */
public record FolderFile(
    SourcePath path,
    String name,
    Form form,
    long bytes,
    boolean executable,
    Optional<SourceText> text) {

  /** What stands at a path. */
  public enum Form {
    REGULAR,
    SYMBOLIC_LINK,
    OTHER
  }

  /** The beginning of the file, for what is said about all of it. */
  public Span beginning() {
    return text.orElseGet(() -> new SourceText(path, "")).beginning();
  }

  public boolean isMarkdown() {
    return isMarkdown(path);
  }

  static boolean isMarkdown(SourcePath path) {
    return path.value().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /** Whether it is what the skill is evaluated by, which no agent reads that uses the skill. */
  public boolean isEvaluation() {
    return path.value().startsWith("evals/");
  }
}
