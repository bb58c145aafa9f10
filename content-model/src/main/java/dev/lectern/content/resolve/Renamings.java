package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.schema.KindFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What entries are called now that content may still name by an id that they had before. */
final class Renamings {

  private final LoadedContent loaded;
  private final Map<Kind, Map<String, String>> now = new EnumMap<>(Kind.class);

  Renamings(LoadedContent loaded) {
    this.loaded = loaded;
  }

  /** The present id of the one entry that says that it had an id; nothing if several say so. */
  Optional<String> now(EntryId former) {
    return Optional.ofNullable(now.computeIfAbsent(former.kind(), this::of).get(former.id()));
  }

  /** Whether an entry of some kind says that it had this id before it had that one. */
  boolean declare(String former, String present) {
    return Stream.of(Kind.values())
        .anyMatch(kind -> now(new EntryId(kind, former)).filter(present::equals).isPresent());
  }

  private Map<String, String> of(Kind kind) {
    Map<String, String> found = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    for (LoadedEntry entry : loaded.ofKind(kind)) {
      for (Node.Pair pair : entry.front().pairs()) {
        if (pair.key().equals(KindFields.FORMERLY) && pair.value() instanceof Node.Sequence ids) {
          for (Node id : ids.items()) {
            if (id instanceof Node.Scalar scalar) {
              String other = found.putIfAbsent(scalar.value(), entry.key().id());
              if (other != null && !other.equals(entry.key().id())) {
                disputed.add(scalar.value());
              }
            }
          }
        }
      }
    }
    found.keySet().removeAll(disputed);
    return found;
  }
}
