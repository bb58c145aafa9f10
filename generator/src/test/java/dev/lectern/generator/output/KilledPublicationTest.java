package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that publishes is killed at random moments, as often as {@code -Dlectern.kills} says.
 * Where the folder is swapped, it leaves the old state or the new one, or for a moment none; file
 * by file it may leave a mixture. Either way the old state or the new one is there once the next
 * run has looked at it.
 */
class KilledPublicationTest {

  private static final int KILLS_FILE_BY_FILE = Integer.getInteger("lectern.kills", 25);

  private static final int KILLS_OF_SWAPS = Integer.getInteger("lectern.kills", 10);

  /** The moments; another seed gives others. */
  private static final long SEED = Long.getLong("lectern.seed", 20260101L);

  /** Longer than a publication takes, so that every part of one is hit. */
  private static final int LONGEST_MILLIS = 250;

  private final Path parent;
  private final Path site;

  KilledPublicationTest(@TempDir Path parent) {
    this.parent = parent;
    site = parent.resolve("site");
  }

  @Test
  void fileByFileTheNextRunMendsWhatIsTornAndForeignFilesStay() throws Exception {
    Files.createDirectories(site.resolve("my folder, which nobody may move"));
    SortedMap<String, String> foreign = placeForeignFiles();
    Count count = kill(KILLS_FILE_BY_FILE, foreign);
    System.out.printf(
        "%d kills file by file: %d left a staging folder, %d a torn folder for the next run to"
            + " mend%n",
        KILLS_FILE_BY_FILE, count.leftovers, count.torn);
    assertThat(count.leftovers).as("kills that hit a publication").isPositive();
    assertThat(count.torn).as("kills that hit a publication where it hurts").isPositive();
    assertThat(count.absent).isZero();
  }

  @Test
  void folderThatIsSwappedIsNeverTorn() throws Exception {
    new OutputFolder(site).publish(Publisher.state('a'));
    Count count = kill(KILLS_OF_SWAPS, placeForeignFiles());
    System.out.printf(
        "%d kills of swaps: %d left a staging folder, %d a torn folder, %d none%n",
        KILLS_OF_SWAPS, count.leftovers, count.torn, count.absent);
    assertThat(count.leftovers).as("kills that hit a publication").isPositive();
    assertThat(count.torn).isZero();
  }

  private SortedMap<String, String> placeForeignFiles() throws IOException {
    SortedMap<String, String> foreign = new TreeMap<>();
    foreign.put("mine.txt", "mine");
    foreign.put("both/mine.txt", "mine too");
    foreign.put("a/only/mine.txt", "and mine");
    for (var file : foreign.entrySet()) {
      Files.createDirectories(Disk.parent(site.resolve(file.getKey())));
      Files.writeString(site.resolve(file.getKey()), file.getValue());
    }
    return foreign;
  }

  /** What kills left, before the next run. */
  private static final class Count {

    private int leftovers;
    private int torn;
    private int absent;
  }

  private Count kill(int kills, SortedMap<String, String> foreign) throws Exception {
    SortedMap<String, String> a = withForeign('a', foreign);
    SortedMap<String, String> b = withForeign('b', foreign);
    SortedMap<String, String> none = new TreeMap<>(foreign); // before the first publication
    boolean hasNone = !Files.exists(new OutputFolder(site).manifestFile());
    Random moments = new Random(SEED);
    Count count = new Count();
    for (int kill = 0; kill < kills; kill++) {
      Process build = Publisher.start(site, Long.MAX_VALUE, kill % 4 < 2);
      BufferedReader said = build.inputReader(StandardCharsets.UTF_8);
      assertThat(said.readLine()).isEqualTo("started");
      if (kill % 5 > 0) { // else the first publication of the process, which is a slow one
        assertThat(said.readLine()).isEqualTo("published");
        hasNone = false;
      }
      Thread.sleep(moments.nextInt(LONGEST_MILLIS), moments.nextInt(1_000_000));
      build.destroyForcibly().waitFor();

      if (Files.exists(site)) {
        SortedMap<String, String> found = everythingIn(site);
        boolean whole = found.equals(a) || found.equals(b) || (hasNone && found.equals(none));
        count.torn += whole ? 0 : 1;
      } else {
        count.absent++;
      }
      count.leftovers += Staging.all(new Location(site.toAbsolutePath())).isEmpty() ? 0 : 1;
      if (kill % 2 == 0) {
        new OutputFolder(site).repair();
        SortedMap<String, String> repaired = everythingIn(site);
        assertThat(repaired.equals(a) || repaired.equals(b) || (hasNone && repaired.equals(none)))
            .as("after kill %d: %s", kill, repaired.keySet())
            .isTrue();
        assertManifestFits(kill);
      } else { // a run that does not repair first, as builds do
        new OutputFolder(site).publish(Publisher.state('b'));
        assertThat(everythingIn(site)).as("after kill %d", kill).isEqualTo(b);
        hasNone = false;
      }
      assertThat(parent.toFile().list())
          .as("after kill %d", kill)
          .isSubsetOf("site", ".site.lectern-manifest", ".site.lectern-lock");
    }
    return count;
  }

  /** Every file that the folder's manifest lists is there with its bytes, and no other is ours. */
  private void assertManifestFits(int kill) {
    OutputFolder folder = new OutputFolder(site);
    if (Files.exists(folder.manifestFile())) {
      boolean a = folder.compare(Publisher.state('a')).isUpToDate();
      boolean b = folder.compare(Publisher.state('b')).isUpToDate();
      assertThat(a ^ b).as("after kill %d", kill).isTrue();
    }
  }

  private static SortedMap<String, String> withForeign(
      char state, SortedMap<String, String> foreign) {
    SortedMap<String, String> all = new TreeMap<>(foreign);
    Publisher.state(state)
        .forEach(
            file -> all.put(file.path().value(), new String(file.bytes(), StandardCharsets.UTF_8)));
    return all;
  }

  private static SortedMap<String, String> everythingIn(Path folder) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return all;
  }
}
