package dev.lectern.content.diagnostic;

/** At which stage a rule is held, in the order of the stages. */
public enum HeldWhile {
  /** Files are read and taken apart. */
  LOADING("loading"),
  /** Fields, links and formulas are bound. */
  RESOLVING("resolving"),
  /** The content is looked at as a whole. */
  VALIDATING("validating"),
  /** Outputs get their paths. */
  PLANNING("planning"),
  /** The skill folder is written in memory. */
  RENDERING("rendering"),
  /** Diagrams get their pictures. */
  DRAWING("drawing"),
  /** What is published is compared with what the content gives. */
  COMPARING("comparing"),
  /** A finished skill folder is looked at, whoever made it. */
  LINTING("linting");

  private final String word;

  HeldWhile(String word) {
    this.word = word;
  }

  /** The word for it in output, in lower case. */
  public String word() {
    return word;
  }

  /** Whether there is a value for the next stage even where a rule of this one is broken. */
  boolean leavesValue() {
    return this == VALIDATING || this == RENDERING || this == LINTING;
  }
}
