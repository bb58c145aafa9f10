package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.twin.RememberedTwins;
import dev.lectern.generator.twin.TwinAddress;
import dev.lectern.generator.twin.TwinRenderer;
import dev.lectern.generator.twin.TwinRenderer.Titled;

/** What the twins of pages need to know of the pages. */
final class Twins {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private Twins() {}

  /** Lists name files by their addresses on the web if the site has one, and else relatively. */
  static TwinRenderer of(
      ValidContent content, OutputPlan plan, DocumentLayout layout, RememberedTwins before) {
    String site = content.skill().identity().siteUrl();
    TwinAddress fromTop = site.isEmpty() ? TOP::relativize : file -> PublicAddress.of(site, file);
    return new TwinRenderer(
        content,
        plan,
        layout,
        new TwinRenderer.FixedTitles(
            new Titled(PageFrames.ABOUT_TITLE, PlainText.of(content.skill().summary())),
            new Titled(PageFrames.INSTALL_TITLE, PageFrames.installSummary(content.skill())),
            new Titled(PageFrames.FIGURES_TITLE, PageFrames.FIGURES_SUMMARY),
            new Titled(PageHistory.CHANGES_TITLE, PageHistory.changesSummary(content.skill())),
            PageFrames.KIND_FIGURES_SUMMARY),
        fromTop,
        before);
  }
}
