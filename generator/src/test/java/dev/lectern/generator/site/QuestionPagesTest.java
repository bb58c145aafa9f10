package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Question;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question bank: a page that lists all, and one for each group. */
class QuestionPagesTest {

  private static final String INDEX = "questions/index.html";
  private static final Map<String, String> FILES = new TreeMap<>();

  static {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.put(RealContent.planned(file.path()), new String(file.bytes(), UTF_8));
    }
  }

  private final ValidContent content =
      new Lectern().validate(RealContent.FOLDER).value().orElseThrow();

  private static Document page(String path) {
    return Jsoup.parse(Objects.requireNonNull(FILES.get(path), path));
  }

  @Test
  void everyQuestionIsOneLineOfTheIndexAndLeadsToItsAnswer() {
    Document index = page(INDEX);
    List<String> ids = new ArrayList<>();
    for (Group group : content.overview(Kind.QUESTION).groups()) {
      content.questions().stream()
          .filter(question -> question.group().equals(group))
          .map(Question::id)
          .forEach(ids::add);
    }
    assertThat(index.select(".listing li").eachAttr("id")).containsExactlyElementsOf(ids);
    for (Question question : content.questions()) {
      Element line = Objects.requireNonNull(index.getElementById(question.id()), question.id());
      String href = line.select("a").attr("href");
      assertThat(href).isEqualTo(question.group().id() + ".html#" + question.id());
      Element answer =
          Objects.requireNonNull(
              page("questions/" + href.replaceFirst("#.*", "")).getElementById(question.id()));
      assertThat(answer.normalName()).isEqualTo("details");
      assertThat(answer.select("summary").text()).isEqualTo(line.select("a").text());
      assertThat(answer.select("> p").text()).isNotBlank();
    }
    assertThat(index.select("details.fold")).isEmpty();
  }

  @Test
  void oneTurnsFromTheIndexThroughAllGroups() {
    List<String> walked = new ArrayList<>();
    String next = page(INDEX).select(".turn-on").attr("href");
    while (!next.isEmpty()) {
      walked.add(next);
      next = page("questions/" + next).select(".turn-on").attr("href");
    }
    assertThat(walked)
        .containsExactlyElementsOf(
            page(INDEX).select(".listing h2 > a:first-child").eachAttr("href"))
        .hasSize(content.overview(Kind.QUESTION).groups().size());
    assertThat(
            page("questions/" + walked.get(1)).select("nav.drawer [aria-current]").eachAttr("href"))
        .containsExactly(walked.get(1));
    assertThat(page(INDEX).select("nav.drawer li a").eachAttr("href")).containsAll(walked);
    assertThat(page("index.html").select("nav.drawer a").eachAttr("href"))
        .contains(INDEX)
        .doesNotContain("questions/" + walked.get(1));
  }

  /** The index is where all answers were; pages, the search and the cards know where they are. */
  @Test
  void nothingOnTheSiteLeadsToAQuestionOnTheIndex() {
    FILES.forEach(
        (path, text) -> {
          assertThat(text).as(path).doesNotContain(INDEX + "#");
          assertThat(text).as(path).doesNotContain("questions/index.md#");
        });
    String one = content.questions().get(0).id();
    assertThat(FILES.get("assets/search-data.js")).contains("\"" + one + "\"");
    assertThat(FILES.get("assets/cards-data.js")).contains(".html#" + one);
  }

  @Test
  void aGroupIsEditedWhereItsRowsAreAndFiguresWhereEachIs() {
    assertThat(page("questions/fraud.html").select(".foot a[rel~=external]").attr("href"))
        .endsWith("questions/questions.yaml");
    assertThat(page("figures/problems.html").select(".foot a[rel~=external]")).isEmpty();
  }

  @Test
  void theBookHasEveryAnswerAndNotTheListOfThem() {
    Document book = page("book.html");
    assertThat(book.select("article.question-group details.fold"))
        .hasSameSizeAs(content.questions());
    assertThat(book.select(".listing")).isEmpty();
  }

  @Test
  void aGroupWhoseIdIsNoNameOfAFileHasANumber(@TempDir Path temp) throws IOException {
    Map<String, String> site =
        new RenderedCase(temp, "renamed")
            .with("overviews/questions.md", "id: plan", "id: 'Plan: con?'")
            .with("questions/questions.yaml", "group: plan", "group: 'Plan: con?'")
            .site();
    assertThat(site).containsKeys("questions/group-1.html", "questions/group-1.md");
    Document index = Jsoup.parse(Objects.requireNonNull(site.get(INDEX)));
    assertThat(index.select("#first-look > a").attr("href")).isEqualTo("group-1.html#first-look");
  }
}
