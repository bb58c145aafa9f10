package dev.lectern.content.resolve;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.Slip;
import dev.lectern.content.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Fixes of one link, as it stands in the text.
 *
 * @param destination the whole address
 * @param span where it stands
 * @param files the paths of all content files
 */
record LinkFix(String destination, Span span, List<String> files) {

  private static final String PARENT = "../";

  /** The anchor that was meant. */
  Optional<Fix> anchor(String anchor, Guess guess) {
    return guess
        .meant()
        .flatMap(meant -> part(destination.length() - anchor.length(), anchor.length(), meant));
  }

  /** The file's new name in place of the one that it had. */
  Optional<Fix> renamed(String former, Guess now) {
    String written = path(destination);
    int start = written.length() - ".md".length() - former.length();
    return written.endsWith(former + ".md")
        ? now.meant().flatMap(name -> part(start, former.length(), name))
        : Optional.empty();
  }

  /** The file that was meant by a path from the top of the content folder that leads nowhere. */
  Optional<Fix> file(String path, Guess guess) {
    String written = path(destination);
    if (files.contains(path + ".md")) {
      return whole(written + ".md" + rest());
    }
    if (files.contains(written)) {
      return whole(relative(written) + rest());
    }
    int slash = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    if (dot <= slash || guess.phrase().isEmpty()) {
      return Optional.empty();
    }
    String ending = path.substring(dot);
    String folder = path.substring(0, slash);
    List<String> beside =
        files.stream()
            .filter(file -> file.startsWith(folder) && file.endsWith(ending))
            .map(file -> file.substring(slash, file.length() - ending.length()))
            .filter(name -> name.indexOf('/') < 0)
            .toList();
    int length = dot - slash;
    return Slip.meant(path.substring(slash, dot), beside)
        .flatMap(meant -> part(written.length() - ending.length() - length, length, meant));
  }

  /** The relative address of a file that is named from the top, or with backslashes. */
  Optional<Fix> relative() {
    String written = path(destination);
    if (written.startsWith("/") && files.contains(written.substring(1))) {
      return whole(relative(written.substring(1)) + rest());
    }
    String turned = written.replace('\\', '/');
    return LinkBinder.resolve(span.path().folder(), turned)
        .filter(files::contains)
        .flatMap(there -> whole(turned + rest()));
  }

  private String relative(String path) {
    String folder = span.path().folder();
    if (folder.isEmpty()) {
      return path;
    }
    return path.startsWith(folder + "/")
        ? path.substring(folder.length() + 1)
        : PARENT.repeat(folder.split("/").length) + path;
  }

  private static String path(String destination) {
    int hash = destination.indexOf('#');
    return hash < 0 ? destination : destination.substring(0, hash);
  }

  /** The anchor with its hash. */
  private String rest() {
    return destination.substring(path(destination).length());
  }

  private Optional<Fix> whole(String meant) {
    return part(0, destination.length(), meant);
  }

  private Optional<Fix> part(int from, int length, String meant) {
    return span.text().equals(destination)
        ? Optional.of(Fix.writing(span.part(from, from + length), meant))
        : Optional.empty();
  }
}
