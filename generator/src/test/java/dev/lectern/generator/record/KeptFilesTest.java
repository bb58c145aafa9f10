package dev.lectern.generator.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

  private static final OutputPath PAGE = OutputPath.of("p/page.html");
  private static final OutputPath TWIN = OutputPath.of("p/page.md");

  private final Path cache;
  private final Path site;

  KeptFilesTest(@TempDir Path folder) {
    cache = folder.resolve(".site.lectern-cache");
    site = folder.resolve("site");
  }

  @BeforeEach
  void publishOnce() throws IOException {
    KeptFiles kept = open();
    assertThat(kept.find(PAGE, "hash", Optional::of)).isEmpty();
    kept.keep(
        "hash", new KeptFiles.Made(List.of(file(PAGE, "page"), file(TWIN, "twin")), bytes("rest")));
    kept.keep("other", new KeptFiles.Made(List.of(file(OutputPath.of("b.html"), "b")), bytes("")));
    publish("page");
    Files.writeString(site.resolve("b.html"), "b");
    kept.write();
  }

  private KeptFiles open() {
    return KeptFiles.of(cache, site, "settings");
  }

  private static RenderedFile file(OutputPath path, String text) {
    return RenderedFile.text(path, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void publish(String page) throws IOException {
    Files.createDirectories(site.resolve("p"));
    Files.writeString(site.resolve(PAGE.value()), page);
    Files.writeString(site.resolve(TWIN.value()), "twin");
  }

  private void touch(OutputPath path) throws IOException {
    Files.setLastModifiedTime(site.resolve(path.value()), FileTime.fromMillis(1_000_000_000_000L));
  }

  private Optional<KeptFiles.Made> found() {
    return open().find(PAGE, "hash", Optional::of);
  }

  @Test
  void whatIsMadeOfTheSameIsTakenAsItWasPublished() {
    KeptFiles.Made made = found().orElseThrow();
    assertThat(made.files()).containsExactly(file(PAGE, "page"), file(TWIN, "twin"));
    assertThat(made.files().get(0).sha256()).isEqualTo(file(PAGE, "page").sha256());
    assertThat(made.rest()).isEqualTo(bytes("rest"));
  }

  @Test
  void itIsCounted() {
    KeptFiles kept = open();
    kept.find(PAGE, "hash", Optional::of);
    kept.find(PAGE, "hash", made -> Optional.empty());
    kept.find(OutputPath.of("b.html"), "hash", Optional::of);
    assertThat(kept.taken()).isOne();
  }

  @Test
  void whatIsMadeOfAnythingElseIsNot() {
    assertThat(open().find(PAGE, "other", Optional::of)).isEmpty();
    assertThat(open().find(TWIN, "hash", Optional::of)).isEmpty();
    assertThat(open().find(PAGE, "hash", made -> Optional.empty())).isEmpty();
    assertThat(KeptFiles.of(cache, site, "other settings").find(PAGE, "hash", Optional::of))
        .isEmpty();
    assertThat(KeptFiles.forgetting(cache, site, "settings").find(PAGE, "hash", Optional::of))
        .isEmpty();
  }

  @Test
  void aPublishedFileThatIsAnotherByNowIsNotTaken() throws IOException {
    publish("pages");
    assertThat(found()).isEmpty();
    publish("egap");
    touch(PAGE);
    assertThat(found()).isEmpty();
    publish("page");
    touch(PAGE);
    assertThat(found()).isPresent();
    Files.delete(site.resolve(TWIN.value()));
    assertThat(found()).isEmpty();
  }

  @Test
  void itIsKeptForTheNextBuildAgain() throws IOException {
    KeptFiles kept = open();
    touch(PAGE);
    kept.find(PAGE, "hash", Optional::of);
    kept.write();
    assertThat(found()).isPresent();
    assertThat(open().find(OutputPath.of("b.html"), "other", Optional::of))
        .isEmpty(); // nobody asked for it
  }

  @Test
  void aCacheThatIsDamagedIsNone() throws IOException {
    byte[] whole = Files.readAllBytes(cache);
    for (int length = 0; length < whole.length; length++) {
      Files.write(cache, Arrays.copyOf(whole, length));
      assertThat(found()).as("%s bytes", length).isEmpty();
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(cache, damaged);
      assertThat(found()).as("byte %s", at).isEmpty();
    }
    Files.write(cache, whole);
    assertThat(found()).isPresent();
    Files.delete(cache);
    assertThat(found()).isEmpty();
    Files.createDirectory(cache);
    assertThat(found()).isEmpty();
    open().write(); // cannot, and that is no failure of the build
  }

  @Test
  void oneThatKeepsNothingFindsNothing() {
    KeptFiles none = KeptFiles.none();
    none.keep("hash", new KeptFiles.Made(List.of(file(PAGE, "page")), bytes("")));
    none.write();
    assertThat(none.keeps()).isFalse();
    assertThat(none.find(PAGE, "hash", Optional::of)).isEmpty();
  }
}
