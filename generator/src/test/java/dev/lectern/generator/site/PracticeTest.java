package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards, drills and the reader's data on the real site. */
class PracticeTest {

  private static final Map<String, RenderedFile> SITE = new TreeMap<>();

  private static RenderedFile file(String path) {
    if (SITE.isEmpty()) {
      RealContent.rendering()
          .site()
          .forEach(file -> SITE.put(RealContent.planned(file.path()), file));
    }
    RenderedFile file = SITE.get(RealContent.planned(OutputPath.of(path)));
    if (file == null) {
      throw new IllegalArgumentException("not on the site: " + path);
    }
    return file;
  }

  private static String text(String path) {
    return new String(file(path).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void cardsAreReviewedDrillsAnsweredAndAllOfItTakenAlong(@TempDir Path folder) throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);

    List<String> lines =
        site.run(
            "practice-use.mjs",
            Duration.ofMinutes(3),
            json -> json.writeStringField("site", site.page("").toString()));

    assertThat(lines)
        .containsExactly(
            "a first day: 10 left today; Seen 0 of 369 Answers today 0 Remembered in 30 days"
                + " nothing to tell yet",
            "the buttons: Again today Hard 1 day Good 2 days Easy 8 days",
            "three graded with keys: 8 left today; Seen 3 of 369 Answers today 3 Remembered in 30"
                + " days nothing to tell yet; 3 cards",
            "taken back: 9 left today; the same card: true",
            "one suspended: 7 left today",
            "the start says: 8 cards wait for you today, 7 of them new.",
            "reloaded: 8 left today; Seen 3 of 369 Answers today 3 Remembered in 30 days nothing"
                + " to tell yet; the forgotten card first: true",
            "graded in another tab: 7 left today; These cards were changed in another tab; this page"
                + " has caught up.",
            "drills: Estimate, Which serving pattern?, Which metric?, Which technique?, Spot the"
                + " anti-pattern",
            "no number: This cannot be read as a number. Such as 1200, 1.2e3 or 1.2×10^3.",
            "an estimate: Not quite; with its solution",
            "which/pattern: 1 right among several",
            "which/metric: 1 right among several",
            "which/technique: 1 right among several",
            "hear/anti-pattern: 1 right among several",
            "to revise: 5 drills",
            "kept: 0 4 4 5 0",
            "exported: lectern-practice 1, 0 4 4 5 0",
            "asked: This deletes 4 cards, 4 reviews and 5 answers. Only a file that you exported"
                + " brings them back.",
            "deleted: 0 0 0 0 0",
            "a damaged file: The file is damaged, or is no file of practice data. Nothing was"
                + " changed.",
            "imported: the same as before; Imported: 13 added, 0 replaced, 0 skipped, 0 refused.",
            "the schedule: 7 left today; Seen 3 of 369 Answers today 4 Remembered in 30 days nothing to"
                + " tell yet",
            "from the disk: all four work",
            "without script: Anti-patterns, Metrics, Questions, Glossary, Cards for Anki, Cards as"
                + " a table (CSV)");
  }

  @Test
  void everyCardIsOnTheSite() throws IOException {
    Matcher address =
        Pattern.compile("\"\\.\\./([a-z-]+/[a-z0-9-]+\\.html)(?:#([a-z0-9-]+))?\"\\]")
            .matcher(text("assets/cards-data.js"));
    int count = 0;
    while (address.find()) {
      String page = text(address.group(1));
      if (address.group(2) != null) {
        assertThat(page).contains("id=\"" + address.group(2) + "\"");
      }
      count++;
    }
    assertThat(count).isEqualTo(text("practise/cards-anki.txt").lines().count() - 7);
    assertThat(count).isGreaterThan(300);
  }

  @Test
  void theDataAreJsonInAString() throws IOException {
    for (String name : List.of("cards", "drills")) {
      String script = text("assets/" + name + "-data.js");
      String json =
          script
              .substring(script.indexOf('\'') + 1, script.lastIndexOf('\''))
              .replaceAll("\\\\(.)", "$1");
      int depth = 0;
      int tokens = 0;
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
          tokens++;
        }
      }
      assertThat(depth).isZero();
      assertThat(tokens).isGreaterThan(3000);
    }
  }

  @Test
  void librariesInTheScriptsAreListedWithTheirLicences() {
    assertThat(BundledLibraries.all())
        .extracting(BundledLibraries.Library::name)
        .contains("idb", "ts-fsrs");
    assertThat(text("about.html"))
        .contains("ts-fsrs 5.4.2 decides when a flashcard comes back. ")
        .containsPattern("href=\"assets/libraries\\.[0-9a-f]{10}\\.txt\">MIT</a>");
    assertThat(text("assets/libraries.txt")).contains("Permission is hereby granted");
    assertThat(text("assets/cards.js")).contains("/*! ts-fsrs 5.4.2, MIT: libraries.txt */");
  }
}
