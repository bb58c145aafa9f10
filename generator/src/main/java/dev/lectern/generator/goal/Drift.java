package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.PublishedFresh;
import dev.lectern.generator.output.FolderDifference;
import dev.lectern.generator.output.RenderedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How published folders differ from what the content gives, as text for people:
 *
 * <pre>
 * The published files (4) are not what the content gives: 1 missing, 1 changed, 1 stale.
 *
 *   missing  skills/chess/references/notation.md
 *   changed  skills/chess/SKILL.md
 *   stale    skills/chess/references/old.md
 *
 * --- a/SKILL.md
 * +++ b/SKILL.md
 * @@ -1,3 +1,3 @@
 * …
 * </pre>
 *
 * @param folders one for each publication, in their order
 */
record Drift(List<Folder> folders) {

  Drift {
    folders = List.copyOf(folders);
  }

  /**
   * A published folder beside what the content gives for it.
   *
   * @param shown its place as people see it
   */
  record Folder(String shown, Publication publication, FolderDifference difference) {

    private Stream<String> listed(String word, Collection<?> paths) {
      return paths.stream().map(path -> "  %-7s  %s/%s\n".formatted(word, shown, path));
    }
  }

  /**
   * Compares published folders with what they should hold.
   *
   * @param shown how their places are shown
   */
  static Drift of(List<Publication> publications, ShownPath shown) {
    return new Drift(
        publications.stream()
            .map(
                publication ->
                    new Folder(
                        shown.of(publication.folder()),
                        publication,
                        publication.output().compare(publication.files())))
            .toList());
  }

  boolean isEmpty() {
    return folders.stream().allMatch(folder -> folder.difference().isUpToDate());
  }

  /** What differs, by the folder that it is published in; at least one finding if anything does. */
  Map<Path, List<Diagnostic>> findings() {
    Map<Path, List<Diagnostic>> findings = new LinkedHashMap<>();
    for (Folder folder : folders) {
      Publication publication = folder.publication();
      findings.put(
          publication.folder(),
          PublishedFresh.findings(publication.output(), publication.files(), folder.difference()));
    }
    return findings;
  }

  /** One sentence that counts. */
  String summary() {
    int files = folders.stream().mapToInt(folder -> folder.publication().files().size()).sum();
    if (isEmpty()) {
      return "The published files (" + files + ") are what the content gives.";
    }
    return "The published files ("
        + files
        + ") are not what the content gives: "
        + folders.stream().mapToInt(folder -> folder.difference().missing().size()).sum()
        + " missing, "
        + folders.stream().mapToInt(folder -> folder.difference().changed().size()).sum()
        + " changed, "
        + folders.stream().mapToInt(folder -> folder.difference().stale().size()).sum()
        + " stale.";
  }

  /**
   * The summary, the files, and the differences of those that changed; each line ends in {@code
   * \n}.
   *
   * @param maximumDiffLines how many lines of difference are shown in all, at least 1
   */
  String text(int maximumDiffLines) {
    StringBuilder text = new StringBuilder(summary()).append("\n\n");
    for (Folder folder : folders) {
      Stream.of(
              folder.listed("missing", folder.difference().missing()),
              folder.listed("changed", folder.difference().changed()),
              folder.listed("stale", folder.difference().stale()))
          .flatMap(lines -> lines)
          .forEach(text::append);
    }
    List<String> diff = diff();
    diff.stream().limit(maximumDiffLines).forEach(line -> text.append(line).append('\n'));
    int rest = diff.size() - maximumDiffLines;
    if (rest > 0) {
      text.append("… and ").append(rest).append(" more lines of difference\n");
    }
    return text.toString();
  }

  /**
   * What is in a published folder that Lectern neither wrote nor would write; empty for nothing.
   */
  Optional<String> foreign() {
    List<String> lines =
        folders.stream()
            .filter(folder -> folder.publication().exclusive())
            .flatMap(folder -> folder.listed("foreign", folder.difference().foreign()))
            .map(Drift::printable)
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Who installs the skill gets these files too, which are not made from the content:\n\n"
                + String.join("", lines));
  }

  private List<String> diff() {
    List<String> lines = new ArrayList<>();
    for (Folder folder : folders) {
      for (RenderedFile file : folder.publication().files()) {
        if (folder.difference().changed().contains(file.path())) {
          lines.add("");
          folder
              .publication()
              .output()
              .diff(file, Integer.MAX_VALUE)
              .lines()
              .map(Drift::printable)
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  /** What stands in the published copy cannot command the terminal. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' && c != '\n' ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
