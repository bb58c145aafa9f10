package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vladsch.flexmark.util.ast.Document;
import dev.lectern.content.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnceTest {

  @Test
  void textIsReadOnceWhileTheWorkLasts() {
    List<Document> read =
        ReadOnce.during(() -> List.of(ReadOnce.blocks("*a*"), ReadOnce.blocks("*a*")));
    assertThat(read.get(0)).isSameAs(read.get(1));
    assertThat(ReadOnce.during(() -> ReadOnce.blocks("*a*"))).isNotSameAs(read.get(0));
  }

  @Test
  void nothingIsKeptOutsideOfSuchWork() {
    assertThatThrownBy(
            () ->
                ReadOnce.during(
                    () -> {
                      throw new IllegalStateException("in the middle");
                    }))
        .hasMessage("in the middle");
    assertThat(ReadOnce.blocks("*a*")).isNotSameAs(ReadOnce.blocks("*a*"));
  }

  @Test
  void onlyFewTreesAreKept() {
    List<Document> last =
        ReadOnce.during(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                ReadOnce.blocks("text " + i);
              }
              return List.of(ReadOnce.blocks("text 999"), ReadOnce.blocks("text 999"));
            });
    assertThat(last.get(0)).isNotSameAs(last.get(1));
  }

  /** A tree must serve for both, whichever comes first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "See [a *b*](c.md).\n\n# d\n\n- e\n\n\n- f\n",
        "| a | b |\n|-|-:|\n| `c` | [d](e.md) |\n\ntext\n\n| f |\n|-|\n| g |\n",
        "[a]\n\n```text\nb\n```\n\n> # c\n\n[a]: d.md\n",
      })
  void pageAndTwinOfOneTreeAreThoseOfTheirOwn(String markdown) {
    Prose prose = Fragments.prose(markdown);
    String html = html(prose);
    String twin = twin(prose);
    assertThat(ReadOnce.during(() -> List.of(html(prose), twin(prose), html(prose))))
        .containsExactly(html, twin, html);
    assertThat(ReadOnce.during(() -> List.of(twin(prose), html(prose))))
        .containsExactly(twin, html);
  }

  private static String html(Prose prose) {
    return new MarkdownToHtml().blocks(prose, Fragments.AS_WRITTEN, Fragments.TITLED, 1);
  }

  private static String twin(Prose prose) {
    return new MarkdownToMarkdown().blocks(prose, Fragments.to("x.md"), 1);
  }
}
