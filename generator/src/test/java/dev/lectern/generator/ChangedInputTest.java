package dev.lectern.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Calculation;
import dev.lectern.content.EntryId;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Kind;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One input of a real design is another number: what follows from it changes, and nothing else. */
class ChangedInputTest {

  private static final String DESIGN = "problems/recommendation-system.md";
  private static final EntryId ENTRY = new EntryId(Kind.PROBLEM, "recommendation-system");
  private static final String INPUT = "users";

  private static final Map<String, List<String>> BEFORE = new TreeMap<>();
  private static final Map<String, List<String>> AFTER = new TreeMap<>();
  private static final List<Change> CHANGES = new ArrayList<>();
  private static final Set<String> CANCELLED = new TreeSet<>();
  private static final Set<String> OTHER_FIGURES = new TreeSet<>();

  /** A figure's id, and how it was printed and is printed. */
  private record Change(String id, String before, String after) {}

  @BeforeAll
  static void changeTheInput(@TempDir Path folder) throws IOException {
    ValidContent old = new Lectern().validate(RealContent.FOLDER).value().orElseThrow();
    RealContent.copyTo(folder);
    replace(folder.resolve(DESIGN), "value: 800 Muser", "value: 640 Muser");
    ValidContent changed = new Lectern().validate(folder).value().orElseThrow();
    BEFORE.putAll(lines(RealContent.rendering()));
    AFTER.putAll(lines(RealContent.render(folder)));
    Calculation calculation = ((Figured) old.get(ENTRY)).calculation();
    Calculation anew = ((Figured) changed.get(ENTRY)).calculation();
    Set<String> dependent = dependents(calculation);
    for (String id : dependent) {
      Change change = new Change(id, text(calculation, id), text(anew, id));
      if (change.before().equals(change.after())) {
        CANCELLED.add(id);
      } else {
        CHANGES.add(change);
      }
    }
    for (Figured entry : old.figured()) {
      texts(entry.calculation())
          .forEach(
              (id, text) -> {
                if (!entry.key().equals(ENTRY) || !dependent.contains(id)) {
                  OTHER_FIGURES.add(text);
                }
              });
    }
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).containsOnlyOnce(what);
    Files.writeString(file, text.replace(what, by));
  }

  private static Map<String, List<String>> lines(Rendering rendering) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (RenderedFile file : rendering.skill().files()) {
      lines.put("skill/" + file.path(), new String(file.bytes(), UTF_8).lines().toList());
    }
    for (RenderedFile file : rendering.site()) {
      String path = RealContent.planned(file.path());
      if (path.matches("assets/(search|cards-data|drills-data).*")
          || path.matches("names\\.js|build-info\\.json|sw\\.js")) {
        continue; // made of the pages, all in one line; or of fingerprints
      }
      String text = new String(file.bytes(), UTF_8);
      String plain =
          text.replaceAll("content <code>[0-9a-f]{12}</code>", "")
              .replaceAll("-data\\.[0-9a-f]{10}\\.js", "-data.js");
      lines.put("site/" + path, plain.lines().toList());
    }
    return lines;
  }

  /** The input and all formulas that need it, directly or not. */
  private static Set<String> dependents(Calculation calculation) {
    Set<String> dependent = new LinkedHashSet<>(Set.of(INPUT));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Formula formula : calculation.formulas()) {
        boolean needs =
            Names.of(formula.expression()).keySet().stream().anyMatch(dependent::contains);
        grown |= needs && dependent.add(formula.id());
      }
    }
    return dependent;
  }

  private static String text(Calculation calculation, String id) {
    return calculation.quantity(id).map(Quantity::text).orElseThrow();
  }

  private static Map<String, String> texts(Calculation calculation) {
    Map<String, String> texts = new HashMap<>();
    calculation.inputs().forEach(input -> texts.put(input.id(), input.quantity().text()));
    calculation.formulas().forEach(formula -> texts.put(formula.id(), formula.result().text()));
    return texts;
  }

  private static List<String> changedLines(String file) {
    List<String> before = Objects.requireNonNull(BEFORE.get(file), file);
    List<String> after = Objects.requireNonNull(AFTER.get(file), file);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        changed.add(after.get(i));
      }
    }
    return changed;
  }

  /** Whether a figure stands somewhere, and not as a part of another number. */
  private static boolean shows(String line, String figure) {
    return Pattern.compile("(?<![\\d.,])" + Pattern.quote(figure) + "(?![\\d\\w])")
        .matcher(line)
        .find();
  }

  @Test
  void figuresThatDependOnTheInputChange() {
    assertThat(CHANGES)
        .extracting(Change::id)
        .contains(INPUT, "load", "load_peak", "scores", "fleet", "event_log", "exploration_error")
        .doesNotContain("vector_index", "experiment", "tables");
    assertThat(CANCELLED).as("fleet and load grow alike").containsExactly("cost");
  }

  @Test
  void nothingButThoseFiguresChanges() throws IOException {
    assertThat(AFTER.keySet()).isEqualTo(BEFORE.keySet());
    List<Change> readByScripts = forScripts();
    List<String> unexplained = new ArrayList<>();
    BEFORE.forEach(
        (file, before) -> {
          List<String> after = Objects.requireNonNull(AFTER.get(file), file);
          assertThat(after).as(file).hasSameSizeAs(before);
          for (int i = 0; i < before.size(); i++) {
            List<Change> changes = new ArrayList<>(CHANGES);
            if (before.get(i).contains(" data-input=")) {
              changes.addAll(readByScripts);
            }
            if (!follows(after.get(i), before.get(i), changes)) {
              unexplained.add(file + ":" + (i + 1) + "\n" + before.get(i) + "\n" + after.get(i));
            }
          }
        });
    assertThat(unexplained).isEmpty();
  }

  /** The input's value and its range, which the calculators get as bare numbers. */
  private static List<Change> forScripts() {
    return List.of(new Change(INPUT, "[\"800\",\"80\",\"8000\",", "[\"640\",\"64\",\"6400\","));
  }

  /** Whether one line is the other with some of the changes made, and nothing else. */
  private static boolean follows(String after, String before, List<Change> changes) {
    if (after.equals(before)) {
      return true;
    }
    Map<Integer, Set<Integer>> open = new TreeMap<>(Map.of(0, Set.of(0)));
    while (!open.isEmpty()) {
      int i = open.keySet().iterator().next();
      for (int j : Objects.requireNonNull(open.remove(i))) {
        if (i == before.length() && j == after.length()) {
          return true;
        }
        if (i < before.length() && j < after.length() && before.charAt(i) == after.charAt(j)) {
          open.computeIfAbsent(i + 1, any -> new TreeSet<>()).add(j + 1);
        }
        for (Change change : changes) {
          if (before.startsWith(change.before(), i) && after.startsWith(change.after(), j)) {
            open.computeIfAbsent(i + change.before().length(), any -> new TreeSet<>())
                .add(j + change.after().length());
          }
        }
      }
    }
    return false;
  }

  @Test
  void everyPlaceThatCitesOneOfThemChanges() throws IOException {
    int cited = 0;
    for (Change change : CHANGES) {
      Set<String> files = new TreeSet<>();
      files.add("site/figures/problems.html");
      files.add("site/figures/problems.md");
      files.add("site/problems/recommendation-system.html");
      files.add("site/problems/recommendation-system.md");
      files.add("site/llms-full.txt");
      files.add("skill/references/design-recommendation-system.md");
      files.addAll(pagesThatCite(change.id()));
      cited += files.size() - 6;
      for (String file : files) {
        assertThat(changedLines(file))
            .as(change + " in " + file)
            .anyMatch(line -> shows(line, change.after()));
      }
    }
    assertThat(cited).as("pages of other entries").isGreaterThan(3);
  }

  /** The pages of the other entries whose files cite a figure of the design. */
  private static Set<String> pagesThatCite(String id) throws IOException {
    Matcher citation = Pattern.compile("\\{\\{ *" + ENTRY.id() + "\\." + id + " *}}").matcher("");
    try (Stream<Path> files = Files.walk(RealContent.FOLDER)) {
      Set<String> pages = new TreeSet<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        citation.reset(text);
        while (citation.find()) {
          String path = RealContent.FOLDER.relativize(file).toString().replace('\\', '/');
          pages.add(
              path.startsWith(Kind.QUESTION.folder() + "/")
                  ? pageOfQuestion(text.substring(0, citation.start()))
                  : pageOf(path));
        }
      }
      return pages;
    }
  }

  /**
   * @param before the rows up to somewhere in the question's own
   */
  private static String pageOfQuestion(String before) {
    String id =
        Pattern.compile("(?m)^([a-z0-9-]+):")
            .matcher(before)
            .results()
            .reduce((first, second) -> second)
            .orElseThrow()
            .group(1);
    String row = "\"" + id + "\" data-search=\"entry\"";
    return AFTER.entrySet().stream()
        .filter(file -> file.getKey().matches("site/questions/.*html"))
        .filter(file -> file.getValue().stream().anyMatch(line -> line.contains(row)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String pageOf(String path) {
    if (path.startsWith(Kind.EVALUATION.folder() + "/")) {
      return "skill/evals/evals.json";
    }
    return "site/"
        + (path.endsWith(".md")
            ? path.replace(".md", ".html")
            : path.replaceFirst("[^/]+$", "index.html"));
  }

  /** A figure that was typed where it should be cited would stay as it was. */
  @Test
  void noPlaceKeepsTheOldFigures() {
    List<Change> telling =
        CHANGES.stream()
            .filter(change -> !OTHER_FIGURES.contains(change.before()))
            .filter(change -> change.before().matches(".*\\d.*[A-Za-z].*|\\d+,.*"))
            .toList();
    assertThat(telling).hasSizeGreaterThan(8);
    List<String> kept = new ArrayList<>();
    Map<String, List<String>> files = new TreeMap<>(AFTER);
    files // the examples of functions have values of their own
        .keySet()
        .removeIf(
            file ->
                file.startsWith("site/functions/index.")
                    || file.contains("/formulas-")
                    || file.equals("site/book.html") // has all of them again, as has
                    || file.equals("site/llms-full.txt"));
    files.forEach(
        (file, lines) ->
            lines.forEach(
                line ->
                    telling.stream()
                        .filter(change -> shows(line, change.before()))
                        .forEach(change -> kept.add(file + ": " + change + " in " + line))));
    assertThat(kept).isEmpty();
  }

  @Test
  void aHopOverTheLimitIsShownWithItsBudget(@TempDir Path folder) throws IOException {
    RealContent.copyTo(folder);
    replace(
        folder.resolve(DESIGN),
        "{ label: Heavy ranker, amount: 60 }",
        "{ label: Heavy ranker, amount: 61 }");
    assertBudgetBroken(folder, "spend 201 ms of 200", "Heavy ranker 61");
  }

  @Test
  void aBranchOverTheLimitIsNamedInItsHop(@TempDir Path folder) throws IOException {
    RealContent.copyTo(folder);
    replace(folder.resolve(DESIGN), "{ label: Graph, amount: 25 }", "{ label: Graph, amount: 31 }");
    assertBudgetBroken(folder, "spend 201 ms of 200", "Retrieval 31 (Graph)");
  }

  private static void assertBudgetBroken(Path folder, String... words) {
    Outcome<ValidContent> outcome = new Lectern().validate(folder);
    assertThat(outcome.value()).isEmpty();
    List<Diagnostic> errors =
        outcome.diagnostics().stream()
            .filter(diagnostic -> diagnostic.rule().value().equals("budget-within-limit"))
            .toList();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).message())
        .contains("\"Home feed, p99 at the server\"")
        .contains(words);
    assertThat(errors.get(0).span().path().toString()).isEqualTo(DESIGN);
  }
}
