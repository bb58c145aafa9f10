package dev.lectern.generator.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What the main part of a page says, cut into parts. A part begins at each heading that has an id,
 * and ends at the next. Templates say what is different: {@code data-search="none"} is not
 * searched, {@code data-search="entry"} is a part of its own inside another, its heading the first
 * element in it. A formula that is set is read as its author wrote it.
 */
public final class PageTexts {

  private final String title;
  private final List<Part> parts;

  PageTexts(String title, List<Part> parts) {
    this.title = title;
    this.parts = List.copyOf(parts);
  }

  /**
   * A part of a page, in plain text.
   *
   * @param anchor its id; empty for the beginning of the page
   * @param isEntry whether it is an entry among many on its page
   * @param text spaces between words and no line ends
   * @param runs its runs of words, see {@link SaidBefore}
   */
  record Part(String anchor, boolean isEntry, String heading, String text, SaidBefore.Runs runs) {

    boolean isBeginning() {
      return anchor.isEmpty() && !isEntry;
    }
  }

  /**
   * What a page says. It is made into a tree only if its markup is not as plain as that of
   * templates mostly is.
   *
   * @param path where it is, to say so
   * @param html all of it
   * @throws IllegalArgumentException if it has no main part
   */
  public static PageTexts of(String path, String html) {
    Optional<PageTexts> plain = PlainMarkup.texts(html);
    return plain.isPresent() ? plain.get() : of(MainPart.of(path, html));
  }

  /** The same, of a page that was made into a tree for others too. */
  public static PageTexts of(MainPart main) {
    TextCut cut = new TextCut();
    NodeTraversor.filter(new Walk(cut), main.element());
    return new PageTexts(main.title(), cut.parts(main.title()));
  }

  /** Writes it down for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    text(title, out);
    out.writeInt(parts.size());
    for (Part part : parts) {
      text(part.anchor(), out);
      out.writeBoolean(part.isEntry());
      text(part.heading(), out);
      text(part.text(), out);
      part.runs().write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is anything else
   */
  public static PageTexts read(DataInput in) throws IOException {
    String title = text(in);
    List<Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(new Part(text(in), in.readBoolean(), text(in), text(in), SaidBefore.Runs.read(in)));
    }
    return new PageTexts(title, parts);
  }

  /** Of any length, which {@code writeUTF} does not take. */
  private static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The page's title. */
  String title() {
    return title;
  }

  /** In the order of the page, its beginning first. */
  List<Part> parts() {
    return parts;
  }

  /** Walks through a page, without recursion: how deep a page is nested is the author's choice. */
  private record Walk(TextCut cut) implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        cut.append(text.getWholeText());
      } else if (node instanceof Element element) {
        TextCut.Tag tag = tag(element);
        if (tag.isSilent()) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("math")) {
          cut.append(element.select("annotation").text());
          return FilterResult.SKIP_ENTIRELY;
        }
        cut.enter(tag);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        cut.leave(tag(element));
      }
      return FilterResult.CONTINUE;
    }

    private static TextCut.Tag tag(Element element) {
      Element parent = element.parent();
      return new TextCut.Tag(
          element.normalName(),
          element.id(),
          element.attr("data-search"),
          element.attr("scope").equals("row"),
          element.isBlock(),
          parent != null
              && parent.attr("data-search").equals("entry")
              && element.elementSiblingIndex() == 0);
    }
  }
}
