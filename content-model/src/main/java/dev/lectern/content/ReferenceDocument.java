package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A file that agents read on demand.
 *
 * @param key kind {@link Kind#REFERENCE}
 * @param title its name
 * @param order its place in the list
 * @param summary what is in it
 * @param consultWhen completes "Consult it when …"
 * @param parts prose and embedded views, in order
 * @param calculation its figures
 * @param span where it was written
 */
public record ReferenceDocument(
    EntryId key,
    String title,
    int order,
    Text summary,
    Text consultWhen,
    List<DocumentPart> parts,
    Calculation calculation,
    Span span)
    implements Entry, Figured {

  public ReferenceDocument {
    parts = List.copyOf(parts);
  }
}
