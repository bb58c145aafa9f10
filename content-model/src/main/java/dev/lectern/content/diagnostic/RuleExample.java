package dev.lectern.content.diagnostic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What keeps to a rule and what breaks it, as a reader is shown it and as a test holds it to: in
 * the content of the test case {@code valid}, or for a finished folder in the skill of the linter's
 * case {@code good}, the file {@code path} contains the text {@code good} exactly once; with {@code
 * bad} in its place exactly this rule is broken, and nothing else.
 *
 * @param path of the file, relative to the folder
 * @param good empty if the file must be created, with {@code bad} as all of it
 * @param bad empty if the file must be removed
 * @param note what the text does not show of what breaks the rule, in full sentences; empty if it
 *     shows all
 */
public record RuleExample(String path, String good, String bad, String note) {

  /** How a part of front matter begins: with a key or an item that is no list item of prose. */
  private static final Pattern KEY_OR_ITEM =
      Pattern.compile("\\s*([a-z][a-z-]*:( .*)?|- [^*\\[].*)");

  private static final Pattern DEEPER = Pattern.compile("\\s+\\S.*");

  public RuleExample {
    if (good.equals(bad) && note.isEmpty()) {
      throw new IllegalArgumentException("the same is good and bad: " + good);
    }
  }

  /** An example whose text shows all. */
  public RuleExample(String path, String good, String bad) {
    this(path, good, bad, "");
  }

  /** The same, with what the text does not show. */
  public RuleExample noting(String what) {
    return new RuleExample(path, good, bad, what);
  }

  /** Whether the texts are YAML of a Markdown file: a part of its front matter, without marks. */
  public boolean isYaml() {
    List<String> texts = Stream.of(good, bad).filter(text -> !text.isBlank()).toList();
    return path.endsWith(".md") && !texts.isEmpty() && texts.stream().allMatch(RuleExample::isKeys);
  }

  private static boolean isKeys(String text) {
    return text.lines().limit(1).allMatch(line -> KEY_OR_ITEM.matcher(line).matches())
        && text.lines()
            .allMatch(
                line -> KEY_OR_ITEM.matcher(line).matches() || DEEPER.matcher(line).matches());
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
