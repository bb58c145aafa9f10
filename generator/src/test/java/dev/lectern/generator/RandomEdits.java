package dev.lectern.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits of a small content that has all kinds, as authors make them: most leave it whole, some
 * break it, and before long it is mended.
 */
final class RandomEdits {

  /** What is done, apart from mending as often as each other. */
  enum What {
    ADD,
    DELETE,
    RENAME,
    RETITLE,
    REORDER,
    RELINK,
    PROSE,
    FIGURES,
    SETTINGS,
    OVERVIEW,
    GLOSSARY,
    DIAGRAM,
    BREAK,
    MEND
  }

  /**
   * One edit, or a few at once.
   *
   * @param told what was done, for people
   * @param after what it comes to
   */
  record Edit(Set<What> what, String told, Manuscript after) {}

  /** More files than these are not let grow. */
  private static final int MOST_FILES = 52;

  /** So often another edit is tried if one changes nothing. */
  private static final int MOST_TRIES = 10;

  /** After so many edits all begins anew. */
  private static final int UNTIL_ANEW = 150;

  private static final List<String> MADE_ANEW =
      List.of(
          "patterns",
          "anti-patterns",
          "signals",
          "metrics",
          "techniques",
          "problems",
          "references",
          "terms",
          "sources",
          "questions",
          "functions",
          "evaluations",
          "activation-queries",
          "changes");
  private static final Set<String> WITH_FORMER_IDS =
      Set.of("patterns", "signals", "metrics", "problems", "terms", "questions", "sources");
  private static final List<String> ADJECTIVES =
      List.of("quiet", "early", "late", "open", "narrow", "distant", "second", "patient", "careful")
          .stream()
          .toList();
  private static final List<String> NOUNS =
      List.of(
              "king", "rook", "pawn", "bishop", "square", "tempo", "file", "plan", "clock",
              "bridge")
          .stream()
          .toList();
  private static final List<String> VERBS =
      List.of("waits for", "holds", "leaves", "guards", "follows", "meets", "answers", "finds")
          .stream()
          .toList();

  private static final Pattern TITLE = Pattern.compile("(?m)^ *title: (.+)$");
  private static final Pattern SUMMARY = Pattern.compile("(?m)^ *summary: (.+)$");
  private static final Pattern ORDER = Pattern.compile("(?m)^order: (\\d+)$");
  private static final Pattern SENTENCE = Pattern.compile("(?m)^([A-Z][^\\n{\\[`]*\\.)$");
  private static final Pattern ADDED = Pattern.compile("(\\n[A-Z][^\\n]*, once more\\.\\n)");
  private static final Pattern LINK = Pattern.compile("(\\[[^\\]\\n{]+\\]\\([^)\\n]+\\))");
  private static final Pattern LINKED = Pattern.compile("\\[[^\\]\\n{]+\\]\\(([^)\\n]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (.+)$");
  private static final Pattern IDS =
      Pattern.compile("(?m)^ *(?:patterns|metrics|sources): \\[([a-z0-9, -]+)\\]");
  private static final Pattern NUMBER =
      Pattern.compile("(?:value|amount|limit|digits|decimals|example): (\\d+)");
  private static final Pattern FIGURE = Pattern.compile("id: ([a-z_]+)(?:,|\\n) *label:");
  private static final Pattern FOLLOWED = Pattern.compile("from: ([a-z0-9-]+\\.[a-z_]+)");
  private static final Pattern LEVEL =
      Pattern.compile("  - id: ([a-z0-9-]+)\\n    title: (.*)\\n    text: ");
  private static final Pattern ITEMS = Pattern.compile("(?m)^(  - [^\\n:{]+\\n)(  - [^\\n:{]+\\n)");

  private final Random random;
  private final Manuscript first;
  private final List<What> deck = new ArrayList<>();
  private Manuscript good;
  private int count = 0;

  /**
   * @param first what the content is at first, without errors
   */
  RandomEdits(Manuscript first, long seed) {
    this.first = first;
    this.good = first;
    this.random = new Random(seed);
  }

  /**
   * @param now what the content is
   * @param holds whether it has no errors
   */
  Edit next(Manuscript now, boolean holds) {
    count++;
    if (holds) {
      good = now;
    } else if (random.nextInt(5) < 3) {
      return new Edit(EnumSet.of(What.MEND), "all as when it last held", good);
    }
    if (count % UNTIL_ANEW == 0 || now.files().size() > MOST_FILES) {
      return new Edit(EnumSet.of(What.MEND), "all as at first", first);
    }
    int edits = random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1;
    Set<What> what = EnumSet.noneOf(What.class);
    StringBuilder told = new StringBuilder();
    Manuscript after = now;
    for (int i = 0; i < edits; i++) {
      What one = drawn();
      Manuscript edited = edited(after, one);
      for (int again = 0; again < MOST_TRIES && edited.equals(after); again++) {
        edited = edited(after, one); // there was nothing of the kind
      }
      what.add(one);
      told.append(told.isEmpty() ? "" : ", ")
          .append(one.name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(after.differences(edited));
      after = edited;
    }
    return new Edit(what, told.toString(), after);
  }

  /** Each as often as the others. */
  private What drawn() {
    if (deck.isEmpty()) {
      deck.addAll(EnumSet.complementOf(EnumSet.of(What.MEND)));
      Collections.shuffle(deck, random);
    }
    return deck.remove(deck.size() - 1);
  }

  private Manuscript edited(Manuscript now, What what) {
    return switch (what) {
      case ADD -> add(now);
      case DELETE -> delete(now);
      case RENAME -> rename(now);
      case RETITLE -> retitle(now);
      case REORDER -> reorder(now);
      case RELINK -> relink(now);
      case PROSE -> prose(now);
      case FIGURES -> figures(now);
      case SETTINGS -> settings(now);
      case OVERVIEW -> overview(now);
      case GLOSSARY -> glossary(now);
      case DIAGRAM -> diagram(now);
      case BREAK -> broken(now);
      case MEND -> good;
    };
  }

  // Words

  private <T> T any(List<T> some) {
    return Objects.requireNonNull(some.get(random.nextInt(some.size())));
  }

  private String phrase() {
    return any(ADJECTIVES) + " " + any(NOUNS);
  }

  private String title() {
    String phrase = phrase() + " and " + any(NOUNS);
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }

  private String sentence() {
    return "The " + phrase() + " " + any(VERBS) + " the " + phrase() + ".";
  }

  private String newId() {
    return any(NOUNS) + "-" + count + (char) ('a' + random.nextInt(26));
  }

  // Places

  private String file(Manuscript now, Predicate<String> wanted) {
    return any(now.files().keySet().stream().filter(wanted).toList());
  }

  private String page(Manuscript now) {
    return file(now, file -> file.endsWith(".md"));
  }

  private Optional<Manuscript.Place> place(Manuscript now, Predicate<Manuscript.Place> wanted) {
    List<Manuscript.Place> some = now.places().stream().filter(wanted).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(any(some));
  }

  private static boolean isShown(Manuscript.Place place) {
    return !Set.of("units", "evaluations", "activation-queries", "changes", "overviews")
        .contains(place.kind());
  }

  /** Another text in place of what the group of a pattern finds somewhere. */
  private String replaced(String text, Pattern pattern, UnaryOperator<String> by) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    if (found.isEmpty()) {
      return text;
    }
    int[] one = any(found);
    return text.substring(0, one[0])
        + by.apply(text.substring(one[0], one[1]))
        + text.substring(one[1]);
  }

  private Manuscript replaced(
      Manuscript now, String file, Pattern pattern, UnaryOperator<String> by) {
    return now.with(file, replaced(now.text(file), pattern, by));
  }

  /** The same in some file that has it. */
  private Manuscript replaced(Manuscript now, Pattern pattern, UnaryOperator<String> by) {
    List<String> having =
        now.files().keySet().stream()
            .filter(each -> pattern.matcher(now.text(each)).find())
            .toList();
    return having.isEmpty() ? now : replaced(now, any(having), pattern, by);
  }

  private static Manuscript appended(Manuscript now, String file, String paragraph) {
    return now.with(file, now.text(file) + "\n" + paragraph + "\n");
  }

  private String linkTo(Manuscript.Place place, String from) {
    return "[" + phrase() + "](" + place.linkFrom(from) + ")";
  }

  // Edits

  private Manuscript add(Manuscript now) {
    int global = random.nextInt(8);
    if (global < 2) {
      return global == 0 ? stageAdded(now) : levelAdded(now);
    }
    String kind = any(MADE_ANEW);
    Optional<Manuscript.Place> model = place(now, place -> place.kind().equals(kind));
    if (model.isEmpty()) {
      return now;
    }
    String text = now.textOf(model.get());
    String id = newId();
    text = text.replaceAll("(?m)^ *formerly: .*\\n", "");
    text = replacedFirst(text, TITLE, title());
    text = replacedFirst(text, SUMMARY, sentence());
    text = replacedFirst(text, ORDER, String.valueOf(100 + count));
    text = replacedFirst(text, Pattern.compile("(?m)^  ask: (.+)$"), "Why " + phrase() + "?");
    text =
        replacedFirst(
            text, Pattern.compile("(?m)^  prompt: (.+)$"), "How long does {{ each }} take?");
    text = replacedFirst(text, Pattern.compile("(?m)^  query: (.+)$"), sentence());
    text = text.replaceFirst("example.org/manual", "example.org/manual/" + id);
    Manuscript.Place place;
    Manuscript after;
    if (model.get().row()) {
      text = text.replaceFirst("^[a-z0-9-]+:", id + ":");
      text = text.endsWith("\n") ? text : text + "\n";
      String file = random.nextInt(4) == 0 ? kind + "/more.yaml" : model.get().file();
      place = new Manuscript.Place(kind, id, file, true);
      String rows = now.text(file);
      after = now.with(file, rows + (rows.isEmpty() || rows.endsWith("\n") ? "" : "\n") + text);
    } else {
      Matcher line = SENTENCE.matcher(text);
      text = line.replaceAll(each -> sentence());
      place = new Manuscript.Place(kind, id, kind + "/" + id + ".md", false);
      after = now.with(place.file(), text);
    }
    String from = page(now);
    return isShown(place) ? appended(after, from, "See " + linkTo(place, from) + ".") : after;
  }

  /** One stage more, at the end, with its part of each walkthrough. */
  private Manuscript stageAdded(Manuscript now) {
    List<String> stages =
        now.files().keySet().stream().filter(file -> file.startsWith("stages/")).toList();
    if (stages.isEmpty() || stages.size() > 6) {
      return now;
    }
    String title = title();
    String stage = now.text(any(stages));
    stage = replacedFirst(stage, TITLE, title);
    stage = replacedFirst(stage, ORDER, String.valueOf(stages.size() + 1));
    stage = stage.replaceFirst("\nminutes: \\d+", "\nminutes: 1");
    stage = SENTENCE.matcher(stage).replaceAll(each -> sentence());
    String skill = plus(now.text("skill.md"), "total-minutes", 1);
    String part = "\n### " + title + "\n\n" + sentence() + "\n\n## Architecture\n";
    return now.each(text -> text.replace("\n## Architecture\n", part))
        .with("skill.md", skill)
        .with("stages/" + newId() + ".md", stage);
  }

  /** One level more, at the top, with its answer to each problem. */
  private Manuscript levelAdded(Manuscript now) {
    String title = title();
    Manuscript after = now;
    for (Manuscript.Place place : now.places()) {
      if (place.kind().equals("problems")) {
        after = appended(after, place.file(), "### " + title + "\n\n" + sentence());
      }
    }
    String level =
        "  - id: " + newId() + "\n    title: " + title + "\n    text: " + sentence() + "\n";
    return now.text("skill.md").split("    text: ", -1).length > 7
        ? now
        : after.with(
            "skill.md",
            now.text("skill.md").replaceFirst("(?m)^total-minutes:", level + "total-minutes:"));
  }

  private static String replacedFirst(String text, Pattern pattern, String by) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? text.substring(0, matcher.start(1)) + by + text.substring(matcher.end(1))
        : text;
  }

  private Manuscript delete(Manuscript now) {
    Optional<Manuscript.Place> found =
        place(now, place -> place.id().matches(".*-\\d+[a-z]"))
            .filter(any -> random.nextInt(10) < 7)
            .or(() -> place(now, RandomEdits::isShown));
    if (found.isEmpty()) {
      return now;
    }
    Manuscript.Place place = found.get();
    Manuscript after = now.withTextOf(place, "");
    if (random.nextInt(6) == 0) {
      return after; // whoever names it names nothing
    }
    String target =
        "\\[([^\\]\\n]+)\\]\\((?:[./]*(?:[a-z-]+/)?)?"
            + Pattern.quote(place.linkFrom("").replaceFirst("^[a-z-]+/", ""))
            + (place.row() ? "" : "(?:#[^)\\n]*)?")
            + "\\)";
    return after.each(
        text ->
            inLists(text, place.id(), "")
                .replaceAll(target, "$1")
                .replaceAll("(?m)^ *(?:sources|only|problem|stage): *(?:\\[\\])?\\n", "")
                .replace(", about: ../" + place.file(), ""));
  }

  /** Another id in lists of ids; the empty one takes it out. */
  private static String inLists(String text, String id, String by) {
    Pattern list =
        Pattern.compile(
            "(?m)^([ {-]*(?:patterns|metrics|sources|only|problem|stage|from|to): ).*$");
    Pattern word = Pattern.compile("(?<![\\w./-])" + Pattern.quote(id) + "(?![\\w/-])");
    return list.matcher(text)
        .replaceAll(
            line -> {
              String rest = line.group().substring(line.group(1).length());
              String other = word.matcher(rest).replaceAll(by);
              if (by.isEmpty()) {
                other = other.replaceAll("\\[, ", "[").replaceAll(", (?=,|\\])", "");
              }
              return Matcher.quoteReplacement(line.group(1) + other);
            });
  }

  private Manuscript rename(Manuscript now) {
    Manuscript.Place place = place(now, RandomEdits::isShown).orElseThrow();
    String id = newId();
    String text = now.textOf(place);
    boolean formerly = WITH_FORMER_IDS.contains(place.kind()) && !text.contains("formerly:");
    String former = random.nextBoolean() && formerly ? "formerly: [" + place.id() + "]\n" : "";
    String file = place.row() ? place.file() : place.kind() + "/" + id + ".md";
    Manuscript after;
    if (place.row()) {
      String row = text.substring(place.id().length());
      if (!former.isEmpty() && row.startsWith(":\n")) {
        row = ":\n  " + former + row.substring(2);
      }
      after = now.withTextOf(place, id + row);
    } else {
      after =
          now.without(place.file())
              .with(file, text.replaceFirst("^---\n", Matcher.quoteReplacement("---\n" + former)));
    }
    if (random.nextInt(5) == 0) {
      return after; // whoever names it names it as before
    }
    String tail = place.row() ? "#" + place.id() : "/" + place.id() + ".md";
    Pattern link =
        Pattern.compile(
            (place.row() ? "(?<=" + Pattern.quote(place.file()) + ")" : "(?<=" + place.kind() + ")")
                + Pattern.quote(tail)
                + "(?![\\w-])");
    String newTail = place.row() ? "#" + id : "/" + id + ".md";
    String called = place.id().replace('-', '_');
    return after.each(
        each -> {
          String other = link.matcher(each).replaceAll(newTail);
          other = inLists(other, place.id(), id);
          other =
              other
                  .replace("{{ " + place.id() + ".", "{{ " + id + ".")
                  .replace("from: " + place.id() + ".", "from: " + id + ".");
          return place.kind().equals("functions")
              ? other.replace(called + "(", id.replace('-', '_') + "(")
              : other;
        });
  }

  private Manuscript retitle(Manuscript now) {
    Manuscript.Place place =
        place(now, each -> isShown(each) || each.kind().equals("changes")).orElseThrow();
    String text = now.textOf(place);
    Matcher title = TITLE.matcher(text);
    if (!title.find()) {
      return replaced(
          now, Pattern.compile("(?m)^ *(?:- )?ask: (.+)$"), any -> "Why " + phrase() + "?");
    }
    String before = title.group(1);
    String other = title();
    Manuscript after = now.withTextOf(place, replacedFirst(text, TITLE, other));
    return place.kind().equals("stages") && random.nextInt(5) > 0
        ? after.each(each -> each.replace("\n### " + before + "\n", "\n### " + other + "\n"))
        : after;
  }

  private Manuscript reorder(Manuscript now) {
    switch (random.nextInt(7)) {
      case 0:
        String file =
            file(now, each -> ORDER.matcher(now.text(each)).find() && !each.startsWith("stages/"));
        return now.with(file, replacedFirst(now.text(file), ORDER, String.valueOf(100 + count)));
      case 1:
        return swapped(
            now,
            file(now, each -> each.startsWith("overviews/")),
            file(now, each -> each.startsWith("overviews/")));
      case 2:
        String kind = any(List.of("patterns", "metrics", "problems", "references", "signals"));
        List<String> some =
            now.files().keySet().stream().filter(each -> each.startsWith(kind + "/")).toList();
        return some.isEmpty() ? now : swapped(now, any(some), any(some));
      case 3:
        return stagesSwapped(now);
      case 4:
        return moved(now);
      case 5:
        return rowsSwapped(now);
      default:
        String listed = file(now, each -> ITEMS.matcher(now.text(each)).find());
        return now.with(listed, ITEMS.matcher(now.text(listed)).replaceFirst("$2$1"));
    }
  }

  private static Manuscript swapped(Manuscript now, String one, String two) {
    Matcher first = ORDER.matcher(now.text(one));
    Matcher second = ORDER.matcher(now.text(two));
    return first.find() && second.find()
        ? now.with(one, replacedFirst(now.text(one), ORDER, second.group(1)))
            .with(two, replacedFirst(now.text(two), ORDER, first.group(1)))
        : now;
  }

  /** With their headings in each walkthrough. */
  private Manuscript stagesSwapped(Manuscript now) {
    List<Manuscript.Place> stages =
        now.places().stream().filter(each -> each.kind().equals("stages")).toList();
    if (stages.size() < 2) {
      return now;
    }
    Manuscript.Place one = any(stages);
    Manuscript.Place two = any(stages);
    Matcher first = TITLE.matcher(now.textOf(one));
    Matcher second = TITLE.matcher(now.textOf(two));
    if (!first.find() || !second.find()) {
      return now;
    }
    String a = "\n### " + first.group(1) + "\n";
    String b = "\n### " + second.group(1) + "\n";
    return swapped(now, one.file(), two.file())
        .each(text -> text.replace(a, "\n### \n").replace(b, a).replace("\n### \n", b));
  }

  /** A row into another file of its kind. */
  private Manuscript moved(Manuscript now) {
    Manuscript.Place place = place(now, Manuscript.Place::row).orElseThrow();
    String text = now.textOf(place);
    Manuscript without = now.withTextOf(place, "");
    String other = place.kind() + "/" + any(List.of("more", "other")) + ".yaml";
    Manuscript after = without.with(other, without.text(other) + text);
    return random.nextInt(5) == 0
        ? after // links lead to where it was
        : after.each(
            each ->
                each.replaceAll(
                    Pattern.quote(place.file() + "#" + place.id()) + "(?![\\w-])",
                    other + "#" + place.id()));
  }

  private Manuscript rowsSwapped(Manuscript now) {
    Manuscript.Place one = place(now, Manuscript.Place::row).orElseThrow();
    Optional<Manuscript.Place> two =
        place(now, each -> each.file().equals(one.file()) && !each.equals(one));
    if (two.isEmpty()) {
      return now;
    }
    String text = now.textOf(two.get());
    Manuscript without = now.withTextOf(two.get(), "");
    return without.withTextOf(one, text + without.textOf(one));
  }

  private Manuscript relink(Manuscript now) {
    Manuscript.Place to = place(now, RandomEdits::isShown).orElseThrow();
    String from = page(now);
    switch (random.nextInt(9)) {
      case 0:
        return appended(now, from, "See " + linkTo(to, from) + ".");
      case 1:
        return replaced(now, from, LINKED, any -> to.linkFrom(from));
      case 2:
        return replaced(now, LINK, link -> link.substring(1, link.indexOf(']')));
      case 3:
        List<String> headings =
            HEADING.matcher(now.text(to.file())).results().map(each -> each.group(1)).toList();
        String anchor =
            headings.isEmpty() ? "top" : any(headings).toLowerCase(Locale.ROOT).replace(' ', '-');
        return to.row()
            ? now
            : appended(
                now, from, "See [there](" + to.linkFrom(from) + "#" + anchor + "), once more.");
      case 4:
        return replaced(
            now, IDS, ids -> ids.contains(", ") ? ids.substring(ids.indexOf(", ") + 2) : ids);
      case 5:
        return appended(
            now, from, "So says [a page](https://example.org/" + newId() + "), once more.");
      case 6:
        return replaced(now, Pattern.compile("(?m)^  (?:problem|stage): (.+)$"), any -> to.id());
      case 7:
        return replaced(now, ADDED, any -> "");
      default:
        return replaced(
            now,
            Pattern.compile("(?m)^ *((?:patterns|metrics|sources): \\[[a-z0-9, -]+)\\]"),
            ids -> {
              String kind = ids.substring(0, ids.indexOf(':'));
              return place(now, each -> each.kind().equals(kind) && !ids.contains(each.id()))
                  .map(each -> ids + ", " + each.id())
                  .orElse(ids);
            });
    }
  }

  private Manuscript prose(Manuscript now) {
    String file = page(now);
    String text = now.text(file);
    switch (random.nextInt(10)) {
      case 9:
        return text.contains("lectern-ignore:")
            ? now.with(file, text.replaceFirst("lectern-ignore:\\n.*\\n.*\\n", ""))
            : now.with(
                file,
                text.replaceFirst(
                    "^---\n",
                    "---\nlectern-ignore:\n  - rule: "
                        + any(List.of("figure-cited", "entry-linked", "spelling", "input-used"))
                        + "\n    because: It must be.\n"));
      case 0, 1:
        return appended(now, file, sentence().replaceFirst("\\.$", ", once more."));
      case 2, 3:
        return replaced(now, SENTENCE, any -> sentence());
      case 4:
        return replaced(now, ADDED, any -> "");
      case 5:
        return replaced(now, SUMMARY, any -> sentence());
      case 6:
        return now.with(
            file, text.contains("\r\n") ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n"));
      case 7:
        String deep = file(now, each -> each.matches("(patterns|metrics|techniques|stages)/.*md"));
        return now.text(deep).contains("## In depth")
            ? appended(now, deep, "### " + title() + "\n\n" + sentence())
            : appended(now, deep, "## In depth\n\n" + sentence());
      default:
        String reference = file(now, each -> each.matches("references/.*|skill.md"));
        if (random.nextInt(3) == 0) {
          String below = file(now, each -> each.matches("(patterns|metrics|techniques|stages)/.*"));
          return replaced(now, below, Pattern.compile("(?m)^### (.+)$"), any -> title());
        }
        return random.nextBoolean()
            ? appended(now, reference, "## " + title() + "\n\n" + sentence())
            : replaced(now, reference, Pattern.compile("(?m)^## (.+)$"), any -> title());
    }
  }

  private Manuscript figures(Manuscript now) {
    String file = page(now);
    switch (random.nextInt(13)) {
      case 0, 1:
        return replaced(now, NUMBER, number -> String.valueOf(1 + random.nextInt(9)));
      case 2, 3:
        Optional<String> cited = figure(now);
        return cited.isEmpty()
            ? now
            : appended(now, file, "There are {{ " + cited.get() + " }} of them, once more.");
      case 4:
        return replaced(
            now,
            Pattern.compile("formula: ((?:left|total|clock)[^\\n,]*)"),
            formula -> "(" + formula + ") * " + (2 + random.nextInt(3)));
      case 5:
        return replaced(now, Pattern.compile("label: ([A-Z][^\\n,}]*)"), any -> title());
      case 6:
        return replaced(now, Pattern.compile("(?:one|many): ([a-z]+)"), any -> any(NOUNS));
      case 7:
        return figured(now, random.nextBoolean(), random.nextBoolean());
      case 8, 9, 10, 11:
        return followedChanged(now);
      default:
        return replaced(
            now, Pattern.compile("formula: ([a-z_]+)\\n"), any -> "per_move(" + any + ")");
    }
  }

  /**
   * Figures in some entry that had none.
   *
   * @param follows whether it takes one from another entry
   * @param cited whether its prose names them
   */
  private Manuscript figured(Manuscript now, boolean follows, boolean cited) {
    String owner =
        file(now, each -> each.matches("(patterns|signals|techniques|references)/.*\\.md"));
    String name = any(NOUNS);
    if (now.text(owner).contains("inputs:")) {
      return now;
    }
    Optional<String> followed = figure(now);
    String input =
        followed.isPresent() && follows
            ? "from: " + followed.get()
            : "value: " + random.nextInt(90) + " move, basis: assumed";
    Manuscript figured =
        now.with(
            owner,
            now.text(owner)
                .replaceFirst(
                    "^---\n",
                    "---\ninputs:\n  - { id: "
                        + name
                        + ", label: "
                        + title()
                        + ", "
                        + input
                        + " }\nformulas:\n  - { id: twice, label: "
                        + title()
                        + ", formula: "
                        + name
                        + " / "
                        + name
                        + " * 2 }\n"));
    return cited
        ? appended(figured, owner, "It comes to {{ twice }} of {{ " + name + " }}, once more.")
        : figured; // shown with the entry alone
  }

  /** Another value of a figure that an entry somewhere else follows. */
  private Manuscript followedChanged(Manuscript now) {
    List<String> followed =
        now.files().values().stream()
            .flatMap(text -> FOLLOWED.matcher(text).results().map(each -> each.group(1)))
            .toList();
    if (followed.size() < 2) {
      return figured(now, true, false);
    }
    String name = any(followed);
    String owner = name.substring(0, name.indexOf('.'));
    Pattern value =
        Pattern.compile("id: " + name.substring(owner.length() + 1) + "[,\\n][^{}]*?value: (\\d+)");
    return place(now, each -> each.id().equals(owner) && value.matcher(now.textOf(each)).find())
        .map(
            each ->
                now.withTextOf(
                    each,
                    replacedFirst(now.textOf(each), value, String.valueOf(2 + random.nextInt(50)))))
        .orElse(now);
  }

  /** The name of some figure, as other entries cite it. */
  private Optional<String> figure(Manuscript now) {
    List<String> names = new ArrayList<>();
    for (Manuscript.Place place : now.places()) {
      Matcher figure = FIGURE.matcher(now.textOf(place));
      while (figure.find()) {
        names.add(place.id() + "." + figure.group(1));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(any(names));
  }

  private Manuscript settings(Manuscript now) {
    String skill = "skill.md";
    String text = now.text(skill);
    switch (random.nextInt(13)) {
      case 0:
        return replaced(
            now, skill, Pattern.compile("(?m)^version: (.*)$"), any -> "1." + count + ".0");
      case 1:
        return replaced(
            now,
            skill,
            Pattern.compile("(?m)^ *(?:summary|audience|text|purpose|answer|why): (.*)$"),
            any -> sentence());
      case 2:
        return now.with(skill, text.replaceFirst("(?m)^(?:site|edit)-url: .*\\n", ""));
      case 3:
        return now.with(
            skill,
            text.replaceFirst("(?m)^site-url: .*\\n", "")
                .replaceFirst(
                    "(?m)^repository:",
                    "site-url: https://example.org/" + newId() + "/\nrepository:"));
      case 4:
        int more = random.nextBoolean() ? 1 : -1;
        return now.with(skill, plus(plus(text, "total-minutes", more), "minutes", more));
      case 5:
        return replaced(now, skill, Pattern.compile("(?m)^name: (.*)$"), any -> "coach-" + count);
      case 6:
        return replaced(now, skill, Pattern.compile("(?m)^title: (.*)$"), any -> title());
      case 7:
        return levelChanged(now);
      case 8:
        return now.with(
            skill, text.replaceFirst("(?m)^uses:\\n", "uses:\n  - " + sentence() + "\n"));
      case 9:
        return now.with(
            skill,
            text.replaceFirst(
                "(?m)^faq:\\n",
                "faq:\n  - ask: Why " + phrase() + "?\n    answer: " + sentence() + "\n"));
      case 10:
        return now.with(
            skill,
            text.contains("sentence-words")
                ? text.replaceFirst(
                    "sentence-words: \\d+", "sentence-words: " + (15 + random.nextInt(30)))
                : text);
      case 11:
        return now.with(
            skill,
            text.contains("language: en-GB")
                ? text.replace("  language: en-GB\n", "")
                : text.replace("prose:\n", "prose:\n  language: en-GB\n"));
      default:
        return now.files().containsKey("words.txt")
            ? now.without("words.txt")
            : now.with(
                "words.txt", any(List.of("zugzwang\n", "Sicilian\n", "fianchetto # a way\n")));
    }
  }

  /** Another title or id of some level, and mostly of what names it. */
  private Manuscript levelChanged(Manuscript now) {
    List<String[]> levels = new ArrayList<>();
    Matcher found = LEVEL.matcher(now.text("skill.md"));
    while (found.find()) {
      levels.add(new String[] {found.group(1), found.group(2)});
    }
    if (levels.isEmpty()) {
      return now;
    }
    String[] level = any(levels);
    boolean titled = random.nextInt(3) > 0;
    String other = titled ? title() : newId();
    UnaryOperator<String> change =
        titled
            ? each ->
                each.replace("    title: " + level[1] + "\n", "    title: " + other + "\n")
                    .replace("\n### " + level[1] + "\n", "\n### " + other + "\n")
            : each ->
                each.replace("- id: " + level[0] + "\n", "- id: " + other + "\n")
                    .replace("level: " + level[0] + "\n", "level: " + other + "\n");
    return random.nextInt(4) > 0
        ? now.each(change)
        : now.with("skill.md", change.apply(now.text("skill.md")));
  }

  private static String plus(String text, String key, int more) {
    Matcher found = Pattern.compile("(?m)^ *" + key + ": (\\d+)$").matcher(text);
    return found.find()
        ? text.substring(0, found.start(1))
            + (Integer.parseInt(found.group(1)) + more)
            + text.substring(found.end(1))
        : text;
  }

  private Manuscript overview(Manuscript now) {
    String file = file(now, each -> each.startsWith("overviews/"));
    String text = now.text(file);
    switch (random.nextInt(9)) {
      case 7:
        String trait = newId();
        String patterns = "overviews/patterns.md";
        Manuscript valued = now;
        for (Manuscript.Place place : now.places()) {
          if (place.kind().equals("patterns")) {
            valued =
                valued.with(
                    place.file(),
                    now.text(place.file())
                        .replaceFirst("(?m)^traits:\\n", "traits:\n  " + trait + ": Two\n"));
          }
        }
        return valued.with(
            patterns,
            now.text(patterns)
                .replaceFirst(
                    "(?m)^traits:\\n",
                    "traits:\n  - id: " + trait + "\n    title: " + title() + "\n"));
      case 8:
        return replaced(
            now, "overviews/patterns.md", Pattern.compile("    title: (.*)"), any -> title());
      case 0:
        return replaced(now, file, Pattern.compile("(?m)^title: (.*)$"), any -> title());
      case 1:
        return replaced(now, file, Pattern.compile("(?m)^singular: (.*)$"), any -> title());
      case 2:
        return replaced(now, file, SUMMARY, any -> sentence());
      case 3:
        return appended(now, file, sentence());
      case 4:
        return replaced(
            now, Pattern.compile("(?m)^groups:\\n(?:  .*\\n)*?    title: (.*)$"), any -> title());
      case 5:
        Matcher group = Pattern.compile("(?m)^groups:\\n  - id: (.*)$").matcher(text);
        if (!group.find()) {
          return appended(now, file, sentence());
        }
        String before = group.group(1);
        String id = newId();
        UnaryOperator<String> change =
            each ->
                each.replace("group: " + before + "\n", "group: " + id + "\n")
                    .replace("groups:\n  - id: " + before + "\n", "groups:\n  - id: " + id + "\n");
        return random.nextInt(5) == 0 ? now.with(file, change.apply(text)) : now.each(change);
      default:
        return text.contains("groups:\n")
            ? now.with(
                file,
                text.replace(
                    "groups:\n", "groups:\n  - id: " + newId() + "\n    title: " + title() + "\n"))
            : replaced(now, file, SUMMARY, any -> sentence());
    }
  }

  private Manuscript glossary(Manuscript now) {
    Optional<Manuscript.Place> term = place(now, each -> each.kind().equals("terms"));
    String word = any(NOUNS);
    String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    if (term.isEmpty() || random.nextInt(3) == 0) {
      String file = "terms/" + any(List.of("terms", "more")) + ".yaml";
      String id = word + "-term";
      boolean known = now.places().stream().anyMatch(each -> each.id().equals(id));
      return known
          ? now
          : now.with(
              file,
              now.text(file) + id + ":\n  title: " + title + "\n  text: " + sentence() + "\n");
    }
    String text = now.textOf(term.get());
    return now.withTextOf(
        term.get(),
        random.nextBoolean()
            ? replacedFirst(text, TITLE, title)
            : replacedFirst(text, Pattern.compile("(?m)^  text: (.*)$"), sentence()));
  }

  private Manuscript diagram(Manuscript now) {
    String file = file(now, each -> each.matches("(patterns|stages|references|problems)/.*\\.md"));
    switch (random.nextInt(8)) {
      case 0, 1:
        return appended(
            now,
            file,
            "```mermaid\nflowchart LR\n  accTitle: "
                + title()
                + "\n  accDescr: "
                + sentence()
                + "\n  a --> "
                + any(NOUNS)
                + "\n```");
      case 2:
        return replaced(now, Pattern.compile("(?m)^  \\w+ --> (\\w+)$"), any -> any(NOUNS));
      case 3:
        return replaced(
            now, Pattern.compile("direction: (\\w+)"), any -> any(List.of("down", "right")));
      case 4:
        return replaced(
            now,
            Pattern.compile("shape: (\\w+)"),
            any -> any(List.of("service", "store", "queue", "decision", "actor")));
      case 5:
        return replaced(now, Pattern.compile("id: \\w+, title: ([A-Z][^,}\\n?]*)"), any -> title());
      case 6:
        return replaced(
            now,
            Pattern.compile("(?m)^ *(?:- \\{ )?(?:answer|ask): ([A-Z][a-z]+)"),
            any -> any(ADJECTIVES));
      default:
        Manuscript.Place place =
            place(now, each -> isShown(each) && !each.row() && !each.kind().equals("stages"))
                .orElseThrow();
        return replaced(
            now,
            Pattern.compile("(?:about: |take: \\[)(\\.\\./[^,\\] \\n]+)"),
            any -> "../" + place.file());
    }
  }

  private Manuscript broken(Manuscript now) {
    String file = file(now, any -> true);
    String text = now.text(file);
    Manuscript.Place place = place(now, any -> true).orElseThrow();
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        yield now.with(file, text.substring(0, at) + text.substring(end));
      }
      case 3 -> now.without(file);
      case 4 -> appended(now, page(now), "One [more](nowhere.md) sentence.");
      case 5 -> appended(now, page(now), "There are {{ none.of_them }} of them.");
      case 6 -> appended(now, page(now), "```mermaid\nflowchart LR");
      case 7 -> replaced(now, IDS, ids -> ids + "x");
      case 8 -> now.with(file, text.replaceFirst("title:", "titel:"));
      case 9 -> now.with(place.kind() + "/again.yaml", now.textOf(place));
      case 10 -> now.without(file).with(file + "/deeper.md", text); // a folder by now
      case 11 -> now.with(any(List.of("notes.txt", "patterns/No Id.md", "odd/a.md")), "a\n");
      case 12 ->
          replaced(now, Pattern.compile("formula: ([a-z].*)"), formula -> formula + " + nothing");
      case 13 ->
          replaced(
              now,
              Pattern.compile("(value: \\d+ \\w+(?:, basis: assumed)?)"),
              value -> "from: " + place.id() + "." + any(Arrays.asList("each", "moves", "half")));
      case 14 -> appended(now, page(now), "TODO: say <b>more</b> here.");
      default -> appended(now, page(now), sentence().replace(".", " and ").repeat(9) + "so on.");
    };
  }
}
