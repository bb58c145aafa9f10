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
 * What it leaves is the old state or the new one once the next run has looked at it.
 */
class KilledPublicationTest {

  private static final int KILLS = Integer.getInteger("lectern.kills", 25);

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
  void whateverTheMomentTheFolderIsOldOrNewAndForeignFilesStay() throws Exception {
    SortedMap<String, String> foreign = new TreeMap<>();
    foreign.put("mine.txt", "mine");
    foreign.put("both/mine.txt", "mine too");
    foreign.put("a/only/mine.txt", "and mine");
    for (var file : foreign.entrySet()) {
      Files.createDirectories(Disk.parent(site.resolve(file.getKey())));
      Files.writeString(site.resolve(file.getKey()), file.getValue());
    }
    SortedMap<String, String> a = withForeign('a', foreign);
    SortedMap<String, String> b = withForeign('b', foreign);
    SortedMap<String, String> none = new TreeMap<>(foreign);
    Random moments = new Random(SEED);
    int torn = 0;
    int leftovers = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process build = Publisher.start(site, Long.MAX_VALUE, kill % 4 < 2);
      BufferedReader said = build.inputReader(StandardCharsets.UTF_8);
      assertThat(said.readLine()).isEqualTo("started");
      if (kill % 5 > 0) { // else the first publication of the process, which is a slow one
        assertThat(said.readLine()).isEqualTo("published");
      }
      Thread.sleep(moments.nextInt(LONGEST_MILLIS), moments.nextInt(1_000_000));
      build.destroyForcibly().waitFor();

      SortedMap<String, String> found = everythingIn(site);
      boolean whole = found.equals(a) || found.equals(b) || found.equals(none);
      torn += whole ? 0 : 1;
      leftovers += Staging.all(new Location(site.toAbsolutePath())).isEmpty() ? 0 : 1;
      if (kill % 2 == 0) {
        new OutputFolder(site).repair();
        assertThat(everythingIn(site)).as("after kill %d", kill).isIn(a, b, none);
        assertManifestFits(kill);
      } else { // a run that does not repair first, as builds do
        new OutputFolder(site).publish(Publisher.state('b'));
        assertThat(everythingIn(site)).as("after kill %d", kill).isEqualTo(b);
      }
      assertThat(parent.toFile().list())
          .as("after kill %d", kill)
          .isSubsetOf("site", ".site.lectern-manifest", ".site.lectern-lock");
    }
    System.out.printf(
        "%d kills: %d left a staging folder, %d a torn folder for the next run to mend%n",
        KILLS, leftovers, torn);
    assertThat(leftovers).as("kills that hit a publication").isPositive();
    assertThat(torn).as("kills that hit a publication where it hurts").isPositive();
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
