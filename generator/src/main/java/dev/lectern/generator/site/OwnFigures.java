package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.generator.markdown.FigureNotes;
import java.util.Map;

/**
 * Lets a cited figure whose row stands on the same page name it ({@code data-figure}): a script
 * finds in the row what would else stand beside each citation. As the figures of an entry are cited
 * on its page more than anywhere, this makes such pages much lighter.
 */
final class OwnFigures {

  private final FigureCitations citations;

  OwnFigures(FigureCitations citations) {
    this.citations = citations;
  }

  /** An entry's page with shorter notes; as it is if it shows none of its figures. */
  String shortened(String html, EntryId entry) {
    String page = html;
    for (Map.Entry<String, FigureNotes.Note> own : citations.of(entry).entrySet()) {
      FigureNotes.Note note = own.getValue();
      if (html.contains("<code data-search=\"none\">" + own.getKey() + "</code></th>")) {
        page =
            page.replace(
                "<span class=\"cited\" data-label=\""
                    + HtmlEscape.text(note.label())
                    + "\" data-basis=\""
                    + HtmlEscape.text(note.basis())
                    + "\">",
                "<span class=\"cited\" data-figure=\"" + own.getKey() + "\">");
      }
    }
    return page;
  }
}
