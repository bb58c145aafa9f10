package dev.lectern.content.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a stage gives: a value as far as one could be made, and everything that it had to say.
 *
 * @param <T> the value's type
 */
public final class Outcome<T> {

  private final @Nullable T value;
  private final List<Diagnostic> diagnostics;

  private Outcome(@Nullable T value, List<Diagnostic> diagnostics) {
    this.value = value;
    this.diagnostics = diagnostics.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
  }

  /** A value, perhaps with diagnostics; an error among them does not take the value away. */
  public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
    return new Outcome<>(value, diagnostics);
  }

  /** No value. */
  public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
    return new Outcome<>(null, diagnostics);
  }

  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** In the order of {@link Diagnostic#BY_PLACE}, each once. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Goes on with the next stage if there is a value; the diagnostics of both are kept. */
  public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    if (value == null) {
      return failed(diagnostics);
    }
    Outcome<R> after = next.apply(value);
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(after.diagnostics);
    return new Outcome<>(after.value, all);
  }
}
