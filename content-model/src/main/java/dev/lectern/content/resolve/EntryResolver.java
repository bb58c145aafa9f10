package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.FormerId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.schema.KindFields;
import java.util.List;
import java.util.Optional;

/** Reads one entry after another, as far as all else is known by then. */
final class EntryResolver {

  private final Binder binder;
  private final FrontMatterParser yaml;
  private final ResolveCache cache;

  /**
   * @param cache tells whether what is read will be of use again
   */
  EntryResolver(Binder binder, FrontMatterParser yaml, ResolveCache cache) {
    this.binder = binder;
    this.yaml = yaml;
    this.cache = cache;
  }

  /**
   * Reads an entry.
   *
   * @param library what its formulas may use
   */
  EntryReading<EntryResult> read(LoadedEntry entry, Library library) {
    Kind kind = entry.key().kind();
    ReadingNotes notes = cache.notes();
    Allowances.Spent before = library.allowances().spent(entry.span().path());
    binder.begin(entry, notes);
    EntryFields fields =
        new EntryFields(
            entry.front(), entry.span(), kind.word(), KindFields.of(kind), binder, null);
    BodySections body = new BodySections(entry, fields, binder, hasNamedSections(kind));
    Entry made =
        EntryReaders.of(kind)
            .read(new EntryReader.Reading(entry, fields, body, binder, library, yaml));
    List<Suppression> suppressions = SuppressionReader.read(entry, fields);
    List<FormerId> formerIds = FormerIdReader.read(entry, fields);
    fields.finish();
    body.finish();
    binder.readBody(entry);
    return notes.end(
        entry,
        new EntryResult(
            fields.isUsable() ? Optional.of(made) : Optional.empty(),
            entry.outline().isRead()
                ? Optional.of(new Body(entry.key(), entry.body(), entry.outline(), body.headings()))
                : Optional.empty(),
            suppressions,
            formerIds),
        library.allowances().spent(entry.span().path()).since(before));
  }

  private static boolean hasNamedSections(Kind kind) {
    return kind != Kind.SKILL && kind != Kind.REFERENCE && kind != Kind.OVERVIEW;
  }
}
