package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.content.EntryId;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.Stage;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rounds of the real site: what their pages say, and a person's way through one. */
class RoundTest {

  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static ValidContent content;

  @BeforeAll
  static void render() {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.put(file.path().value(), file.bytes());
    }
    content = new Lectern().validate(RealContent.FOLDER).value().orElseThrow();
  }

  private static Document page(String path) {
    return Jsoup.parse(new String(Objects.requireNonNull(FILES.get(path), path), UTF_8));
  }

  private static Document round(Problem problem) {
    return page("rounds/" + problem.id() + ".html");
  }

  @Test
  void aRoundIsReachedFromHomeFromTheMenuFromItsProblemAndFromTheChoice() {
    assertThat(page("index.html").select("a.start").attr("href")).isEqualTo("rounds/index.html");
    assertThat(page("stages/data.html").select(".menu a").eachAttr("href"))
        .contains("../practise/index.html");
    assertThat(page("practise/index.html").select("main a").eachAttr("href"))
        .contains("../rounds/index.html");
    List<String> choice = page("rounds/index.html").select(".problem-list a").eachAttr("href");
    assertThat(choice).hasSameSizeAs(content.problems());
    for (Problem problem : content.problems()) {
      assertThat(choice).contains(problem.id() + ".html");
      assertThat(page("problems/" + problem.id() + ".html").select("a.start").eachAttr("href"))
          .containsExactly("../rounds/" + problem.id() + ".html");
    }
  }

  @Test
  void thePlanHasEachStageWithItsMinutesWhatToDoAndWhatToDraw() {
    for (Problem problem : content.problems()) {
      Elements rows = round(problem).select("tr[data-minutes]");
      assertThat(rows).hasSameSizeAs(content.schedule().slots());
      int minute = 0;
      for (Element row : rows) {
        int next = minute + Integer.parseInt(row.attr("data-minutes"));
        assertThat(row.select("td.number").text()).isEqualTo(minute + "–" + next);
        minute = next;
      }
      assertThat(minute).isEqualTo(content.schedule().total());
      for (Stage stage : content.stages()) {
        Element row =
            Objects.requireNonNull(rows.select("[data-stage=" + stage.id() + "]").first());
        assertThat(row.select(".round-do li")).hasSameSizeAs(stage.settles());
        assertThat(row.select(".round-do p").text()).isNotBlank();
        assertThat(row.select(".round-draw p").text()).isNotBlank();
        assertThat(page("problems/" + problem.id() + ".html").getElementById(anchorOf(row)))
            .as("%s of %s", stage.id(), problem.id())
            .isNotNull();
      }
    }
  }

  private static String anchorOf(Element row) {
    String address = row.attr("data-design");
    return address.substring(address.indexOf('#') + 1);
  }

  @Test
  void theQuestionsAreThoseOfTheBankThatFitTheProblem() {
    for (Problem problem : content.problems()) {
      Document page = round(problem);
      List<Question> fitting =
          content.questions().stream()
              .filter(
                  question ->
                      question.problem() == null || problem.key().equals(question.problem()))
              .toList();
      assertThat(page.select("[data-question]").eachAttr("data-question"))
          .containsExactlyInAnyOrderElementsOf(fitting.stream().map(Question::id).toList());
      for (Question question : fitting) {
        Element here =
            Objects.requireNonNull(
                page.selectFirst("[data-question=" + question.id() + "]"), question.id());
        EntryId stage = question.stage();
        assertThat(Objects.requireNonNull(here.parent()).attr("data-stage"))
            .isEqualTo(stage == null ? "" : stage.id());
        if (question.problem() == null) {
          assertThat(here.select("a").attr("href"))
              .isEqualTo("../questions/" + question.group().id() + ".html#" + question.id());
        } else {
          assertThat(here.select("details > p").text()).isNotBlank();
        }
        assertThat(here.select(".ask").text()).isNotBlank();
      }
      assertThat(page.select("[data-follow-up] > p"))
          .hasSameSizeAs(problem.design().followUps())
          .allSatisfy(answer -> assertThat(answer.text()).isNotBlank());
    }
  }

  @Test
  void whatOneScoresByStandsOnThePage() {
    for (Problem problem : content.problems()) {
      Document page = round(problem);
      assertThat(page.select(".prompt p").text()).isNotBlank();
      for (Stage stage : content.stages()) {
        assertThat(
                page.select(".round-rubric tr[data-stage=" + stage.id() + "] td")
                    .eachAttr("data-score"))
            .hasSameSizeAs(stage.rubric())
            .startsWith("1", "2");
      }
      assertThat(page.select("[data-mistake] dd"))
          .hasSameSizeAs(content.antiPatterns())
          .allSatisfy(clue -> assertThat(clue.text()).isNotBlank());
      assertThat(page.select(".round-must li")).hasSameSizeAs(problem.mustDiscuss());
      assertThat(page.select(".levels [data-level]")).hasSameSizeAs(content.skill().levels());
    }
  }

  @Test
  void nothingWaitsForAScript() {
    for (Problem problem : content.problems()) {
      assertThat(round(problem).select("main [hidden], main button, main input, main form"))
          .isEmpty();
    }
    assertThat(
            page("rounds/index.html").select("main [hidden], main button, main input, main form"))
        .isEmpty();
  }

  /** Two sites on one origin keep their data apart by it. */
  @Test
  void everyPageSaysWhichSiteItBelongsTo() {
    FILES.keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(
            path ->
                assertThat(page(path).select("html").attr("data-site"))
                    .isEqualTo(content.skill().identity().name()));
  }

  private static String libraries() {
    return FILES.entrySet().stream()
        .filter(file -> file.getKey().startsWith("assets/libraries."))
        .map(file -> new String(file.getValue(), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aboutNamesTheVersionsThatThePackagesAreOf() throws IOException {
    JsonNode packages =
        new ObjectMapper()
            .readTree(Path.of("src", "main", "javascript", "package.json").toFile())
            .get("devDependencies");
    List<String> named = page("about.html").select("#_libraries + ul li").eachText();
    for (String library : List.of("idb", "perfect-freehand")) {
      String version = packages.get(library).asText();
      assertThat(named).anyMatch(line -> line.startsWith(library + " " + version + " "));
      assertThat(libraries()).contains("== " + library + " | " + version + " | ");
    }
  }

  @Test
  void aWholeRoundOnAClockThatIsSetIsSavedScoredAndFoundAgain(@TempDir Path folder)
      throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);

    List<String> lines =
        site.run(
            "round-use.mjs",
            Duration.ofMinutes(3),
            json -> {
              json.writeStringField("site", site.page("").toString());
              json.writeStringField("page", "rounds/fraud-detection.html");
            });

    assertThat(lines)
        .containsExactly(
            "begin: l6, 45, usual; sheet away",
            "started: Requirements 5:00, 45:00 in all; focus on r-stage",
            "four minutes later: Requirements 0:59, 40:59 in all;"
                + " heard One minute left for Requirements.",
            "and one: Requirements −0:01, 39:59 in all; The time of Requirements is over."
                + " Next: Metrics. Next stage",
            "asked: 1",
            "space pauses: Requirements −0:01, 39:59 in all; Go on",
            "n goes on: Metrics 3:00, 39:59 in all",
            "drawn: Whiteboard. On the board: box “Gate”, 1 stroke or shape without words.",
            "the clock is set ahead: Metrics 2:40, 39:39 in all; The computer’s clock"
                + " jumped ahead by 40 s. The round goes on by the time that passed; nothing is"
                + " lost.",
            "and back: Metrics 2:35, 39:34 in all; The computer’s clock jumped back by 10"
                + " min. The round goes on by the time that passed; nothing is lost.",
            "the computer sleeps: Metrics 2:35, 39:34 in all; For 20 min this page did not"
                + " run: the computer slept, or its clock was set. The round is paused where it"
                + " was; that time is not counted, and nothing is lost. Go on Count that time",
            "loaded again: Metrics 2:35, 39:34 in all; The round stands where it was; the"
                + " time since then is not counted. Go on; Whiteboard. On the board: box “Gate”,"
                + " 1 stroke or shape without words.",
            "two tabs: This round goes on in another tab, with all that was saved here."
                + " Nothing is lost.",
            "here again: Metrics 2:35, 39:34 in all",
            "over: Requirements 5:00 5:01 +0:01; Metrics 3:00 0:25 −2:35; Data 7:00 0:00"
                + " −7:00",
            "scored: 21 of 28 points in 7 stages.; Who decides?",
            "given: text/markdown a heading; application/json rounds; image/svg+xml <svg;"
                + " image/png ?PNG",
            "history: Fraud detection, L6, 45 min, 21 of 28",
            "opened again: The round, 21 of 28 points in 7 stages.",
            "deleted: 0 rounds",
            "without storage: This browser does not let the page keep data (a privat",
            "it runs all the same: Requirements 4:50, 44:50 in all",
            "without script: 0 buttons, 9 rows of the plan");
  }
}
