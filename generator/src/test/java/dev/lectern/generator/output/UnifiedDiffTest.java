package dev.lectern.generator.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void changedLineStandsBetweenThreeLinesOfContext() {
    assertThat(
            UnifiedDiff.of(
                "a/x", "b/x", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            --- a/x
            +++ b/x
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(UnifiedDiff.of("a", "b", "x\n", "x\n")).isEmpty();
    assertThat(UnifiedDiff.of("a", "b", "", "")).isEmpty();
    assertThat(UnifiedDiff.of("a", "b", new byte[] {-1}, new byte[] {-1}, 10)).isEmpty();
  }

  @Test
  void missingLastLineEndIsADifferenceAndIsSaid() {
    assertThat(UnifiedDiff.of("a", "b", "x\ny", "x\ny\n"))
        .isEqualTo(
            """
            --- a
            +++ b
            @@ -1,2 +1,2 @@
             x
            -y
            \\ No newline at end of file
            +y
            """);
    assertThat(UnifiedDiff.of("a", "b", "x\ny", "z\ny"))
        .isEqualTo(
            """
            --- a
            +++ b
            @@ -1,2 +1,2 @@
            -x
            +z
             y
            \\ No newline at end of file
            """);
  }

  @Test
  void newFileIsAllAddedFromLineZero() {
    assertThat(UnifiedDiff.of("/dev/null", "b", "", "x\ny\n"))
        .isEqualTo(
            """
            --- /dev/null
            +++ b
            @@ -0,0 +1,2 @@
            +x
            +y
            """);
    assertThat(UnifiedDiff.of("a", "/dev/null", "x\n", ""))
        .isEqualTo(
            """
            --- a
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -x
            """);
  }

  @Test
  void carriageReturnIsPartOfTheLine() {
    assertThat(UnifiedDiff.of("a", "b", "x\r\n", "x\n")).contains("-x\r\n+x\n");
  }

  @Test
  void longDifferenceIsCutOffWithTheNumberOfLinesLeftOut() {
    String many =
        IntStream.range(0, 100).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    String diff = UnifiedDiff.of("a", "b", "", many, 10);
    assertThat(diff.lines()).hasSize(11);
    assertThat(diff).endsWith("+line 6\n… 93 more lines\n");
    assertThat(UnifiedDiff.of("a", "b", "", "x\ny\n", 5)).endsWith("+y\n");
    assertThat(UnifiedDiff.of("a", "b", "", "x\ny\n", 4)).endsWith("+x\n… 1 more line\n");
    assertThatIllegalArgumentException().isThrownBy(() -> UnifiedDiff.of("a", "b", "", "", 0));
  }

  @Test
  void filesThatAreNotTextAreOnlySaidToDiffer() {
    byte[] text = "x\n".getBytes(UTF_8);
    assertThat(UnifiedDiff.of("a", "b", new byte[] {(byte) 0x89, 'P'}, text, 10))
        .isEqualTo("Binary files a and b differ\n");
    assertThat(UnifiedDiff.of("a", "b", text, new byte[] {(byte) 0xC3}, 10))
        .isEqualTo("Binary files a and b differ\n");
    assertThat(UnifiedDiff.of("a", "b", text, "é\n".getBytes(UTF_8), 10)).contains("-x\n+é\n");
  }
}
