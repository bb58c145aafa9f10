package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.generator.markdown.FigureNotes;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a cited figure whose row stands on the same page name it ({@code data-figure}): a script
 * finds in the row what would else stand beside each citation. As the figures of an entry are cited
 * on its page more than anywhere, this makes such pages much lighter.
 */
final class OwnFigures {

  private static final Pattern ROW =
      Pattern.compile("<code data-search=\"none\">(\\w+)</code></th>");

  private static final Pattern CITED =
      Pattern.compile("<span class=\"cited\"( data-label=\"[^\"]*\" data-basis=\"[^\"]*\")>");

  private final FigureCitations citations;

  OwnFigures(FigureCitations citations) {
    this.citations = citations;
  }

  /** An entry's page with shorter notes; as it is if it shows none of its figures. */
  String shortened(String html, EntryId entry) {
    Map<String, String> rows = new HashMap<>();
    Map<String, FigureNotes.Note> notes = citations.of(entry);
    Matcher row = ROW.matcher(html);
    while (row.find()) {
      FigureNotes.Note note = notes.get(row.group(1));
      if (note != null) {
        rows.putIfAbsent(
            " data-label=\""
                + HtmlEscape.text(note.label())
                + "\" data-basis=\""
                + HtmlEscape.text(note.basis())
                + "\"",
            row.group(1));
      }
    }
    return CITED
        .matcher(html)
        .replaceAll(
            cited -> {
              String id = rows.get(cited.group(1));
              return Matcher.quoteReplacement(
                  id == null ? cited.group() : "<span class=\"cited\" data-figure=\"" + id + "\">");
            });
  }
}
