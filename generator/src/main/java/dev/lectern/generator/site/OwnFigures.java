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

  private static final String CITED = "<span class=\"cited\"";

  private final FigureCitations citations;

  OwnFigures(FigureCitations citations) {
    this.citations = citations;
  }

  /** An entry's page with shorter notes; as it is if it shows none of its figures. */
  String shortened(String html, EntryId entry) {
    Map<String, FigureNotes.Note> notes = citations.of(entry);
    if (notes.isEmpty()) {
      return html;
    }
    Map<String, String> rows = new HashMap<>();
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
    StringBuilder shorter = new StringBuilder(html.length());
    int done = 0;
    for (int at = html.indexOf(CITED); at >= 0; at = html.indexOf(CITED, done)) {
      int note = at + CITED.length();
      int end = html.indexOf('>', note);
      String id = end < 0 ? null : rows.get(html.substring(note, end));
      shorter.append(html, done, note);
      done = note;
      if (id != null) {
        shorter.append(" data-figure=\"").append(id).append('"');
        done = end;
      }
    }
    return shorter.append(html, done, html.length()).toString();
  }
}
