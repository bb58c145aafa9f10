package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.generator.fuzz.Harmless;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author writes: Markdown is read in time, and what is made of it does no harm. */
class MarkdownFuzzTest {

  private static final MarkdownOutliner OUTLINER = new MarkdownOutliner();

  /** As the resolver binds: an address that could do harm has no target. */
  private static final LinkHrefs SAFE =
      target ->
          Optional.of(((Link.ToWeb) target).url())
              .filter(Harmless::isSafe)
              .filter(url -> url.startsWith("https://") || url.startsWith("mailto:"));

  static Stream<byte[]> seeds() {
    return Stream.of(
            "A *b* **c** `d` [e](https://a.org/b 'c') <https://a.org> <b@c.org> {{ d }} {{ e.f }}\n",
            "## A\n\nB\\\nc  \nd\n\n### E #\n\nF\n===\n\nG\n---\n\n***\n",
            "- a\n  - b\n\n    c\n\n1. d\n2) e\n\n> f\n> > g\n> - h\n",
            "| a | b |\n|:--|--:|\n| c | `d\\|e` |\n| [f](g.md) | *h* |\n",
            "```mermaid\nflowchart LR\n  a --> b\n```\n\n~~~x\ny\n~~~\n\n    z\n\n```\nopen\n",
            "[a](javascript:alert(1)) [b](<c d>) [e](#f) ![g](h.png) [i]: j\n\n[i] [k][i]\n",
            "<script>a</script> <b onclick=\"c\">d</b> <!-- e --> <?f?> <![CDATA[g]]> &lt;h&#105;&#x6A;\n",
            "# [a](b)\n- [ ] c\n\n\n\n\ta\r\nb\rc\u00a0\ud83d\ude00\\# \\* \\[\n",
            "[# a](b.md)\n[- c](d.md) [1. e](f.md)\n[![g](h)](i)\n***a** b*_c_\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyMarkdownBecomesHarmlessPages(byte[] bytes) {
    // No file with NUL is read as far as its Markdown.
    Optional<String> text = Harmless.text(bytes).filter(read -> read.indexOf('\0') < 0);
    text.ifPresent(MarkdownFuzzTest::checkBlocks);
    text.flatMap(markdown -> markdown.lines().findFirst())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .ifPresent(MarkdownFuzzTest::checkInline);
  }

  private static void checkBlocks(String markdown) {
    BodyOutline outline = Harmless.sameTwice(() -> OUTLINER.outline(markdown));
    if (!outline.excesses().isEmpty()) {
      return; // refused before it is rendered
    }
    Prose prose = Fragments.prose(markdown);
    String html =
        Harmless.sameTwice(() -> new MarkdownToHtml().blocks(prose, SAFE, Fragments.TITLED, 1));
    if (!hasImages(outline)) {
      Harmless.assertHtml(html);
    }
    String rewritten = Harmless.sameTwice(() -> new MarkdownToMarkdown().blocks(prose, SAFE, 1));
    if (isPublished(outline)) {
      BodyOutline again = OUTLINER.outline(rewritten);
      assertThat(again.rawHtml()).as(rewritten).isEmpty();
      assertThat(again.links()).as(rewritten).allMatch(l -> Harmless.isSafe(l.destination()));
    }
  }

  private static void checkInline(String line) {
    BodyOutline outline = Harmless.sameTwice(() -> OUTLINER.outlineInline(line));
    if (outline.excesses().isEmpty()) {
      String html =
          Harmless.sameTwice(() -> new MarkdownToHtml().inline(Fragments.text(line), SAFE));
      if (!hasImages(outline)) {
        Harmless.assertHtml(html);
      }
      Harmless.sameTwice(() -> new MarkdownToMarkdown().inline(Fragments.text(line), SAFE));
    }
  }

  /** All else is an error of the content, and goes nowhere. */
  private static boolean isPublished(BodyOutline outline) {
    return outline.rawHtml().isEmpty() && outline.definitions().isEmpty() && !hasImages(outline);
  }

  private static boolean hasImages(BodyOutline outline) {
    return outline.links().stream().anyMatch(BodyOutline.LinkMark::image);
  }
}
