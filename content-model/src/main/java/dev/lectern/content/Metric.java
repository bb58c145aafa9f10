package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A measure.
 *
 * @param key kind {@link Kind#METRIC}
 * @param title its name
 * @param order its place within its group
 * @param group where it is gathered
 * @param summary what it measures
 * @param formula how it is computed
 * @param when when to use it
 * @param pitfall how it misleads
 * @param example a tiny one with numbers; may be empty
 * @param inDepth more; may be empty
 * @param calculation its figures
 * @param sources where claims in it come from
 * @param span where it was written
 */
public record Metric(
    EntryId key,
    String title,
    int order,
    Group group,
    Text summary,
    Text formula,
    Text when,
    Text pitfall,
    Prose example,
    Prose inDepth,
    Calculation calculation,
    List<Source> sources,
    Span span)
    implements Entry, Figured {

  public Metric {
    sources = List.copyOf(sources);
  }
}
