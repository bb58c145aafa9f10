package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A reusable solution, compared with its like by traits that the content declares.
 *
 * @param key kind {@link Kind#PATTERN}
 * @param title its name
 * @param order its place in the comparison
 * @param summary it in one line
 * @param traits one value for each declared trait, in the order of declaration
 * @param bestFor where it fits
 * @param howItWorks how it works
 * @param breaksWhen when it does not serve
 * @param inDepth more; may be empty
 * @param calculation its figures
 * @param sources where claims in it come from
 * @param span where it was written
 */
public record Pattern(
    EntryId key,
    String title,
    int order,
    Text summary,
    List<TraitValue> traits,
    List<Text> bestFor,
    Prose howItWorks,
    Prose breaksWhen,
    Prose inDepth,
    Calculation calculation,
    List<Source> sources,
    Span span)
    implements Entry, Figured {

  public Pattern {
    traits = List.copyOf(traits);
    bestFor = List.copyOf(bestFor);
    sources = List.copyOf(sources);
  }
}
