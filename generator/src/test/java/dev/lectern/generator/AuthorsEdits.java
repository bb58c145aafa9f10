package dev.lectern.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Random edits of the shipped content: words, figures, references, links, titles, headings, files
 * that come, go and are renamed. Now and then all is as it was shipped again.
 */
final class AuthorsEdits {

  private static final Path SHIPPED = Path.of("../site-content/src/main/content");
  private static final Pattern NUMBER = Pattern.compile("(?m)^ +(?:value|minutes|order): (\\d+)");
  private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)+");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} (.+)$");
  private static final Pattern TITLE = Pattern.compile("(?m)^ *title: (.+)$");

  private final Path folder;
  private final Random random;
  private final List<Path> shipped;
  private int count = 0;

  /**
   * One edit.
   *
   * @param files those that are others now
   */
  record Edit(String what, Set<Path> files) {}

  /**
   * @param folder an empty one, which is filled
   */
  AuthorsEdits(Path folder, long seed) throws IOException {
    this.folder = folder.resolve("content");
    this.random = new Random(seed);
    try (Stream<Path> all = Files.walk(SHIPPED)) {
      this.shipped = all.filter(Files::isRegularFile).map(SHIPPED::relativize).sorted().toList();
    }
    restore();
  }

  Path folder() {
    return folder;
  }

  /** Some pages of the site, among them pages that may not be there. */
  List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>(List.of("index.html", "figures.html", "about.md"));
    List<Path> files = files();
    for (int i = 0; i < 4; i++) {
      String file = folder.relativize(any(files)).toString().replace('\\', '/');
      pages.add(file.replaceAll("\\.(md|yaml)$", ".html"));
      pages.add(file.replaceAll("/.*", "/index.html"));
    }
    return pages;
  }

  Edit next() throws IOException {
    if (count++ % 12 == 11) {
      return new Edit("all as it was", restore());
    }
    Path file = any(files());
    String name = folder.relativize(file).toString();
    String text = Files.readString(file);
    switch (random.nextInt(10)) {
      case 0 -> {
        return written(
            file, text + "\nOne sentence more, the " + count + "th.\n", "words in " + name);
      }
      case 1 -> {
        return written(
            file,
            replaced(text, NUMBER, String.valueOf(1 + random.nextInt(60))),
            "figure in " + name);
      }
      case 2, 3 -> {
        return written(file, replaced(text, ID, id(any(files()))), "reference in " + name);
      }
      case 4 -> {
        return written(file, replaced(text, HEADING, "Heading " + count), "heading in " + name);
      }
      case 5 -> {
        return written(file, replaced(text, TITLE, "Title " + count), "title in " + name);
      }
      case 6 -> {
        Files.delete(file);
        return new Edit("deleted " + name, Set.of(file));
      }
      case 7 -> {
        Path other = file.resolveSibling("other-" + count + name.substring(name.lastIndexOf('.')));
        Files.move(file, other);
        return new Edit("renamed " + name, Set.of(file, other));
      }
      case 8 -> {
        Path other = file.resolveSibling("copy-" + count + name.substring(name.lastIndexOf('.')));
        Files.copy(file, other);
        return new Edit("copied " + name, Set.of(other));
      }
      default -> {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        return written(file, text.substring(0, at) + text.substring(end), "slip in " + name);
      }
    }
  }

  private static Edit written(Path file, String text, String what) throws IOException {
    Files.writeString(file, text);
    return new Edit(what, Set.of(file));
  }

  /** Another text in place of one that the pattern finds, or of its group. */
  private String replaced(String text, Pattern pattern, String by) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int group = matcher.groupCount();
      found.add(new int[] {matcher.start(group), matcher.end(group)});
    }
    if (found.isEmpty()) {
      return text;
    }
    int[] one = found.get(random.nextInt(found.size()));
    return text.substring(0, one[0]) + by + text.substring(one[1]);
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\.\\w+$", "");
  }

  private Path any(List<Path> files) {
    return Objects.requireNonNull(files.get(random.nextInt(files.size())));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Makes all as it was shipped; says which files were not. */
  private Set<Path> restore() throws IOException {
    Set<Path> changed = new TreeSet<>();
    for (Path relative : shipped) {
      Path file = folder.resolve(relative.toString());
      byte[] bytes = Files.readAllBytes(SHIPPED.resolve(relative));
      if (!Files.exists(file) || !java.util.Arrays.equals(bytes, Files.readAllBytes(file))) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        changed.add(file);
      }
    }
    for (Path file : files()) {
      if (!shipped.contains(folder.relativize(file))) {
        Files.delete(file);
        changed.add(file);
      }
    }
    return changed;
  }
}
