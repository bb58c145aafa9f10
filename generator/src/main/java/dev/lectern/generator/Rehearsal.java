package dev.lectern.generator;

import dev.lectern.content.load.Drafts;
import dev.lectern.content.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An edit that nobody makes: one file says its last line twice. Whoever goes through it, and then
 * through the file as it is, has the code compiled and the tables made that the first real edit
 * would have to wait for.
 *
 * @param file that is edited
 * @param edited its text in place of what it says
 */
public record Rehearsal(Path file, Drafts edited) {

  private static final String ENTRY = ".md";

  /**
   * An edit of an entry in the midst of the folder that holds most of them.
   *
   * @param folder the real path of the content's folder
   * @param files all that were read in it
   * @return nothing if there is no entry in a folder
   */
  public static Optional<Rehearsal> of(Path folder, List<SourceText> files) {
    Map<String, List<SourceText>> byFolder = new TreeMap<>();
    for (SourceText file : files) {
      if (file.path().value().endsWith(ENTRY)) {
        byFolder.computeIfAbsent(file.path().folder(), any -> new ArrayList<>()).add(file);
      }
    }
    byFolder.remove(""); // what stands at the top is not one of many
    if (byFolder.isEmpty()) {
      return Optional.empty();
    }
    List<SourceText> most = Collections.max(byFolder.values(), Comparator.comparing(List::size));
    SourceText file = most.get(most.size() / 2);
    return Optional.of(
        new Rehearsal(
            folder.resolve(file.path().value()),
            new Drafts(Map.of(file.path(), twice(file.text())))));
  }

  private static String twice(String text) {
    String whole = text.stripTrailing();
    return whole + "\n\n" + whole.substring(whole.lastIndexOf('\n') + 1) + "\n";
  }
}
