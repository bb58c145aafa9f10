package dev.lectern.generator.document;

import dev.lectern.content.Figured;
import dev.lectern.content.Input;
import dev.lectern.content.TypedAmount;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many figures there are, by what one knows them from. */
public final class FigureCounts {

  private final List<Figured> entries;

  /** Those of these entries together. */
  public FigureCounts(List<Figured> entries) {
    this.entries = List.copyOf(entries);
  }

  /** What there are figures of; what vouches for least is first. */
  public List<FigureBasis> bases() {
    return Stream.of(FigureBasis.values()).filter(basis -> of(basis) > 0).toList();
  }

  /** Of all entries together. */
  public int of(FigureBasis basis) {
    return entries.stream().mapToInt(entry -> of(entry, basis)).sum();
  }

  /** Of one entry. */
  public static int of(Figured entry, FigureBasis basis) {
    int count = basis == FigureBasis.DERIVED ? entry.calculation().formulas().size() : 0;
    for (Input input : entry.calculation().inputs()) {
      count += FigureBasis.of(input) == basis ? 1 : 0;
    }
    for (TypedAmount amount : entry.typedAmounts()) {
      count += FigureBasis.of(amount) == basis ? 1 : 0;
    }
    return count;
  }

  /** Those of one entry in words: {@code 3 assumed, 1 from a source, 5 computed}. */
  public static String words(Figured entry) {
    return Stream.of(FigureBasis.values())
        .filter(basis -> of(entry, basis) > 0)
        .map(basis -> of(entry, basis) + " " + basis.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
