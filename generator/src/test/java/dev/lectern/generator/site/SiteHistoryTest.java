package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.SourcePath;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.history.Commit;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** What a site says of its time and its version, and what it makes of changes. */
class SiteHistoryTest {

  private static final Commit OLD = commit('a', "2026-03-02T23:30:00Z");
  private static final Commit NEW = commit('b', "2026-03-06T12:00:00Z");
  private static final Commit HEAD = commit('c', "2026-03-07T12:00:00Z");

  /** All files are old, but for the plan of one stage and the glossary. */
  private static final HistorySource HISTORY =
      (folder, files) -> {
        Map<SourcePath, Commit> changes = new HashMap<>();
        files.forEach(
            file -> {
              String path = file.path().value();
              boolean fresh = path.equals("stages/plan.md") || path.startsWith("terms/");
              changes.put(file.path(), fresh ? NEW : OLD);
            });
        return new ContentHistory(HEAD, changes, "");
      };

  private static final String CHANGES =
      """
      draws:
        date: 2026-03-01
        title: Draws & <b>losses</b>
        what:
          - The [stages](../stages/plan.md) tell both "sides".
      opening:
        date: 2026-02-28
        title: It begins
        what: [The board is set.]
      castling:
        date: 2026-03-01
        title: Later on the same day
        what: [King and rook., 'See [the end](../changes/2026.yaml#draws).']
      """;

  @TempDir private Path folder = Path.of("");

  private static Commit commit(char digit, String time) {
    return new Commit(String.valueOf(digit).repeat(40), Instant.parse(time));
  }

  @BeforeEach
  void layOutContent() throws IOException {
    ContentCase.named("valid").lay(folder);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void replace(String path, String what, String by) throws IOException {
    String text = Files.readString(folder.resolve(path));
    assertThat(text).contains(what);
    write(path, text.replace(what, by));
  }

  private Rendering rendering(HistorySource history) {
    Outcome<Rendering> outcome = new Lectern().render(folder, PICTURES, history);
    return outcome.value().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
  }

  private Map<String, byte[]> site(HistorySource history) {
    Map<String, byte[]> files = new TreeMap<>();
    for (RenderedFile file : rendering(history).site()) {
      files.put(RealContent.planned(file.path()), file.bytes());
    }
    return files;
  }

  private static String text(Map<String, byte[]> site, String path) {
    return new String(Objects.requireNonNull(site.get(path), path), UTF_8);
  }

  private static Element foot(Map<String, byte[]> site, String path) {
    return Objects.requireNonNull(Jsoup.parse(text(site, path)).selectFirst("footer.foot"), path);
  }

  @Test
  void aPageSaysWhenItLastChangedAndByWhichCommit() {
    Map<String, byte[]> site = site(HISTORY);
    assertThat(foot(site, "stages/plan.html").text())
        .contains("Last changed 2026-03-06", "This page: version 1.0.0", "commit bbbbbbbbbb");
    assertThat(foot(site, "stages/look.html").text()).contains("Last changed 2026-03-02");
    assertThat(foot(site, "stages/index.html").text()).contains("Last changed 2026-03-06");
    assertThat(foot(site, "terms/index.html").text()).contains("Last changed 2026-03-06");
    assertThat(foot(site, "index.html").text())
        .contains("Last changed 2026-03-06", "This site: version 1.0.0", "commit cccccccccc");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Map<String, byte[]> site = site(HistorySource.NONE);
    for (String page : List.of("index.html", "stages/plan.html", "404.html")) {
      assertThat(foot(site, page).text())
          .doesNotContain("Last changed", "commit")
          .contains("content");
    }
    assertThat(text(site, "sitemap.xml")).doesNotContain("lastmod");
    assertThat(text(site, "build-info.json")).doesNotContain("commit");
  }

  @Test
  void ofAPageOfSeveralFilesTheDayIsKnownOnlyIfItIsOfAll() {
    HistorySource gap =
        (files, texts) -> {
          Map<SourcePath, Commit> some = new HashMap<>(HISTORY.of(files, texts).changes());
          some.remove(new SourcePath("stages/look.md"));
          return new ContentHistory(null, some, "one is missing");
        };
    Map<String, byte[]> site = site(gap);
    assertThat(foot(site, "stages/index.html").text()).doesNotContain("Last changed");
    assertThat(foot(site, "stages/plan.html").text()).contains("Last changed");
    assertThat(rendering(gap).historyGap()).isEqualTo("one is missing");
  }

  @Test
  void theSkillIsTheSameWithAHistoryAndWithout() {
    assertThat(rendering(HISTORY).skill().files())
        .isEqualTo(rendering(HistorySource.NONE).skill().files());
  }

  @Test
  void theListOfPagesSaysWhenTheyLastChanged() {
    assertThat(text(site(HISTORY), "sitemap.xml"))
        .contains(
            "<url><loc>https://example.org/endgame/stages/plan.html</loc>"
                + "<lastmod>2026-03-06</lastmod></url>",
            "<url><loc>https://example.org/endgame/stages/look.html</loc>"
                + "<lastmod>2026-03-02</lastmod></url>");
  }

  @Test
  void machinesReadWhatTheSiteWasMadeOf() throws IOException {
    Rendering rendering = rendering(HISTORY);
    Map<String, byte[]> site = site(HISTORY);
    JsonNode info = new ObjectMapper().readTree(site.get("build-info.json"));
    Set<String> assets = new HashSet<>();
    info.get("assets").forEach(asset -> assets.add(asset.asText()));

    assertThat(info.get("name").asText()).isEqualTo("chess-endgame-coach");
    assertThat(info.get("version").asText()).isEqualTo("1.0.0");
    assertThat(info.get("content").asText()).matches("[0-9a-f]{64}");
    assertThat(info.get("commit").asText()).isEqualTo(HEAD.id());
    assertThat(info.get("committed").asText()).isEqualTo("2026-03-07T12:00:00Z");
    assertThat(info.get("generator").asText()).matches("Lectern \\d.*");
    assertThat(rendering.site())
        .extracting(file -> file.path().value())
        .filteredOn(path -> path.matches(".*\\.[0-9a-f]{10}\\.\\w+"))
        .containsExactlyInAnyOrderElementsOf(assets)
        .hasSizeGreaterThan(8);
    assertThat(foot(site, "index.html").text())
        .contains("content " + info.get("content").asText().substring(0, 12));
  }

  @Test
  void theFingerprintIsOfTheContentAndNotOfItsLineEnds() throws IOException {
    String before = text(site(HISTORY), "build-info.json");
    String plan = Files.readString(folder.resolve("stages/plan.md"));
    write("stages/plan.md", plan.replace("\n", "\r\n"));
    assertThat(text(site(HISTORY), "build-info.json")).isEqualTo(before);
    write("stages/plan.md", plan.replaceFirst("question: ", "question: So, "));
    assertThat(text(site(HISTORY), "build-info.json")).isNotEqualTo(before);
  }

  /** So that a release publishes, and readers load, what has changed and no more. */
  @Test
  void aPageThatSaysTheSameHasTheSameBytesWhateverElseChanged() throws IOException {
    Map<String, byte[]> before = site(HISTORY);
    replace("problems/rook-and-pawn.md", "summary: ", "summary: Now, ");
    HistorySource later =
        (top, files) -> new ContentHistory(NEW, HISTORY.of(top, files).changes(), "");
    Map<String, byte[]> after = site(later);

    assertThat(before).containsOnlyKeys(after.keySet());
    List<String> changed =
        after.keySet().stream()
            .filter(path -> !java.util.Arrays.equals(before.get(path), after.get(path)))
            .toList();
    assertThat(changed)
        .contains("problems/rook-and-pawn.html", "index.html", "build-info.json", "names.js")
        .doesNotContain(
            "stages/plan.html", "terms/index.html", "assets/site.js", "assets/search.js");
  }

  @Test
  void aPageLeadsToWhereItCanBeEdited() throws IOException {
    replace(
        "skill.md",
        "site-url:",
        "edit-url: https://example.org/edit?file=content/{path}&way=web\nsite-url:");
    Map<String, byte[]> site = site(HISTORY);
    assertThat(edit(site, "stages/plan.html"))
        .isEqualTo("https://example.org/edit?file=content/stages/plan.md&way=web");
    assertThat(edit(site, "stages/index.html")).contains("/overviews/stages.md&");
    assertThat(edit(site, "terms/index.html")).contains("/terms/terms.yaml&");
    assertThat(edit(site, "about.html")).contains("content/skill.md&");
    assertThat(foot(site, "404.html").text()).doesNotContain("Edit");
  }

  private static String edit(Map<String, byte[]> site, String path) {
    Element link = foot(site, path).select("a:contains(Edit this page)").first();
    return Objects.requireNonNull(link, path).attr("href");
  }

  @Test
  void changesAreListedTheNewestFirstAndLeadToWhatTheyAreAbout() throws IOException {
    write("changes/2026.yaml", CHANGES);
    Map<String, byte[]> site = site(HISTORY);
    Document page = Jsoup.parse(text(site, "changes.html"));
    assertThat(page.select("main h2").eachAttr("id"))
        .containsExactly("draws", "castling", "opening");
    assertThat(page.select("main time").eachText())
        .containsExactly("2026-03-01", "2026-03-01", "2026-02-28");
    assertThat(Objects.requireNonNull(page.selectFirst("#draws")).text())
        .isEqualTo("Draws & <b>losses</b>");
    assertThat(page.select("main a[href=stages/plan.html]")).hasSize(1);
    assertThat(foot(site, "stages/plan.html").select("a[href=../changes.html]")).hasSize(1);
    assertThat(
            Jsoup.parse(text(site, "stages/plan.html"))
                .select("link[rel=alternate][type=application/atom+xml][href=../feed.xml]"))
        .hasSize(1);
  }

  @Test
  void withoutChangesThereIsNeitherPageNorFeed() {
    Map<String, byte[]> site = site(HISTORY);
    assertThat(site).doesNotContainKeys("changes.html", "feed.xml");
    assertThat(text(site, "index.html")).doesNotContain("changes.html", "feed.xml");
  }

  @Test
  void theFeedIsWellFormedAndItsAddressesHoldAnywhere() throws Exception {
    write("changes/2026.yaml", CHANGES);
    org.w3c.dom.Document feed = feed(site(HISTORY));
    assertThat(texts(feed, "updated"))
        .containsExactly(
            "2026-03-01T00:00:00Z",
            "2026-03-01T00:00:00Z",
            "2026-03-01T00:00:00Z",
            "2026-02-28T00:00:00Z");
    assertThat(texts(feed, "title")).contains("Draws & <b>losses</b>");
    assertThat(texts(feed, "id"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("urn:uuid:"));
    String html = texts(feed, "content").get(0);
    assertThat(Jsoup.parse(html).select("li a").eachAttr("href"))
        .containsExactly("https://example.org/endgame/stages/plan.html");
    assertThat(html).contains("&quot;sides&quot;").doesNotContain("<b>");
  }

  @Test
  void readersKnowAChangeAgainWhenTheSiteMoves() throws Exception {
    write("changes/2026.yaml", CHANGES);
    List<String> before = texts(feed(site(HISTORY)), "id");
    replace(
        "skill.md", "site-url: https://example.org/endgame/", "site-url: https://chess.example/");
    assertThat(texts(feed(site(HISTORY)), "id")).isEqualTo(before);
  }

  private static org.w3c.dom.Document feed(Map<String, byte[]> site) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Objects.requireNonNull(site.get("feed.xml"))));
  }

  private static List<String> texts(org.w3c.dom.Document feed, String name) {
    NodeList nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  @Test
  void theNotFoundPageWorksAtAnyDepthBelowTheSite() {
    Document page = Jsoup.parse(text(site(HISTORY), "404.html"));
    assertThat(page.select("[href]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(
            href ->
                href.startsWith("/endgame/")
                    || href.startsWith("#")
                    || href.startsWith("https://"));
    assertThat(page.select("script").eachAttr("src")).allMatch(src -> src.startsWith("/endgame/"));
    assertThat(page.select("main .search-open")).hasSize(1);
  }

  private static final DiagramSource PICTURES =
      wanted -> {
        Map<String, NormalisedSvg> pictures = new HashMap<>();
        for (WantedDiagram diagram : wanted) {
          pictures.put(diagram.source(), picture(diagram.source()));
        }
        return Outcome.of(new Drawings(pictures, 0), List.of());
      };

  private static NormalisedSvg picture(String source) {
    StringBuilder svg =
        new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">");
    java.util.regex.Pattern.compile("[\\w-]+")
        .matcher(source)
        .results()
        .map(java.util.regex.MatchResult::group)
        .distinct()
        .forEach(w -> svg.append("<g data-node=\"" + w + "\"><text>x</text></g>"));
    return MermaidSvg.normalise(svg.append("</svg>").toString())
        .fold(
            accepted -> accepted,
            refused -> {
              throw new AssertionError(refused);
            });
  }
}
