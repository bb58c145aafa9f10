package dev.lectern.content.diagnostic;

/**
 * What people are told about a rule; its page in {@code docs/rules} is made of it.
 *
 * @param id its name
 * @param severity how bad it is to break it, unless a build says otherwise
 * @param otherwise when breaking it is as bad as the other severity, as a clause that goes on after
 *     that word: {@code where some agents take it}; empty if it never is
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
    String otherwise,
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
        "",
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
        "",
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
        id, severity, otherwise, heldWhile, false, sentence, rationale, example, fixable, since);
  }

  /**
   * The same rule, which also reports the other severity.
   *
   * @param when as {@link #otherwise}
   */
  public RuleDescription otherwise(String when) {
    return new RuleDescription(
        id, severity, when, heldWhile, lowerable, sentence, rationale, example, fixable, since);
  }

  /** Whether it may report this severity by itself. */
  public boolean reports(Severity reported) {
    return reported == severity || !otherwise.isEmpty();
  }

  /** All severities that it reports, as people are told them: {@code error, or warning}. */
  public String severities() {
    Severity other = severity == Severity.ERROR ? Severity.WARNING : Severity.ERROR;
    return severity.word() + (otherwise.isEmpty() ? "" : ", or " + other.word());
  }

  /** The same rule for finished skill folders, with an example of its own. */
  public RuleDescription forFolders(String folderSentence, RuleExample folderExample) {
    return new RuleDescription(
        id,
        severity,
        otherwise,
        HeldWhile.LINTING,
        true,
        folderSentence,
        rationale,
        folderExample,
        false,
        since);
  }

  /** The same rule, whose diagnostics carry a {@link Fix} where one is safe. */
  public RuleDescription mendingItself() {
    return new RuleDescription(
        id, severity, otherwise, heldWhile, lowerable, sentence, rationale, example, true, since);
  }
}
