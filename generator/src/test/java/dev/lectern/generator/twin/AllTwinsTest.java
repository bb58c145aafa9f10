package dev.lectern.generator.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllTwinsTest {

  private static String all(int most) {
    AllTwins all = new AllTwins("llms.txt", most);
    all.add("a.md", "a.md", () -> "# Ä\n");
    all.add("b.md", "b.md", () -> "# B\n");
    all.add("c.md", "c.md", () -> "# C\n");
    return String.join("", all.text());
  }

  @Test
  void twinsStandOneAfterAnotherWithTheirAddresses() {
    assertThat(all(1_000))
        .isEqualTo(
            "From [a.md](a.md):\n\n# Ä\n"
                + "\n---\n\nFrom [b.md](b.md):\n\n# B\n"
                + "\n---\n\nFrom [c.md](c.md):\n\n# C\n");
  }

  @Test
  void afterTheFirstThatIsLeftOutNoneIsWritten() {
    AllTwins all = new AllTwins("llms.txt", 30);
    all.add("a.md", "a.md", () -> "a".repeat(100));
    all.add(
        "b.md",
        "b.md",
        () -> {
          throw new AssertionError("asked for");
        });
    assertThat(String.join("", all.text()))
        .endsWith("2 more are listed in [llms.txt](llms.txt).\n");
  }

  @Test
  void whatIsTooMuchIsLeftOutWholeAndCounted() {
    int two = all(1_000).substring(0, all(1_000).lastIndexOf("\n---")).getBytes(UTF_8).length;
    assertThat(all(two)).endsWith("# B\n\n---\n\n1 more are listed in [llms.txt](llms.txt).\n");
    assertThat(all(two - 1)).endsWith("# Ä\n\n---\n\n2 more are listed in [llms.txt](llms.txt).\n");
  }
}
