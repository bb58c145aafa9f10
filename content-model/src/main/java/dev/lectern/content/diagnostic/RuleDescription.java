package dev.lectern.content.diagnostic;

/**
 * What people are told about a rule; its page in {@code docs/rules} is made of it.
 *
 * @param id its name
 * @param severity how bad it is to break it, unless a build says otherwise
 * @param heldWhile the stage that holds it
 * @param lowerable whether a build may lower it to a warning or switch it off, and an author
 *     suppress it: not where what comes later relies on it
 * @param sentence what must hold, in one sentence
 * @param rationale why it matters to readers or agents, in one to three sentences
 * @param example what keeps to it and what breaks it
 * @param fixable whether it mends what it finds by itself, at least where that is beyond doubt
 * @param since the version that had it first
 */
public record RuleDescription(
    RuleId id,
    Severity severity,
    HeldWhile heldWhile,
    boolean lowerable,
    String sentence,
    String rationale,
    RuleExample example,
    boolean fixable,
    String since) {

  private static final String FIRST = "0.1.0";

  public RuleDescription {
    if (!sentence.endsWith(".") || !rationale.endsWith(".")) {
      throw new IllegalArgumentException("no full sentences: " + sentence + " / " + rationale);
    }
  }

  /** A rule whose breach is an error. */
  public static RuleDescription error(
      RuleId id, HeldWhile heldWhile, String sentence, String rationale, RuleExample example) {
    return new RuleDescription(
        id,
        Severity.ERROR,
        heldWhile,
        heldWhile.leavesValue(),
        sentence,
        rationale,
        example,
        false,
        FIRST);
  }

  /** A rule whose breach is a warning. */
  public static RuleDescription warning(
      RuleId id, HeldWhile heldWhile, String sentence, String rationale, RuleExample example) {
    RuleDescription error = error(id, heldWhile, sentence, rationale, example);
    return new RuleDescription(
        id,
        Severity.WARNING,
        heldWhile,
        error.lowerable,
        sentence,
        rationale,
        example,
        error.fixable,
        error.since);
  }

  /** The same rule, which may not be lowered because what comes later relies on it. */
  public RuleDescription reliedOn() {
    return new RuleDescription(
        id, severity, heldWhile, false, sentence, rationale, example, fixable, since);
  }

  /** The same rule, whose diagnostics carry a {@link Fix} where one is safe. */
  public RuleDescription mendingItself() {
    return new RuleDescription(
        id, severity, heldWhile, lowerable, sentence, rationale, example, true, since);
  }
}
