package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.cases.RenderedCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the addresses of entries that were renamed. */
class RedirectsTest {

  private static final List<String> STUBS =
      List.of("problems/king-pawn.html", "problems/pawn-race.html", "stages/see.html");

  private static Map<String, String> britishSite(Path temp) throws IOException {
    return new RenderedCase(temp, "renamed")
        .with("skill.md", "site-url: ", "prose: { language: en-GB }\nsite-url: ")
        .site();
  }

  private static Document page(Map<String, String> site, String path) {
    return Jsoup.parse(Objects.requireNonNull(site.get(path), path));
  }

  @Test
  void anOldAddressLeadsToThePageWithoutScript(@TempDir Path temp) throws IOException {
    Map<String, String> site = britishSite(temp);
    assertThat(site).containsKeys(STUBS.toArray(String[]::new));
    Document stub = page(site, "problems/pawn-race.html");
    assertThat(stub.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=king-and-pawn.html");
    assertThat(stub.select("a").eachAttr("href")).containsExactly("king-and-pawn.html");
    assertThat(stub.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/endgame/problems/king-and-pawn.html");
    assertThat(stub.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(stub.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(stub.select("h1").text()).isEqualTo("King and pawn");
    assertThat(stub.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'");
    assertThat(stub.select("script, style, [style], [src]")).isEmpty();
    assertThat(page(site, "stages/see.html").select("a").attr("href")).isEqualTo("look.html");
  }

  @Test
  void anOldAddressWithoutAPublicSiteHasARelativeCanonical(@TempDir Path temp) throws IOException {
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("skill.md", "site-url: https://example.org/endgame/\n", "")
            .site();
    assertThat(page(site, "problems/pawn-race.html").select("link[rel=canonical]").attr("href"))
        .isEqualTo("king-and-pawn.html");
  }

  @Test
  void nobodyIsSentToAnOldAddress(@TempDir Path temp) throws IOException {
    Map<String, String> site = new RenderedCase(temp, "renamed").site();
    site.forEach(
        (path, text) -> {
          // The service worker keeps all pages, old addresses too.
          if (!STUBS.contains(path) && !path.equals("sw.js")) {
            for (String stub : STUBS) {
              String name = stub.substring(stub.indexOf('/') + 1).replace(".html", "");
              assertThat(text).as(path).doesNotContain(name + ".html").doesNotContain(name + ".md");
            }
          }
        });
    assertThat(site.get("sitemap.xml")).contains("problems/king-and-pawn.html");
    assertThat(site.keySet().stream().filter(path -> path.contains("search-data.")))
        .singleElement()
        .satisfies(path -> assertThat(site.get(path)).contains("problems/king-and-pawn.html"));
  }

  @Test
  void anOldAnchorStandsAtItsEntryOnce(@TempDir Path temp) throws IOException {
    Map<String, String> site = new RenderedCase(temp, "renamed").site();
    Map<String, String> entries =
        Map.of(
            "terms/index.html", "tempo time",
            "questions/index.html", "first-look first-count",
            "questions/plan.html", "first-look first-count",
            "sources/index.html", "manual handbook");
    entries.forEach(
        (path, ids) -> {
          Document page = page(site, path);
          String[] nowAndBefore = ids.split(" ");
          assertThat(page.select("#" + nowAndBefore[0] + " #" + nowAndBefore[1]))
              .as(path)
              .hasSize(1);
          assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        });
  }

  @Test
  void hostileTitlesAreEscapedInMetadata(@TempDir Path temp) throws IOException {
    String title = "\"><script>alert(1)</script>&";
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("problems/king-and-pawn.md", "title: King and pawn", "title: '" + title + "'")
            .with("problems/king-and-pawn.md", "bare king.\nchall", "king \"> <3.\nchall")
            .site();
    Document stub = page(site, "problems/pawn-race.html");
    assertThat(stub.select("script")).isEmpty();
    assertThat(stub.select("h1").text()).isEqualTo(title);
    Document page = page(site, "problems/king-and-pawn.html");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(title);
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .isEqualTo("One pawn against a king \"> <3.");
    assertThat(page.select("script:not([src])")).isEmpty();
  }

  @Test
  void pagesSayWhatTheyAreToThoseWhoShareThem(@TempDir Path temp) throws IOException {
    Map<String, String> site = britishSite(temp);
    Document page = page(site, "problems/king-and-pawn.html");
    Map<String, String> expected =
        Map.of(
            "og:title", "King and pawn",
            "og:description", "One pawn against a bare king.",
            "og:type", "article",
            "og:url", "https://example.org/endgame/problems/king-and-pawn.html",
            "og:site_name", "Chess Endgame Coach",
            "og:locale", "en_GB");
    expected.forEach(
        (property, content) ->
            assertThat(page.select("meta[property=" + property + "]").eachAttr("content"))
                .as(property)
                .containsExactly(content));
    assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
    assertThat(page(site, "index.html").select("meta[property=og:type]").attr("content"))
        .isEqualTo("website");
  }
}
