package dev.lectern.content.rule;

import dev.lectern.content.load.ContentLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Agent Skills specification (agentskills.io/specification) asks of a skill, whether its
 * folder is generated or written by hand. A fault is a phrase that goes on after what it is about:
 * {@code has 70 characters; it must have …}.
 */
public final class SkillSpec {

  /** The most characters of a name. */
  public static final int MAX_NAME = 64;

  /** The most characters of a description, in Unicode code points. */
  public static final int MAX_DESCRIPTION = 1024;

  /** The most characters of a compatibility note, in Unicode code points. */
  public static final int MAX_COMPATIBILITY = 500;

  /** {@code SKILL.md}'s body has fewer lines than this. */
  public static final int MAX_BODY_LINES = 500;

  /** {@code SKILL.md}'s body has fewer tokens than this. */
  public static final int MAX_BODY_TOKENS = 5000;

  /** A reference has fewer tokens than this: who opens one reads all of it. Our own measure. */
  public static final int MAX_REFERENCE_TOKENS = 12_000;

  /** A reference of more lines than this begins with a list of its contents. Our own measure. */
  public static final int LINES_WITHOUT_CONTENTS = 100;

  /** A reference of more tokens than this begins with a list of its contents. Our own measure. */
  public static final int TOKENS_WITHOUT_CONTENTS = 2_000;

  /** Why a skill's name has this shape. */
  public static final String NAME_REASON =
      "The name is the folder's name, and what users type to call the skill. The Agent Skills specification allows no other characters, so other names are not installed.";

  /** Why a skill's description is held to the specification. */
  public static final String DESCRIPTION_REASON =
      "The description is all that an agent sees of a skill before it loads it. What is longer than the Agent Skills specification allows, or could be taken for markup, is refused by agents and registries.";

  /** Why the body of {@code SKILL.md} stays small. */
  public static final String BODY_SIZE_REASON =
      "Every session that loads the skill pays for the body, needed or not. The limits are those of the Agent Skills specification.";

  /** Why a reference stays small. */
  public static final String REFERENCE_SIZE_REASON =
      "An agent that opens a reference reads all of it, and pays for all of it. What is longer crowds out the conversation.";

  private SkillSpec() {}

  /** Whether a name has 1 to 64 characters of a-z, 0-9 and single hyphens, none at either end. */
  public static boolean isName(String name) {
    return name.length() <= MAX_NAME && ContentLoader.isId(name);
  }

  /** What is wrong with a name that {@linkplain #isName is none}. */
  public static String nameFault(String name) {
    return "has "
        + name.length()
        + " characters; it must have 1 to "
        + MAX_NAME
        + " of a-z, 0-9 and single hyphens, none at either end.";
  }

  /** What is wrong with a description that is not empty; nothing in most cases. */
  public static List<String> descriptionFaults(String description) {
    List<String> faults = new ArrayList<>();
    int length = description.codePointCount(0, description.length());
    if (length > MAX_DESCRIPTION) {
      faults.add(tooLong(length, MAX_DESCRIPTION) + " Shorten it.");
    }
    if (description.indexOf('<') >= 0 || description.indexOf('>') >= 0) {
      faults.add("holds an angle bracket. Say it in words.");
    }
    return faults;
  }

  /** What is wrong with a compatibility note that is not empty; nothing in most cases. */
  public static List<String> compatibilityFaults(String compatibility) {
    int length = compatibility.codePointCount(0, compatibility.length());
    return length > MAX_COMPATIBILITY ? List.of(tooLong(length, MAX_COMPATIBILITY)) : List.of();
  }

  private static String tooLong(int length, int most) {
    return "has " + length + " characters; agents take at most " + most + ".";
  }
}
