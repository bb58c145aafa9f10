package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a load has read of each file, so that the next one need not read again what has the same
 * bytes. What comes out is the same, to the order of the diagnostics. Holds as much as the last
 * load has read; for one load at a time, in which each file is read by one thread.
 */
public final class LoadCache {

  private final boolean keeps;
  private final Map<SourcePath, Known> known = new ConcurrentHashMap<>();

  /** A file that could be read. */
  private static final class Known {

    private final byte[] bytes;
    private final Text text;
    private @Nullable Outcome<LoadedEntry> entry;

    /** The front matter, which an edit of the body leaves as it was; of this text, or another. */
    private @Nullable Front front;

    private @Nullable Outcome<Node.Mapping> rows;

    private Known(byte[] bytes, Text text) {
      this.bytes = bytes;
      this.text = text;
    }
  }

  /** What front matter was read to, without anything to say about it. */
  private record Front(Span yaml, Node.Mapping read) {

    boolean isOf(Span other) {
      return yaml.start() == other.start() && yaml.text().equals(other.text());
    }
  }

  /**
   * The text of a file.
   *
   * @param said what there was to say about it
   */
  record Text(SourceText source, List<Diagnostic> said) {
    Text {
      said = List.copyOf(said);
    }
  }

  private @Nullable ReadFolder folder;
  private @Nullable Watchdogs watchdogs;

  private LoadCache(boolean keeps) {
    this.keeps = keeps;
  }

  /** Those that read; the same again for whoever reads again and again. */
  Watchdogs watchdogs(Duration time) {
    Watchdogs known = watchdogs;
    if (known == null || !known.isOf(time)) {
      known = new Watchdogs(time);
    }
    watchdogs = keeps ? known : null;
    return known;
  }

  /** Ends the threads that read; they are begun again when something is to be read. */
  public void endThreads() {
    Watchdogs known = watchdogs;
    watchdogs = null;
    if (known != null) {
      known.close();
    }
  }

  /** Nobody reads any more for now. */
  void giveBack(Watchdogs used) {
    if (used != watchdogs) {
      used.close();
    }
  }

  /** One that keeps what is read, for whoever reads the same folder again and again. */
  public static LoadCache keeping() {
    return new LoadCache(true);
  }

  /** One that keeps nothing. */
  public static LoadCache none() {
    return new LoadCache(false);
  }

  /** The text of a file; made if the file was not known with these bytes. */
  Optional<Text> text(SourcePath path, byte[] bytes, Supplier<Optional<Text>> made) {
    Known before = known.get(path);
    if (before != null && Arrays.equals(before.bytes, bytes)) {
      return Optional.of(before.text);
    }
    Optional<Text> text = made.get();
    known.remove(path);
    if (keeps && text.isPresent()) {
      Known now = new Known(bytes, text.get());
      now.front = before == null ? null : before.front;
      known.put(path, now);
    }
    return text;
  }

  /** The entry that is read of a text. */
  Outcome<LoadedEntry> entry(SourceText source, Supplier<Outcome<LoadedEntry>> made) {
    Known file = known.get(source.path());
    if (file == null || file.text.source() != source) {
      return made.get();
    }
    Outcome<LoadedEntry> entry = file.entry;
    if (entry == null) {
      entry = made.get();
      file.entry = entry.value().isPresent() ? entry : null; // else it may have lacked time
    }
    return entry;
  }

  /** What the front matter of a text is read to. */
  Outcome<Node.Mapping> front(Span yaml, Supplier<Outcome<Node.Mapping>> made) {
    Known file = known.get(yaml.source().path());
    if (file == null || file.text.source() != yaml.source()) {
      return made.get();
    }
    Front front = file.front;
    if (front != null && front.isOf(yaml)) {
      return Outcome.of((Node.Mapping) front.read().in(yaml.source()), List.of());
    }
    Outcome<Node.Mapping> read = made.get();
    file.front =
        read.diagnostics().isEmpty()
            ? read.value()
                .filter(mapping -> !mapping.aliased())
                .map(mapping -> new Front(yaml, mapping))
                .orElse(null)
            : null;
    return read;
  }

  /** The rows that are read of a text. */
  Outcome<Node.Mapping> rows(SourceText source, Supplier<Outcome<Node.Mapping>> made) {
    Known file = known.get(source.path());
    if (file == null || file.text.source() != source) {
      return made.get();
    }
    Outcome<Node.Mapping> rows = file.rows;
    if (rows == null) {
      rows = made.get();
      file.rows = rows.value().isPresent() ? rows : null;
    }
    return rows;
  }

  /** What the last load read of the whole folder, once: whoever does not finish leaves nothing. */
  @Nullable ReadFolder takeFolder() {
    ReadFolder last = folder;
    folder = null;
    return last;
  }

  /** A whole folder was read. */
  void keep(ReadFolder read) {
    folder = keeps ? read : null;
  }

  /** Forgets all files but these. */
  void retain(Set<SourcePath> read) {
    known.keySet().retainAll(read);
  }
}
