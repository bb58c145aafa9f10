package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What looks like a key, and what a report shows of it. Each key is put together from two parts.
 */
class SecretsTest {

  private static final String KEY = "AKIA" + "QWERTYUIOPASDFGH";

  private static List<Span> hidden(String text) {
    return Secrets.hidden(new SourceText(new SourcePath("skill.md"), text));
  }

  @ParameterizedTest
  @CsvSource({
    "AKIA, QWERTYUIOPASDFGH",
    "ASIA, QWERTYUIOPASDFGH",
    "ghp_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "gho_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "ghu_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "ghs_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "ghr_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "github_pat_, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiopasdfghjklzxcvbnm",
    "glpat-, QWERTYUIOPASDFGHJKLZ",
    "sk-, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiop",
    "xoxb-, QWERTYUIOPASDFGHJKLZ",
    "AIza, QWERTYUIOPASDFGHJKLZXCVBNMqwertyuio",
    "sk_live_, QWERTYUIOPASDFGH",
  })
  void keyOfEveryKindIsShownByItsBeginningAlone(String mark, String rest) {
    List<Span> found = hidden("a " + mark + rest + " b");
    assertThat(found).hasSize(1);
    String all = mark + rest;
    assertThat(found.get(0).text()).isEqualTo(all.substring(0, 4) + "*".repeat(all.length() - 4));
  }

  @Test
  void reportHasStarsForTheKeyAndTheFilesOwnTextAroundIt() {
    List<Span> found = hidden("# Set up\n\nThe key is " + KEY + ", keep it.\n");
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).hasToString("skill.md:3:12");
    assertThat(found.get(0).source().text())
        .isEqualTo("# Set up\n\nThe key is AKIA****************, keep it.\n");
  }

  @Test
  void oneCopyOfTheTextHidesAllKeys() {
    List<Span> found = hidden(KEY + "\n" + KEY + "\n");
    assertThat(found).extracting(Span::toString).containsExactly("skill.md:1:1", "skill.md:2:1");
    String stars = "AKIA****************\n";
    assertThat(found).allSatisfy(key -> assertThat(key.source().text()).isEqualTo(stars + stars));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesOfAPrivateKeyStayLines(String end) {
    String text = "-----BEGIN RSA " + "PRIVATE KEY-----" + end + "Q".repeat(24) + end + "end";
    List<Span> found = hidden(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).source().text())
        .isEqualTo("----" + "*".repeat(27) + end + "*".repeat(24) + end + "end");
  }

  @Test
  void whatSaysThatItIsAnExampleIsLetIn() {
    String example = "AKIA" + "IOSFODNN7EXAMPLE";
    assertThat(hidden(example)).isEmpty();
    assertThat(hidden("sk-" + "your-key-here-your-key-here-your-key")).isEmpty();
    assertThat(hidden(example + "\n" + KEY))
        .extracting(Span::toString)
        .containsExactly("skill.md:2:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A password is no key.",
        "The sk-learn library and xox, AKIA and ghp_ alone.",
        "-----BEGIN PUBLIC KEY-----",
        "AKIA" + "QWERTYUIOPASDFG",
        "AKIA" + "QWERTYUIOPASDFGHJ",
      })
  void wordsAreNoKeys(String text) {
    assertThat(hidden(text)).isEmpty();
  }

  @Test
  void fiftyKeysAreReportedAndNoMore() {
    assertThat(hidden((KEY + "\n").repeat(50))).hasSize(50);
    assertThat(hidden((KEY + "\n").repeat(51))).hasSize(50);
  }
}
