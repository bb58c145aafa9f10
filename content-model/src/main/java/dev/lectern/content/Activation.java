package dev.lectern.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * When an agent should load the skill.
 *
 * @param what what the skill does, one sentence
 * @param when when to use it, one sentence
 * @param phrases words that should activate it
 * @param uses what to use it for
 * @param exclusions what not to use it for
 */
public record Activation(
    Text what, Text when, List<String> phrases, List<Text> uses, List<Exclusion> exclusions) {

  public Activation {
    phrases = List.copyOf(phrases);
    uses = List.copyOf(uses);
    exclusions = List.copyOf(exclusions);
  }

  /**
   * The description by which an agent decides, as plain text: what, when, the phrases in quotes,
   * and what it is not for.
   */
  public String description() {
    StringBuilder out = new StringBuilder();
    out.append(what.markdown()).append(' ').append(when.markdown());
    out.append(" Activates on: ");
    out.append(
        phrases.stream().map(phrase -> '"' + phrase + '"').collect(Collectors.joining(", ")));
    out.append(". Not for: ");
    out.append(exclusions.stream().map(Exclusion::sentence).collect(Collectors.joining("; ")));
    return out.append('.').toString();
  }
}
