package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Kind;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.output.RenderedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The pages with all figures against the front matter as it was written, which the model has no
 * hand in.
 */
class FigureReportTest {

  private static final String PAGE = "figures.html";

  private final LoadedContent written =
      new ContentLoader(new SnakeYamlFrontMatter(), new MarkdownOutliner())
          .load(RealContent.FOLDER)
          .value()
          .orElseThrow();
  private final Document page = page(PAGE);

  private static Document page(String path) {
    return RealContent.rendering().site().stream()
        .filter(file -> file.path().value().equals(path))
        .map(file -> Jsoup.parse(new String(file.bytes(), UTF_8)))
        .findFirst()
        .orElseThrow();
  }

  /** An item of {@code inputs} or {@code formulas}, named {@code folder/entry.html id}. */
  private record Item(String name, Node.Mapping fields) {

    Optional<Node> field(String key) {
      return fields.pairs().stream()
          .filter(pair -> pair.key().equals(key))
          .map(Node.Pair::value)
          .findFirst();
    }

    boolean saysAssumed() {
      return field("basis")
          .filter(basis -> ((Node.Scalar) basis).value().equals("assumed"))
          .isPresent();
    }

    Set<String> sources() {
      return field("sources").stream()
          .flatMap(list -> ((Node.Sequence) list).items().stream())
          .map(id -> ((Node.Scalar) id).value())
          .collect(Collectors.toSet());
    }
  }

  /** Of kinds that the site shows: the figures of an evaluation are those of its task. */
  private List<Item> items(String list) {
    List<Item> found = new ArrayList<>();
    for (Kind kind : Arrays.stream(Kind.values()).filter(Kind::isListed).toList()) {
      for (LoadedEntry entry : written.ofKind(kind)) {
        for (Node.Pair pair : entry.front().pairs()) {
          if (pair.key().equals(list) && pair.value() instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
              Node.Mapping fields = (Node.Mapping) item;
              String id = ((Node.Scalar) fields.pairs().get(0).value()).value();
              found.add(new Item(kind.folder() + "/" + entry.key().id() + ".html " + id, fields));
            }
          }
        }
      }
    }
    return found;
  }

  /** What a budget types where it could name a figure, named {@code folder/entry.html hop-3}. */
  private Map<String, Node.Mapping> typedHops() {
    Map<String, Node.Mapping> found = new TreeMap<>();
    for (LoadedEntry entry : written.ofKind(Kind.PROBLEM)) {
      String page = Kind.PROBLEM.folder() + "/" + entry.key().id() + ".html ";
      Item budget = new Item(page, (Node.Mapping) field(entry.front(), "budget").orElseThrow());
      assertThat(budget.saysAssumed()).as(page).isTrue();
      int place = 0;
      for (Node hop : ((Node.Sequence) budget.field("hops").orElseThrow()).items()) {
        List<Node> rows = new ArrayList<>(List.of(hop));
        field((Node.Mapping) hop, "parallel")
            .ifPresent(branches -> rows.addAll(((Node.Sequence) branches).items()));
        for (Node row : rows) {
          place++;
          if (typed((Node.Mapping) row)) {
            found.put(page + "hop-" + place, (Node.Mapping) row);
          }
        }
      }
    }
    return found;
  }

  private static Optional<Node> field(Node.Mapping mapping, String key) {
    return new Item("", mapping).field(key);
  }

  private static boolean typed(Node.Mapping hop) {
    return field(hop, "amount")
        .filter(amount -> ((Node.Scalar) amount).value().matches("[0-9.]+"))
        .isPresent();
  }

  /** The pages that the overview leads to. */
  private List<String> pages() {
    List<String> pages = page.select("main h2 > a:not(.anchor)").eachAttr("href");
    assertThat(pages).hasSizeGreaterThan(5).allMatch(path -> path.startsWith("figures/"));
    return pages;
  }

  /** The rows of all pages that rest on this, named as the items are. */
  private Map<String, Element> rows(String basis) {
    Map<String, Element> rows = new TreeMap<>();
    for (String path : pages()) {
      for (Element row : page(path).select("tbody tr")) {
        String name =
            ownerOf(row).attr("href").replaceFirst("^\\.\\./", "")
                + " "
                + row.select("th code").text();
        if (basis.equals(basisOf(row))) {
          assertThat(rows.put(name, row)).as(name).isNull();
        }
      }
    }
    return rows;
  }

  /** The link to the entry whose figure it is. */
  private static Element ownerOf(Element row) {
    Element section = Objects.requireNonNull(row.closest("section"));
    return Objects.requireNonNull(section.selectFirst("h2 > a"));
  }

  private static String basisOf(Element row) {
    return !row.select(".basis-assumed").isEmpty()
        ? "assumed"
        : row.select(".cite").isEmpty() ? "derived" : "cited";
  }

  @Test
  void exactlyTheAssumedInputsAreListedAsAssumed() {
    Set<String> assumed =
        items("inputs").stream()
            .filter(Item::saysAssumed)
            .map(Item::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> hops = typedHops().keySet();
    assertThat(hops).hasSizeGreaterThan(50);
    assumed.addAll(hops);
    assertThat(assumed).hasSizeGreaterThan(150);
    assertThat(rows("assumed").keySet()).isEqualTo(assumed);
    assertThat(rows("assumed").values())
        .allSatisfy(row -> assertThat(row.select(".basis").text()).isEqualTo("assumed"))
        .allSatisfy(row -> assertThat(row.select("a.source")).isEmpty());
  }

  @Test
  void everyOtherInputIsListedWithSourcesThatTheSourcesPageHas() {
    Map<String, Element> rows = rows("cited");
    Document sources = page("sources/index.html");
    int seen = 0;
    for (Item input : items("inputs")) {
      if (input.saysAssumed() || input.field("from").isPresent()) {
        assertThat(input.sources()).as(input.name()).isEmpty();
        continue;
      }
      seen++;
      Element row = Objects.requireNonNull(rows.get(input.name()), input.name());
      Set<String> addresses =
          input.sources().stream()
              .map(id -> sources.getElementById(id))
              .map(source -> source == null ? "" : source.select("dt a").attr("href"))
              .collect(Collectors.toSet());
      assertThat(addresses).as(input.name()).isNotEmpty().doesNotContain("");
      assertThat(Set.copyOf(row.select("a.source").eachAttr("href")))
          .as(input.name())
          .isEqualTo(addresses);
    }
    assertThat(rows).hasSize(seen);
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void everyFormulaAndEveryFigureFromElsewhereIsListedAsItWasWritten() {
    Map<String, Element> rows = rows("derived");
    List<Item> formulas = new ArrayList<>(items("formulas"));
    formulas.addAll(
        items("inputs").stream().filter(input -> input.field("from").isPresent()).toList());
    assertThat(rows).hasSameSizeAs(formulas);
    assertThat(formulas)
        .allSatisfy(
            formula ->
                assertThat(
                        formula
                            .field("formula")
                            .or(() -> formula.field("from"))
                            .map(text -> ((Node.Scalar) text).value()))
                    .hasValue(
                        Objects.requireNonNull(rows.get(formula.name()), formula.name())
                            .select(".from > code")
                            .text()));
  }

  @Test
  void everyFigureHasTheValueThatItsOwnPageShows() {
    for (String section : List.of("assumed", "cited", "derived")) {
      rows(section)
          .forEach(
              (name, row) -> {
                String[] parts = name.split(" ");
                String own =
                    parts[1].startsWith("hop-")
                        ? hop(page(parts[0]), Integer.parseInt(parts[1].substring(4)))
                        : own(page(parts[0]), parts[1]);
                assertThat(row.select(".value").text()).as(name).isNotBlank().isEqualTo(own);
              });
    }
  }

  private static String own(Element around, String id) {
    return around.select(".figures tr:has(th code)").stream()
        .filter(row -> row.select("th code").text().equals(id))
        .map(row -> row.select(".value").text())
        .findFirst()
        .orElse("");
  }

  /** A row of a page's budget, 1-based, with the unit of its column. */
  private static String hop(Document page, int place) {
    return page.select("table.budget tbody tr").get(place - 1).select(".number").text()
        + " "
        + page.select("table.budget thead .number").text();
  }

  @Test
  void everyTypedHopSaysOnItsPageAndInTheSkillThatItIsAssumed() {
    for (LoadedEntry entry : written.ofKind(Kind.PROBLEM)) {
      String id = entry.key().id();
      assertThat(page("problems/" + id + ".html").select("section:has(> #_budget) > p").text())
          .as(id)
          .endsWith("What the hops spend is assumed.");
      assertThat(RealContent.rendering().skill().files())
          .filteredOn(file -> file.path().value().equals("references/design-" + id + ".md"))
          .singleElement()
          .extracting(file -> new String(file.bytes(), UTF_8))
          .asString()
          .contains("The hops, assumed, sum to ");
    }
  }

  @Test
  void theOverviewCountsAsTheBuildsSummaryDoes() {
    Rendering rendering = RealContent.rendering();
    assertThat(page.select("dl.facts dt").eachText())
        .containsExactly(
            "Assumed: " + rendering.figures().assumed(),
            "From a source: " + rendering.figures().sourced(),
            "Computed: " + rendering.figures().computed());
    List<Integer> sums = new ArrayList<>(List.of(0, 0, 0));
    for (Element row : page.select("tbody tr")) {
      for (int i = 0; i < 3; i++) {
        sums.set(i, sums.get(i) + Integer.parseInt(row.select("td").get(i).text()));
      }
    }
    assertThat(sums)
        .containsExactly(
            rendering.figures().assumed(),
            rendering.figures().sourced(),
            rendering.figures().computed());
  }

  /** The page with all figures had a section for each basis, to which others may link. */
  @Test
  void theOldAnchorsOfTheReportAreThere() {
    assertThat(page.select("dl.facts > div").eachAttr("id"))
        .containsExactly("_assumed", "_cited", "_derived");
  }

  @Test
  void eachEntryOfTheOverviewLeadsToAsManyFiguresWhatVouchesForLeastFirst() {
    List<String> order = List.of("assumed", "cited", "derived");
    int entries = 0;
    for (Element row : page.select("tbody tr")) {
      String[] place = row.select("th a").attr("href").split("#");
      Element heading = Objects.requireNonNull(page(place[0]).getElementById(place[1]), place[1]);
      List<String> bases =
          Objects.requireNonNull(heading.parent()).select("tbody tr").stream()
              .map(FigureReportTest::basisOf)
              .toList();
      assertThat(bases).as(place[1]).isSortedAccordingTo(Comparator.comparing(order::indexOf));
      for (int i = 0; i < order.size(); i++) {
        String basis = order.get(i);
        assertThat(row.select("td").get(i).text())
            .as(place[1])
            .isEqualTo(String.valueOf(bases.stream().filter(basis::equals).count()));
      }
      entries++;
    }
    assertThat(entries).isGreaterThan(60);
  }

  /**
   * What a page says of a figure that its prose cites is what the report says. Of a figure whose
   * row is on the page, the row says it.
   */
  @Test
  void everyCitedFigureSaysWhatTheReportSays() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (String path : pages()) {
      for (Element row : page(path).select("tbody tr")) {
        known
            .computeIfAbsent(
                ownerOf(row).text() + ": " + row.select(".label").text(), any -> new TreeSet<>())
            .add(saidBy(row) + " gives " + row.select(".value").text());
      }
    }
    int seen = 0;
    int own = 0;
    for (RenderedFile file : RealContent.rendering().site()) {
      if (!file.path().extension().equals("html")) {
        continue;
      }
      for (Element figure : Jsoup.parse(new String(file.bytes(), UTF_8)).select(".cited")) {
        seen++;
        if (figure.hasAttr("data-figure")) {
          own++;
          Element around = Objects.requireNonNull(figure.closest("article, main"));
          assertThat(own(around, figure.attr("data-figure")))
              .as(file.path() + ": " + figure)
              .isEqualTo(figure.text());
        } else {
          assertThat(known.getOrDefault(figure.attr("data-label"), Set.of()))
              .as(file.path() + ": " + figure)
              .contains(figure.attr("data-basis") + " gives " + figure.text());
        }
      }
    }
    assertThat(seen).isGreaterThan(1_000);
    assertThat(own).isGreaterThan(300);
  }

  private static String saidBy(Element row) {
    return row.select(".basis").text()
        + (row.select(".cite").isEmpty()
            ? ""
            : "from " + String.join(", ", row.select(".cite").eachText()))
        + row.select(".from > code").stream()
            .map(code -> "= " + code.text())
            .collect(Collectors.joining());
  }

  @Test
  void everyPageLeadsToTheReport() {
    assertThat(page("problems/fraud-detection.html").select("nav.drawer a").eachAttr("href"))
        .contains("../figures.html");
    assertThat(page("sources/index.html").select("main a").eachAttr("href"))
        .contains("../figures.html");
  }
}
