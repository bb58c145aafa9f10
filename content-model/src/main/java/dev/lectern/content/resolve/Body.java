package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.Span;
import java.util.Set;

/**
 * The Markdown below an entry's front matter.
 *
 * @param entry whose it is
 * @param text all of it
 * @param outline what stands where in it
 * @param sections the headings whose texts the entry's kind gives; the rest are the author's own
 */
public record Body(EntryId entry, Span text, BodyOutline outline, Set<BodyOutline.Range> sections) {

  public Body {
    sections = Set.copyOf(sections);
  }

  /** Where a part of it stands in its file. */
  public Span at(BodyOutline.Range range) {
    return text.part(range.start(), range.end());
  }
}
