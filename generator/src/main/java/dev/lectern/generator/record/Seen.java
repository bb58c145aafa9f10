package dev.lectern.generator.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside. As long as that stays, so do its bytes: whoever changes them
 * changes a time, but for one that is set back by hand on a system that keeps no second.
 *
 * @param size in bytes; -1 for what is no regular file, or not there
 * @param modified when its bytes were last written, in nanoseconds since 1970
 * @param changed when anything of it was last changed, likewise; 0 where the system does not say
 * @param number mostly another one for another file of the same name; 0 where the system does not
 *     say
 */
record Seen(long size, long modified, long changed, long number) {

  private static final String UNIX = "unix:isRegularFile,size,lastModifiedTime,ctime,fileKey";

  /** No file at all, or none that can be read. */
  static final Seen NOTHING = new Seen(-1, 0, 0, 0);

  /** A file as it is now; a link is what it is, not what it leads to. */
  static Seen of(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? unix(file)
        : contentOf(file);
  }

  /** Its size and when its bytes were written, as every system says them. */
  static Seen contentOf(Path file) throws IOException {
    BasicFileAttributes basic = attributes(file);
    return basic == null ? NOTHING : new Seen(basic.size(), nanos(basic.lastModifiedTime()), 0, 0);
  }

  /** Nothing if it is no regular file, or not there. */
  private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
    try {
      BasicFileAttributes basic =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return basic.isRegularFile() ? basic : null;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    }
  }

  private static Seen unix(Path file) throws IOException {
    try {
      Map<String, Object> now = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
      return Boolean.TRUE.equals(now.get("isRegularFile"))
          ? new Seen(
              asked(Long.class, now.get("size")),
              nanos(asked(FileTime.class, now.get("lastModifiedTime"))),
              nanos(asked(FileTime.class, now.get("ctime"))),
              Objects.hashCode(now.get("fileKey")))
          : NOTHING;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return NOTHING;
    }
  }

  /** What was asked for, so it is there. */
  private static <T> T asked(Class<T> type, @Nullable Object value) {
    return Objects.requireNonNull(type.cast(value));
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** The last time at which its bytes may have become others. */
  long latest() {
    return Math.max(modified, changed);
  }

  boolean isFile() {
    return size >= 0;
  }
}
