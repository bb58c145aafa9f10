package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private PageTexts(String title, List<Part> parts) {
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

  /** What a page says. */
  public static PageTexts of(MainPart main) {
    Cut cut = new Cut(main.title());
    NodeTraversor.filter(cut, main.element());
    return new PageTexts(main.title(), cut.parts.stream().map(PageTexts::part).toList());
  }

  private static Part part(Open open) {
    String text = open.text.toString().strip();
    return new Part(
        open.anchor, open.entry, open.heading.toString().strip(), text, SaidBefore.runs(text));
  }

  /** The page's title. */
  String title() {
    return title;
  }

  /** In the order of the page, its beginning first. */
  List<Part> parts() {
    return parts;
  }

  /** A section while it is read. */
  private static final class Open {
    final String anchor;
    final boolean entry;
    final StringBuilder heading = new StringBuilder();
    final StringBuilder text = new StringBuilder();

    Open(String anchor, boolean entry) {
      this.anchor = anchor;
      this.entry = entry;
    }
  }

  /** Walks through a page, without recursion: how deep a page is nested is the author's choice. */
  private static final class Cut implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SILENT = Set.of("button", "nav", "script", "svg");

    /** Behind these, a reader knows without a dot that something ended, or that it goes on. */
    private static final String ENDS = ".!?\u2026:;,\u00b7";

    final Open beginning = new Open("", false);
    final List<Open> parts = new ArrayList<>();
    private Open current = beginning;
    private Open around = beginning;
    private StringBuilder into = beginning.text;
    private boolean blockEnded;
    private boolean labelEnded;

    Cut(String title) {
      beginning.heading.append(title);
      parts.add(beginning);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (isSilent(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("math")) {
          append(element.select("annotation").text());
          return FilterResult.SKIP_ENTIRELY;
        }
        if (isEntry(element)) {
          around = current;
          begin(new Open(element.id(), true));
        } else if (isHeading(element) && !element.id().isEmpty()) {
          begin(new Open(element.id(), false));
        }
        if (isHeadingOf(element, current)) {
          into = current.heading;
        }
        gap(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        gap(element);
        labelEnded |= element.normalName().equals("dt") || element.attr("scope").equals("row");
        if (into == current.heading && isHeadingOf(element, current)) {
          into = current.text;
        }
        if (isEntry(element)) {
          current = around;
          into = current.text;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void begin(Open part) {
      parts.add(part);
      current = part;
      into = part.text;
    }

    private static boolean isSilent(Element element) {
      return element.normalName().equals("h1")
          || SILENT.contains(element.normalName())
          || element.attr("data-search").equals("none");
    }

    private static boolean isEntry(Element element) {
      return element.attr("data-search").equals("entry");
    }

    private static boolean isHeading(Element element) {
      return HEADINGS.contains(element.normalName());
    }

    private static boolean isHeadingOf(Element element, Open part) {
      Element parent = element.parent();
      return part.entry
          ? parent != null && isEntry(parent) && element.elementSiblingIndex() == 0
          : isHeading(element) && element.id().equals(part.anchor) && !part.anchor.isEmpty();
    }

    private void gap(Element element) {
      blockEnded |= element.isBlock() || element.normalName().equals("br");
    }

    /**
     * Appends a text with each run of white space as one space, a colon behind what names the next
     * block, and a dot between others.
     */
    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = Character.isWhitespace(c) || c == '\u00a0';
        if (!space) {
          if (blockEnded && into.length() > 0) {
            separate();
          }
          blockEnded = false;
          labelEnded = false;
          into.append(c);
        } else if (into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
          into.append(' ');
        }
      }
    }

    /** Sentences end by themselves; cells of a table, formulas and items of a list do not. */
    private void separate() {
      int end = into.length();
      if (end > 1 && into.charAt(end - 1) == ' ') {
        into.setLength(--end);
      }
      boolean told = ENDS.indexOf(into.charAt(end - 1)) >= 0;
      into.append(told ? " " : labelEnded ? ": " : " \u00b7 ");
    }
  }
}
