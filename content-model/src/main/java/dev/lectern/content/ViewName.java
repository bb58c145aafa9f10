package dev.lectern.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document can embed: a list, a table or the details of entries. */
public enum ViewName {
  USES(null, false),
  EXCLUSIONS(null, false),
  FRAMEWORK_DIAGRAM(null, false),
  STAGE_TIMELINE(null, false),
  STAGE_TABLE(null, false),
  STAGE_SETTLES(Kind.STAGE, false),
  STAGE_DETAILS(Kind.STAGE, false),
  SCHEDULE(null, false),
  RUBRIC(null, false),
  PROBLEM_TABLE(Kind.PROBLEM, false),
  PROBLEM_DESIGNS(Kind.PROBLEM, false),
  PATTERN_TABLE(Kind.PATTERN, false),
  PATTERN_DETAILS(Kind.PATTERN, false),
  SIGNAL_LIST(Kind.SIGNAL, false),
  SIGNAL_DETAILS(Kind.SIGNAL, false),
  ANTI_PATTERN_LIST(Kind.ANTI_PATTERN, false),
  ANTI_PATTERN_DETAILS(Kind.ANTI_PATTERN, false),
  TECHNIQUE_TABLE(Kind.TECHNIQUE, true),
  TECHNIQUE_TRAITS(Kind.TECHNIQUE, true),
  TECHNIQUE_DETAILS(Kind.TECHNIQUE, true),
  METRIC_TABLE(Kind.METRIC, true),
  METRIC_DETAILS(Kind.METRIC, true),
  FUNCTION_LIST(Kind.FUNCTION, true),
  QUESTION_LIST(Kind.QUESTION, true),
  TERM_LIST(Kind.TERM, false),
  SOURCE_LIST(Kind.SOURCE, false),
  REFERENCE_LIST(null, false),
  DECISION_TREE(null, false),
  RELATED_SKILLS(null, false);

  private final @Nullable Kind selects;
  private final boolean grouped;

  ViewName(@Nullable Kind selects, boolean grouped) {
    this.selects = selects;
    this.grouped = grouped;
  }

  /** The name in content: {@code stage-table}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind whose entries {@code only} names, if the view takes {@code only}. */
  public Optional<Kind> selects() {
    return Optional.ofNullable(selects);
  }

  /** Whether the view takes {@code group}. */
  public boolean isGrouped() {
    return grouped;
  }

  /** Whether the view prints what stands in the bodies of its entries. */
  public boolean printsBodies() {
    return name().endsWith("_DETAILS") || this == PROBLEM_DESIGNS;
  }

  public static Optional<ViewName> of(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }
}
