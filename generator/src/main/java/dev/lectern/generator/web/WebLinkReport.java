package dev.lectern.generator.web;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.WebLink;
import dev.lectern.generator.web.Answer.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What there is to say about the answers, where the addresses were written. */
public final class WebLinkReport {

  /** A page that content links to is there, at the address that is written. */
  private static final RuleId ANSWERS = new RuleId("web-link-answers");

  private WebLinkReport() {}

  /**
   * The addresses of the web among links, each once and without what stands behind its {@code #}.
   */
  public static Collection<String> addresses(List<WebLink> links) {
    return links.stream()
        .map(WebLinkReport::page)
        .filter(page -> page.startsWith("https:") || page.startsWith("http:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String page(WebLink link) {
    int hash = link.url().indexOf('#');
    return hash < 0 ? link.url() : link.url().substring(0, hash);
  }

  /** An error for a page that is not there, a warning for one that moved, for each place. */
  public static List<Diagnostic> diagnostics(List<WebLink> links, Map<String, Answer> answers) {
    List<Diagnostic> found = new ArrayList<>();
    for (WebLink link : links) {
      Answer answer = answers.get(page(link));
      if (answer != null && answer.verdict() == Verdict.DEAD) {
        found.add(
            Diagnostic.error(
                ANSWERS,
                link.span(),
                "\""
                    + page(link)
                    + "\" is not there: "
                    + answer.detail()
                    + ". Find where the page went, or link to an archived copy."));
      } else if (answer != null && answer.verdict() == Verdict.REFUSED) {
        found.add(
            Diagnostic.error(
                ANSWERS,
                link.span(),
                "\""
                    + page(link)
                    + "\" was not asked: "
                    + answer.detail()
                    + ". Readers elsewhere cannot open it either."));
      } else if (answer != null && answer.verdict() == Verdict.MOVED) {
        found.add(
            Diagnostic.warning(
                ANSWERS,
                link.span(),
                "\"" + page(link) + "\" has moved for good. Write \"" + answer.detail() + "\"."));
      }
    }
    return found;
  }
}
