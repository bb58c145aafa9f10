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
 * The page with all figures against the front matter as it was written, which the model has no hand
 * in.
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

  /** The rows below a heading of the page, named as the items are. */
  private Map<String, Element> rows(String anchor) {
    Map<String, Element> rows = new TreeMap<>();
    for (Element row : page.select("section:has(> #" + anchor + ") tbody tr")) {
      Element table = row.closest("div");
      Element heading =
          Objects.requireNonNull(table == null ? null : table.previousElementSibling());
      String name = heading.select("a").attr("href") + " " + row.select("th code").text();
      assertThat(rows.put(name, row)).as(name).isNull();
    }
    return rows;
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
    assertThat(rows("_assumed").keySet()).isEqualTo(assumed);
    assertThat(rows("_assumed").values())
        .allSatisfy(row -> assertThat(row.select(".basis").text()).isEqualTo("assumed"))
        .allSatisfy(row -> assertThat(row.select("a.source")).isEmpty());
  }

  @Test
  void everyOtherInputIsListedWithSourcesThatTheSourcesPageHas() {
    Map<String, Element> rows = rows("_cited");
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
    Map<String, Element> rows = rows("_derived");
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
    for (String section : List.of("_assumed", "_cited", "_derived")) {
      rows(section)
          .forEach(
              (name, row) -> {
                String[] parts = name.split(" ");
                String own =
                    parts[1].startsWith("hop-")
                        ? hop(page(parts[0]), Integer.parseInt(parts[1].substring(4)))
                        : page(parts[0]).select("tr[data-figure=" + parts[1] + "] .value").text();
                assertThat(row.select(".value").text()).as(name).isNotBlank().isEqualTo(own);
              });
    }
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
  void theHeadingsCountAsTheBuildsSummaryDoes() {
    Rendering rendering = RealContent.rendering();
    assertThat(page.select("main h2").eachText())
        .containsExactly(
            "Assumed: " + rendering.figures().assumed(),
            "From a source: " + rendering.figures().sourced(),
            "Computed: " + rendering.figures().computed());
  }

  /** What a page says of a figure that its prose cites is what the report says. */
  @Test
  void everyCitedFigureSaysWhatTheReportSays() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (Element row : page.select("tbody tr")) {
      String owner =
          Objects.requireNonNull(
                  Objects.requireNonNull(row.closest("div")).previousElementSibling())
              .text();
      String basis =
          row.select(".basis").text()
              + (row.select(".cite").isEmpty()
                  ? ""
                  : "from " + String.join(", ", row.select(".cite").eachText()))
              + row.select(".from > code").stream()
                  .map(code -> "= " + code.text())
                  .collect(Collectors.joining());
      known
          .computeIfAbsent(owner + ": " + row.select(".label").text(), any -> new TreeSet<>())
          .add(basis + " gives " + row.select(".value").text());
    }
    int seen = 0;
    for (RenderedFile file : RealContent.rendering().site()) {
      if (file.path().extension().equals("html")) {
        for (Element figure : Jsoup.parse(new String(file.bytes(), UTF_8)).select(".cited")) {
          seen++;
          assertThat(known.getOrDefault(figure.attr("data-label"), Set.of()))
              .as(file.path() + ": " + figure)
              .contains(figure.attr("data-basis") + " gives " + figure.text());
        }
      }
    }
    assertThat(seen).isGreaterThan(1_000);
  }

  @Test
  void everyPageLeadsToTheReport() {
    assertThat(page("problems/fraud-detection.html").select("nav.drawer a").eachAttr("href"))
        .contains("../figures.html");
    assertThat(page("sources/index.html").select("main a").eachAttr("href"))
        .contains("../figures.html");
  }
}
