package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A build in a process of its own: publishes two states in turn until it is killed. */
final class Publisher {

  /** What the process prints behind what an {@link OutputException} says. */
  static final String REFUSED = "refused: ";

  private static final int FILES = 24;
  private static final long MOVE_NANOS = 1_000_000;

  private Publisher() {}

  /** The states differ in every way: files of both, of one only, folders of one only. */
  static List<RenderedFile> state(char name) {
    List<RenderedFile> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(file("both/f" + i + ".html", name + " ".repeat(200 * i) + i));
      files.add(file(name + "/only/g" + i + ".html", "only in " + name));
    }
    files.add(file("same.html", "same"));
    return files;
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  /** A disk that takes its time for what changes the published folder: kills hit that part more. */
  private static final class SlowDisk implements Disk {

    @Override
    public void move(Path from, Path to) throws IOException {
      LockSupport.parkNanos(MOVE_NANOS);
      Disk.super.move(from, to);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      LockSupport.parkNanos(MOVE_NANOS);
      Disk.super.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      LockSupport.parkNanos(MOVE_NANOS);
      Disk.super.delete(file);
    }
  }

  /**
   * Arguments: the folder, how many publications that are not refused, how fast; a line is printed
   * after each.
   */
  public static void main(String[] args) throws IOException {
    Disk disk = args[2].equals("slow") ? new SlowDisk() : Disk.LOCAL;
    OutputFolder folder = new OutputFolder(Path.of(args[0]), disk);
    long publications = Long.parseLong(args[1]);
    System.out.println("started");
    for (long i = 0; i < publications; ) {
      try (EarlyFiles early = folder.early(i % 3 == 0 ? 0 : Long.MAX_VALUE)) {
        folder.publish(state(i % 2 == 0 ? 'a' : 'b').stream().map(early::take).toList(), early);
        System.out.println("published");
        i++;
      } catch (OutputException e) {
        System.out.println(REFUSED + String.valueOf(e.getMessage()).replace('\n', ' '));
        LockSupport.parkNanos(MOVE_NANOS);
      }
    }
  }

  static Process start(Path folder, long publications, boolean slow) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Publisher.class.getName(),
            folder.toString(),
            String.valueOf(publications),
            slow ? "slow" : "fast")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static List<String> output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
