package dev.lectern.content.resolve;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;

/** Reads which rules an entry may break; every kind has this key. */
final class SuppressionReader {

  private static final String KEY = "lectern-ignore";

  private SuppressionReader() {}

  static List<Suppression> read(LoadedEntry entry, EntryFields fields) {
    Span within = within(entry);
    return fields.objectsOrNone(
        KEY,
        "suppression",
        one -> {
          String rule = one.word("rule").map(Node.Scalar::value).orElse("");
          return new Suppression(
              rule,
              one.string("because"),
              one.valueSpan("rule"),
              within,
              fields.without(KEY, one).orElse(null));
        });
  }

  private static Span within(LoadedEntry entry) {
    SourceText source = entry.span().source();
    return entry.key().kind().shape() == Kind.Shape.TABLE
        ? source.span(entry.span().start(), row(entry))
        : source.span(0, source.text().length());
  }

  /** The end of a row, without the white space that parts it from the next. */
  private static int row(LoadedEntry entry) {
    Span front = entry.front().span();
    return front.start() + front.text().stripTrailing().length();
  }
}
