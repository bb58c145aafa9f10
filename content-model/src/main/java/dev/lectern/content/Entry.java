package dev.lectern.content;

import dev.lectern.content.source.Span;

/** One thing that the content says. Every reference that it holds is bound. */
public sealed interface Entry
    permits ActivationQuery,
        AntiPattern,
        Change,
        CountingUnit,
        Evaluation,
        LibraryFunction,
        Metric,
        Overview,
        Pattern,
        Problem,
        Question,
        ReferenceDocument,
        Signal,
        Skill,
        Source,
        Stage,
        Technique,
        Term {

  EntryId key();

  /** The name for people, plain text. */
  String title();

  /** Where it was written: its file's front matter, or its row. */
  Span span();

  /** The name within its kind. */
  default String id() {
    return key().id();
  }
}
