package dev.lectern.content.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import org.junit.jupiter.api.Test;

/** What an author's suppression reaches. */
class SuppressionTest {

  private static final String TEXT = "0123456789";

  private static SourceText file(String path) {
    return new SourceText(new SourcePath(path), TEXT);
  }

  private static boolean covers(String rule, String path, int at) {
    SourceText own = file("a.md");
    Suppression suppression =
        new Suppression("figure-cited", "A quotation.", own.span(0, 1), own.span(2, 5), null);
    return suppression.covers(
        Diagnostic.error(new RuleId(rule), file(path).span(at, at + 1), "Too bad."));
  }

  @Test
  void itCoversItsRuleFromItsFirstToItsLastPlace() {
    assertThat(covers("figure-cited", "a.md", 2)).isTrue();
    assertThat(covers("figure-cited", "a.md", 5)).isTrue();
    assertThat(covers("figure-cited", "a.md", 1)).isFalse();
    assertThat(covers("figure-cited", "a.md", 6)).isFalse();
  }

  @Test
  void itCoversNoOtherRuleAndNoOtherFile() {
    assertThat(covers("input-used", "a.md", 3)).isFalse();
    assertThat(covers("figure-cited", "b.md", 3)).isFalse();
  }

  @Test
  void onlyTheStagesThatLeaveAValueCanGoOn() {
    assertThat(HeldWhile.values())
        .filteredOn(HeldWhile::leavesValue)
        .containsExactly(HeldWhile.VALIDATING, HeldWhile.RENDERING, HeldWhile.LINTING);
    assertThat(HeldWhile.LOADING.word()).isEqualTo("loading");
  }
}
