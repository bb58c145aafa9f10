package dev.lectern.generator.history;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Reads the history of content from the Git repository around it, in one walk from the commit that
 * is checked out back to the first. Nothing is written, no program is started, no hook or filter of
 * the repository runs. A repository may come from strangers and be of any size: the walk ends after
 * a number of commits, and after some seconds.
 */
public final class GitHistory implements HistorySource {

  /** A walk of so many commits takes a second or two; the largest repositories have more. */
  static final int MAX_COMMITS = 50_000;

  private static final Duration MAX_TIME = Duration.ofSeconds(10);

  /** Names of files that are looked at in all commits together. */
  private static final int MAX_NAMES = 5_000_000;

  /** A merge of more branches is no merge that people make. */
  private static final int MAX_PARENTS = 64;

  /** Commits, folders and files that are larger are not read. */
  private static final int MAX_OBJECT = 4 * 1024 * 1024;

  private final int maxCommits;

  public GitHistory() {
    this(MAX_COMMITS);
  }

  GitHistory(int maxCommits) {
    this.maxCommits = maxCommits;
  }

  /** JGit tells of what it does not understand in many exceptions, some of them unchecked. */
  @Override
  public ContentHistory of(Path contentFolder, List<SourceText> files) {
    QuietSystem.install();
    try {
      Path folder = contentFolder.toRealPath();
      FileRepositoryBuilder builder =
          new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
      if (builder.getGitDir() == null) {
        return ContentHistory.UNKNOWN;
      }
      try (Repository repository = builder.build()) {
        return repository.isBare()
            ? ContentHistory.UNKNOWN
            : new Reading(repository, folder, files).history(maxCommits);
      }
    } catch (IOException | RuntimeException e) {
      return new ContentHistory(
          null,
          Map.of(),
          "The Git repository around the content cannot be read, so pages do not say when they"
              + " last changed: "
              + e);
    }
  }

  /** One look at one repository. */
  private static final class Reading {

    private final Repository repository;
    private final String prefix;
    private final List<SourceText> files;
    private long names;

    Reading(Repository repository, Path folder, List<SourceText> files) throws IOException {
      this.repository = repository;
      this.files = files;
      Path top = repository.getWorkTree().toPath().toRealPath();
      this.prefix =
          folder.equals(top)
              ? ""
              : top.relativize(folder).toString().replace(top.getFileSystem().getSeparator(), "/")
                  + "/";
    }

    ContentHistory history(int maxCommits) throws IOException {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        return ContentHistory.UNKNOWN;
      }
      try (ObjectReader reader = repository.newObjectReader();
          RevWalk walk = new RevWalk(reader)) {
        reader.setStreamFileThreshold(MAX_OBJECT);
        walk.setRetainBody(false);
        RevCommit checkout = walk.parseCommit(head);
        Map<String, ObjectId> committed = committed(reader, checkout);
        Set<String> wanted = new HashSet<>();
        for (SourceText file : files) {
          ObjectId blob = committed.get(prefix + file.path());
          if (blob != null && isSame(reader, blob, file.text())) {
            wanted.add(prefix + file.path());
          }
        }
        if (wanted.isEmpty()) {
          return ContentHistory.UNKNOWN; // the folder is there by accident, or all of it is new
        }
        int changed = files.size() - wanted.size();
        boolean clean = changed == 0;
        Commit known = clean ? commit(checkout) : null;
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
          return new ContentHistory(
              known,
              Map.of(),
              "The Git repository is a shallow clone, so pages do not say when they last changed."
                  + " Fetch the rest of it: git fetch --unshallow, or fetch-depth: 0 for"
                  + " actions/checkout.");
        }
        Map<SourcePath, Commit> changes = changes(walk, reader, checkout, wanted, maxCommits);
        return new ContentHistory(known, changes, gap(changed, wanted));
      }
    }

    private static String gap(int changed, Set<String> notFound) {
      if (!notFound.isEmpty()) {
        return "The Git repository has a long history; of "
            + notFound.size()
            + " content files the pages do not say when they last changed.";
      }
      return changed == 0
          ? ""
          : "Content files that are not committed as they are: "
              + changed
              + ". Their pages do not say when they last changed, and the site does not say of"
              + " which commit it is.";
    }

    /** The files of a commit below the content folder, by their paths in the repository. */
    private Map<String, ObjectId> committed(ObjectReader reader, RevCommit commit)
        throws IOException {
      Map<String, ObjectId> committed = new HashMap<>();
      try (TreeWalk trees = new TreeWalk(reader)) {
        trees.setRecursive(true);
        trees.setFilter(inFolder());
        trees.addTree(commit.getTree());
        while (trees.next()) {
          count();
          committed.put(trees.getPathString(), trees.getObjectId(0));
        }
      }
      return committed;
    }

    private TreeFilter inFolder() {
      return prefix.isEmpty()
          ? TreeFilter.ALL
          : PathFilter.create(prefix.substring(0, prefix.length() - 1));
    }

    /** Whether a file was read as it was committed, whatever ends its lines. */
    private static boolean isSame(ObjectReader reader, ObjectId blob, String text)
        throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
        if (formatter.idFor(Constants.OBJ_BLOB, bytes).equals((AnyObjectId) blob)) {
          return true;
        }
      }
      ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
      if (loader.isLarge()) {
        return false;
      }
      String committed = new String(loader.getCachedBytes(MAX_OBJECT), StandardCharsets.UTF_8);
      return plain(committed).equals(plain(text));
    }

    private static String plain(String text) {
      String unix = text.replace("\r\n", "\n");
      return unix.startsWith("\uFEFF") ? unix.substring(1) : unix;
    }

    /**
     * The last commit that changed each file. A merge changed what it has from no parent.
     *
     * @param wanted the files' paths in the repository; those that are found are taken out
     */
    private Map<SourcePath, Commit> changes(
        RevWalk walk, ObjectReader reader, RevCommit checkout, Set<String> wanted, int maxCommits)
        throws IOException {
      Map<SourcePath, Commit> changes = new TreeMap<>();
      long start = System.nanoTime();
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.markStart(checkout);
      try (TreeWalk trees = new TreeWalk(reader)) {
        trees.setRecursive(true);
        trees.setFilter(AndTreeFilter.create(inFolder(), TreeFilter.ANY_DIFF));
        int seen = 0;
        for (RevCommit commit = walk.next();
            commit != null && !wanted.isEmpty() && seen < maxCommits;
            commit = walk.next()) {
          seen++;
          if (commit.getParentCount() > MAX_PARENTS) {
            throw new IOException("a commit with " + commit.getParentCount() + " parents");
          }
          trees.reset();
          for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
            trees.addTree(parent.getTree());
          }
          int own = trees.addTree(commit.getTree());
          while (trees.next()) {
            count();
            String path = trees.getPathString();
            if (isNew(trees, own) && wanted.remove(path)) {
              changes.put(new SourcePath(path.substring(prefix.length())), commit(commit));
            }
          }
          if (!wanted.isEmpty() && System.nanoTime() - start > MAX_TIME.toNanos()) {
            return Collections.emptyMap(); // which dates were found by then depends on the machine
          }
        }
      }
      return changes;
    }

    private static boolean isNew(TreeWalk trees, int own) {
      for (int parent = 0; parent < own; parent++) {
        if (trees.idEqual(parent, own)) {
          return false;
        }
      }
      return true;
    }

    private void count() throws IOException {
      names++;
      if (names > MAX_NAMES) {
        throw new IOException("more than " + MAX_NAMES + " files were changed below " + prefix);
      }
    }

    private static Commit commit(RevCommit commit) {
      return new Commit(commit.getName(), Instant.ofEpochSecond(commit.getCommitTime()));
    }
  }
}
