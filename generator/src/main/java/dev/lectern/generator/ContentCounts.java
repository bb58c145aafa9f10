package dev.lectern.generator;

import dev.lectern.content.Figured;
import dev.lectern.content.Input;
import dev.lectern.content.Overview;
import dev.lectern.content.TypedAmount;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.report.BuildSummary;
import java.util.List;
import java.util.Locale;

/**
 * Counts the figures that readers see, and the entries of each kind under the names that the
 * content gives to its kinds.
 */
final class ContentCounts {

  private ContentCounts() {}

  static List<BuildSummary.KindCount> of(ValidContent content) {
    return content.overviews().stream()
        .map(
            overview ->
                new BuildSummary.KindCount(
                    label(overview), content.entries(overview.about()).size()))
        .toList();
  }

  static BuildSummary.Figures figures(ValidContent content) {
    int assumed = 0;
    int sourced = 0;
    int computed = 0;
    for (Figured entry : content.figured()) {
      for (Input input : entry.calculation().inputs()) {
        assumed += input.isAssumed() ? 1 : 0;
        sourced += input.sources().isEmpty() ? 0 : 1;
        computed += input.from().isPresent() ? 1 : 0;
      }
      for (TypedAmount amount : entry.typedAmounts()) {
        assumed += amount.basis().isAssumed() ? 1 : 0;
        sourced += amount.basis().isAssumed() ? 0 : 1;
      }
      computed += entry.calculation().formulas().size();
    }
    return new BuildSummary.Figures(assumed, sourced, computed);
  }

  /** Lower case, unless it begins with an abbreviation. */
  private static String label(Overview overview) {
    String title = overview.title();
    boolean abbreviation = title.length() > 1 && !Character.isLowerCase(title.charAt(1));
    return abbreviation
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
