package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip archive whose bytes depend on nothing but the files in it, the name of their folder and one
 * instant: entries are sorted, uncompressed, readable by all (mode 0644), and named in UTF-8.
 *
 * <p>Each entry carries the instant as its local time in UTC, to two seconds, and no earlier than
 * 1980 nor later than 2107, for zip knows no other years.
 */
public final class ReproducibleZip {

  private static final int MODE = 0100644;

  /** Any time will do: it is overwritten by {@link #stamp}. */
  private static final Instant PLACEHOLDER = Instant.parse("1990-01-01T12:00:00Z");

  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private ReproducibleZip() {}

  /**
   * Writes the archive in one step; a file that has its bytes already is not touched.
   *
   * @param zip the archive's place; its folder is created if need be
   * @param topFolder the one folder in it that all files are in, a single name
   * @param files in any order; no path twice
   * @param time what every entry carries as its modification time
   * @return whether it was written
   * @throws OutputException if the disk does not let it; what was there before is then still there
   */
  public static boolean write(
      Path zip, String topFolder, Collection<RenderedFile> files, Instant time) {
    return new SingleFile("archive", zip).write(bytes(topFolder, files, time));
  }

  /** The bytes of the archive; parameters as for {@link #write}. */
  public static byte[] bytes(String topFolder, Collection<RenderedFile> files, Instant time) {
    if (OutputPath.of(topFolder).depth() != 0) {
      throw new IllegalArgumentException("not a single name: " + topFolder);
    }
    SortedMap<OutputPath, RenderedFile> sorted = new TreeMap<>();
    for (RenderedFile file : files) {
      if (sorted.put(file.path(), file) != null) {
        throw new IllegalArgumentException("twice in the archive: " + file.path());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(StandardCharsets.UTF_8.name());
      zip.setUseLanguageEncodingFlag(true);
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      zip.setUseZip64(Zip64Mode.Never);
      for (RenderedFile file : sorted.values()) {
        zip.putArchiveEntry(entry(topFolder + "/" + file.path(), file.bytes()));
        zip.write(file.bytes());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return stamp(bytes.toByteArray(), dosTime(time));
  }

  private static ZipArchiveEntry entry(String name, byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setUnixMode(MODE);
    entry.setTime(PLACEHOLDER.toEpochMilli());
    return entry;
  }

  /**
   * Writes the time into the two headers of every entry. Commons Compress can only be given an
   * instant, which it converts with the JVM's default time zone; no instant yields a local time
   * that the zone skips in spring.
   */
  private static byte[] stamp(byte[] zip, int dosTime) {
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - ZipArchiveOffsets.END_SIZE;
    int entries = Short.toUnsignedInt(buffer.getShort(end + ZipArchiveOffsets.END_ENTRIES));
    int record = buffer.getInt(end + ZipArchiveOffsets.END_FIRST_RECORD);
    for (int i = 0; i < entries; i++) {
      int header = buffer.getInt(record + ZipArchiveOffsets.RECORD_HEADER);
      buffer.putInt(record + ZipArchiveOffsets.RECORD_TIME, dosTime);
      buffer.putInt(header + ZipArchiveOffsets.HEADER_TIME, dosTime);
      record +=
          ZipArchiveOffsets.RECORD_SIZE
              + Short.toUnsignedInt(buffer.getShort(record + ZipArchiveOffsets.RECORD_NAME_LENGTH))
              + Short.toUnsignedInt(
                  buffer.getShort(record + ZipArchiveOffsets.RECORD_EXTRA_LENGTH));
    }
    return zip;
  }

  /** Date in the upper, time in the lower 16 bits, as MS-DOS has them. */
  private static int dosTime(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (time.isBefore(EARLIEST)) {
      time = EARLIEST;
    } else if (time.isAfter(LATEST)) {
      time = LATEST;
    }
    return (time.getYear() - 1980) << 25
        | time.getMonthValue() << 21
        | time.getDayOfMonth() << 16
        | time.getHour() << 11
        | time.getMinute() << 5
        | time.getSecond() / 2;
  }

  /**
   * Places in the records of an archive without comments, in bytes from the record's start; see
   * PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
   */
  private static final class ZipArchiveOffsets {
    static final int HEADER_TIME = 10;
    static final int RECORD_TIME = 12;
    static final int RECORD_NAME_LENGTH = 28;
    static final int RECORD_EXTRA_LENGTH = 30;
    static final int RECORD_HEADER = 42;
    static final int RECORD_SIZE = 46;
    static final int END_SIZE = 22;
    static final int END_ENTRIES = 10;
    static final int END_FIRST_RECORD = 16;
  }
}
