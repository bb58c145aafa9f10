package dev.lectern.content.load;

import dev.lectern.content.diagnostic.RuleId;

/** The rules that are held while files are read. */
public final class LoadRules {

  /** The content folder exists and holds {@code skill.md}. */
  public static final RuleId CONTENT_PRESENT = new RuleId("content-present");

  /** Files are regular, readable, within the {@link Limits}, and text in strict UTF-8. */
  public static final RuleId FILE_READABLE = new RuleId("file-readable");

  /** Text holds no characters that people do not see, but for white space. */
  public static final RuleId INVISIBLE_CHARACTER = new RuleId("invisible-character");

  /** Files stand where the format has a place for them. */
  public static final RuleId KNOWN_PLACE = new RuleId("known-place");

  /** Ids are short, of {@code a-z}, {@code 0-9} and single hyphens, and no device of Windows. */
  public static final RuleId ID_SHAPE = new RuleId("id-shape");

  /** An id is used once in its kind. */
  public static final RuleId UNIQUE_ID = new RuleId("unique-id");

  /** An entry's file begins with front matter between two lines {@code ---}. */
  public static final RuleId FRONT_MATTER_PRESENT = new RuleId("front-matter-present");

  /** YAML parses, and its keys are text, each once. */
  public static final RuleId YAML_SYNTAX = new RuleId("yaml-syntax");

  /** A word list holds one word on each line, each once. */
  public static final RuleId WORD_LIST = new RuleId("word-list");

  private LoadRules() {}
}
