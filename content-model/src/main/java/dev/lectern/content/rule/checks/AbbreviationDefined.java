package dev.lectern.content.rule.checks;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.ProseStyle;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An abbreviation is explained: an entry has it in its title, the text has its long form in
 * brackets beside it, it is the symbol of a unit, or skill.md lists it among those that its readers
 * know. Content without such a list is not held to it.
 */
public final class AbbreviationDefined implements EditRule {

  private static final RuleId ID = new RuleId("abbreviation-defined");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Where skill.md lists the abbreviations that its readers know, every other one is explained.",
          "Readers skip what they cannot expand, and an agent expands it by guessing. A term or a bracket settles it once.",
          new RuleExample(
              "skill.md",
"""
summary: Practice for endgames with few pieces.
""",
"""
summary: Practice for endgames with few pieces, as FEN or PGN.
prose:
  abbreviations: [PGN]
"""));

  /** Two to six capitals, and the s of a plural; not a part of a name, a path or a number. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![\\p{L}\\p{N}_./-])(\\p{Lu}{2,6}+)s?(?![\\p{L}\\p{N}_/-]|\\.\\p{L})");

  /** In a title a part of a compound is explained with it: {@code ROC-AUC}. */
  private static final Pattern IN_TITLE = Pattern.compile("(?<!\\p{L})(\\p{Lu}{2,6}+)s?(?!\\p{L})");

  /** What stands around an abbreviation that is explained beside it. */
  private static final Pattern BRACKET_BEHIND = Pattern.compile("s?\\s{0,3}\\([^)]{0,200}?\\p{Ll}");

  private static final int LOOK_AHEAD = 210;

  private static final Pattern WORDS_BEFORE = Pattern.compile("\\p{L}\\s{0,3}\\($");
  private static final int LOOK_BACK = 6;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content
        .proseStyle()
        .map(style -> style.abbreviations())
        .ifPresent(list -> check(list, content, sink));
  }

  private static void check(WordList list, ResolvedContent content, DiagnosticSink sink) {
    Set<String> known = new HashSet<>(inTitles(content));
    list.words().forEach(word -> known.add(word.text()));
    Read read = Read.of(content.passages());
    Map<String, Finding> unknown = new TreeMap<>();
    for (Place place : read.unexplained()) {
      if (!known.contains(place.abbreviation())) {
        unknown.computeIfAbsent(place.abbreviation(), any -> new Finding(place.span())).places++;
      }
    }
    Set<String> used = read.used();
    unknown.forEach((word, finding) -> sink.report(unexplained(word, finding)));
    for (WordList.Word word : list.words()) {
      if (!used.contains(word.text())) {
        sink.report(
            Diagnostic.warning(
                ID, word.span(), "No prose uses \"" + word.text() + "\". Take it out."));
      }
    }
  }

  /**
   * Titles explain what they did, what is not explained beside it was not before either, and what
   * was used of the list still is.
   */
  @Override
  public boolean holds(ContentEdit edit) {
    WordList list = edit.after().proseStyle().map(ProseStyle::abbreviations).orElse(null);
    if (list == null) {
      return true;
    }
    if (edit.sharesText() || !edit.leaves(AbbreviationDefined::inTitle)) {
      return false;
    }
    Read was = Read.of(edit.was().passages());
    Read now = Read.of(edit.now().passages());
    Set<String> known =
        list.words().stream()
            .map(WordList.Word::text)
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> lost = new HashSet<>(was.used());
    lost.removeAll(now.used());
    lost.retainAll(known);
    if (!lost.isEmpty() && !uses(edit.after(), lost)) {
      return false;
    }
    was.unexplained().forEach(place -> known.add(place.abbreviation()));
    return now.unexplained().stream().allMatch(place -> known.contains(place.abbreviation()));
  }

  /** Whether prose uses some abbreviations; reads no further than it takes. */
  private static boolean uses(ResolvedContent content, Set<String> abbreviations) {
    Set<String> left = new HashSet<>(abbreviations);
    return content.passages().stream()
        .anyMatch(passage -> left.removeAll(Read.of(List.of(passage)).used()) && left.isEmpty());
  }

  private static Set<String> inTitles(ResolvedContent content) {
    Set<String> found = new HashSet<>();
    content.entries().forEach(entry -> found.addAll(inTitle(entry)));
    content.ofKind(Kind.UNIT, CountingUnit.class).forEach(unit -> found.add(unit.name().symbol()));
    return found;
  }

  private static Set<String> inTitle(Entry entry) {
    Set<String> found = new HashSet<>();
    if (entry.key().kind() != Kind.SOURCE) {
      Matcher matcher = IN_TITLE.matcher(entry.title());
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /**
   * The abbreviations of some prose.
   *
   * @param explained those that stand beside what they mean, of each entry
   */
  private record Read(List<Place> places, Map<EntryId, Set<String>> explained) {

    static Read of(List<Passage> passages) {
      Read read = new Read(new ArrayList<>(), new HashMap<>());
      passages.forEach(
          passage -> AbbreviationDefined.read(passage, read.places(), read.explained()));
      return read;
    }

    Set<String> used() {
      return places.stream().map(Place::abbreviation).collect(Collectors.toSet());
    }

    List<Place> unexplained() {
      return places.stream()
          .filter(
              place ->
                  !explained
                      .getOrDefault(place.passage().entry(), Set.of())
                      .contains(place.abbreviation()))
          .toList();
    }
  }

  /** An abbreviation in the text. */
  private record Place(Passage passage, Passage.Part part) {

    String abbreviation() {
      return part.text();
    }

    Span span() {
      return passage.span(part);
    }
  }

  /** Finds the abbreviations of a passage, and which of them are explained beside it. */
  private static void read(
      Passage passage, List<Place> places, Map<EntryId, Set<String>> explained) {
    String text = passage.text();
    Matcher matcher = ABBREVIATION.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      int behind = at + 1;
      if (isCapital(text, at) && matcher.region(at, text.length()).lookingAt()) {
        behind = matcher.end();
        places.add(
            new Place(
                passage, new Passage.Part(matcher.group(1), matcher.start(1), matcher.end(1))));
        explain(passage, matcher, explained);
      }
      at = behind;
    }
  }

  /** Whether a capital is at a place; a pattern takes longer to see that none is. */
  private static boolean isCapital(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80
        ? c >= 'A' && c <= 'Z'
        : Character.getType(text.codePointAt(at)) == Character.UPPERCASE_LETTER;
  }

  private static void explain(
      Passage passage, Matcher abbreviation, Map<EntryId, Set<String>> explained) {
    String text = passage.text();
    int start = abbreviation.start();
    int end = abbreviation.end(1);
    boolean inBrackets =
        WORDS_BEFORE.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find()
            && text.startsWith(")", abbreviation.end());
    int ahead = Math.min(text.length(), end + LOOK_AHEAD);
    if (inBrackets || BRACKET_BEHIND.matcher(text).region(end, ahead).lookingAt()) {
      explained.computeIfAbsent(passage.entry(), any -> new HashSet<>()).add(abbreviation.group(1));
    }
  }

  private static Diagnostic unexplained(String abbreviation, Finding finding) {
    int more = finding.places - 1;
    String elsewhere =
        more == 0 ? "" : "; it stands in " + more + (more == 1 ? " more place" : " more places");
    return Diagnostic.warning(
        ID,
        finding.first,
        "Nothing says what \""
            + abbreviation
            + "\" stands for"
            + elsewhere
            + ". Write it out, explain it in brackets or as a term, or list it in skill.md if every"
            + " reader knows it.");
  }

  /** An abbreviation that nothing explains. */
  private static final class Finding {

    private final Span first;
    private int places;

    Finding(Span first) {
      this.first = first;
    }
  }
}
