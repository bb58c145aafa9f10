package dev.lectern.generator.site;

import dev.lectern.content.work.Once;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.markdown.MarkdownInputs;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.search.PageTexts;
import dev.lectern.generator.timing.Timing;
import dev.lectern.generator.twin.TwinRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes pages from where the last build published them, each with its twin, if they would be made
 * of the same. What each would be made of is told by the code that makes it, up to where Markdown
 * becomes HTML (see {@link MarkdownInputs}): nothing that a page shows can be forgotten.
 *
 * <p>Which terms a page explains follows from its markup, and so from the same; what is said of
 * them is compared apart, for the markup has to be there to know them.
 */
final class KeptPages {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final KeptFiles kept;
  private final SitePages pages;
  private final Once<TwinRenderer> twins;
  private final RememberedPages remembered;
  private final PageNotes.Memory noted;
  private final boolean isBound;
  private final Timing timing;

  /**
   * @param remembered what pages would be made of, as far as that is known
   * @param noted what was noted of pages
   * @param isBound whether pages become a book
   */
  KeptPages(
      KeptFiles kept,
      SitePages pages,
      Once<TwinRenderer> twins,
      RememberedPages remembered,
      PageNotes.Memory noted,
      boolean isBound,
      Timing timing) {
    this.kept = kept;
    this.pages = pages;
    this.twins = twins;
    this.remembered = remembered;
    this.noted = noted;
    this.isBound = isBound;
    this.timing = timing;
  }

  /**
   * The files of some outputs, the first a page.
   *
   * @param made makes them
   */
  List<MadeFile> keptOr(List<PlannedOutput> outputs, Supplier<List<MadeFile>> made) {
    if (!kept.keeps() || !SitePages.isPage(outputs.get(0))) {
      return made.get();
    }
    OutputPath path = outputs.get(0).path();
    String hash = hash(outputs);
    Optional<List<MadeFile>> before = kept.find(path, hash, known -> asBefore(outputs, known));
    if (before.isPresent()) {
      timing.took(Timing.What.PART, "as published", 0);
      return before.get();
    }
    List<MadeFile> now = made.get();
    List<RenderedFile> files = now.stream().map(MadeFile::file).toList();
    kept.keep(hash, new KeptFiles.Made(files, noted.bytes(notes(outputs, now.get(0)))));
    return now;
  }

  private PageNotes notes(List<PlannedOutput> outputs, MadeFile page) {
    PageTexts texts = Objects.requireNonNull(page.texts());
    String ofTerms = hash(page.output(), page.terms());
    return new PageNotes(
        page.terms(), ofTerms, texts, twin(outputs).flatMap(twins.get()::prepared));
  }

  private static Optional<PlannedOutput.Twin> twin(List<PlannedOutput> outputs) {
    return outputs.stream()
        .filter(PlannedOutput.Twin.class::isInstance)
        .map(PlannedOutput.Twin.class::cast)
        .findFirst();
  }

  /** Nothing if a term has another definition now. */
  private Optional<List<MadeFile>> asBefore(List<PlannedOutput> outputs, KeptFiles.Made known) {
    Optional<PageNotes> notes = noted.read(known.rest());
    if (notes.isEmpty()
        || !areOf(outputs, known.files())
        || !notes.get().termsHash().equals(hash(outputs.get(0), notes.get().terms()))) {
      return Optional.empty();
    }
    List<MadeFile> all = new ArrayList<>();
    all.add(page(outputs.get(0), known.files().get(0), notes.get()));
    for (int i = 1; i < outputs.size(); i++) {
      all.add(new MadeFile(outputs.get(i), known.files().get(i)));
    }
    notes
        .get()
        .forAll()
        .ifPresent(text -> twin(outputs).ifPresent(twin -> twins.get().prepare(twin, text)));
    return Optional.of(all);
  }

  private static boolean areOf(List<PlannedOutput> outputs, List<RenderedFile> files) {
    if (files.size() != outputs.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).path().equals(outputs.get(i).path())) {
        return false;
      }
    }
    return true;
  }

  private MadeFile page(PlannedOutput output, RenderedFile file, PageNotes notes) {
    @Nullable MainPart main =
        isBound ? MainPart.of(TOP.relativize(output.path()), file.text()) : null;
    return new MadeFile(output, file, notes.texts(), main, notes.terms());
  }

  private String hash(List<PlannedOutput> outputs) {
    return remembered.hash(
        outputs.get(0),
        () -> timing.measured(Timing.What.PART, "comparing", () -> toldHash(outputs)));
  }

  private String toldHash(List<PlannedOutput> outputs) {
    ValueHash hash = new ValueHash();
    pages.tell(hash, outputs.get(0));
    twin(outputs).ifPresent(twin -> twins.get().tell(hash, twin));
    return hash.hex();
  }

  private String hash(PlannedOutput page, List<String> terms) {
    return remembered.termsHash(
        page,
        terms,
        () -> {
          ValueHash hash = new ValueHash();
          pages.tell(hash, page, terms);
          return hash.hex();
        });
  }
}
