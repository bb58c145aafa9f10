package dev.lectern.generator.lint;

import java.util.List;
import java.util.Optional;

/**
 * What was read of a skill folder.
 *
 * @param name the folder's own name
 * @param files everything in it but folders, in the order of the paths
 * @param documents its Markdown files that could be read, in the same order
 */
public record SkillFolder(String name, List<FolderFile> files, List<MarkdownFile> documents) {

  /** The file that an agent loads first. */
  public static final String MAIN = "SKILL.md";

  public SkillFolder {
    files = List.copyOf(files);
    documents = List.copyOf(documents);
  }

  /** {@code SKILL.md}, if it could be read. */
  public Optional<MarkdownFile> main() {
    return document(MAIN);
  }

  public Optional<MarkdownFile> document(String path) {
    return documents.stream().filter(file -> file.path().value().equals(path)).findFirst();
  }

  public Optional<FolderFile> file(String path) {
    return files.stream().filter(file -> file.path().value().equals(path)).findFirst();
  }

  /** Whether a folder with this path has files in it; the empty path is the skill folder. */
  public boolean hasFolder(String path) {
    return path.isEmpty()
        || files.stream().anyMatch(file -> file.path().value().startsWith(path + "/"));
  }

  /** The paths of all files. */
  public List<String> paths() {
    return files.stream().map(file -> file.path().value()).toList();
  }
}
