package dev.lectern.content.resolve;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one field declares under ids that are known within it alone.
 *
 * @param <T> what is declared
 */
final class Declared<T> {

  private final String kind;
  private final String owner;
  private final Map<String, Declaration<T>> byId = new LinkedHashMap<>();

  /** Ids that are none: reported where they are declared, so not again where they are named. */
  private final Set<String> refused = new HashSet<>();

  private record Declaration<T>(T made, Span place) {}

  /**
   * @param kind what is declared, for messages: {@code component}
   * @param owner what it is declared in, for messages: {@code architecture}
   */
  Declared(String kind, String owner) {
    this.kind = kind;
    this.owner = owner;
  }

  /** In the order of their declarations. */
  List<T> all() {
    return byId.values().stream().map(Declaration::made).toList();
  }

  void add(EntryFields f, Node.Scalar id, T made) {
    if (!ContentLoader.isId(id.value())) {
      refused.add(id.value());
      f.error(
          LoadRules.ID_SHAPE,
          id.span(),
          "\"" + id.value() + "\" is not an id: use a-z, 0-9 and single hyphens.");
      return;
    }
    Declaration<T> first = byId.putIfAbsent(id.value(), new Declaration<>(made, id.span()));
    if (first != null) {
      Diagnostic second =
          Diagnostic.error(
              LoadRules.UNIQUE_ID,
              id.span(),
              "The "
                  + kind
                  + " id \""
                  + id.value()
                  + "\" is used twice in this "
                  + owner
                  + ". Rename one of the two.");
      f.error(second.seeAlso(first.place(), "first declared here"));
    }
  }

  /** What an id names; nothing after a complaint, or if the id was complained about before. */
  Optional<T> find(EntryFields f, Node.Scalar id) {
    Optional<T> found = Optional.ofNullable(byId.get(id.value())).map(Declaration::made);
    if (found.isEmpty() && !refused.contains(id.value())) {
      f.error(
          ResolveRules.REFERENCE_RESOLVES,
          id.span(),
          "The "
              + owner
              + " declares no "
              + kind
              + " \""
              + id.value()
              + "\"."
              + f.guess(id, byId::keySet));
    }
    return found;
  }
}
