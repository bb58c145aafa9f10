package dev.lectern.content.load;

import dev.lectern.content.work.Remembered;

/**
 * An outliner that remembers its answers for single lines: what stands where in a text depends on
 * the text alone. Bodies are not remembered here, for {@link LoadCache} keeps those of the files
 * that there are. For whoever outlines nearly the same lines again and again. Safe for use from
 * many threads.
 */
public final class RememberedOutlines implements BodyOutliner {

  /** The largest texts that are remembered together, in UTF-16 code units. */
  private static final long MOST = 1_000_000;

  private final BodyOutliner outliner;
  private final Remembered<String, BodyOutline> lines =
      Remembered.upTo(MOST, (line, outline) -> 1 + line.length());

  public RememberedOutlines(BodyOutliner outliner) {
    this.outliner = outliner;
  }

  @Override
  public BodyOutline outline(String markdown) {
    return outliner.outline(markdown);
  }

  @Override
  public BodyOutline outlineInline(String markdown) {
    return lines.get(markdown, outliner::outlineInline);
  }
}
