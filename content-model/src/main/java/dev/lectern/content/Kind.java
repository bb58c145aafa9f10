package dev.lectern.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of entry, in the order in which they are bound: a kind names only kinds before it. */
public enum Kind {
  UNIT("units", "unit", Shape.TABLE),
  SOURCE("sources", "source", Shape.TABLE),
  FUNCTION("functions", "function", Shape.TABLE),
  TERM("terms", "term", Shape.TABLE),
  STAGE("stages", "stage", Shape.FILE),
  SIGNAL("signals", "signal", Shape.FILE),
  ANTI_PATTERN("anti-patterns", "anti-pattern", Shape.FILE),
  PATTERN("patterns", "pattern", Shape.FILE),
  METRIC("metrics", "metric", Shape.FILE),
  TECHNIQUE("techniques", "technique", Shape.FILE),
  PROBLEM("problems", "problem", Shape.FILE),
  QUESTION("questions", "question", Shape.TABLE),
  REFERENCE("references", "reference", Shape.FILE),
  EVALUATION("evaluations", "evaluation", Shape.TABLE),
  ACTIVATION_QUERY("activation-queries", "activation query", Shape.TABLE),
  CHANGE("changes", "change", Shape.TABLE),
  OVERVIEW("overviews", "overview", Shape.FILE),
  SKILL("", "skill", Shape.FILE);

  /** How entries of a kind are written. */
  public enum Shape {
    /** One Markdown file for each entry, the id is the file's name. */
    FILE,
    /** Rows of YAML files, the id is the row's key. */
    TABLE
  }

  private final String folder;
  private final String word;
  private final Shape shape;

  Kind(String folder, String word, Shape shape) {
    this.folder = folder;
    this.word = word;
    this.shape = shape;
  }

  /**
   * The folder that holds the entries, empty for the skill itself; also the kind's name in content.
   */
  public String folder() {
    return folder;
  }

  /** The singular for messages, in lower case. */
  public String word() {
    return word;
  }

  public Shape shape() {
    return shape;
  }

  /**
   * Whether entries of the kind can have an overview and are what the site is about: all but the
   * skill, the overviews themselves, units, which are seen with the figures that use them, what the
   * skill is evaluated by, and what has changed.
   */
  public boolean isListed() {
    return switch (this) {
      case SKILL, OVERVIEW, UNIT, EVALUATION, ACTIVATION_QUERY, CHANGE -> false;
      default -> true;
    };
  }

  /** The kind that lives in a folder of this name. */
  public static Optional<Kind> ofFolder(String folder) {
    return Arrays.stream(values())
        .filter(kind -> kind != SKILL && kind.folder.equals(folder))
        .findFirst();
  }
}
