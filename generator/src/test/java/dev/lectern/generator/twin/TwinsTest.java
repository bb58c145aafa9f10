package dev.lectern.generator.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.RealContent;
import dev.lectern.generator.cases.RenderedCase;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for what a site says in Markdown, held against the real one. */
class TwinsTest {

  private static final String ADDRESS = "https://lectern-dev.github.io/lectern/";
  private static final Map<String, String> FILES = new TreeMap<>();
  private static final TwinTexts TWINS;

  static {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.put(file.path().value(), new String(file.bytes(), UTF_8));
    }
    TWINS = new TwinTexts(FILES);
  }

  private static String text(String path) {
    return Objects.requireNonNull(FILES.get(path), path);
  }

  private static List<String> twins() {
    return TWINS.paths().stream().filter(path -> path.endsWith(".md")).toList();
  }

  @Test
  void everyPageThatSaysSomethingOfItsOwnHasATwinBesideItThatItLeadsTo() {
    List<String> without = new ArrayList<>();
    FILES.forEach(
        (path, html) -> {
          if (path.endsWith(".html") && !html.contains("http-equiv=\"refresh\"")) {
            String twin = path.replaceAll("\\.html$", ".md");
            Document page = Jsoup.parse(html);
            if (!FILES.containsKey(twin)) {
              without.add(path);
              assertThat(page.select("[type=text/markdown]")).as(path).isEmpty();
            } else {
              String name = twin.substring(twin.lastIndexOf('/') + 1);
              assertThat(page.select("head > link[rel=alternate][type=text/markdown]"))
                  .extracting(link -> link.attr("href"))
                  .as(path)
                  .containsExactly(name);
              assertThat(page.select(".foot a[type=text/markdown]"))
                  .extracting(link -> link.attr("href"), Element::text)
                  .as(path)
                  .containsExactly(
                      org.assertj.core.api.Assertions.tuple(name, "This page as Markdown"));
            }
          }
        });
    // What one practises with is made of what other pages say.
    without.removeIf(path -> path.startsWith("rounds/") || path.startsWith("practise/"));
    assertThat(without)
        .containsExactly("404.html", "book.html", "cheat-sheet.html", "schema/index.html");
    assertThat(twins()).hasSizeGreaterThan(150);
  }

  @Test
  void aTwinHasThePagesTitleAndItsDescription() {
    for (String twin : twins()) {
      Document page = Jsoup.parse(text(twin.replaceAll("\\.md$", ".html")));
      assertThat(TWINS.outline(twin).headings().get(0).level()).as(twin).isEqualTo(1);
      assertThat(TWINS.outline(twin).headings().get(0).text())
          .as(twin)
          .isEqualTo(Objects.requireNonNull(page.selectFirst("h1")).text());
      assertThat(TWINS.outline(twin).headings().stream().filter(h -> h.level() == 1))
          .as(twin)
          .hasSize(1);
    }
  }

  @Test
  void everyLinkOfATwinLeadsToATwinOrToTheWeb() {
    List<String> broken = new ArrayList<>();
    int anchored = 0;
    int seen = 0;
    for (String twin : twins()) {
      for (String link : TWINS.links(twin)) {
        if (!TwinTexts.isOnTheWeb(link)) {
          seen++;
          anchored += link.contains("#") ? 1 : 0;
          if (!TWINS.resolves(twin, link) || link.contains(".html")) {
            broken.add(twin + " -> " + link);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen).isGreaterThan(2_000);
    assertThat(anchored).isGreaterThan(300);
  }

  @Test
  void twinsHoldNoHtml() {
    Pattern tag = Pattern.compile("(?<![\\\\`\\w])</?[a-zA-Z][^>\n]*>");
    for (String twin : twins()) {
      assertThat(TWINS.outline(twin).rawHtml()).as(twin).isEmpty();
      String prose = text(twin).replaceAll("(?s)```.*?\n```", "").replaceAll("`[^`]*`", "");
      assertThat(tag.matcher(prose).results().map(result -> result.group()))
          .as(twin)
          .allMatch(found -> found.startsWith("<https://"));
    }
  }

  @Test
  void everyFigureOfEveryProblemsTableStandsInItsTwin() {
    int seen = 0;
    for (String twin : twins()) {
      if (!twin.matches("problems/(?!index).*")) {
        continue;
      }
      Document page = Jsoup.parse(text(twin.replaceAll("\\.md$", ".html")));
      for (Element row : page.select("table.figures tbody tr")) {
        String value = row.select("td.value").text();
        String id = Objects.requireNonNull(row.selectFirst("th code")).text();
        assertThat(text(twin)).as(twin).contains(" " + escaped(value) + " (`" + id);
        seen++;
      }
      assertThat(page.select("table.figures td.value")).as(twin).isNotEmpty();
    }
    assertThat(seen).isGreaterThan(200);
  }

  private static String escaped(String value) {
    return value.replace("*", "\\*");
  }

  @Test
  void diagramsAreMermaidSourceInTwins() {
    for (String twin : twins()) {
      Document page = Jsoup.parse(text(twin.replaceAll("\\.md$", ".html")));
      for (Element source : page.select(".diagram-source code")) {
        assertThat(text(twin))
            .as(twin)
            .contains("```mermaid\n" + source.wholeText().strip() + "\n```");
      }
    }
  }

  @Test
  void everySourceThatAnEntryNamesIsListedInItsTwin() {
    int seen = 0;
    for (Element cited : Jsoup.parse(text("sources/index.html")).select("dl.terms > div")) {
      String address = Objects.requireNonNull(cited.selectFirst("dt a")).attr("href");
      for (Element user : cited.select("details.used a")) {
        String path = user.attr("href").replaceFirst("^\\.\\./", "");
        if (!path.contains("#")) {
          String twin = text(path.replaceAll("\\.html$", ".md"));
          assertThat(twin).as(path).contains("## Sources\n");
          assertThat(twin.substring(twin.indexOf("## Sources\n"))).as(path).contains(address);
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void theListIsATitleAQuotationAndSectionsOfLinksWithALineEach() {
    List<String> lines = text("llms.txt").lines().toList();
    assertThat(lines.get(0)).isEqualTo("# ML System Design Interview");
    assertThat(lines.get(2)).startsWith("> ");
    List<String> sections = lines.stream().filter(line -> line.startsWith("## ")).toList();
    assertThat(sections).startsWith("## Stages", "## Problems").endsWith("## Optional");
    List<String> listed = lines.subList(lines.indexOf(sections.get(0)), lines.size());
    assertThat(listed)
        .allMatch(
            line ->
                line.isEmpty()
                    || line.startsWith("## ")
                    || line.matches("- \\[.+]\\(https://[^ ]+\\.md\\): [^ ].+"));
  }

  @Test
  void theListHasEveryTwinButTheFirstOnce() {
    List<String> listed =
        TWINS.links("llms.txt").stream()
            .map(link -> link.substring(ADDRESS.length()))
            .filter(path -> path.endsWith(".md"))
            .toList();
    List<String> all = new ArrayList<>(twins());
    all.remove("index.md");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    assertThat(TWINS.links("llms.txt"))
        .allMatch(link -> TWINS.resolves("llms.txt", link.substring(ADDRESS.length())));
  }

  @Test
  void theWholeHasEveryTwinAndItsLinksLeadToTheTwinsOnTheWeb() {
    String all = text("llms-full.txt");
    for (String twin : twins()) {
      assertThat(all).contains("From [" + twin + "](" + ADDRESS + twin + "):\n\n# ");
    }
    assertThat(all).doesNotContain("more are listed in");
    List<String> broken = new ArrayList<>();
    Pattern.compile("]\\((?!https?://(?!lectern-dev\\.github\\.io/lectern/))([^) ]+)\\)")
        .matcher(all)
        .results()
        .map(result -> result.group(1))
        .filter(
            link ->
                !link.startsWith(ADDRESS)
                    || !TWINS.resolves("llms.txt", link.substring(ADDRESS.length())))
        .forEach(broken::add);
    assertThat(broken).isEmpty();
  }

  @Test
  void withoutAPublicAddressListsAreRelative(@TempDir Path temp) throws IOException {
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("skill.md", "site-url: https://example.org/endgame/\n", "")
            .site();
    TwinTexts twins = new TwinTexts(site);
    assertThat(twins.links("llms.txt"))
        .contains("problems/king-and-pawn.md", "llms-full.txt")
        .allMatch(link -> twins.resolves("llms.txt", link));
    assertThat(site.get("llms-full.txt"))
        .contains("From [problems/king-and-pawn.md](problems/king-and-pawn.md):")
        .contains("](terms/index.md#tempo)");
  }

  @Test
  void theTwinOfTheChangesHasEachOfThem() {
    Document page = Jsoup.parse(text("changes.html"));
    List<Element> changes = page.select("main section");
    assertThat(changes).isNotEmpty();
    String twin = text("changes.md");
    for (Element change : changes) {
      assertThat(twin)
          .contains(
              "\n## "
                  + change.select("h2").text()
                  + "\n\n"
                  + change.select("time").text()
                  + "\n\n- ");
    }
    assertThat(twin.lines().filter(line -> line.startsWith("- ")))
        .hasSameSizeAs(page.select("main section li"));
  }

  @Test
  void hostileTitlesStayText(@TempDir Path temp) throws IOException {
    String title = "\"><script>alert(1)</script> [a](b) `x`";
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("problems/king-and-pawn.md", "title: King and pawn", "title: '" + title + "'")
            .site();
    TwinTexts twins = new TwinTexts(site);
    assertThat(twins.outline("problems/king-and-pawn.md").headings().get(0).text())
        .isEqualTo(title);
    for (String path : twins.paths()) {
      assertThat(twins.outline(path).rawHtml()).as(path).isEmpty();
      assertThat(twins.links(path)).as(path).doesNotContain("b");
    }
    Document page = Jsoup.parse(site.getOrDefault("problems/king-and-pawn.html", ""));
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(title);
    assertThat(page.select("script:not([src])")).isEmpty();
  }

  @Test
  void aLinkToAHeadingLeadsToTheHeadingAsTheTwinHasIt(@TempDir Path temp) throws IOException {
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("stages/look.md", "## Strong answer\n", "## Strong answer\n\n### Scores\n")
            .with(
                "anti-patterns/hurry.md",
                "Counts first",
                "Counts first as [scored](../stages/look.md#scores) in"
                    + " [the answer](../stages/look.md#strong-answer)")
            .with("stages/look.md", "draw: ", "rubric: [nothing, something]\ndraw: ")
            .with("stages/plan.md", "draw: ", "rubric: [nothing, something]\ndraw: ")
            .with("stages/play.md", "draw: ", "rubric: [nothing, something]\ndraw: ")
            .site();
    assertThat(site.get("stages/look.md")).contains("## Scores", "### Scores");
    assertThat(site.get("anti-patterns/hurry.md"))
        .contains("[scored](../stages/look.md#scores-1)")
        .contains("[the answer](../stages/look.md#strong-answer)");
  }
}
