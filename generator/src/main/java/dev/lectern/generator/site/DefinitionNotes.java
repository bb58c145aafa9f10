package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Term;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the definitions of the terms to which a page's text links at the end of its main part, once
 * each, where a script shows them beside the links. Without a script the links lead to the
 * glossary, and the definitions are not seen.
 */
final class DefinitionNotes {

  private static final String USED_BY = "<section class=\"used-by\"";

  private final ValidContent content;
  private final OutputPlan plan;

  DefinitionNotes(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
  }

  /**
   * A page with its definitions.
   *
   * @param asked the anchors in the glossary that it links to, whether terms have them or not: it
   *     follows from its markup and from what {@link #tell} says of these
   */
  record Defined(String html, SortedSet<String> asked) {}

  /** The page with its definitions; as it is if it links to no term, or is the glossary. */
  Defined added(String html, PageLinks links, PageText text) {
    int from = html.indexOf("<main");
    int to = html.lastIndexOf("</main>");
    SortedSet<String> asked = new TreeSet<>();
    if (from < 0 || to < from || !mayBeOn(links.page())) {
      return new Defined(html, asked);
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
      asked.add(link.group(1));
      Term term = term(link.group(1));
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
      return new Defined(html, asked);
    }
    page.append(html, done, to).append("<div class=\"definitions\" data-search=\"none\">\n");
    linked.values().forEach(term -> page.append(definition(term, links, text)));
    page.append("</div>\n").append(html, to, html.length());
    return new Defined(page.toString(), asked);
  }

  /** The term with this anchor in the glossary, if one has it. */
  private @Nullable Term term(String anchor) {
    return (Term) content.find(new EntryId(Kind.TERM, anchor)).orElse(null);
  }

  private boolean mayBeOn(OutputPath page) {
    return !content.terms().isEmpty() && !plan.page(Kind.TERM).path().equals(page);
  }

  /** Tells a hash whether definitions can be on a page at all, and where they would be. */
  void tell(ValueHash hash, PageLinks links) {
    boolean may = mayBeOn(links.page());
    hash.add(may).add(may ? links.href(Kind.TERM) : "");
  }

  /**
   * Tells a hash what the definitions at some anchors would be made of.
   *
   * @param text tells it as well
   */
  void tell(ValueHash hash, Collection<String> asked, PageLinks links, PageText text) {
    for (String anchor : asked) {
      Term term = term(anchor);
      hash.add(anchor).add(term == null ? "" : definition(term, links, text));
    }
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
