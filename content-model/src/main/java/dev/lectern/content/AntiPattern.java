package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A recurring mistake.
 *
 * @param key kind {@link Kind#ANTI_PATTERN}
 * @param title its name
 * @param order its place in the list
 * @param summary it in one line
 * @param novice what someone does who makes it
 * @param expert what someone does who does not
 * @param detection how to tell that it is happening
 * @param inDepth more; may be empty
 * @param transcripts talk in which it happens
 * @param calculation its figures
 * @param sources where claims in it come from
 * @param span where it was written
 */
public record AntiPattern(
    EntryId key,
    String title,
    int order,
    Text summary,
    Prose novice,
    Prose expert,
    Prose detection,
    Prose inDepth,
    List<Transcript> transcripts,
    Calculation calculation,
    List<Source> sources,
    Span span)
    implements Entry, Figured {

  public AntiPattern {
    transcripts = List.copyOf(transcripts);
    sources = List.copyOf(sources);
  }
}
