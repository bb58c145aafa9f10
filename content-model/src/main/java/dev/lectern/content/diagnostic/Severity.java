package dev.lectern.content.diagnostic;

/** How bad it is. An error stops the build; a warning is shown and lets it go on. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word for it in output, in lower case. */
  public String word() {
    return word;
  }
}
