package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the main part of a page in one go, without a tree of it, as long as its markup means what
 * it looks like: each element has its end, in the right order; none of them ends another; names are
 * in lower case and values in quotes. Whoever meets anything else gives up, and the page has to be
 * parsed.
 */
final class PlainMarkup {

  private static final String BEGIN = "<main";
  private static final String END = "</main>";

  /** What the parser does with an element that is as it should be. */
  private enum Role {
    /** It stands in a line, wherever it is. */
    INLINE,
    /** It has no content. */
    VOID,
    /** A parser ends a paragraph before it. */
    BLOCK,
    HEADING,
    ITEM,
    TERM,
    TABLE,
    ROWS,
    ROW,
    CELL,
    BUTTON,
    LINK,
    SCRIPT,
    FORMULA,
    OF_FORMULA
  }

  /** An element that is known, by its name. */
  private record Known(String name, Role role, boolean isBlock) {}

  private static final Map<String, Known> KNOWN = new HashMap<>();

  static {
    know(
        Role.INLINE,
        "abbr b cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var");
    know(Role.VOID, "br img input wbr");
    know(
        Role.BLOCK,
        "article aside blockquote details div dl figcaption figure footer header main nav ol p pre"
            + " section summary ul");
    know(Role.HEADING, "h1 h2 h3 h4 h5 h6");
    know(Role.ITEM, "li");
    know(Role.TERM, "dt dd");
    know(Role.TABLE, "table");
    know(Role.ROWS, "thead tbody tfoot");
    know(Role.ROW, "tr");
    know(Role.CELL, "td th");
    know(Role.BUTTON, "button");
    know(Role.LINK, "a");
    know(Role.SCRIPT, "script");
    know(Role.FORMULA, "math");
    know(
        Role.OF_FORMULA,
        "annotation mfrac mi mn mo mover mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd"
            + " mtext mtr munder munderover semantics");
  }

  private static void know(Role role, String names) {
    for (String name : names.split(" ")) {
      KNOWN.put(name, new Known(name, role, org.jsoup.parser.Tag.valueOf(name).isBlock()));
    }
  }

  /** An element that has begun. */
  private static final class Element {
    final Known known;
    final TextCut.Tag tag;
    int children = 0;

    Element(Known known, TextCut.Tag tag) {
      this.known = known;
      this.tag = tag;
    }
  }

  /** Elements that may stand once in one another at most, or in none of which others may stand. */
  private static final Set<Role> ALONE = Set.of(Role.HEADING, Role.BUTTON, Role.LINK, Role.FORMULA);

  private final char[] html;
  private final TextCut cut = new TextCut();
  private final List<Element> open = new ArrayList<>();
  private final int[] openOf = new int[Role.values().length];
  private int paragraphs = 0;
  private int at = 0;

  /** How many elements are open around the outermost one that is not searched; -1 for none. */
  private int silentFrom = -1;

  private @Nullable StringBuilder title;
  private boolean inTitle = false;
  private @Nullable String annotation;

  // What was read of the last tag.
  private String id = "";
  private String search = "";
  private boolean isOfRow = false;

  private PlainMarkup(char[] html) {
    this.html = html;
  }

  /** What a page says; empty if its markup is not that plain, or if it has no heading. */
  static Optional<PageTexts> texts(String html) {
    int from = html.indexOf(BEGIN);
    int to = html.lastIndexOf(END);
    if (from < 0 || to < from) {
      return Optional.empty();
    }
    char[] main = new char[to + END.length() - from];
    html.getChars(from, from + main.length, main, 0);
    PlainMarkup markup = new PlainMarkup(main);
    StringBuilder title = markup.read() ? markup.title : null;
    if (title == null) {
      return Optional.empty();
    }
    String normal = normal(title.toString());
    return Optional.of(new PageTexts(normal, markup.cut.parts(normal)));
  }

  private static String normal(String text) {
    return StringUtil.normaliseWhitespace(text).trim();
  }

  /** Whether all of it could be read. */
  private boolean read() {
    while (at < html.length) {
      boolean plain = html[at] == '<' ? readTag() : readText();
      if (!plain || open.isEmpty() && at < html.length) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private boolean readTag() {
    at++;
    return at < html.length && html[at] == '/' ? readEnd() : readBegin();
  }

  private boolean readEnd() {
    Element last = open.isEmpty() ? null : open.get(open.size() - 1);
    String name = last == null ? "" : last.known.name;
    int end = at + 1 + name.length();
    if (last == null || end >= html.length || html[end] != '>' || !stands(name, at + 1)) {
      return false;
    }
    at = end + 1;
    return close(last);
  }

  private boolean stands(String name, int from) {
    for (int i = 0; i < name.length(); i++) {
      if (html[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean close(Element last) {
    open.remove(open.size() - 1);
    openOf[last.known.role.ordinal()]--;
    if (last.known.name.equals("p")) {
      paragraphs--;
    }
    if (silentFrom < 0) {
      if (last.known.role == Role.FORMULA) {
        if (annotation == null) {
          return false;
        }
        cut.append(normal(annotation));
      } else if (last.known.role != Role.OF_FORMULA) {
        cut.leave(last.tag);
      }
    } else if (silentFrom == open.size()) {
      silentFrom = -1;
    }
    if (last.known.name.equals("h1")) {
      inTitle = false;
    }
    return true;
  }

  private boolean readBegin() {
    int from = at;
    while (at < html.length && isOfName(html[at])) {
      at++;
    }
    Known known = KNOWN.get(new String(html, from, at - from));
    if (known == null || !mayStandHere(known) || !readAttributes(known)) {
      return false;
    }
    Element parent = open.isEmpty() ? null : open.get(open.size() - 1);
    TextCut.Tag tag =
        new TextCut.Tag(
            known.name,
            id,
            search,
            isOfRow,
            known.isBlock,
            parent != null && parent.children == 0 && parent.tag.isEntry());
    if (parent != null) {
      parent.children++;
    }
    begin(new Element(known, tag));
    if (known.role == Role.VOID) {
      return close(open.get(open.size() - 1));
    }
    if (known.name.equals("pre") && at < html.length && html[at] == '\n') {
      at++; // as a parser does
    }
    return known.role != Role.SCRIPT || readScript();
  }

  private void begin(Element element) {
    if (silentFrom < 0) {
      if (element.tag.isSilent()) {
        silentFrom = open.size();
      } else if (element.known.role == Role.FORMULA) {
        annotation = null;
      } else if (element.known.role != Role.OF_FORMULA) {
        cut.enter(element.tag);
      }
    }
    if (title == null && element.known.name.equals("h1")) {
      title = new StringBuilder();
      inTitle = true;
    }
    open.add(element);
    openOf[element.known.role.ordinal()]++;
    if (element.known.name.equals("p")) {
      paragraphs++;
    }
  }

  /** Whether a parser would leave an element where it is, and all others around it open. */
  private boolean mayStandHere(Known known) {
    if (open.isEmpty()) {
      return known.name.equals("main");
    }
    Element parent = open.get(open.size() - 1);
    Role around = parent.known.role;
    if (around == Role.TABLE || around == Role.ROWS || around == Role.ROW) {
      return known.role == Role.ROWS && around == Role.TABLE
          || known.role == Role.ROW && around == Role.ROWS
          || known.role == Role.CELL && around == Role.ROW;
    }
    if (inTitle && known.role != Role.INLINE && known.role != Role.LINK) {
      return false;
    }
    if (openOf[Role.FORMULA.ordinal()] > 0) {
      return known.role == Role.OF_FORMULA && !parent.known.name.equals("annotation");
    }
    if (ALONE.contains(known.role) && openOf[known.role.ordinal()] > 0) {
      return false;
    }
    return switch (known.role) {
      case INLINE, VOID, LINK, BUTTON, SCRIPT, FORMULA -> true;
      case BLOCK, HEADING, TABLE -> paragraphs == 0 && !known.name.equals("main");
      case ITEM ->
          paragraphs == 0 && (parent.known.name.equals("ul") || parent.known.name.equals("ol"));
      case TERM ->
          paragraphs == 0
              && (parent.known.name.equals("dl")
                  || parent.known.name.equals("div")
                      && open.get(open.size() - 2).known.name.equals("dl"));
      case ROWS, ROW, CELL, OF_FORMULA -> false;
    };
  }

  /** Reads to the end of the tag. */
  private boolean readAttributes(Known known) {
    id = "";
    search = "";
    isOfRow = false;
    while (true) {
      int before = at;
      while (at < html.length && (html[at] == ' ' || html[at] == '\n')) {
        at++;
      }
      if (at >= html.length) {
        return false;
      }
      if (html[at] == '>') {
        at++;
        return true;
      }
      if (html[at] == '/') {
        boolean isEnd = known.role == Role.VOID && at + 1 < html.length && html[at + 1] == '>';
        at += 2;
        return isEnd;
      }
      if (before == at || !readAttribute()) {
        return false;
      }
    }
  }

  private boolean readAttribute() {
    int from = at;
    while (at < html.length && (isOfName(html[at]) || html[at] == '-' || html[at] == ':')) {
      at++;
    }
    int end = at;
    if (from == end || at >= html.length) {
      return false;
    }
    if (html[at] != '=') {
      return true;
    }
    at++;
    char quote = at < html.length ? html[at] : ' ';
    if (quote != '"' && quote != '\'') {
      return false;
    }
    int value = ++at;
    while (at < html.length && html[at] != quote) {
      at++;
    }
    if (at == html.length) {
      return false;
    }
    at++;
    return heed(from, end - from, value, at - 1);
  }

  /** Keeps what matters of an attribute. */
  private boolean heed(int name, int length, int from, int to) {
    boolean isId = length == 2 && stands("id", name);
    boolean isSearch = length == 11 && stands("data-search", name);
    boolean isScope = length == 5 && stands("scope", name);
    if (!isId && !isSearch && !isScope) {
      return true;
    }
    String value = new String(html, from, to - from);
    if (value.indexOf('&') >= 0 || value.indexOf('\0') >= 0) {
      return false;
    }
    if (isId) {
      id = value;
    } else if (isSearch) {
      search = value;
    } else {
      isOfRow = value.equals("row");
    }
    return true;
  }

  /** Nothing in it is markup, up to its end. */
  private boolean readScript() {
    while (at < html.length && (html[at] != '<' || at + 1 < html.length && html[at + 1] != '/')) {
      if (html[at] == '<' && html[at + 1] == '!') {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean readText() {
    int from = at;
    boolean coded = false;
    boolean blank = true;
    while (at < html.length && html[at] != '<') {
      char c = html[at++];
      if (c > ' ') {
        blank = false;
        coded |= c == '&';
      } else if (c == '\0') {
        return false;
      }
    }
    if (open.isEmpty()) {
      return false;
    }
    Element parent = open.get(open.size() - 1);
    Role around = parent.known.role;
    if (!blank && (around == Role.TABLE || around == Role.ROWS || around == Role.ROW)) {
      return false; // a parser puts it before the table
    }
    if (silentFrom >= 0) {
      if (inTitle && title != null) {
        title.append(text(from, coded));
      }
    } else if (openOf[Role.FORMULA.ordinal()] > 0) {
      if (parent.known.name.equals("annotation")) {
        if (annotation != null) {
          return false;
        }
        annotation = text(from, coded);
      }
    } else if (coded) {
      cut.append(text(from, true));
    } else {
      cut.append(html, from, at);
    }
    return true;
  }

  /** That from some place up to here. */
  private String text(int from, boolean coded) {
    String text = new String(html, from, at - from);
    return coded ? Parser.unescapeEntities(text, false) : text;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
