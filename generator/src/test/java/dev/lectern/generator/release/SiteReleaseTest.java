package dev.lectern.generator.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the last release, and for how long. */
class SiteReleaseTest {

  @TempDir private Path folder = Path.of("");

  /** A site of one page whose assets have these fingerprints. */
  private Path site(String name, String... fingerprints) throws IOException {
    Path site = folder.resolve(name);
    write(site, "index.html", name);
    List<String> assets =
        Arrays.stream(fingerprints).map(f -> "assets/site." + f + ".css").toList();
    for (String asset : assets) {
      write(site, asset, asset);
    }
    String list = assets.stream().map(a -> '"' + a + '"').collect(Collectors.joining(","));
    write(site, "build-info.json", "{\"name\":\"" + name + "\",\"assets\":[" + list + "]}");
    return site;
  }

  private static void write(Path site, String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path published(String name, Path site, Optional<Path> last) throws IOException {
    Path target = folder.resolve(name);
    for (var file : SiteRelease.of(site, last, "").files()) {
      Path copy = target.resolve(file.path().value());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.bytes());
    }
    return target;
  }

  private static List<String> paths(SiteRelease release) {
    return release.files().stream().map(file -> file.path().value()).toList();
  }

  @Test
  void theAssetsOfOneReleaseAreKeptByTheNextAndGoneWithTheOneAfterIt() throws IOException {
    Path first = published("p1", site("one", "aaaaaaaaaa"), Optional.empty());
    Path second = published("p2", site("two", "bbbbbbbbbb"), Optional.of(first));
    SiteRelease third = SiteRelease.of(site("three", "cccccccccc"), Optional.of(second), "");

    assertThat(second.resolve("assets/site.aaaaaaaaaa.css"))
        .hasContent("assets/site.aaaaaaaaaa.css");
    assertThat(paths(third))
        .containsExactly(
            ".nojekyll",
            "assets/site.bbbbbbbbbb.css",
            "assets/site.cccccccccc.css",
            "build-info.json",
            "index.html");
    assertThat(third.kept()).isEqualTo(1);
  }

  @Test
  void aReleaseThatIsPublishedAgainKeepsWhatItKept() throws IOException {
    Path first = published("p1", site("one", "aaaaaaaaaa"), Optional.empty());
    Path two = site("two", "bbbbbbbbbb");
    Path second = published("p2", two, Optional.of(first));

    SiteRelease again = SiteRelease.of(two, Optional.of(second), "");

    assertThat(again.kept()).isEqualTo(1);
    assertThat(paths(again)).contains("assets/site.aaaaaaaaaa.css");
  }

  @Test
  void nothingIsKeptOfWhatIsNoAssetOfARelease() throws IOException {
    Path last = site("last", "aaaaaaaaaa");
    write(last, "secret.txt", "x");
    write(
        last,
        "build-info.json",
        "{\"assets\":[\"secret.txt\",\"index.html\",\"assets/missing.aaaaaaaaaa.js\"],"
            + "\"others\":[\"assets/site.aaaaaaaaaa.css\"]}");

    assertThat(SiteRelease.of(site("new", "bbbbbbbbbb"), Optional.of(last), "").kept()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assets\":[\"../x\"]}",
        "{\"assets\":[",
        "no JSON",
        "{\"assets\":[\"/etc/a\"]}"
      })
  void aLastReleaseThatMakesNoSenseIsNotGuessedAt(String info) throws IOException {
    Path last = site("last");
    write(last, "build-info.json", info);
    Path site = site("new");

    assertThatThrownBy(() -> SiteRelease.of(site, Optional.of(last), ""))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("What is published is not a release of Lectern")
        .hasMessageEndingWith(
            "Delete the file where it is published; the next release then keeps nothing of it.");
  }

  @Test
  void whatSomebodyElsePublishedIsNoRelease() throws IOException {
    Path last = folder.resolve("last");
    write(last, "assets/site.aaaaaaaaaa.css", "x");

    assertThat(SiteRelease.of(site("new"), Optional.of(last), "").kept()).isZero();
    assertThat(SiteRelease.of(site("new"), Optional.of(folder.resolve("nowhere")), "").kept())
        .isZero();
  }

  @Test
  void aDomainIsSaidToTheServer() throws IOException {
    assertThat(paths(SiteRelease.of(site("new"), Optional.empty(), "interview.example.org")))
        .contains("CNAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org", "example", "Example.org", "a..org", "x.org\ny.org"})
  void whatIsNoDomainIsRefused(String domain) throws IOException {
    Path site = site("new");
    assertThatThrownBy(() -> SiteRelease.of(site, Optional.empty(), domain))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("Not a domain: \"" + domain + "\".");
  }

  @Test
  void aFolderWithoutASiteIsNotPublished() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> SiteRelease.of(empty, Optional.empty(), ""))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("build-info.json is missing")
        .hasMessageEndingWith("Run lectern:generate before.");
  }
}
