package dev.lectern.generator.search;

import dev.lectern.content.work.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The last {@link SearchData}, for whoever makes those of the same site again and again. Safe for
 * use from many threads.
 */
public final class RememberedSearch {

  private final boolean keeps;
  private final AtomicReference<@Nullable SearchData> last = new AtomicReference<>();

  private RememberedSearch(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps them. */
  public static RememberedSearch keeping() {
    return new RememberedSearch(true);
  }

  /** One that keeps nothing. */
  public static RememberedSearch none() {
    return new RememberedSearch(false);
  }

  /**
   * The script in UTF-8, one part behind another, see {@link SearchData}.
   *
   * @param pages the pages to find, those first whose texts others repeat
   * @param deadline for the work
   * @return which nobody may change; few of them are others than the last time
   * @throws IllegalArgumentException if a text has half of a surrogate pair
   */
  public List<byte[]> script(List<FinishedPage> pages, Deadline deadline) {
    if (!keeps) {
      return SearchData.script(pages, deadline);
    }
    SearchData data = data(pages, deadline);
    last.set(data);
    return data.script();
  }

  /** While it is made it is nobody else's, and not there if that fails. */
  private SearchData data(List<FinishedPage> pages, Deadline deadline) {
    return Optional.ofNullable(last.getAndSet(null))
        .flatMap(before -> before.changed(pages, deadline))
        .orElseGet(() -> SearchData.of(pages, deadline));
  }
}
