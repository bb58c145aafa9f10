package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MiniSearchPackageTest {

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = MiniSearchPackage.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static JsonNode locked() throws IOException {
    return new ObjectMapper()
        .readTree(resource("package-lock.json"))
        .at("/packages/node_modules~1minisearch");
  }

  /** What lies here is what npm would install. */
  @Test
  void theArchiveIsTheOneThatTheLockFilePins() throws IOException, NoSuchAlgorithmException {
    byte[] sha512 =
        MessageDigest.getInstance("SHA-512").digest(resource(MiniSearchPackage.ARCHIVE));
    assertThat("sha512-" + Base64.getEncoder().encodeToString(sha512))
        .isEqualTo(locked().get("integrity").asText());
  }

  @Test
  void versionAndLicenceAreThoseOfTheLockFile() throws IOException {
    assertThat(MiniSearchPackage.VERSION).isEqualTo(locked().get("version").asText());
    assertThat(MiniSearchPackage.LICENCE_ID).isEqualTo(locked().get("license").asText());
    assertThat(MiniSearchPackage.licence()).startsWith("Copyright").contains("free of charge");
  }

  @Test
  void theLibraryAsksForNoSourceMap() {
    assertThat(MiniSearchPackage.script())
        .contains("global.MiniSearch = factory()")
        .doesNotContain("sourceMappingURL");
  }
}
