package dev.lectern.generator.twin;

import dev.lectern.generator.plan.OutputPath;

/** How one file names another of the site. */
@FunctionalInterface
public interface TwinAddress {

  /** A URL, relative or absolute, percent-encoded and without an anchor; never empty. */
  String of(OutputPath file);
}
