package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read without a tree is held against what the parser makes of it. */
class PlainMarkupTest {

  private static final int MUTANTS = 3_000;

  private static String page(String body) {
    return "<title>t</title><main>" + body + "</main>";
  }

  /** All that is read, as text. */
  private static String said(PageTexts texts) {
    StringBuilder said = new StringBuilder(texts.title());
    for (PageTexts.Part part : texts.parts()) {
      said.append('\n').append(part.anchor()).append('|').append(part.isEntry());
      said.append('|').append(part.heading()).append('|').append(part.text());
    }
    return said.toString();
  }

  private static String parsed(String html) {
    return said(PageTexts.of(MainPart.of("a.html", html)));
  }

  @Test
  void mostRealPagesArePlainAndSayWhatTheirTreesSay() {
    List<String> pages =
        RealContent.rendering().site().stream()
            .filter(file -> file.path().extension().equals("html"))
            .map(RenderedFile::text)
            .filter(html -> html.contains("<main"))
            .toList();
    long plain = 0;
    for (String html : pages) {
      Optional<PageTexts> texts = PlainMarkup.texts(html);
      if (texts.isPresent()) {
        plain++;
        assertThat(said(texts.get())).isEqualTo(parsed(html));
      }
    }
    assertThat(plain * 100).isGreaterThan(pages.size() * 70L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>A <em>b</em> &amp; c</h1><p>One.<p>",
        "<h1>A</h1>text <b>bold</b> text<h2 id=\"x\">H &lt;</h2>a&nbsp;b&hellip;<br>c<br/>d",
        "<h1>A</h1><div id=\"q\" data-search=\"entry\"><h3>Q <i>1</i></h3><p>p</p></div>after",
        "<h1>A</h1><dl><div><dt>T</dt><dd>one<br>two</dd></div><dt>U</dt><dd>v</dd></dl>",
        "<h1>A</h1><table><thead><tr><th>a</th></tr></thead><tbody>\n<tr><th scope='row'>r</th>"
            + "<td>1 <pre>\n x\n</pre></td></tr></tbody></table>",
        "<h1>A</h1><p>x <math><semantics><mi>y</mi><annotation>\u00a0a  &lt; b </annotation>"
            + "</semantics></math> z</p>",
        "<h1>A</h1><ul><li>a<ul><li>b</li></ul></li></ul><nav><ol><li>no</li></ol></nav>end",
        "<nav><h1>A</h1></nav><p>b</p><h1>second</h1><script>a < b && c</script>c",
        "<h1>A</h1><p data-search=\"none\">no <em>no</em></p>yes<img alt=\"a>b\" src=x>",
      })
  void plainMarkupSaysWhatItsTreeSays(String body) {
    String html = page(body);
    PlainMarkup.texts(html).ifPresent(texts -> assertThat(said(texts)).isEqualTo(parsed(html)));
    assertThat(said(PageTexts.of("a.html", html))).isEqualTo(parsed(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>A</h1><p>one<p>two</p></p>",
        "<h1>A</h1><p>one<ul><li>two</li></ul></p>",
        "<h1>A</h1><ul><li>one<li>two</li></li></ul>",
        "<h1>A</h1><table>lost<tr><td>x</td></tr></table>",
        "<h1>A</h1><b>one<i>two</b>three</i>",
        "<h1>A</h1><a href=\"x\">one<a href=\"y\">two</a></a>",
        "<h1>A</h1><!-- <p> -->b",
        "<h1>A</h1><P>b</P>",
        "<h1>A</h1><p id=x>b</p>",
        "<h1>A</h1><h2 id=\"a&amp;b\">b</h2>",
        "<h1>A</h1><select><p>x</p></select>",
        "<h1>A</h1><p>x</p",
        "<p>no heading</p>",
      })
  void whatAParserMightTakeOtherwiseIsLeftToIt(String body) {
    assertThat(PlainMarkup.texts(page(body))).isEmpty();
  }

  @Test
  void brokenPagesAreLeftToTheParserOrSayWhatItMakesOfThem() {
    List<String> pages =
        RealContent.rendering().site().stream()
            .filter(file -> file.path().extension().equals("html") && file.size() < 30_000)
            .map(RenderedFile::text)
            .filter(html -> PlainMarkup.texts(html).isPresent())
            .limit(40)
            .toList();
    Random random = new Random(20);
    int plain = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String html = mutant(pages.get(random.nextInt(pages.size())), random);
      Optional<PageTexts> texts = PlainMarkup.texts(html);
      if (texts.isPresent()) {
        plain++;
        assertThat(said(texts.get())).as(html).isEqualTo(parsed(html));
      }
    }
    assertThat(plain).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
  }

  /** One tag of the main part less, twice, or at another place; or a few characters less. */
  private static String mutant(String html, Random random) {
    int main = html.indexOf(">", html.indexOf("<main")) + 1;
    int end = html.lastIndexOf("</main>");
    StringBuilder text = new StringBuilder(html.substring(main, end));
    int from = text.indexOf("<", random.nextInt(text.length()));
    int to = from < 0 ? -1 : text.indexOf(">", from) + 1;
    if (to > 0) {
      String tag = text.substring(from, to);
      switch (random.nextInt(5)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(to, tag);
        case 2 -> text.delete(from, to).insert(random.nextInt(text.length()), tag);
        case 3 -> text.insert(from, "<em>x &mdash; y</em>");
        default -> text.delete(from, Math.min(text.length(), from + random.nextInt(4)));
      }
    }
    return html.substring(0, main) + text + html.substring(end);
  }
}
