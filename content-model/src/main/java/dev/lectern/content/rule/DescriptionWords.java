package dev.lectern.content.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a skill's description, by which agents choose, says when to use the skill. */
public final class DescriptionWords {

  private static final int SHORT = 30;
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:use[ds]?|useful|invoke[ds]?|activate[sd]?|trigger(?:s|ed)?|apply|applies|load|run|call)\\b"
              + "[^.!?]{0,40}?\\b(?:when|whenever|for|to|if|before|after|on|as|by|during|while|with)\\b"
              + "|\\bwhen(?:ever)?\\b|\\bfor (?:any|all|tasks?|questions?|requests?|work)\\b|\\btriggers?\\s*:",
          Pattern.CASE_INSENSITIVE);

  private DescriptionWords() {}

  /** What is wrong with it and how to mend it; nothing of one in another script than Latin. */
  public static Optional<String> fault(String description) {
    if (description.isEmpty() || !isLatin(description)) {
      return Optional.empty();
    }
    if (description.codePointCount(0, description.length()) < SHORT) {
      return Optional.of(
          "The description is so short that agents cannot tell the skill from others. Say what it"
              + " does and when to use it.");
    }
    return WHEN.matcher(description).find()
        ? Optional.empty()
        : Optional.of(
            "The description does not say when to use the skill. Add a sentence like \"Use when …\""
                + " with the words that people ask with.");
  }

  /** Other scripts say it in words that are not known here. */
  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(
                c ->
                    Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }
}
