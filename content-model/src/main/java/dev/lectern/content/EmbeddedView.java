package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of entries at one place of a document.
 *
 * @param name what is shown
 * @param only the entries to show, in this order; empty for all
 * @param group the group to show; absent for all
 * @param tree the document's own decision tree, of {@link ViewName#DECISION_TREE} alone
 * @param span where it was written
 */
public record EmbeddedView(
    ViewName name,
    List<EntryId> only,
    @Nullable Group group,
    @Nullable DecisionTree tree,
    Span span) {

  public EmbeddedView {
    only = List.copyOf(only);
  }

  /** A view of entries. */
  public EmbeddedView(ViewName name, List<EntryId> only, @Nullable Group group, Span span) {
    this(name, only, group, null, span);
  }
}
