package dev.lectern.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No figure of {@code wrong-figures.txt} is published, in the skill folder or on the site. */
class WrongFiguresTest {

  private static final int ROWS = 48;

  private static final Map<String, List<String>> PASSAGES = passages();

  /**
   * What is not to be found.
   *
   * @param sample what the pattern must find, so that it is known to be able to
   */
  private record Wrong(int row, Pattern pattern, String sample) {}

  private static List<String[]> rows() {
    try (InputStream text =
        Objects.requireNonNull(WrongFiguresTest.class.getResourceAsStream("wrong-figures.txt"))) {
      return new String(text.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Where a figure of a row may stand. */
  private record Allowed(int row, String words) {}

  private static List<Allowed> allowed() {
    return rows().stream()
        .filter(row -> row[1].equals("!"))
        .map(row -> new Allowed(Integer.parseInt(row[0]), row[2]))
        .toList();
  }

  private static List<Wrong> wrong() {
    return rows().stream()
        .filter(row -> !row[1].equals("-") && !row[1].equals("!"))
        .map(
            row ->
                new Wrong(
                    Integer.parseInt(row[0]),
                    Pattern.compile(row[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    row[2]))
        .toList();
  }

  /** What is read in one go, each on one line: paragraphs, items, cells, and whole rows. */
  private static Map<String, List<String>> passages() {
    Map<String, List<String>> passages = new TreeMap<>();
    for (RenderedFile file : RealContent.rendering().skill().files()) {
      if (file.path().extension().equals("md")) {
        passages.put("skill/" + file.path().value(), ofMarkdown(new String(file.bytes(), UTF_8)));
      }
    }
    for (RenderedFile file : RealContent.rendering().site()) {
      if (file.path().extension().equals("html")) {
        passages.put("site/" + file.path().value(), ofHtml(new String(file.bytes(), UTF_8)));
      }
    }
    return passages;
  }

  private static List<String> ofMarkdown(String text) {
    List<String> passages = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.strip().matches("([-*|#>]|\\d+\\.).*")) {
        passages.add(open.toString());
        open.setLength(0);
      }
      open.append(' ').append(line.replaceAll("[*`|\\\\]", " ").strip());
    }
    passages.add(open.toString());
    return passages.stream().map(WrongFiguresTest::oneLine).filter(p -> !p.isEmpty()).toList();
  }

  private static List<String> ofHtml(String text) {
    Document page = Jsoup.parse(text);
    page.select("math").remove(); // a formula's names beside a figure read like its unit
    List<String> passages = new ArrayList<>();
    passages.add(page.select("meta[name=description]").attr("content"));
    for (Element part :
        page.select("main :is(p, li, dt, dd, dl > div, tr, h1, h2, h3, h4, summary, pre, text)")) {
      passages.add(part.text());
    }
    return passages.stream().map(WrongFiguresTest::oneLine).toList();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  /** The passages that a row's pattern finds, after the name of their file. */
  private static List<String> found(Wrong wrong, Map<String, List<String>> passages) {
    List<String> found = new ArrayList<>();
    passages.forEach(
        (file, texts) ->
            texts.stream()
                .filter(text -> wrong.pattern().matcher(text).find())
                .forEach(text -> found.add(file + ": " + text)));
    return found;
  }

  @TestFactory
  List<DynamicTest> noWrongFigureIsPublished() {
    return wrong().stream()
        .map(
            wrong ->
                dynamicTest(
                    "row " + wrong.row() + ": " + wrong.sample(),
                    () ->
                        assertThat(found(wrong, PASSAGES))
                            .filteredOn(
                                passage ->
                                    allowed().stream()
                                        .noneMatch(
                                            allowed ->
                                                allowed.row() == wrong.row()
                                                    && passage.contains(allowed.words())))
                            .isEmpty()))
        .toList();
  }

  @TestFactory
  List<DynamicTest> itWouldBeFoundInEachKindOfFile() {
    return wrong().stream()
        .map(
            wrong ->
                dynamicTest(
                    "row " + wrong.row() + ": " + wrong.sample(),
                    () -> {
                      String html = wrong.sample().replace("&", "&amp;").replace("<", "&lt;");
                      Map<String, List<String>> planted =
                          Map.of(
                              "md",
                                  ofMarkdown("# Title\n\n- Before.\n- **" + wrong.sample() + "**"),
                              "html", ofHtml("<main><ul><li>" + html + "</li></ul></main>"));
                      assertThat(found(wrong, planted)).hasSize(2);
                    }))
        .toList();
  }

  @Test
  void everyRowHasAPatternOrAReason() {
    assertThat(rows().stream().map(row -> Integer.valueOf(row[0])).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(rows())
        .allSatisfy(row -> assertThat(row).doesNotContain("").hasSize(row[1].equals("!") ? 4 : 3));
  }

  @Test
  void everyAllowanceIsNeeded() {
    assertThat(allowed())
        .allSatisfy(
            allowed ->
                assertThat(wrong())
                    .filteredOn(wrong -> wrong.row() == allowed.row())
                    .anySatisfy(
                        wrong ->
                            assertThat(found(wrong, PASSAGES))
                                .anyMatch(passage -> passage.contains(allowed.words()))));
  }

  @Test
  void allThatIsPublishedIsSearched() {
    assertThat(PASSAGES).containsKeys("skill/SKILL.md", "site/problems/fraud-detection.html");
    assertThat(PASSAGES.values().stream().mapToInt(List::size).sum()).isGreaterThan(10_000);
  }
}
