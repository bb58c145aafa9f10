package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.FormerId;
import dev.lectern.content.diagnostic.Suppression;
import java.util.List;
import java.util.Optional;

/**
 * What is made of an entry.
 *
 * @param entry nothing if it has errors that leave it incomplete
 * @param body nothing if it could not be read
 * @param suppressions the rules that it may break
 * @param formerIds what it was called before
 */
record EntryResult(
    Optional<Entry> entry,
    Optional<Body> body,
    List<Suppression> suppressions,
    List<FormerId> formerIds) {

  EntryResult {
    suppressions = List.copyOf(suppressions);
    formerIds = List.copyOf(formerIds);
  }
}
