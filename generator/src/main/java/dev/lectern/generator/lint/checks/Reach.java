package dev.lectern.generator.lint.checks;

import dev.lectern.content.source.SourceText;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of a skill folder an agent finds that begins with {@code SKILL.md}: those that are
 * linked or named in a file that it found. A folder that is named with a slash at its end names
 * what stands directly in it.
 */
final class Reach {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_./\\-]+");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*+(?:from|import)[ \\t]++([\\w.]++)");

  private final SkillFolder folder;
  private final Set<String> found = new LinkedHashSet<>();

  private Reach(SkillFolder folder) {
    this.folder = folder;
  }

  static Set<String> of(SkillFolder folder) {
    Reach reach = new Reach(folder);
    reach.walk();
    return reach.found;
  }

  private void walk() {
    Deque<FolderFile> open = new ArrayDeque<>();
    folder
        .file(SkillFolder.MAIN)
        .ifPresent(
            main -> {
              found.add(SkillFolder.MAIN);
              open.add(main);
            });
    while (!open.isEmpty()) {
      FolderFile file = open.remove();
      Set<String> named = named(file);
      for (FolderFile other : folder.files()) {
        if (isNamed(other, file, named) && found.add(other.path().value())) {
          open.add(other);
        }
      }
    }
  }

  /** All words of a file that could be a path, and the targets of its links. */
  private Set<String> named(FolderFile file) {
    Set<String> words = new HashSet<>();
    String text = file.text().map(SourceText::text).orElse("");
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(trimmed(word));
      int slash = word.lastIndexOf('/');
      if (slash >= 0) {
        words.add(trimmed(word.substring(slash + 1)));
      }
    }
    if (file.path().value().endsWith(".py")) {
      Matcher imports = IMPORT.matcher(text);
      while (imports.find()) {
        String module = imports.group(1);
        words.add(module.substring(module.lastIndexOf('.') + 1) + ".py");
      }
    }
    folder
        .document(file.path().value())
        .ifPresent(document -> document.links().forEach(link -> words.add(link.path())));
    return words;
  }

  private static String trimmed(String word) {
    int from = word.startsWith("./") ? 2 : 0;
    int to = word.length();
    while (to > from && word.charAt(to - 1) == '.') {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean isNamed(FolderFile other, FolderFile by, Set<String> named) {
    String path = other.path().value();
    String above = other.path().folder();
    String here = by.path().folder();
    return named.contains(path)
        || named.contains(other.path().fileName())
        || (!above.isEmpty() && named.contains(above + "/"))
        || (!here.isEmpty()
            && path.startsWith(here + "/")
            && (named.contains(path.substring(here.length() + 1))
                || (above.length() > here.length()
                    && named.contains(above.substring(here.length() + 1) + "/"))));
  }
}
