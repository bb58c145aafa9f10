package dev.lectern.generator.schema;

import dev.lectern.content.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/** What no schema can say of a file by itself; {@code docs/schema/README.md} has the same list. */
final class BeyondSchema {

  /** Rules that are about the shape of one file, all but for what {@link #MORE} lists. */
  private static final Set<String> SHAPE =
      Set.of(
          "id-shape",
          "link-scheme",
          "no-repetition",
          "quantity-form",
          "required-field",
          "skill-name-spec",
          "unknown-key",
          "value-range",
          "value-type",
          "yaml-syntax");

  /** What other rules say of the shape. */
  private static final List<String> ALSO =
      List.of("leads to a question and to entries at once", "This answer leads nowhere");

  /** What those rules say of more than the shape. */
  private static final List<String> MORE =
      List.of(
          // words that the content declares
          "\"group\" does not know",
          "\"level\" does not know",
          "declares some",
          "A list of traits has no key",
          "The list of traits has no",
          // ids that are given twice
          "There is a value",
          "There is a parameter",
          // units
          "There is no unit",
          "is a unit for everybody already",
          // numbers that are compared
          "the smaller first",
          "A feedback edge leads back",
          "this budget takes amounts above 0",
          // who vouches for a number further down
          "Who says so?");

  private BeyondSchema() {}

  /** Whether a schema can say it. */
  static boolean isNot(Diagnostic diagnostic) {
    return diagnostic.isError()
        && (SHAPE.contains(diagnostic.rule().value())
            || ALSO.stream().anyMatch(diagnostic.message()::contains))
        && MORE.stream().noneMatch(diagnostic.message()::contains);
  }
}
