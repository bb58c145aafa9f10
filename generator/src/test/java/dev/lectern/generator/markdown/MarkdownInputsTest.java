package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.CitedFigure;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Prose;
import dev.lectern.content.Text;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.Inline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two renderings that may differ tell different things. */
class MarkdownInputsTest {

  private static final Prose PROSE =
      Fragments.prose("## On [it](a.md)\n\nA word.\n\n```mermaid\naccTitle: T\n```\n");

  private static final FigureNotes NOTES =
      figure -> Optional.of(new FigureNotes.Note("label", "basis"));

  private static String html(
      Prose prose, FigureNotes notes, LinkHrefs hrefs, DiagramFigures figures, int shift) {
    ValueHash hash = new ValueHash();
    String made =
        new MarkdownInputs(new MarkdownToHtml(notes), hash).blocks(prose, hrefs, figures, shift);
    return hash.add(made).hex();
  }

  private static String inline(Text text, FigureNotes notes, LinkHrefs hrefs) {
    ValueHash hash = new ValueHash();
    return hash.add(new MarkdownInputs(new MarkdownToHtml(notes), hash).inline(text, hrefs)).hex();
  }

  private static String markdown(LinkHrefs links, Block... blocks) {
    ValueHash hash = new ValueHash();
    BlocksToMarkdown.tell(hash, List.of(blocks), links);
    return hash.hex();
  }

  private static void assertAllDiffer(Stream<String> hashes) {
    List<String> all = hashes.toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void proseIsToldWithItsLinksItsDepthAndItsDiagrams() {
    Prose figured =
        new Prose(
            PROSE.markdown(),
            PROSE.span(),
            "",
            PROSE.links(),
            PROSE.anchors(),
            PROSE.diagrams(),
            List.of(new CitedFigure(new EntryId(Kind.METRIC, "m"), "a", 0, 2)));
    LinkHrefs to = Fragments.to("b.html");
    assertAllDiffer(
        Stream.of(
            html(PROSE, NOTES, to, Fragments.TITLED, 0),
            html(PROSE, NOTES, to, Fragments.TITLED, 1),
            html(PROSE, NOTES, Fragments.to("c.html"), Fragments.TITLED, 0),
            html(PROSE, NOTES, Fragments.NOWHERE, Fragments.TITLED, 0),
            html(PROSE, NOTES, to, diagram -> "another", 0),
            html(figured, NOTES, to, Fragments.TITLED, 0),
            html(Fragments.prose("## On [it](a.md)\n"), NOTES, to, Fragments.TITLED, 0),
            html(Fragments.prose("## On [it](b.md)\n"), NOTES, to, Fragments.TITLED, 0)));
    assertThat(html(PROSE, NOTES, to, Fragments.TITLED, 0))
        .isEqualTo(html(PROSE, FigureNotes.NONE, to, Fragments.TITLED, 0)); // it cites nothing
    assertThat(html(figured, NOTES, to, Fragments.TITLED, 0))
        .isNotEqualTo(html(figured, FigureNotes.NONE, to, Fragments.TITLED, 0));
  }

  @Test
  void lineIsToldWithItsLinksAndItsFigures() {
    Text text = Fragments.text("A [b](a.md) c.");
    Text cited =
        new Text(
            text.markdown(),
            text.span(),
            text.links(),
            List.of(new CitedFigure(new EntryId(Kind.METRIC, "m"), "a", 0, 1)));
    assertAllDiffer(
        Stream.of(
            inline(text, NOTES, Fragments.AS_WRITTEN),
            inline(text, NOTES, Fragments.NOWHERE),
            inline(cited, NOTES, Fragments.AS_WRITTEN),
            inline(Fragments.text("A [b](b.md) c."), NOTES, Fragments.AS_WRITTEN),
            inline(Fragments.text("A [b](a.md) d."), NOTES, Fragments.AS_WRITTEN)));
  }

  @Test
  void blocksAreToldAsTheyWouldBePrinted() {
    Block written = new Block.Written(PROSE, 0);
    Block bullets = new Block.Bullets(List.of(Inline.rich(Fragments.text("[a](a.md)"))));
    LinkHrefs to = Fragments.to("b.md");
    assertAllDiffer(
        Stream.of(
            markdown(to, written, bullets),
            markdown(to, bullets, written),
            markdown(Fragments.to("c.md"), written, bullets),
            markdown(Fragments.NOWHERE, written, bullets),
            markdown(to, new Block.Written(PROSE, 1), bullets),
            markdown(to, new Block.Labelled("L", PROSE, 0), bullets),
            markdown(to, new Block.Heading(1, "a", null), bullets),
            markdown(to, new Block.Heading(2, "a", null), bullets),
            markdown(
                to,
                new Block.Bullets(
                    List.of(new Inline.ToEntry(new EntryId(Kind.METRIC, "m"), "label")))),
            markdown(
                Fragments.to("c.md"),
                new Block.Bullets(
                    List.of(new Inline.ToEntry(new EntryId(Kind.METRIC, "m"), "label"))))));
  }
}
