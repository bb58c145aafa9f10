package dev.lectern.generator.practice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Rendered HTML in other forms. As data for scripts, which may not make elements of a text, it is a
 * string or a list of strings and elements; an element is a list of its name and what is in it,
 * after the address if it is a link:
 *
 * <pre>
 * ["Uses ", ["code", "p99"], " of ", ["a", "../terms/index.html#tail", "the tail"]]
 * </pre>
 */
final class HtmlParts {

  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "li", "pre", "blockquote", "table", "tr", "br", "div");

  private HtmlParts() {}

  static void write(JsonGenerator json, String html) throws IOException {
    Element body = body(html);
    List<Node> nodes = body.childNodes();
    if (nodes.isEmpty()) {
      json.writeString("");
    } else if (nodes.size() == 1 && nodes.get(0) instanceof TextNode text) {
      json.writeString(text.getWholeText());
    } else {
      json.writeStartArray();
      children(json, body);
      json.writeEndArray();
    }
  }

  private static void children(JsonGenerator json, Element parent) throws IOException {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        boolean between = text.isBlank() && text.getWholeText().contains("\n");
        if (!between) {
          json.writeString(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        json.writeStartArray();
        json.writeString(element.normalName());
        if (element.normalName().equals("a")) {
          json.writeString(element.attr("href"));
        }
        children(json, element);
        json.writeEndArray();
      }
    }
  }

  /** What a reader sees, a line for each block. */
  static String plain(String html) {
    StringBuilder text = new StringBuilder();
    plain(body(html), text);
    return text.toString().replaceAll("[ \\t]*\n\\s*", "\n").strip();
  }

  private static void plain(Element parent, StringBuilder text) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode leaf) {
        text.append(leaf.text());
      } else if (node instanceof Element element) {
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
          text.append('\n');
        }
        if (element.normalName().equals("li")) {
          text.append("• ");
        }
        plain(element, text);
        if (block) {
          text.append('\n');
        }
      }
    }
  }

  private static Element body(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }
}
