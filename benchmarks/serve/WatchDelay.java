import io.methvin.watcher.DirectoryWatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.helpers.NOPLogger;

/**
 * How long it takes from the writing of a file until the watcher that {@code lectern serve} uses
 * tells of it, with nothing else at work: {@code java -cp <lectern-cli.jar> WatchDelay.java <folder>
 * <file> <edits>}. Prints the median and the 99th percentile in milliseconds.
 */
final class WatchDelay {

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toRealPath();
    Path file = folder.resolve(arguments[1]);
    int edits = Integer.parseInt(arguments[2]);
    byte[] text = Files.readAllBytes(file);
    BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    DirectoryWatcher watcher =
        DirectoryWatcher.builder()
            .path(folder)
            .fileHashing(false)
            .logger(NOPLogger.NOP_LOGGER)
            .listener(event -> told.offer(System.nanoTime()))
            .build();
    watcher.watchAsync();
    double[] millis = new double[edits];
    for (int i = -20; i < edits; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      told.clear(); // a write is told of twice
      long start = System.nanoTime();
      Files.write(file, text);
      Long end = told.poll(10, TimeUnit.SECONDS);
      if (end == null) {
        System.err.println("Nothing was told of " + file + ".");
        System.exit(1);
      }
      if (i >= 0) {
        millis[i] = (end - start) / 1e6;
      }
    }
    watcher.close();
    Arrays.sort(millis);
    System.out.printf(
        "%.1f %.1f%n", millis[edits / 2], millis[Math.max(0, (int) Math.ceil(.99 * edits) - 1)]);
    System.exit(0);
  }
}
