package dev.lectern.generator.goal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one build has said already: several goals of it read the same content, and the later ones
 * need not say it again.
 *
 * @param memory lasts as long as the build
 */
public record Said(Map<Object, Object> memory) {

  private static final String REPORTED = "lectern.reported";
  private static final String ANNOTATED = "lectern.annotated";

  /** For a goal that stands alone. */
  public static Said nothing() {
    return new Said(new HashMap<>());
  }

  /** Whether a report is not the one that was said last. */
  boolean isNew(String report) {
    return !report.equals(memory.put(REPORTED, report));
  }

  /** The annotations that were not said yet, each a line. */
  @SuppressWarnings("unchecked")
  String newLines(String annotations) {
    Set<String> printed =
        (Set<String>) memory.computeIfAbsent(ANNOTATED, none -> new HashSet<String>());
    List<String> fresh = annotations.lines().filter(line -> !printed.contains(line)).toList();
    printed.addAll(fresh);
    return fresh.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
