package dev.lectern.generator.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in which Git says which commit is checked out, and how far back one can look from it:
 * as long as these and the content stay, so does its history. See gitrepository-layout(5).
 */
public final class CheckoutFiles {

  private static final String BRANCH = "ref: ";
  private static final String ELSEWHERE = "gitdir: ";
  private static final int LONGEST = 4096;

  private CheckoutFiles() {}

  /**
   * Those of the repository around a folder; none if there is no repository. They need not be
   * there.
   *
   * @throws IOException if one cannot be read
   */
  public static List<Path> around(Path folder) throws IOException {
    for (Path top = folder.toRealPath(); top != null; top = top.getParent()) {
      Path git = top.resolve(".git");
      if (Files.isDirectory(git)) {
        return of(git, new ArrayList<>());
      }
      if (Files.isRegularFile(git)) { // a linked working tree, or a submodule
        String text = text(git);
        List<Path> files = new ArrayList<>(List.of(git));
        return text.startsWith(ELSEWHERE)
            ? of(top.resolve(text.substring(ELSEWHERE.length())), files)
            : files;
      }
    }
    return List.of();
  }

  private static List<Path> of(Path git, List<Path> files) throws IOException {
    Path head = git.resolve("HEAD");
    Path common = git.resolve("commondir");
    files.add(head);
    files.add(common);
    Path shared = Files.isRegularFile(common) ? git.resolve(text(common)).normalize() : git;
    String commit = Files.isRegularFile(head) ? text(head) : "";
    if (commit.startsWith(BRANCH)) {
      files.add(branch(shared, commit.substring(BRANCH.length())));
    }
    for (String name : List.of("packed-refs", "reftable/tables.list", "shallow", "config")) {
      files.add(shared.resolve(name));
    }
    return files;
  }

  private static Path branch(Path shared, String name) throws IOException {
    Path file = shared.resolve(name).normalize();
    if (!file.startsWith(shared) || Files.isDirectory(file)) {
      throw new IOException("no branch: " + name);
    }
    return file;
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LONGEST || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not of Git: " + file);
    }
    return Files.readString(file).strip();
  }
}
