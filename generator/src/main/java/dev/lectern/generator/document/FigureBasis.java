package dev.lectern.generator.document;

import dev.lectern.content.Input;
import dev.lectern.content.TypedAmount;
import java.util.Locale;

/** What one knows figures from; what vouches for least is first. */
public enum FigureBasis {
  ASSUMED("Assumed", "Chosen so that there is something to compute with; nobody vouches for them."),
  CITED("From a source", "Read where the link leads."),
  DERIVED("Computed", "By the formula beside each, from the others.");

  private final String title;
  private final String text;

  FigureBasis(String title, String text) {
    this.title = title;
    this.text = text;
  }

  /** In lower case, as pages name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What heads a list of such figures. */
  public String title() {
    return title;
  }

  /** What is said below that heading. */
  public String text() {
    return text;
  }

  /** Those of formulas are {@link #DERIVED}. */
  public static FigureBasis of(Input input) {
    return input.from().isPresent() ? DERIVED : input.isAssumed() ? ASSUMED : CITED;
  }

  public static FigureBasis of(TypedAmount amount) {
    return amount.basis().isAssumed() ? ASSUMED : CITED;
  }
}
