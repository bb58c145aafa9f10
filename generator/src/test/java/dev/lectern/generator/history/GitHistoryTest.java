package dev.lectern.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a repository knows of the content in it, and what is left out because nobody knows it. */
class GitHistoryTest {

  private static final String MONDAY = "2026-03-02T23:30:00Z";
  private static final String TUESDAY = "2026-03-03T12:00:00Z";
  private static final String FRIDAY = "2026-03-06T12:00:00Z";
  private static final List<String> FILES = List.of("skill.md", "stages/plan.md", "stages/play.md");

  @TempDir private Path top = Path.of("");

  /** A repository with three files: all of Monday, one of them changed on Tuesday. */
  private Git repository() throws IOException, GitAPIException {
    Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
    write("content/skill.md", "skill\n");
    write("content/stages/plan.md", "plan\n");
    write("content/stages/play.md", "play\n");
    write("README.md", "about\n");
    commit(git, MONDAY);
    write("content/stages/plan.md", "better plan\n");
    commit(git, TUESDAY);
    return git;
  }

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static RevCommit commit(Git git, String time) throws GitAPIException {
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage("x")
        .setSign(false)
        .setAuthor(at(time))
        .setCommitter(at(time))
        .call();
  }

  /** Far in the east, where the day is another one. */
  private static PersonIdent at(String time) {
    return new PersonIdent("A", "a@example.org", Instant.parse(time), ZoneId.of("+13:00"));
  }

  private ContentHistory history() throws IOException {
    return new GitHistory().of(top.resolve("content"), files(top.resolve("content")));
  }

  private static List<SourceText> files(Path folder) throws IOException {
    java.util.ArrayList<SourceText> files = new java.util.ArrayList<>();
    for (String file : FILES) {
      files.add(new SourceText(new SourcePath(file), Files.readString(folder.resolve(file))));
    }
    return files;
  }

  private static Map<String, LocalDate> dates(ContentHistory history) {
    Map<String, LocalDate> dates = new TreeMap<>();
    history.changes().forEach((path, commit) -> dates.put(path.value(), commit.date()));
    return dates;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  @Test
  void everyFileHasTheDayOfTheLastCommitThatChangedItInUtc() throws Exception {
    try (Git git = repository()) {
      write("README.md", "more\n");
      RevCommit head = commit(git, FRIDAY);

      ContentHistory history = history();

      assertThat(dates(history))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("skill.md", day(2), "stages/plan.md", day(3), "stages/play.md", day(2)));
      assertThat(history.checkout()).isEqualTo(new Commit(head.name(), Instant.parse(FRIDAY)));
      assertThat(history.gap()).isEmpty();
    }
  }

  @Test
  void aMergeChangesNothingThatABranchChanged() throws Exception {
    try (Git git = repository()) {
      git.checkout().setCreateBranch(true).setName("branch").call();
      write("content/stages/play.md", "better play\n");
      RevCommit branch = commit(git, TUESDAY);
      git.checkout().setName("main").call();
      write("README.md", "more\n");
      commit(git, TUESDAY);
      git.merge().include(branch).setFastForward(FastForwardMode.NO_FF).setCommit(false).call();
      commit(git, FRIDAY);

      assertThat(dates(history())).containsEntry("stages/play.md", day(3));
    }
  }

  @Test
  void aFileThatIsNotCommittedAsItIsHasNoDayAndTheSiteNoCommit() throws Exception {
    try (Git git = repository()) {
      write("content/stages/play.md", "not committed\n");

      ContentHistory history = history();

      assertThat(dates(history)).containsOnlyKeys("skill.md", "stages/plan.md");
      assertThat(history.checkout()).isNull();
      assertThat(history.gap()).startsWith("Content files that are not committed as they are: 1.");
    }
  }

  @Test
  void whatEndsLinesIsNoChange() throws Exception {
    try (Git git = repository()) {
      write("content/stages/play.md", "play\r\n");

      assertThat(dates(history())).containsEntry("stages/play.md", day(2));
    }
  }

  @Test
  void aShallowCloneKnowsItsCommitAndNoDays() throws Exception {
    try (Git git = repository()) {
      ObjectId head = git.getRepository().resolve("HEAD");
      write(".git/shallow", head.name() + "\n");

      ContentHistory history = history();

      assertThat(history.changes()).isEmpty();
      assertThat(history.checkout()).extracting(Commit::id).isEqualTo(head.name());
      assertThat(history.gap()).contains("shallow clone", "git fetch --unshallow");
    }
  }

  @Test
  void aLongHistoryIsLeftAfterSoManyCommits() throws Exception {
    try (Git git = repository()) {
      ContentHistory history =
          new GitHistory(1).of(top.resolve("content"), files(top.resolve("content")));

      assertThat(dates(history)).containsOnlyKeys("stages/plan.md");
      assertThat(history.gap()).contains("a long history; of 2 content files");
    }
  }

  @Test
  void aLinkedWorktreeKnowsAsMuch() throws Exception {
    try (Git git = repository()) {
      Path tree = top.resolve("elsewhere");
      Path own = top.resolve(".git/worktrees/elsewhere");
      ObjectId head = git.getRepository().resolve("HEAD");
      write(".git/worktrees/elsewhere/HEAD", head.name() + "\n");
      write(".git/worktrees/elsewhere/commondir", "../..\n");
      write(".git/worktrees/elsewhere/gitdir", tree.resolve(".git") + "\n");
      write("elsewhere/.git", "gitdir: " + own + "\n");
      for (String file : FILES) {
        write("elsewhere/content/" + file, Files.readString(top.resolve("content/" + file)));
      }

      ContentHistory history =
          new GitHistory().of(tree.resolve("content"), files(tree.resolve("content")));

      assertThat(dates(history)).hasSize(3);
      assertThat(history.checkout()).extracting(Commit::id).isEqualTo(head.name());
    }
  }

  @Test
  void aSourceTarballIsBuiltWithoutAWord() throws Exception {
    for (String file : FILES) {
      write("content/" + file, "text\n");
    }
    assertThat(history()).isEqualTo(ContentHistory.UNKNOWN);
  }

  @Test
  void aFolderThatIsInARepositoryByAccidentIsBuiltWithoutAWord() throws Exception {
    try (Git git = repository()) {
      for (String file : FILES) {
        write("target/content/" + file, "text\n");
      }
      assertThat(
              new GitHistory()
                  .of(top.resolve("target/content"), files(top.resolve("target/content"))))
          .isEqualTo(ContentHistory.UNKNOWN);
    }
  }

  @Test
  void aDamagedRepositoryIsSaidToBeOne() throws Exception {
    try (Git git = repository()) {
      String tree = git.getRepository().resolve("HEAD^{tree}").name();
      Path object = top.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));
      object.toFile().setWritable(true);
      Files.writeString(object, "damaged");

      ContentHistory history = history();

      assertThat(history.changes()).isEmpty();
      assertThat(history.gap()).startsWith("The Git repository around the content cannot be read");
    }
  }

  @Test
  void nothingInTheRepositoryIsWritten() throws Exception {
    try (Git git = repository()) {
      Map<String, Long> before = everything();
      history();
      assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(10);
    }
  }

  private Map<String, Long> everything() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.toList()) {
        times.put(top.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return times;
  }
}
