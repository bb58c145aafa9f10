package dev.lectern.generator.site;

import dev.lectern.content.Kind;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.SearchFile;
import dev.lectern.generator.search.FinishedPage;
import dev.lectern.generator.search.PageTexts;
import dev.lectern.generator.search.RememberedSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that readers' browsers search with; none is asked for before somebody searches. */
final class SiteSearch {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final RenderedFile data;
  private final RenderedFile names;

  private SiteSearch(RenderedFile data, RenderedFile names) {
    this.data = data;
    this.names = names;
  }

  /**
   * @param texts what the site's pages say
   * @param remembered what the last ones were made of
   */
  static SiteSearch of(
      ValidContent content,
      OutputPlan plan,
      PublishedAssets assets,
      Map<OutputPath, PageTexts> texts,
      RememberedSearch remembered) {
    List<FinishedPage> entries = new ArrayList<>();
    List<FinishedPage> kinds = new ArrayList<>();
    List<FinishedPage> composed = new ArrayList<>();
    List<FinishedPage> others = new ArrayList<>();
    List<FinishedPage> rounds = new ArrayList<>();
    for (PlannedOutput output : plan.site()) {
      if (output instanceof PlannedOutput.EntryPage page) {
        Kind kind = page.entry().kind();
        (kind == Kind.REFERENCE ? composed : entries)
            .add(
                new FinishedPage(
                    TOP.relativize(page.path()),
                    content.overview(kind).title(),
                    page.entry().id(),
                    kind == Kind.REFERENCE,
                    texts(page, texts)));
      } else if (output instanceof PlannedOutput.RoundPage) {
        rounds.add(finished(output, PageFrames.ROUNDS_TITLE, texts));
      } else if (output instanceof PlannedOutput.KindPage page) {
        kinds.add(finished(page, content.overview(page.kind()).title(), texts));
      } else if (output instanceof PlannedOutput.GroupPage page) {
        kinds.add(finished(page, content.overview(page.kind()).title(), texts));
      } else if (output instanceof PlannedOutput.FiguresPage) {
        others.add(finished(output, PageFrames.FIGURES_TITLE, texts));
      } else if (output instanceof FixedPage page
          && page.name() != FixedPage.Name.NOT_FOUND
          && page.name() != FixedPage.Name.BOOK) {
        others.add(finished(page, "", texts));
      }
    }
    entries.addAll(kinds);
    entries.addAll(composed);
    entries.addAll(others);
    entries.addAll(rounds);
    OutputPath planned = plan.file(SearchFile.Part.DATA);
    RenderedFile data =
        PublishedAssets.named(
            RenderedFile.handedOver(planned, remembered.script(entries, content.deadline())));
    RenderedFile names =
        RenderedFile.text(
            assets.names(),
            "self.lecternNames = { '"
                + planned.fileName()
                + "': '"
                + data.path().fileName()
                + "' };");
    return new SiteSearch(data, names);
  }

  /** A page that is about no entry. */
  private static FinishedPage finished(
      PlannedOutput page, String kind, Map<OutputPath, PageTexts> texts) {
    return new FinishedPage(TOP.relativize(page.path()), kind, "", false, texts(page, texts));
  }

  private static PageTexts texts(PlannedOutput page, Map<OutputPath, PageTexts> texts) {
    return Objects.requireNonNull(texts.get(page.path()), page.path().value());
  }

  RenderedFile file(SearchFile file) {
    return switch (file.part()) {
      case DATA -> data;
      case NAMES -> names;
      case LIBRARY, LICENCE -> throw new IllegalArgumentException("not of the content: " + file);
    };
  }
}
