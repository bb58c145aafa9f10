package dev.lectern.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A content folder in memory, and unchangeable: what an edit gives is another one.
 *
 * @param files the text of each file by its path, {@code stages/look.md}
 */
record Manuscript(SortedMap<String, String> files) {

  private static final Pattern ROW = Pattern.compile("(?m)^([a-z0-9-]+):");

  Manuscript {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** An entry, and where it was written: a file of its own, or a row of one. */
  record Place(String kind, String id, String file, boolean row) {

    /** A link to it, as it is written in a file. */
    String linkFrom(String other) {
      return (other.contains("/") ? "../" : "") + file + (row ? "#" + id : "");
    }
  }

  /** What lies in a folder. */
  static Manuscript of(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new Manuscript(files);
  }

  String text(String file) {
    return files.getOrDefault(file, "");
  }

  Manuscript with(String file, String text) {
    TreeMap<String, String> other = new TreeMap<>(files);
    other.put(file, text);
    return new Manuscript(other);
  }

  Manuscript without(String file) {
    TreeMap<String, String> other = new TreeMap<>(files);
    other.remove(file);
    return new Manuscript(other);
  }

  /** The same with each text made into another. */
  Manuscript each(UnaryOperator<String> change) {
    TreeMap<String, String> other = new TreeMap<>(files);
    other.replaceAll((file, text) -> change.apply(text));
    return new Manuscript(other);
  }

  /** All entries that are kept in a folder, by the paths of their files. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    files.forEach(
        (file, text) -> {
          int slash = file.indexOf('/');
          if (slash > 0 && file.endsWith(".yaml")) {
            Matcher row = ROW.matcher(text);
            while (row.find()) {
              places.add(new Place(file.substring(0, slash), row.group(1), file, true));
            }
          } else if (slash > 0 && file.endsWith(".md")) {
            String id = file.substring(slash + 1, file.length() - ".md".length());
            places.add(new Place(file.substring(0, slash), id, file, false));
          }
        });
    return places;
  }

  /** What was written of an entry. */
  String textOf(Place place) {
    String text = text(place.file());
    return place.row() ? text.substring(start(place), end(place)) : text;
  }

  /** The same with another text of an entry; the empty one takes it away. */
  Manuscript withTextOf(Place place, String entry) {
    String text = text(place.file());
    String whole =
        place.row() ? text.substring(0, start(place)) + entry + text.substring(end(place)) : entry;
    return whole.isEmpty() ? without(place.file()) : with(place.file(), whole);
  }

  private int start(Place place) {
    Matcher row =
        Pattern.compile("(?m)^" + Pattern.quote(place.id()) + ":").matcher(text(place.file()));
    return row.find() ? row.start() : 0;
  }

  private int end(Place place) {
    String text = text(place.file());
    Matcher row = ROW.matcher(text);
    return row.find(start(place) + 1) ? row.start() : text.length();
  }

  /** The files that are others in another manuscript, those that come or go among them. */
  Set<String> differences(Manuscript other) {
    Set<String> all = new TreeSet<>(files.keySet());
    all.addAll(other.files().keySet());
    all.removeIf(file -> Objects.equals(files.get(file), other.files().get(file)));
    return all;
  }

  /**
   * Makes a folder that holds another manuscript hold this one.
   *
   * @return what a watcher would tell: all files that are others, and folders that are gone
   */
  Set<Path> layOver(Manuscript other, Path folder) throws IOException {
    Set<Path> changed = new TreeSet<>();
    Set<String> differences = differences(other);
    for (String file : differences) {
      changed.add(folder.resolve(file));
      if (!files.containsKey(file)) {
        Files.delete(folder.resolve(file));
      }
    }
    changed.addAll(withoutEmptyFolders(folder));
    for (String file : differences) {
      if (files.containsKey(file)) {
        Path target = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, text(file).getBytes(StandardCharsets.UTF_8));
      }
    }
    return changed;
  }

  private static Set<Path> withoutEmptyFolders(Path folder) throws IOException {
    Set<Path> gone = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isDirectory)
          .filter(each -> !each.equals(folder))
          .sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try (Stream<Path> inside = Files.list(each)) {
                  if (inside.findAny().isEmpty()) {
                    Files.delete(each);
                    gone.add(each);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return gone;
  }
}
