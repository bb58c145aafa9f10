package dev.lectern.content.diagnostic;

/**
 * What keeps to a rule and what breaks it, as a reader is shown it and as a test holds it to: in
 * the content of the test case {@code valid}, the file {@code path} contains the text {@code good}
 * exactly once; with {@code bad} in its place exactly this rule is broken, and nothing else.
 *
 * @param path of the file, relative to the content folder
 * @param good empty if the file must be created, with {@code bad} as all of it
 * @param bad empty if the file must be removed
 */
public record RuleExample(String path, String good, String bad) {

  public RuleExample {
    if (good.equals(bad)) {
      throw new IllegalArgumentException("the same is good and bad: " + good);
    }
  }

  /** A file that must not be there. */
  public static RuleExample created(String path, String bad) {
    return new RuleExample(path, "", bad);
  }

  /** A file that must be there, with a part of it. */
  public static RuleExample removed(String path, String good) {
    return new RuleExample(path, good, "");
  }
}
