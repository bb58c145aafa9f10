package dev.lectern.content.diagnostic;

import dev.lectern.content.source.Span;

/**
 * A second place that explains a diagnostic, such as where an id was defined first.
 *
 * @param span the place
 * @param note what is there, a short phrase in lower case: {@code first defined here}
 */
public record Related(Span span, String note) {}
