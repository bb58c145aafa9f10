package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Term;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.plan.OutputPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the definitions of the terms to which a page's text links at the end of its main part, once
 * each, where a script shows them beside the links. Without a script the links lead to the
 * glossary, and the definitions are not seen.
 */
final class DefinitionNotes {

  private static final String USED_BY = "<section class=\"used-by\"";

  private final Map<String, Term> terms = new HashMap<>();

  private final OutputPlan plan;

  DefinitionNotes(ValidContent content, OutputPlan plan) {
    this.plan = plan;
    content.terms().forEach(term -> terms.put(term.id(), term));
  }

  /** The page with its definitions; as it is if it links to no term, or is the glossary. */
  String added(String html, PageLinks links, PageText text) {
    int from = html.indexOf("<main");
    int to = html.lastIndexOf("</main>");
    if (from < 0
        || to < from
        || terms.isEmpty()
        || plan.page(Kind.TERM).path().equals(links.page())) {
      return html;
    }
    String glossary = links.href(Kind.TERM);
    int end = html.indexOf(USED_BY, from);
    Matcher link =
        Pattern.compile("<a href=\"" + Pattern.quote(glossary) + "#([^\"]+)\"")
            .matcher(html)
            .region(from, end < 0 ? to : end);
    Map<String, Term> linked = new TreeMap<>();
    StringBuilder page = new StringBuilder(html.length() + 1024);
    int done = 0;
    while (link.find()) {
      Term term = terms.get(link.group(1));
      if (term != null) {
        linked.put(term.id(), term);
        page.append(html, done, link.end())
            .append(" data-term=\"_term-")
            .append(term.id())
            .append('"');
        done = link.end();
      }
    }
    if (linked.isEmpty()) {
      return html;
    }
    page.append(html, done, to).append("<div class=\"definitions\" data-search=\"none\">\n");
    linked.values().forEach(term -> page.append(definition(term, links, text)));
    return page.append("</div>\n").append(html, to, html.length()).toString();
  }

  private static String definition(Term term, PageLinks links, PageText text) {
    EntryId entry = term.key();
    return "<div class=\"definition\" id=\"_term-"
        + term.id()
        + "\" popover=\"manual\"><strong>"
        + HtmlEscape.text(term.title())
        + "</strong> "
        + text.inline(term.text()).markup()
        + " <a href=\""
        + HtmlEscape.text(links.href(entry))
        + "\">Glossary</a></div>\n";
  }
}
