package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file as it shall be published: a path and its bytes, in memory and unchangeable, or where
 * they are published already or wait for it. Two are equal if both are.
 */
public final class RenderedFile {

  private final OutputPath path;
  private final Content content;

  /** The same below some folder; it is mostly asked for again below the same one. */
  private volatile @Nullable RenderedFile below;

  /** What is in it. */
  private sealed interface Content {

    byte[] bytes();

    int size();

    String sha256();

    /** Where the bytes are on the disk; nothing as long as they are in memory. */
    default @Nullable Path place() {
      return null;
    }

    default void writeTo(Disk disk, Path place) throws IOException {
      disk.write(place, bytes());
    }
  }

  private record InMemory(byte[] bytes, String sha256) implements Content {

    @Override
    public int size() {
      return bytes.length;
    }
  }

  private record InParts(List<byte[]> parts, int size, String sha256) implements Content {

    @Override
    public byte[] bytes() {
      ByteBuffer all = ByteBuffer.allocate(size);
      parts.forEach(all::put);
      return all.array();
    }

    @Override
    public void writeTo(Disk disk, Path place) throws IOException {
      disk.write(place, parts);
    }
  }

  private record OnDisk(Path place, int size, String sha256) implements Content {

    @Override
    public byte[] bytes() {
      try {
        byte[] bytes = Files.readAllBytes(place);
        if (Sha256.hex(bytes).equals(sha256)) {
          return bytes;
        }
      } catch (IOException e) {
        throw changed(e);
      }
      throw changed(null);
    }

    private OutputException changed(@Nullable IOException cause) {
      return new OutputException(
          "The published file " + place + " was changed while it was read.",
          List.of(),
          "Build again.",
          cause);
    }
  }

  /** In memory until it is written, then where it waits. */
  private static final class Early implements Content {

    private final OnDisk onDisk;
    private volatile @Nullable Content inMemory;

    Early(Content inMemory, Path place) {
      this.onDisk = new OnDisk(place, inMemory.size(), inMemory.sha256());
      this.inMemory = inMemory;
    }

    private Content now() {
      Content still = inMemory;
      return still == null ? onDisk : still;
    }

    @Override
    public byte[] bytes() {
      return now().bytes();
    }

    @Override
    public int size() {
      return onDisk.size();
    }

    @Override
    public String sha256() {
      return onDisk.sha256();
    }

    @Override
    public @Nullable Path place() {
      return now().place();
    }
  }

  private RenderedFile(OutputPath path, byte[] bytes) {
    this(path, new InMemory(bytes, Sha256.hex(bytes)));
  }

  private RenderedFile(OutputPath path, Content content) {
    this.path = path;
    this.content = content;
  }

  /**
   * A file that is published as it shall be. Its bytes are read when somebody asks for them.
   *
   * @param place where it is
   * @param size its bytes
   * @param sha256 theirs
   */
  public static RenderedFile published(OutputPath path, Path place, int size, String sha256) {
    return new RenderedFile(path, new OnDisk(place, size, sha256));
  }

  /** Whether it is already on the disk at a place. */
  boolean isAt(Path there) {
    return there.equals(content.place());
  }

  /** Whether it is already on the disk, or will be. */
  boolean isOnDisk() {
    return content instanceof OnDisk || content instanceof Early;
  }

  /**
   * The same file, which somebody writes to a place where it waits until it is published.
   *
   * @return what has its bytes until {@link #isWritten} is called
   */
  RenderedFile waitingAt(Path place) {
    return new RenderedFile(path, new Early(content, place));
  }

  /** Gives the bytes in memory up: they are where they wait now. */
  void isWritten() {
    ((Early) content).inMemory = null;
  }

  /** A file with a copy of these bytes. */
  public static RenderedFile of(OutputPath path, byte[] bytes) {
    return new RenderedFile(path, bytes.clone());
  }

  /**
   * A file with these bytes, of which there may be many: two gigabytes at most.
   *
   * @param parts one behind another; nobody may change them any more
   */
  public static RenderedFile handedOver(OutputPath path, List<byte[]> parts) {
    int size = 0;
    for (byte[] part : parts) {
      size = Math.addExact(size, part.length);
    }
    return new RenderedFile(path, new InParts(List.copyOf(parts), size, Sha256.hex(parts)));
  }

  /**
   * A file with this text in UTF-8, without a byte order mark; line ends are kept as they are.
   *
   * @throws IllegalArgumentException if the text has half of a surrogate pair: it was cut in the
   *     wrong place
   */
  public static RenderedFile text(OutputPath path, String text) {
    return new RenderedFile(path, encoded(path, text));
  }

  /**
   * The same of a text in parts, of which there may be many.
   *
   * @param parts one behind another
   * @throws IllegalArgumentException if one of them has half of a surrogate pair
   */
  public static RenderedFile text(OutputPath path, List<String> parts) {
    List<byte[]> chunks = new ArrayList<>();
    ByteBuffer open = ByteBuffer.allocate(Disk.PIECE);
    for (String part : parts) {
      ByteBuffer left = ByteBuffer.wrap(encoded(path, part));
      while (left.hasRemaining()) {
        int some = Math.min(left.remaining(), open.remaining());
        open.put(left.slice().limit(some));
        left.position(left.position() + some);
        if (!open.hasRemaining()) {
          chunks.add(open.array());
          open = ByteBuffer.allocate(Disk.PIECE);
        }
      }
    }
    chunks.add(Arrays.copyOf(open.array(), open.position()));
    return handedOver(path, chunks);
  }

  private static byte[] encoded(OutputPath path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int half = hasNoHalves(text, bytes) ? -1 : halfPair(text.toCharArray());
    if (half >= 0) {
      throw new IllegalArgumentException(
          "not Unicode text, for " + path + ": half of a pair at " + half + ", counted from 0");
    }
    return bytes;
  }

  /**
   * Whether each question mark of the bytes is one of the text: halves of pairs become them too.
   */
  private static boolean hasNoHalves(String text, byte[] bytes) {
    int marks = 0;
    for (byte b : bytes) {
      if (b == '?') {
        marks++;
      }
    }
    for (int at = -1; marks > 0; marks--) {
      at = text.indexOf('?', at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** The index of the first half of a surrogate pair without the other, or -1. */
  private static int halfPair(char[] text) {
    for (int i = 0; i < text.length; i++) {
      if (Character.isSurrogate(text[i])) {
        if (i + 1 == text.length || !Character.isSurrogatePair(text[i], text[i + 1])) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** The same bytes at another path; neither copied nor hashed again. */
  public RenderedFile at(OutputPath other) {
    return new RenderedFile(other, content);
  }

  /**
   * The same bytes at the same path below a folder.
   *
   * @param folder its path, without a slash at the end
   */
  public RenderedFile below(String folder) {
    RenderedFile known = below;
    if (known == null || !known.path.isBelow(folder, path)) {
      known = at(OutputPath.of(folder + "/" + path));
      below = known;
    }
    return known;
  }

  public OutputPath path() {
    return path;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return content.bytes().clone();
  }

  /** Writes the bytes, of which there may be many, without a copy. */
  void writeTo(Disk disk, Path place) throws IOException {
    content.writeTo(disk, place);
  }

  /** The bytes as a text in UTF-8, without a copy of them. */
  public String text() {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }

  /** The bytes as a stream, without a copy. */
  public InputStream open() {
    return new ByteArrayInputStream(content.bytes());
  }

  /** The number of bytes. */
  public int size() {
    return content.size();
  }

  /** The SHA-256 of the bytes: 64 hexadecimal digits in lower case. */
  public String sha256() {
    return content.sha256();
  }

  boolean hasBytes(byte[] others) {
    return Arrays.equals(content.bytes(), others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenderedFile file
        && path.equals(file.path)
        && Arrays.equals(content.bytes(), file.content.bytes());
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content.bytes());
  }

  @Override
  public String toString() {
    return path + " (" + size() + " bytes)";
  }
}
