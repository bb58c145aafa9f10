package dev.lectern.content.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final Remembered lines = new Remembered();

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

  /** Who was not asked for longest is forgotten first. */
  private static final class Remembered {

    private final Map<String, BodyOutline> outlines = new LinkedHashMap<>(1024, 0.75f, true);
    private long size;

    BodyOutline get(String text, Function<String, BodyOutline> made) {
      BodyOutline known = known(text);
      if (known != null) {
        return known;
      }
      BodyOutline outline = made.apply(text); // others need not wait for it
      put(text, outline);
      return outline;
    }

    private synchronized @Nullable BodyOutline known(String text) {
      return outlines.get(text);
    }

    private synchronized void put(String text, BodyOutline outline) {
      if (outlines.put(text, outline) != null) {
        return;
      }
      size += text.length();
      var oldest = outlines.entrySet().iterator();
      while (size > MOST && oldest.hasNext()) {
        size -= oldest.next().getKey().length();
        oldest.remove();
      }
    }
  }
}
