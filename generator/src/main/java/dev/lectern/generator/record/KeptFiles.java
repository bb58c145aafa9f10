package dev.lectern.generator.record;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.Sha256;
import dev.lectern.generator.output.SingleFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What the last build published, by the hash of all that it was made of, for a build that makes
 * some of it again: what would be made of the same is taken from where it was published.
 *
 * <pre>
 * KeptFiles kept = KeptFiles.of(cache, output.resolve("site"), settings);
 * Optional<Page> page = kept.find(path, hash, made -> …);
 * …                                // otherwise make it, and kept.keep(hash, made)
 * …                                // publish
 * kept.write();
 * </pre>
 *
 * <p>A file that is not as it was published is not taken. What is written is a cache: without it,
 * or if it cannot be read or written, all is made anew; so it is if the settings are others. Safe
 * for use from many threads, but for {@link #write}.
 */
public final class KeptFiles {

  private static final byte[] FIRST = "lectern-kept 1\n".getBytes(StandardCharsets.US_ASCII);

  /** When what was just made is written. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final @Nullable SingleFile cache;
  private final Path folder;
  private final String settings;
  private final Map<OutputPath, Known> before = new HashMap<>();
  private final Map<OutputPath, Known> now = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /**
   * Files that are made together.
   *
   * @param files one or more
   * @param rest what else was found out when they were made; nobody may change it
   */
  public record Made(List<RenderedFile> files, byte[] rest) {

    public Made {
      files = List.copyOf(files);
    }
  }

  /**
   * A file as it was published.
   *
   * @param place where it is on the disk
   */
  private record Published(RenderedFile file, Path place, long modified) {

    Published at(long time) {
      return new Published(file, place, time);
    }
  }

  private Published published(OutputPath path, int size, String sha256, long modified) {
    Path place = folder.resolve(path.value());
    return new Published(RenderedFile.published(path, place, size, sha256), place, modified);
  }

  /**
   * What is known of files that are made together.
   *
   * @param hash of all that they are made of
   */
  private record Known(String hash, List<Published> files, byte[] rest) {}

  /**
   * @param settings their SHA-256
   */
  private KeptFiles(@Nullable SingleFile cache, Path folder, String settings) {
    this.cache = cache;
    this.folder = folder;
    this.settings = settings;
  }

  /** Keeps nothing. */
  public static KeptFiles none() {
    return new KeptFiles(null, Path.of(""), "");
  }

  /**
   * What the last build kept, if there is anything of it.
   *
   * @param cache where it is, or will be
   * @param folder where the files are published
   * @param settings all that files depend on besides what their hashes say, as text
   */
  public static KeptFiles of(Path cache, Path folder, String settings) {
    KeptFiles kept = forgetting(cache, folder, settings);
    try {
      new SingleFile("cache of pages", cache).readBytes().ifPresent(kept::read);
    } catch (OutputException e) {
      kept.before.clear();
    }
    return kept;
  }

  /** The same for a build that makes all anew. */
  public static KeptFiles forgetting(Path cache, Path folder, String settings) {
    return new KeptFiles(
        new SingleFile("cache of pages", cache),
        folder.toAbsolutePath().normalize(),
        Sha256.hex(settings.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether anything is kept; else nobody need know of what files would be made. */
  public boolean keeps() {
    return cache != null;
  }

  /** How often files were taken as they were. */
  public int taken() {
    return count.get();
  }

  /**
   * What was made of the same, if it is still there.
   *
   * @param first the path of the first file
   * @param hash of all that the files would be made of
   * @param taken what becomes of it; nothing if it cannot be taken after all
   */
  public <T> Optional<T> find(
      OutputPath first, String hash, Function<? super Made, Optional<T>> taken) {
    Known known = before.get(first);
    if (known == null || !known.hash().equals(hash)) {
      return Optional.empty();
    }
    List<RenderedFile> files = new ArrayList<>();
    List<Published> published = new ArrayList<>();
    for (Published file : known.files()) {
      Optional<Published> there = there(file);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      published.add(there.get());
      files.add(file.file());
    }
    Optional<T> use = taken.apply(new Made(files, known.rest()));
    if (use.isPresent()) {
      now.put(first, new Known(hash, published, known.rest()));
      count.incrementAndGet();
    }
    return use;
  }

  private static Optional<Published> there(Published file) {
    try {
      Seen seen = Seen.contentOf(file.place());
      if (seen.size() != file.file().size()) {
        return Optional.empty();
      }
      if (seen.modified() == file.modified()) {
        return Optional.of(file);
      }
      return Sha256.hex(Files.readAllBytes(file.place())).equals(file.file().sha256())
          ? Optional.of(file.at(seen.modified()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what was made.
   *
   * @param hash of all that it was made of
   */
  public void keep(String hash, Made made) {
    List<Published> files =
        made.files().stream()
            .map(file -> published(file.path(), file.size(), file.sha256(), UNKNOWN))
            .toList();
    now.put(made.files().get(0).path(), new Known(hash, files, made.rest()));
  }

  /**
   * What this build made and took, once it is published, for the next one of the same process.
   * Whoever does not {@link #write} as well leaves what the build before left.
   */
  public KeptFiles next() {
    KeptFiles next = new KeptFiles(cache, folder, settings);
    next.before.putAll(now);
    return next;
  }

  /** Leaves what this build made and took to the next, once it is published. */
  public void write() {
    if (cache == null) {
      return;
    }
    try {
      cache.write(bytes());
    } catch (IOException | UncheckedIOException | OutputException e) {
      // The build itself went well; the next one makes all anew.
    }
  }

  // The cache on the disk

  private byte[] bytes() throws IOException {
    List<Known> all = List.copyOf(new TreeMap<>(now).values());
    Iterator<List<Published>> files =
        Cores.mapMany(Deadline.never(), all, known -> timed(known.files())).iterator();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size()); // so that it does not grow
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(FIRST);
      out.writeUTF(settings);
      out.writeInt(all.size());
      for (Known known : all) {
        out.writeUTF(known.hash());
        out.writeInt(known.files().size());
        for (Published file : files.next()) {
          out.writeUTF(file.file().path().value());
          out.writeInt(file.file().size());
          out.writeUTF(file.file().sha256());
          out.writeLong(file.modified());
        }
        out.writeInt(known.rest().length);
        out.write(known.rest());
      }
      out.writeInt(0);
    }
    byte[] whole = bytes.toByteArray();
    ByteBuffer.wrap(whole).putInt(whole.length - Integer.BYTES, sum(whole));
    return whole;
  }

  /** Of all bytes but the last, in which it stands. */
  private static int sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, Math.max(0, bytes.length - Integer.BYTES));
    return (int) sum.getValue();
  }

  /** Files with the times at which they were published. */
  private static List<Published> timed(List<Published> files) {
    return files.stream()
        .map(file -> file.modified() == UNKNOWN ? file.at(modified(file.place())) : file)
        .toList();
  }

  private static long modified(Path place) {
    try {
      return Seen.contentOf(place).modified();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** About how many bytes that makes: what was found out, and some hundred for each file. */
  private int size() {
    long size = 1024;
    for (Known known : now.values()) {
      size += known.rest().length + 256L * (1 + known.files().size());
    }
    return (int) Math.min(size, Integer.MAX_VALUE / 2);
  }

  private void read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!Arrays.equals(in.readNBytes(FIRST.length), FIRST)
          || !in.readUTF().equals(settings)
          || !endsWith(bytes, sum(bytes))) {
        return;
      }
      for (int left = in.readInt(); left > 0; left--) {
        String hash = in.readUTF();
        List<Published> files = new ArrayList<>();
        for (int more = in.readInt(); more > 0; more--) {
          OutputPath path = OutputPath.of(in.readUTF());
          files.add(published(path, in.readInt(), in.readUTF(), in.readLong()));
        }
        byte[] rest = in.readNBytes(in.readInt());
        before.put(files.get(0).file().path(), new Known(hash, List.copyOf(files), rest));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      before.clear();
    }
  }

  private static boolean endsWith(byte[] bytes, int sum) {
    return bytes.length >= Integer.BYTES
        && ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES) == sum;
  }
}
