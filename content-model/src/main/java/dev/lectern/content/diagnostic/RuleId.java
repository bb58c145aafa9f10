package dev.lectern.content.diagnostic;

import java.util.regex.Pattern;

/**
 * The name by which a rule is known to authors: {@code reference-resolves}.
 *
 * @param value kebab-case: {@code a-z}, {@code 0-9} and single hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public RuleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rule id in kebab-case: " + value);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
