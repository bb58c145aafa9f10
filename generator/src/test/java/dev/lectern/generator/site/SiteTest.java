package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.content.Kind;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.schema.FrontMatterSchema;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every page of a site, held against the pages of the real one. */
class SiteTest {

  private static final Map<String, Document> PAGES = new TreeMap<>();
  private static final Set<String> FILES = new HashSet<>();
  private static final Map<String, byte[]> SCHEMAS = new TreeMap<>();

  @BeforeAll
  static void parse() {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.add(file.path().value());
      if (file.path().value().startsWith("schema/")) {
        SCHEMAS.put(file.path().value(), file.bytes());
      }
      if (file.path().extension().equals("html")) {
        Document page = Jsoup.parse(new String(file.bytes(), UTF_8));
        if (page.select("meta[http-equiv=refresh]").isEmpty()) { // see RedirectsTest for those
          PAGES.put(file.path().value(), page);
        }
      }
    }
  }

  private static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  @Test
  void theSiteHasAPageForEachEntryAndEachKind() {
    assertThat(PAGES)
        .containsKeys(
            "index.html",
            "about.html",
            "install.html",
            "404.html",
            "stages/index.html",
            "stages/monitoring.html",
            "problems/fraud-detection.html",
            "patterns/streaming.html",
            "anti-patterns/no-monitoring-story.html",
            "signals/data-flywheel.html",
            "metrics/ndcg.html",
            "techniques/vllm.html",
            "references/ml-design-templates.html",
            "terms/index.html",
            "questions/index.html",
            "questions/fraud.html",
            "figures.html",
            "figures/problems.html",
            "rounds/index.html",
            "rounds/fraud-detection.html",
            "sources/index.html")
        .hasSizeGreaterThan(140);
    assertThat(FILES).contains("build-info.json", "feed.xml", "sitemap.xml");
  }

  @Test
  void everyKindHasItsSchemaWhichKnowsItsAddressAndIsLinkedTo() throws IOException {
    Document page = page("schema/index.html");
    for (Kind kind : Kind.values()) {
      String name = FrontMatterSchema.fileName(kind);
      byte[] bytes = Objects.requireNonNull(SCHEMAS.get("schema/" + name), name);
      JsonNode schema = new ObjectMapper().readTree(bytes);
      assertThat(schema.path("$id").textValue()).endsWith("/lectern/schema/" + name);
      assertThat(page.select("a[href=" + name + "]")).as(name).hasSize(1);
    }
    assertThat(page.select("pre").text()).contains("$schema=https://", "/schema/terms.schema.json");
    assertThat(page("about.html").select("a[href=schema/index.html]")).hasSize(1);
  }

  @Test
  void aPageOfEveryKindThatHasFiguresHasTheirCalculator() {
    for (String path :
        List.of(
            "signals/build-or-buy.html",
            "anti-patterns/threshold-by-habit.html",
            "techniques/request-hedging.html",
            "metrics/psi.html",
            "patterns/streaming.html",
            "problems/fraud-detection.html",
            "references/serving-tradeoffs.html")) {
      Document page = page(path);
      assertThat(page.select("h2[id=_figures], h2[id=figures]")).as(path).hasSize(1);
      assertThat(page.select("[data-calculation]")).as(path).isNotEmpty();
      assertThat(page.select("nav a[href$=figures]")).as(path).isNotEmpty();
    }
    assertThat(page("signals/problem-ownership.html").select("[data-calculation]")).isEmpty();
  }

  @Test
  void everyInternalLinkLeadsToAFileAndEveryAnchorToAnId() {
    List<String> broken = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element element : page.getValue().select("[href], [src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (address.contains("://") || address.startsWith("mailto:")) {
          continue;
        }
        seen++;
        if (!resolves(page.getKey(), address)) {
          broken.add(page.getKey() + " -> " + address);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen).isGreaterThan(10_000);
  }

  /** The page for unknown addresses links from the root of the public address. */
  private static boolean resolves(String page, String address) {
    if (page.equals("404.html") && address.startsWith("/lectern/")) {
      return resolves("index.html", address.substring("/lectern/".length()));
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : URLDecoder.decode(address.substring(hash + 1), UTF_8);
    String target = path.isEmpty() ? page : absolute(page, path);
    if (!FILES.contains(target)) {
      return false;
    }
    return anchor.isEmpty() || page(target).getElementById(anchor) != null;
  }

  private static String absolute(String page, String path) {
    List<String> names = new ArrayList<>(List.of(page.split("/", -1)));
    names.remove(names.size() - 1);
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.remove(names.size() - 1);
      } else {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  @Test
  void linksAreRelativeSoThatTheSiteWorksUnderAnyAddress() {
    PAGES.forEach(
        (name, page) -> {
          if (!name.equals("404.html")) {
            assertThat(page.select("[href^=/], [src^=/]")).as(name).isEmpty();
          }
        });
  }

  @Test
  void noPageAsksAnyoneElseForAnything() {
    PAGES.forEach(
        (name, page) -> {
          assertThat(page.select("[src*=//], link[rel=stylesheet][href*=//]")).as(name).isEmpty();
          assertThat(page.select("iframe, object, embed, img, video, audio")).as(name).isEmpty();
        });
  }

  @Test
  void pagesHoldNoScriptOfTheirOwn() {
    PAGES.forEach(
        (name, page) -> {
          for (Element script : page.select("script")) {
            assertThat(script.data()).as(name).isEmpty();
            assertThat(script.attr("src"))
                .as(name)
                .matches("(\\.\\./|/lectern/)?assets/[a-z]+\\.[0-9a-f]{10}\\.js");
          }
          for (Element element : page.getAllElements()) {
            element
                .attributes()
                .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            assertThat(element.attr("href")).as(name).doesNotStartWithIgnoringCase("javascript:");
          }
        });
  }

  /** Were content to smuggle a script past everything else, the browser would not run it. */
  @Test
  void everyPageForbidsWhatIsNotTheSitesOwn() {
    PAGES.forEach(
        (name, page) -> {
          Element policy = page.selectFirst("head > meta[http-equiv=Content-Security-Policy]");
          assertThat(policy).as(name).isNotNull();
          assertThat(Objects.requireNonNull(policy).attr("content").split("; "))
              .as(name)
              .containsExactly(
                  "default-src 'none'",
                  "script-src 'self'",
                  "style-src 'self'",
                  "img-src 'self'",
                  "connect-src 'self'",
                  "base-uri 'none'",
                  "form-action 'none'",
                  "require-trusted-types-for 'script'",
                  "trusted-types lectern");
          assertThat(policy.elementSiblingIndex())
              .as("%s: it stands before what it is about", name)
              .isLessThan(
                  Objects.requireNonNull(page.selectFirst("link[rel=stylesheet]"))
                      .elementSiblingIndex());
          assertThat(page.select("[style], style, base, form[action]")).as(name).isEmpty();
        });
  }

  @Test
  void theDocumentationRepeatsThePolicyForServers() throws IOException {
    String policy =
        Objects.requireNonNull(
                page("index.html").selectFirst("meta[http-equiv=Content-Security-Policy]"))
            .attr("content");
    assertThat(Files.readString(Path.of("..", "docs", "publishing.md")))
        .contains("\"" + policy + "; frame-ancestors 'none'\"");
  }

  private static String styleSheet() {
    return RealContent.rendering().site().stream()
        .filter(file -> RealContent.planned(file.path()).equals("assets/site.css"))
        .map(file -> new String(file.bytes(), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anIdStandsOnceOnItsPage() {
    PAGES.forEach(
        (name, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
  }

  @Test
  void everyPageHasOneTitleHeadingAndNoLevelIsSkipped() {
    PAGES.forEach(
        (name, page) -> {
          assertThat(page.select("h1")).as(name).hasSize(1);
          int before = 1;
          for (Element heading :
              page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(name + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
          }
        });
  }

  @Test
  void onThisPageListsTheHeadingsInTheOrderOfThePage() {
    PAGES.forEach(
        (name, page) -> {
          List<String> listed = page.select(".on-page a").eachAttr("href");
          List<String> ids =
              page.select("main [id]").eachAttr("id").stream().map(id -> "#" + id).toList();
          List<String> inOrder = new ArrayList<>(ids);
          inOrder.retainAll(listed);
          assertThat(listed).as(name).isEqualTo(inOrder);
        });
  }

  @Test
  void everyPageSaysWhatItIsAndWhereItIs() {
    PAGES.forEach(
        (name, page) -> {
          assertThat(page.title()).as(name).isNotBlank();
          assertThat(page.select("meta[name=description]").attr("content")).as(name).isNotBlank();
          assertThat(page.select("html").attr("lang")).as(name).isEqualTo("en-GB");
          assertThat(page.select("link[rel=canonical]").attr("href"))
              .as(name)
              .startsWith("https://");
        });
  }

  @Test
  void previousAndNextRunThroughAKind() {
    assertThat(page("stages/data.html").select("[rel=prev]").attr("href"))
        .isEqualTo("metrics.html");
    assertThat(page("stages/data.html").select("[rel=next]").attr("href"))
        .isEqualTo("features.html");
    assertThat(page("stages/requirements.html").select("[rel=prev]")).isEmpty();
    assertThat(page("stages/monitoring.html").select("[rel=next]")).isEmpty();
  }

  @Test
  void theStageBarFollowsFromTheMinutes() {
    Document page = page("stages/data.html");
    List<String> widths =
        page.select(".segment").stream()
            .flatMap(segment -> segment.classNames().stream())
            .filter(name -> name.startsWith("grow-"))
            .toList();
    assertThat(widths)
        .containsExactly(
            "grow-5", "grow-3", "grow-7", "grow-5", "grow-8", "grow-8", "grow-5", "grow-4");
    for (String width : widths) {
      assertThat(styleSheet())
          .contains("." + width + " { flex-grow: " + width.substring(5) + "; }");
    }
    assertThat(page.select(".segment.here .segment-label").text()).isEqualTo("Data");
    assertThat(page.select(".eyebrow").text()).contains("minutes 8–15");
  }

  @Test
  void aPatternSaysWhichProblemsUseIt() {
    assertThat(page("patterns/streaming.html").select(".used-in a").eachText())
        .contains("Fraud detection");
  }

  @Test
  void aMetricSaysInWhichSectionsOfWhichDesignsItIsNamed() {
    Element uses = page("metrics/recall-at-k.html").select(".used-in").first();
    assertThat(Objects.requireNonNull(uses).select("dt a").eachAttr("href"))
        .containsExactly(
            "../problems/recommendation-system.html",
            "../problems/search-ranking.html",
            "../problems/rag-pipeline.html");
    assertThat(uses.select("div:last-child dd a").eachAttr("href"))
        .containsExactly(
            "../problems/rag-pipeline.html#_summary", "../problems/rag-pipeline.html#metrics");
    assertThat(page("metrics/recall-at-k.html").select(".used-by dt").eachText())
        .doesNotContain("Problems");
  }

  @Test
  void aMetricOrATechniqueThatNoDesignNamesSaysSo() {
    Element section = page("metrics/mcc.html").select("section.used-in").first();
    assertThat(Objects.requireNonNull(section).select("p").text())
        .isEqualTo("None of the designs under Problems uses it.");
    assertThat(section.select("p a").attr("href")).isEqualTo("../problems/index.html");
    PAGES.forEach(
        (name, page) -> {
          if (name.matches("(metrics|techniques)/(?!index).*")) {
            assertThat(page.select("section.used-in")).as(name).hasSize(1);
          }
        });
    assertThat(page("signals/data-flywheel.html").select("section.used-in p")).isEmpty();
  }

  @Test
  void techniquesOfAGroupAreComparedByItsTraits() {
    Document index = page("techniques/index.html");
    Element table =
        index.select("table").stream()
            .filter(each -> each.select("th").eachText().contains("Hardware"))
            .findFirst()
            .orElseThrow();
    assertThat(table.select("thead th").eachText())
        .containsExactly(
            "Technique",
            "Layer",
            "Models",
            "Hardware",
            "Batching",
            "Several models",
            "Control plane",
            "State, as seen");
    assertThat(table.select("tbody tr")).hasSize(11);
    assertThat(table.select("a[href=tensorrt-llm.html]")).isNotEmpty();
    assertThat(page("techniques/tensorrt-llm.html").select("dl.facts > div").eachText())
        .contains("Layer Engine", "Hardware NVIDIA GPU only");
    assertThat(page("techniques/distillation.html").select("dl.facts dt").eachText())
        .containsExactly("Take it for", "Caution");
  }

  @Test
  void theListOfSourcesSaysHowFarEachWasRead() {
    Document sources = page("sources/index.html");
    assertThat(sources.select("#yt16 .read").text()).isEqualTo("Read: the abstract");
    assertThat(sources.select("dl.terms > div")).hasSameSizeAs(sources.select(".read"));
    assertThat(sources.select("#stripe23 dd").text()).startsWith("Drapeau, 2023, engineering blog");
  }

  @Test
  void aPlaceWhereADesignNamesAnEntryHoldsALinkToIt() {
    Map<String, Document> pages = new TreeMap<>(PAGES);
    pages.keySet().removeIf(name -> !name.matches("(metrics|techniques)/.*"));
    int seen = 0;
    for (Map.Entry<String, Document> each : pages.entrySet()) {
      for (Element place : each.getValue().select(".used-in dd a")) {
        String[] address = place.attr("href").split("#");
        Element named =
            Objects.requireNonNull(
                page(absolute(each.getKey(), address[0])).getElementById(address[1]));
        Element section = named.tagName().matches("h[1-6]") ? named.parent() : named;
        assertThat(Objects.requireNonNull(section).select("a").eachAttr("href"))
            .as(each.getKey() + " in " + place.attr("href"))
            .contains("../" + each.getKey());
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(60);
  }

  @Test
  void theDecisionTreeIsAPictureAndAListThatLeadToTheSameMetrics() {
    Document page = page("references/evaluation-metrics-guide.html");
    List<String> drawn = page.select("figure.diagram svg a").eachAttr("href");
    List<String> listed = page.select("figure.diagram ~ .numbered a").eachAttr("href");
    assertThat(drawn).contains("../metrics/ndcg.html", "../metrics/mae.html");
    assertThat(listed).containsAll(drawn).contains("../metrics/log-loss.html");
    assertThat(page.select(".numbered > ol > li > ol > li")).hasSizeGreaterThan(20);
  }

  private static List<Element> pictures() {
    return PAGES.values().stream()
        .flatMap(page -> page.select("figure.diagram .diagram-scroll > svg").stream())
        .toList();
  }

  @Test
  void everyDiagramIsAPictureWithANameAndADescription() {
    assertThat(pictures()).hasSizeGreaterThan(20);
    for (Element picture : pictures()) {
      Document page = Objects.requireNonNull(picture.ownerDocument());
      for (String name : List.of("aria-labelledby", "aria-describedby")) {
        String label =
            Objects.requireNonNull(page.getElementById(picture.attr(name)), picture.id()).text();
        assertThat(label).as(name + " of " + picture.id()).isNotBlank();
      }
      assertThat(picture.attr("role")).isIn("img", "group");
    }
    assertThat(PAGES.values())
        .allSatisfy(page -> assertThat(page.select("figure.code .language-mermaid")).isEmpty());
  }

  @Test
  void picturesHaveTheColoursOfThePageOnly() {
    Pattern literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
    for (Element picture : pictures()) {
      for (Element part : picture.getAllElements()) {
        for (Attribute attribute : part.attributes()) {
          String value = attribute.getValue();
          boolean reference = value.startsWith("url(#") || attribute.getKey().endsWith("href");
          assertThat(reference || !literal.matcher(value).find()).as(attribute.toString()).isTrue();
          assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
        }
      }
      assertThat(picture.select("script, foreignObject, style, image, animate")).isEmpty();
    }
  }

  @Test
  void nodesLeadToTheirPages() {
    assertThat(page("stages/index.html").select("figure.diagram svg a").eachAttr("href"))
        .contains("requirements.html", "monitoring.html");
    assertThat(page("problems/fraud-detection.html").select("figure.diagram svg a")).isNotEmpty();
  }

  @Test
  void theSourceOfAPictureIsBelowIt() {
    List<String> sources =
        page("problems/fraud-detection.html").select(".diagram-source code").stream()
            .map(code -> code.wholeText().strip())
            .toList();
    assertThat(sources).hasSize(2); // the budget and the architecture
    String templates =
        RealContent.rendering().skill().files().stream()
            .filter(file -> file.path().value().equals("references/design-fraud-detection.md"))
            .map(file -> new String(file.bytes(), UTF_8))
            .findFirst()
            .orElseThrow();
    assertThat(sources)
        .allSatisfy(source -> assertThat(templates).contains("```mermaid\n" + source + "\n```"));
  }

  @Test
  void theBudgetIsDrawnHopAfterHop() {
    Document page = page("problems/search-ranking.html");
    assertThat(page.select("section:has(#_budget) figure.diagram svg").text()).contains("150");
    assertThat(page.select(".budget tfoot").text()).isEqualTo("Sum, of 150 ms 150");
    assertThat(page.select(".budget .branch")).isNotEmpty();
  }

  @Test
  void theSitemapListsEveryPageButTheBookAndTheOneForUnknownAddresses() {
    RenderedFile sitemap =
        RealContent.rendering().site().stream()
            .filter(file -> file.path().value().equals("sitemap.xml"))
            .findFirst()
            .orElseThrow();
    String xml = new String(sitemap.bytes(), UTF_8);
    assertThat(xml.split("<loc>", -1)).hasSize(PAGES.size() - 1);
    assertThat(xml)
        .doesNotContain("404.html")
        .doesNotContain("book.html")
        .doesNotContain("index.html");
  }

  @Test
  void theBookHoldsEveryPageOnceWithNumbersInOrder() {
    Document book = page("book.html");
    assertThat(book.select(".chapter")).hasSizeGreaterThan(10);
    List<String> listed = book.select(".book-contents a").eachAttr("href");
    List<String> headings =
        book.select(".chapter > article > h2, .chapter > article > h3:first-of-type").stream()
            .filter(heading -> heading.selectFirst(".book-number") != null)
            .map(heading -> "#" + heading.id())
            .toList();
    assertThat(headings).isEqualTo(listed);
    for (String name : PAGES.keySet()) {
      String anchor = name.replace("/index.html", "").replace(".html", "").replace('/', '.');
      boolean bound =
          name.contains("/") && !name.matches("(schema|references|rounds|practise|figures)/.*");
      if (bound) {
        assertThat(listed).contains("#" + anchor);
      }
    }
    assertThat(listed)
        .contains("#references.serving-tradeoffs")
        .as("what repeats the problems")
        .doesNotContain("#references.design-fraud-detection");
    assertThat(book.select(".chapter script, .chapter button, .chapter details:not([open])"))
        .isEmpty();
  }

  @Test
  void linksBetweenPagesLeadToPlacesInTheBook() {
    Document book = page("book.html");
    assertThat(book.select("article a[href^=../]")).isEmpty();
    assertThat(book.getElementById("problems.fraud-detection._diagram-1")).isNotNull();
    assertThat(book.select("a[href=#terms.backfill]")).isNotEmpty();
    for (Element element : book.select("[aria-labelledby], [aria-describedby]")) {
      for (String id :
          (element.attr("aria-labelledby") + " " + element.attr("aria-describedby"))
              .strip()
              .split(" +")) {
        assertThat(book.getElementById(id)).as(id).isNotNull();
      }
    }
  }

  @Test
  void searchEnginesLeaveTheBookOut() {
    assertThat(page("book.html").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void theCheatSheetIsMadeOfTheEntriesFields() {
    Document sheet = page("cheat-sheet.html");
    assertThat(sheet.select(".sheet-stage h3 a").eachText())
        .isEqualTo(page("stages/index.html").select("table").get(0).select("td a").eachText());
    assertThat(sheet.select(".sheet-mistakes > div"))
        .hasSize(
            (int) PAGES.keySet().stream().filter(name -> name.startsWith("anti-patterns/")).count()
                - 1);
    assertThat(sheet.select(".sheet-scores").eachText())
        .hasSize(sheet.select(".sheet-stage").size())
        .allMatch(scores -> scores.matches("Scores\\h1\\h.+ 2\\h.+ 3\\h.+ 4\\h.+"));
    assertThat(sheet.select(".sheet-signals > div"))
        .hasSize(
            (int) PAGES.keySet().stream().filter(name -> name.startsWith("signals/")).count() - 1)
        .allSatisfy(phrases -> assertThat(phrases.select("li")).isNotEmpty());
    assertThat(sheet.select(".sheet-metrics math")).hasSizeGreaterThan(12);
    assertThat(sheet.select("main table tbody tr")).hasSize(4);
  }

  @Test
  void paperListsTheAddressOfEveryLinkThatLeadsOut() {
    PAGES.forEach(
        (name, page) -> {
          List<String> addresses = page.select(".printed-links li").eachText();
          assertThat(addresses).as(name).doesNotHaveDuplicates();
          for (Element link : page.select("main a[rel~=external]")) {
            int number = Integer.parseInt(link.attr("data-note"));
            assertThat(addresses.get(number - 1)).as(name).isEqualTo(link.attr("href"));
          }
        });
  }

  @Test
  void aLinkToATermHasItsDefinitionOnThePage() {
    int seen = 0;
    for (Document page : PAGES.values()) {
      for (Element link : page.select("[data-term]")) {
        Element note = Objects.requireNonNull(page.getElementById(link.attr("data-term")));
        assertThat(note.hasAttr("popover")).isTrue();
        assertThat(note.select("a").last()).isNotNull();
        assertThat(Objects.requireNonNull(note.select("a").last()).attr("href"))
            .isEqualTo(link.attr("href"));
        seen++;
      }
      assertThat(page.select(".definition"))
          .hasSizeLessThanOrEqualTo(page.select("[data-term]").size());
    }
    assertThat(seen).isGreaterThan(100);
    assertThat(page("terms/index.html").select(".definition")).isEmpty();
  }

  @Test
  void everyHeadingWithAnIdLinksToItself() {
    for (Element heading :
        page("problems/fraud-detection.html").select("main h2[id], main h3[id]")) {
      assertThat(heading.select("a.anchor").eachAttr("href")).containsExactly("#" + heading.id());
      assertThat(heading.select("a.anchor").text()).isEmpty();
    }
  }

  @Test
  void whoPractisesSeesNoAnswerBeforeAsking() {
    Element section =
        Objects.requireNonNull(page("problems/fraud-detection.html").getElementById("_clarifying"))
            .parent();
    assertThat(Objects.requireNonNull(section).select("details.fold")).hasSizeGreaterThan(3);
    assertThat(section.select("details[open]")).isEmpty();
  }
}
