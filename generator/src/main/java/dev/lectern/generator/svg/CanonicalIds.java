package dev.lectern.generator.svg;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ids by the order of the document: {@code d-1}, {@code d-2} … Mermaid's own hold counters that
 * leak from one diagram of a run to the next. Ids that nothing refers to go, and references follow.
 */
final class CanonicalIds {

  private CanonicalIds() {}

  static void assign(SvgElement root, String prefix) {
    Set<String> references = Pruning.references(root);
    Map<String, String> renamed = new HashMap<>();
    root.forEach(
        element -> {
          String id = element.attribute("id");
          element.attributes().remove("id");
          if (references.contains(id) && !renamed.containsKey(id)) {
            renamed.put(id, prefix + "-" + (renamed.size() + 1));
            element.attributes().put("id", renamed.getOrDefault(id, ""));
          }
        });
    root.forEach(
        element ->
            element
                .attributes()
                .replaceAll(
                    (name, value) -> {
                      if (name.equals("href")) {
                        return "#" + renamed.getOrDefault(value.substring(1), "");
                      }
                      return Property.named(name).isPresent() && value.startsWith("url(#")
                          ? "url(#"
                              + renamed.getOrDefault(value.substring(5, value.length() - 1), "")
                              + ")"
                          : value;
                    }));
  }
}
