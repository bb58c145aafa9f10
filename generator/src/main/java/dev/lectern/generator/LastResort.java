package dev.lectern.generator;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.OutOfTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns what no limit foresaw into a diagnostic at the entry that a stage was busy with: too little
 * time, stack or memory. What counts comes first: the same content then ends at the same place on
 * every machine.
 */
final class LastResort {

  private static final long MEBIBYTE = 1024 * 1024;

  private LastResort() {}

  /** What a stage gives, or the diagnostic. */
  static <T> Outcome<T> within(Deadline deadline, Supplier<Outcome<T>> stage) {
    try {
      return deadline.during(stage);
    } catch (OutOfTime e) {
      return failed(deadline, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return failed(deadline, "This nests too deeply to be read. Nest less in it.");
    } catch (OutOfMemoryError e) {
      return failed(
          deadline,
          "Up to here the content takes more memory than there is ("
              + Runtime.getRuntime().maxMemory() / MEBIBYTE
              + " MiB). Write less, or give the build more with -Xmx.");
    }
  }

  private static <T> Outcome<T> failed(Deadline deadline, String message) {
    Span place =
        deadline
            .place()
            .orElseGet(() -> new SourceText(new SourcePath("skill.md"), "").beginning());
    return Outcome.failed(List.of(Diagnostic.error(LoadRules.FILE_READABLE, place, message)));
  }
}
