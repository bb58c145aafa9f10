package dev.lectern.generator.goal;

/**
 * A goal ends badly, after all there is to say was said: the author's text has errors, published
 * files are not fresh, or the goal was asked for what there is not. The message sums it up.
 */
public final class GoalFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose business it is. */
  public enum Cause {
    /** What was looked at is not as it should be. */
    FINDINGS,
    /** The goal was asked for what there is not. */
    USAGE
  }

  private final Cause reason;

  private GoalFailure(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  static GoalFailure findings(String summary) {
    return new GoalFailure(Cause.FINDINGS, summary);
  }

  static GoalFailure usage(String message) {
    return new GoalFailure(Cause.USAGE, message);
  }

  public Cause reason() {
    return reason;
  }
}
