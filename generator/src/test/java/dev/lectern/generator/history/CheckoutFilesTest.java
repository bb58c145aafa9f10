package dev.lectern.generator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutFilesTest {

  @TempDir private Path top = Path.of("");

  private Git repository() throws GitAPIException, IOException {
    Git git = Git.init().setDirectory(top.toFile()).setInitialBranch("main").call();
    Files.createDirectories(top.resolve("content"));
    commit(git);
    return git;
  }

  private static void commit(Git git) throws GitAPIException {
    git.commit().setMessage("x").setSign(false).setAllowEmpty(true).call();
  }

  /** What stands in the files. */
  private List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    for (Path file : CheckoutFiles.around(top.resolve("content"))) {
      state.add(
          Files.exists(file)
              ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
              : "");
    }
    return state;
  }

  @Test
  void whateverMovesTheCommitChangesOneOfThem() throws Exception {
    try (Git git = repository()) {
      List<String> before = state();
      assertThat(before).isEqualTo(state()).isNotEmpty();
      commit(git);
      List<String> after = state();
      assertThat(after).isNotEqualTo(before);
      git.packRefs().setAll(true).call();
      assertThat(state()).isNotEqualTo(after);
      commit(git);
      git.checkout().setName(git.getRepository().resolve("HEAD~1").name()).call();
      List<String> detached = state();
      git.checkout().setName("main").call();
      assertThat(state()).isNotEqualTo(detached);
    }
  }

  @Test
  void aLinkedWorkingTreeNamesTheRepositoryThatItIsOf() throws Exception {
    try (Git git = repository()) {
      Path linked = top.resolve("content").resolve("linked");
      Files.createDirectories(linked.resolve("content"));
      Path own = top.resolve(".git/worktrees/linked");
      Files.createDirectories(own);
      Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
      Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
      Files.writeString(own.resolve("commondir"), "../..\n");
      assertThat(CheckoutFiles.around(linked.resolve("content")))
          .contains(
              linked.toRealPath().resolve(".git"),
              own.resolve("HEAD"),
              top.resolve(".git/refs/heads/main"),
              top.resolve(".git/packed-refs"));
    }
  }

  @Test
  void aHeadThatLeadsElsewhereIsRefused() throws Exception {
    try (Git git = repository()) {
      for (String name : List.of("../../..", "refs", "/")) {
        Files.writeString(top.resolve(".git/HEAD"), "ref: " + name + "\n");
        assertThatThrownBy(() -> CheckoutFiles.around(top.resolve("content")))
            .as(name)
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void withoutARepositoryThereAreNone() throws IOException {
    assertThat(CheckoutFiles.around(top))
        .allMatch(file -> !file.startsWith(top)); // unless the test itself runs in one
  }
}
