package dev.lectern.generator.document;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.Metric;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Signal;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.Text;

/** What entries with pages of their own are, in one line. */
public final class EntryLines {

  private EntryLines() {}

  /** The entry's summary; of a stage, the question that it answers. */
  public static Text of(Entry entry) {
    if (entry instanceof Stage stage) {
      return stage.question();
    } else if (entry instanceof Problem problem) {
      return problem.summary();
    } else if (entry instanceof Pattern pattern) {
      return pattern.summary();
    } else if (entry instanceof AntiPattern antiPattern) {
      return antiPattern.summary();
    } else if (entry instanceof Signal signal) {
      return signal.summary();
    } else if (entry instanceof Metric metric) {
      return metric.summary();
    } else if (entry instanceof Technique technique) {
      return technique.summary();
    } else if (entry instanceof ReferenceDocument reference) {
      return reference.summary();
    }
    throw new IllegalArgumentException("not an entry with a page of its own: " + entry.key());
  }
}
