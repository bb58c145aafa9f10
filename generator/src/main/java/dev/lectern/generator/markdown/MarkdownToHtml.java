package dev.lectern.generator.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.lectern.content.CitedFigure;
import dev.lectern.content.Diagram;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.Text;
import dev.lectern.content.work.Remembered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Renders content's Markdown as HTML. The HTML holds no script and no markup but Markdown's own:
 * raw HTML never comes this far, and would be escaped if it did. Safe for use from many threads.
 */
public final class MarkdownToHtml implements MarkdownHtml {

  static final DataKey<Rendering> RENDERING =
      new DataKey<>(
          "LECTERN_RENDERING", new Rendering(Map.of(), List.of(), 0, Map.of(), List.of()));

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder(
              new MutableDataSet(MarkdownParsers.OPTIONS)
                  .set(HtmlRenderer.ESCAPE_HTML, true)
                  .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                  .set(HtmlRenderer.RENDER_HEADER_ID, false)
                  .set(HtmlRenderer.FENCED_CODE_LANGUAGE_CLASS_PREFIX, "language-")
                  .set(HtmlRenderer.MAX_TRAILING_BLANK_LINES, 0)
                  .toImmutable())
          .nodeRendererFactory(options -> new SiteNodeRenderer())
          .build();

  /**
   * What the rendering of one piece of Markdown needs to know.
   *
   * @param hrefs the URL of each link that stays one, by the destination that the author wrote
   * @param anchors the ids of the headings, in their order
   * @param headingShift how many levels deeper each heading goes
   * @param figures the figure of each diagram, by its source
   * @param notes what is said about cited figures, in the order of the Markdown
   */
  record Rendering(
      Map<String, String> hrefs,
      List<Slug> anchors,
      int headingShift,
      Map<String, Supplier<String>> figures,
      List<PlacedNote> notes) {}

  /**
   * What is said about a piece of text.
   *
   * @param start where it begins in the Markdown
   * @param end just after its last character
   */
  record PlacedNote(int start, int end, FigureNotes.Note note) {}

  /**
   * A piece of Markdown; what it becomes follows from this alone.
   *
   * @param blocks whether it stands for itself, and not inside of a paragraph
   */
  private record Piece(String markdown, boolean blocks, Rendering rendering) {}

  /** What pieces became before, for whoever renders the same again and again. */
  public static final class Memory {

    /** Of Markdown and HTML together, in UTF-16 code units. */
    private static final long MOST = 8_000_000;

    private final Remembered<Piece, String> html;

    private Memory(Remembered<Piece, String> html) {
      this.html = html;
    }

    /** One that keeps what was asked for last. */
    public static Memory keeping() {
      return new Memory(
          Remembered.upTo(MOST, (piece, html) -> 1L + piece.markdown().length() + html.length()));
    }

    /** One that keeps nothing. */
    public static Memory none() {
      return new Memory(Remembered.none());
    }
  }

  private final FigureNotes notes;
  private final Memory memory;

  /** With nothing said about cited figures. */
  public MarkdownToHtml() {
    this(FigureNotes.NONE);
  }

  /**
   * @param notes what is said about cited figures
   */
  public MarkdownToHtml(FigureNotes notes) {
    this(notes, Memory.none());
  }

  /**
   * @param notes what is said about cited figures
   * @param memory what was rendered before
   */
  public MarkdownToHtml(FigureNotes notes, Memory memory) {
    this.notes = notes;
    this.memory = memory;
  }

  @Override
  public String blocks(Prose prose, LinkHrefs hrefs, DiagramFigures figures, int headingShift) {
    if (prose.isEmpty()) {
      return "";
    }
    Rendering rendering =
        new Rendering(
            resolved(prose.links(), hrefs),
            prose.anchors(),
            headingShift,
            figures(prose.diagrams(), figures),
            placedNotes(prose.figures()));
    Piece piece = new Piece(prose.markdown(), true, rendering);
    return prose.diagrams().isEmpty() // each has a number on its page
        ? memory.html.get(piece, MarkdownToHtml::rendered)
        : rendered(piece);
  }

  @Override
  public String inline(Text text, LinkHrefs hrefs) {
    if (text.isEmpty()) {
      return "";
    }
    if (text.figures().isEmpty() && MarkdownParsers.isPlain(text.markdown())) {
      return SiteNodeRenderer.typeset(text.markdown()).replace("\"", "&quot;");
    }
    Rendering rendering =
        new Rendering(
            resolved(text.links(), hrefs), List.of(), 0, Map.of(), placedNotes(text.figures()));
    return memory.html.get(new Piece(text.markdown(), false, rendering), MarkdownToHtml::rendered);
  }

  private static String rendered(Piece piece) {
    Document document =
        piece.blocks()
            ? ReadOnce.blocks(piece.markdown())
            : MarkdownParsers.INLINE.parse(piece.markdown());
    document.set(RENDERING, piece.rendering());
    String html = RENDERER.render(document);
    return piece.blocks() ? html.stripTrailing() : inside(document, html.strip(), piece);
  }

  private static String inside(Document document, String html, Piece piece) {
    Node paragraph = document.getFirstChild();
    if (paragraph == null || !html.startsWith("<p>") || !html.endsWith("</p>")) {
      throw new IllegalArgumentException("not one line of inline Markdown: " + piece.markdown());
    }
    return html.substring("<p>".length(), html.length() - "</p>".length());
  }

  /** What is said about figures, where they stand. */
  List<PlacedNote> placedNotes(List<CitedFigure> figures) {
    List<PlacedNote> placed = new ArrayList<>();
    for (CitedFigure figure : figures) {
      notes
          .note(figure)
          .ifPresent(note -> placed.add(new PlacedNote(figure.start(), figure.end(), note)));
    }
    return placed;
  }

  private static Map<String, Supplier<String>> figures(
      List<Diagram> diagrams, DiagramFigures figures) {
    Map<String, Supplier<String>> bySource = new HashMap<>();
    for (Diagram diagram : diagrams) {
      bySource.put(diagram.source(), () -> figures.html(diagram));
    }
    return bySource;
  }

  private static Map<String, String> resolved(List<Link> links, LinkHrefs hrefs) {
    Map<String, String> found = new HashMap<>();
    for (Link link : links) {
      Optional<String> href = hrefs.href(link.target());
      href.ifPresent(url -> found.put(link.destination(), url));
    }
    return found;
  }
}
