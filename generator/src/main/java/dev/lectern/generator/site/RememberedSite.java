package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Remembered;
import dev.lectern.generator.markdown.MarkdownToHtml;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.search.RememberedSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last site had that does not follow from what its entries say, for whoever makes the same
 * site again and again. Safe for use from many threads.
 */
public final class RememberedSite {

  /** Of pictures' markup, in UTF-16 code units. */
  private static final long MOST = 4_000_000;

  private final boolean keeps;
  private final MarkdownToHtml.Memory html;
  private final Remembered<PageFigures.Picture, String> pictures;
  private final FileFingerprints fingerprints = new FileFingerprints();
  private final RememberedPages pages;
  private final PageNotes.Memory notes;
  private final RememberedSearch search;
  private volatile @Nullable Known last;

  /** What it follows from, and what it is. */
  private record Known(OutputPlan plan, List<Integer> widths, String title, SiteFiles files) {

    boolean isOf(OutputPlan otherPlan, List<Integer> otherWidths, String otherTitle) {
      return plan == otherPlan && widths.equals(otherWidths) && title.equals(otherTitle);
    }
  }

  private RememberedSite(boolean keeps) {
    this.keeps = keeps;
    this.pages = keeps ? RememberedPages.keeping() : RememberedPages.none();
    this.html = keeps ? MarkdownToHtml.Memory.keeping() : MarkdownToHtml.Memory.none();
    this.pictures =
        keeps ? Remembered.upTo(MOST, (picture, markup) -> 1 + markup.length()) : Remembered.none();
    this.notes = keeps ? PageNotes.Memory.keeping() : PageNotes.Memory.none();
    this.search = keeps ? RememberedSearch.keeping() : RememberedSearch.none();
  }

  /** One that keeps a site. */
  public static RememberedSite keeping() {
    return new RememberedSite(true);
  }

  /** One that keeps nothing. */
  public static RememberedSite none() {
    return new RememberedSite(false);
  }

  /** What pages would be made of. */
  RememberedPages pages() {
    return pages;
  }

  /** What Markdown became. */
  MarkdownToHtml.Memory html() {
    return html;
  }

  /** What pictures became. */
  Remembered<PageFigures.Picture, String> pictures() {
    return pictures;
  }

  /** What tells content files apart. */
  FileFingerprints fingerprints() {
    return fingerprints;
  }

  /** What was noted of pages. */
  PageNotes.Memory notes() {
    return notes;
  }

  /** What the search was made of. */
  RememberedSearch search() {
    return search;
  }

  /** The files of a plan. */
  SiteFiles of(ValidContent content, OutputPlan plan) {
    List<Integer> widths = SiteAssets.widths(content.schedule());
    String title = content.skill().title();
    Known known = last;
    if (known != null && known.isOf(plan, widths, title)) {
      return known.files();
    }
    SiteFiles files = new SiteFiles(plan, PublishedAssets.of(plan, widths, title));
    last = keeps ? new Known(plan, widths, title, files) : null;
    return files;
  }
}
