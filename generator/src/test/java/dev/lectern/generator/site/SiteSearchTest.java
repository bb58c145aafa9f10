package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of the real site: what it finds is there, and a reader's way through it. */
class SiteSearchTest {

  private static final Map<String, byte[]> FILES = new HashMap<>();

  static {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.put(file.path().value(), file.bytes());
    }
  }

  private static String text(String path) {
    return new String(Objects.requireNonNull(FILES.get(path), path), UTF_8);
  }

  /** The data as the browser reads them. */
  private static JsonNode data() throws IOException {
    String script = text("assets/search-data.js");
    String before = "self.lecternSearchData = '";
    assertThat(script).startsWith(before).endsWith("';\n");
    String literal = script.substring(before.length(), script.length() - 3);
    return new ObjectMapper().readTree(literal.replaceAll("\\\\(['\\\\])", "$1"));
  }

  @Test
  void everySectionIsAPlaceOnAPage() throws IOException {
    JsonNode data = data();
    Map<Integer, Document> pages = new HashMap<>();
    List<String> lost = new ArrayList<>();
    for (JsonNode section : data.get("sections")) {
      int number = section.get(0).asInt();
      String path = data.get("pages").get(number).get(0).asText();
      String anchor = section.get(1).asText();
      Document page = pages.computeIfAbsent(number, n -> Jsoup.parse(text(path)));
      if (!anchor.isEmpty() && page.getElementById(anchor) == null) {
        lost.add(path + "#" + anchor);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(data.get("sections").size()).isGreaterThan(1_000);
  }

  @Test
  void everyPageAndEveryTermCanBeFound() throws IOException {
    List<String> paths = new ArrayList<>();
    data().get("pages").forEach(page -> paths.add(page.get(0).asText()));
    List<String> all = FILES.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    assertThat(paths).doesNotHaveDuplicates().hasSize(all.size() - 1).doesNotContain("404.html");
    List<String> found = new ArrayList<>();
    data()
        .get("sections")
        .forEach(
            section -> {
              if (section.size() == 5) {
                found.add(section.get(1).asText());
              }
            });
    assertThat(found)
        .containsAll(Jsoup.parse(text("terms/index.html")).select("dl.terms > div").eachAttr("id"));
  }

  @Test
  void onlyWordsThatTellNothingAreCommon() throws IOException {
    List<String> common = new ArrayList<>();
    data().get("common").forEach(term -> common.add(term.asText()));
    assertThat(common).contains("and", "of", "the").doesNotContain("model", "latency");
  }

  @Test
  void theLoaderAsksForExactlyTheseFiles() {
    assertThat(text("assets/search.js"))
        .containsPattern("=\"[0-9a-f]{12}\"")
        .doesNotContain("@fingerprint@")
        .contains("\"search-terms.js\",\"minisearch.js\",\"search-data.js\"", "search.css");
    assertThat(FILES)
        .containsKeys(
            "assets/search-terms.js",
            "assets/minisearch.js",
            "assets/search-data.js",
            "assets/search.css",
            "assets/minisearch-licence.txt");
    assertThat(Jsoup.parse(text("about.html")).select("#_libraries + ul a").eachAttr("href"))
        .startsWith("assets/minisearch-licence.txt");
  }

  /** What a reader loads who comes for the first time, compressed as a server does. */
  @Test
  void theHomePageIsSmallAndTheSearchIsNoPartOfIt() throws IOException {
    Document home = Jsoup.parse(text("index.html"));
    int bytes = compressed("index.html");
    for (String path : home.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
      bytes += compressed(path);
    }
    for (String path : home.select("script").eachAttr("src")) {
      assertThat(path).doesNotContain("search");
      bytes += compressed(path);
    }
    assertThat(bytes).isBetween(5_000, 60 * 1024);
    assertThat(compressed("assets/search-data.js")).isLessThan(500 * 1024);
  }

  private static int compressed(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Objects.requireNonNull(FILES.get(path), path));
    }
    return out.size();
  }

  @Test
  void aReaderFindsWithTheKeyboardWithAFingerAndFromAnUnknownAddress(@TempDir Path folder)
      throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);

    List<String> lines =
        site.run(
            "search-use.mjs",
            Duration.ofMinutes(5),
            json -> json.writeStringField("site", site.page("").toString()));

    assertThat(lines)
        .containsExactly(
            "before: 0 files of the search",
            "slash: focus in _search-query",
            "from the disk: Two-tower model; N sections found.",
            "marked: Two-tower",
            "roles: combobox true _search-results _found-0",
            "down: _found-1",
            "up from the first: the last",
            "escape: closed",
            "focus after: search-open",
            "on the same page: metrics/ndcg.html#in-depth",
            "commands: Home | Stages | Problems",
            "theme: dark, closed",
            "next: stages/features.html",
            "keys: true",
            "switched off: closed",
            "mistyped on a phone: Recommendation system",
            "wide: true",
            "tapped: problems/recommendation-system.html",
            "not found: recal at k: Recall@k",
            "nothing: 0 rows",
            "markup is text: 0 pictures",
            "without script: 0 buttons");
  }
}
