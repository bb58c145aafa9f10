package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A tool or a method.
 *
 * @param key kind {@link Kind#TECHNIQUE}
 * @param title its name
 * @param order its place within its group
 * @param group where it is gathered
 * @param summary what it is
 * @param takeFor what to take it for
 * @param caution what to mind
 * @param traits one value for each trait of the group, in the order of declaration
 * @param inDepth more; may be empty
 * @param calculation its figures
 * @param sources where claims in it come from
 * @param span where it was written
 */
public record Technique(
    EntryId key,
    String title,
    int order,
    Group group,
    Text summary,
    Text takeFor,
    Text caution,
    List<TraitValue> traits,
    Prose inDepth,
    Calculation calculation,
    List<Source> sources,
    Span span)
    implements Entry, Figured {

  public Technique {
    traits = List.copyOf(traits);
    sources = List.copyOf(sources);
  }
}
