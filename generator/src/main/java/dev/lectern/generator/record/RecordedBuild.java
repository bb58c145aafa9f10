package dev.lectern.generator.record;

import dev.lectern.content.work.Ahead;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.Sha256;
import dev.lectern.generator.output.SingleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A build that leaves a record beside its output, and is not made again while everything is as it
 * was: the settings, each file that it may read, each file that it wrote.
 *
 * <pre>
 * RecordedBuild build = RecordedBuild.begin(record, output, settings, inputs);
 * if (!build.isDone()) {
 *   …                              // build
 *   build.end(written, elapsed);
 * }
 * </pre>
 *
 * <p>A file that looks the same from outside is the same; one that looks another way, as all do in
 * a fresh checkout, is the same if its SHA-256 is. A record is a cache: without it, or if it cannot
 * be read or written, everything is built.
 */
public final class RecordedBuild {

  /** Systems tell the time of a file in steps of up to so many nanoseconds, but for old FAT. */
  private static final long TICK = 20_000_000;

  private final SingleFile record;
  private final Path place;
  private final Path output;
  private final String settings;
  private final @Nullable InputFiles inputs;
  private final Supplier<Optional<BuildRecord>> last;
  private @Nullable Ahead<List<String>> hashes;

  private RecordedBuild(
      Path place,
      Path output,
      String settings,
      @Nullable InputFiles inputs,
      Supplier<Optional<BuildRecord>> last) {
    this.place = place;
    this.record = file(place);
    this.output = output;
    this.settings = Sha256.hex(settings.getBytes(StandardCharsets.UTF_8));
    this.inputs = inputs;
    this.last = last;
  }

  private static SingleFile file(Path record) {
    return new SingleFile("record of the build", record);
  }

  /** Nothing if there is none that can be relied on. */
  private static Optional<BuildRecord> last(Path record) {
    try {
      return file(record).read().flatMap(BuildRecord::parse);
    } catch (OutputException e) {
      return Optional.empty();
    }
  }

  /**
   * Looks at the inputs before anybody reads them.
   *
   * @param record where the record is, or will be
   * @param output the folder that is written
   * @param settings all else that the result depends on, as text
   * @param inputs files and folders that are read; they need not be there
   */
  public static RecordedBuild begin(Path record, Path output, String settings, List<Path> inputs) {
    Ahead<Optional<BuildRecord>> last = Ahead.of("last-record", () -> last(record));
    InputFiles seen;
    try {
      seen = InputFiles.of(inputs);
    } catch (IOException e) {
      seen = null; // the build itself says what is wrong
    }
    return new RecordedBuild(record, output, settings, seen, last);
  }

  /** A build that is never done and leaves no record. */
  public static RecordedBuild none(Path record, Path output) {
    return new RecordedBuild(record, output, "", null, Optional::empty);
  }

  /** How many files it reads. */
  public int reads() {
    return inputs == null ? 0 : inputs.files().size();
  }

  /** Whether the last recorded build was this one, and everything is as it left it. */
  public boolean isDone() {
    Optional<BuildRecord> before = last.get();
    if (inputs == null || before.isEmpty() || !before.get().settings().equals(settings)) {
      return false;
    }
    try {
      return isRead(inputs, before.get()) && isWritten(before.get());
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * A file that looks another way than it did.
   *
   * @param sha256 what it was then
   */
  private record Touched(Path file, Seen now, String sha256) {

    boolean isSame() {
      return hash(file, now).equals(sha256);
    }
  }

  private static boolean isRead(InputFiles inputs, BuildRecord last) {
    if (inputs.files().size() != last.read().size()) {
      return false;
    }
    List<Touched> touched = new ArrayList<>();
    for (Map.Entry<String, BuildRecord.Read> file : last.read().entrySet()) {
      Seen now = inputs.files().get(file.getKey());
      if (now == null) {
        return false;
      }
      if (!now.equals(file.getValue().seen())) {
        touched.add(new Touched(Path.of(file.getKey()), now, file.getValue().sha256()));
      }
    }
    return areSame(touched);
  }

  private boolean isWritten(BuildRecord last) {
    List<Path> places = last.wrote().keySet().stream().map(output::resolve).toList();
    Iterator<Seen> seen =
        Cores.mapMany(Deadline.never(), places, RecordedBuild::content).iterator();
    Iterator<Path> place = places.iterator();
    List<Touched> touched = new ArrayList<>();
    for (BuildRecord.Wrote file : last.wrote().values()) {
      Path at = place.next();
      Seen now = seen.next();
      if (now.size() != file.size()) {
        return false;
      }
      if (now.modified() != file.modified()) {
        touched.add(new Touched(at, now, file.sha256()));
      }
    }
    return areSame(touched);
  }

  private static Seen content(Path file) {
    try {
      return Seen.contentOf(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean areSame(List<Touched> touched) {
    return Cores.map(Deadline.never(), touched, Touched::isSame).stream().allMatch(same -> same);
  }

  private static String hash(Path file, Seen seen) {
    try {
      return seen.isFile() ? Sha256.hex(Files.readAllBytes(file)) : BuildRecord.NO_HASH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins to read what is to be recorded of the inputs, for a build that is about to write; so
   * that nobody has to wait for it.
   */
  public void readAhead() {
    InputFiles read = inputs;
    if (read != null) {
      hashes = Ahead.of("record", () -> hashes(read));
    }
  }

  /** The hash of each file, in their order. */
  private static List<String> hashes(InputFiles inputs) {
    return Cores.map(
        Deadline.never(),
        List.copyOf(inputs.files().entrySet()),
        file -> hash(Path.of(file.getKey()), file.getValue()));
  }

  /**
   * Records the build, which went well and had nothing to say. It is not recorded if an input
   * changed meanwhile, or so shortly before that the time of the file does not tell.
   *
   * @param written all files that are in the output folder because of it
   * @param elapsed how long it is that the inputs were looked at
   */
  public void end(Collection<RenderedFile> written, Duration elapsed) {
    if (inputs == null) {
      return;
    }
    try {
      record.write(recorded(inputs, written).text());
      long begun = Seen.of(place).modified() - elapsed.toNanos() - TICK;
      boolean later =
          Cores.mapMany(
                  Deadline.never(),
                  List.copyOf(inputs.files().entrySet()),
                  file ->
                      file.getValue().latest() >= begun
                          || !isAsItWas(Path.of(file.getKey()), file.getValue()))
              .contains(true);
      if (later) {
        record.write(BuildRecord.NONE);
      }
    } catch (IOException | UncheckedIOException | OutputException e) {
      // The build itself went well; the next one does not know and builds again.
    }
  }

  private BuildRecord recorded(InputFiles inputs, Collection<RenderedFile> written) {
    Ahead<List<String>> ahead = hashes;
    Iterator<String> hash = (ahead == null ? hashes(inputs) : ahead.get()).iterator();
    Map<String, BuildRecord.Read> read = new LinkedHashMap<>();
    inputs.files().forEach((file, seen) -> read.put(file, new BuildRecord.Read(hash.next(), seen)));
    List<RenderedFile> files =
        written.stream().sorted(Comparator.comparing(file -> file.path().value())).toList();
    Iterator<Seen> seen =
        Cores.mapMany(Deadline.never(), files, file -> content(output.resolve(file.path().value())))
            .iterator();
    Map<String, BuildRecord.Wrote> wrote = new LinkedHashMap<>();
    for (RenderedFile file : files) {
      Seen now = seen.next();
      wrote.put(
          file.path().value(), new BuildRecord.Wrote(file.sha256(), now.size(), now.modified()));
    }
    return new BuildRecord(settings, read, wrote);
  }

  private static boolean isAsItWas(Path file, Seen before) {
    try {
      return Seen.of(file).equals(before);
    } catch (IOException e) {
      return false;
    }
  }
}
