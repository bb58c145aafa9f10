package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

  @ParameterizedTest
  @CsvSource({
    "/, index.html",
    "/stages/, stages/index.html",
    "/stages/data.html, stages/data.html",
    "/%73tages/data.html, stages/data.html",
    "/a+b, a+b",
    "/a%20b, a b",
    "/%C3%A9, é",
  })
  void aPathIsDecodedOnce(String raw, String path) {
    assertThat(SitePath.of(raw)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/..",
        "/../x",
        "/a/../x",
        "/a/./x",
        "//x",
        "/a//x",
        "/%2e%2e/x",
        "/%2E./x",
        "/a%2f..%2fx",
        "/..%5cx",
        "/C:/x",
        "/a%00",
        "/a%0d%0ax",
        "/%",
        "/%4",
        "/%zz",
        "/%c0%ae",
        "/%ff"
      })
  void whatLeavesTheSiteOrIsNoTextIsNoPath(String raw) {
    assertThat(SitePath.of(raw)).isEmpty();
  }

  @Test
  void whatIsEncodedTwiceStaysAName() {
    assertThat(SitePath.of("/%252e%252e/x")).contains("%2e%2e/x");
  }

  @Test
  void nobodyNeedsLongPaths() {
    assertThat(SitePath.of("/" + "a".repeat(2_000))).isEmpty();
  }
}
