package dev.lectern.content.validate;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Schedule;
import dev.lectern.content.Signal;
import dev.lectern.content.Skill;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.Term;
import dev.lectern.content.resolve.Reference;
import dev.lectern.content.resolve.ResolvedContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Content that passed every rule. Lists are in the order in which readers meet them: by order
 * within their group where they have one, by title otherwise.
 */
public final class ValidContent {

  private final ResolvedContent content;
  private final Skill skill;
  private final Map<Kind, Overview> overviews = new EnumMap<>(Kind.class);
  private final SortedMap<EntryId, TreeSet<EntryId>> usedBy = new TreeMap<>();

  ValidContent(ResolvedContent content) {
    this.content = content;
    this.skill = content.skill().orElseThrow();
    for (Overview overview : content.ofKind(Kind.OVERVIEW, Overview.class)) {
      overviews.put(overview.about(), overview);
    }
    for (Reference reference : content.references()) {
      if (!reference.from().equals(reference.to())) {
        usedBy.computeIfAbsent(reference.to(), to -> new TreeSet<>()).add(reference.from());
      }
    }
  }

  public Skill skill() {
    return skill;
  }

  /** The stages from first to last. */
  public List<Stage> stages() {
    return ordered(Kind.STAGE, Stage.class, Stage::order);
  }

  public Schedule schedule() {
    return Schedule.of(stages(), skill.timing().closing());
  }

  public List<Problem> problems() {
    return ordered(Kind.PROBLEM, Problem.class, Problem::order);
  }

  public List<Pattern> patterns() {
    return ordered(Kind.PATTERN, Pattern.class, Pattern::order);
  }

  public List<AntiPattern> antiPatterns() {
    return ordered(Kind.ANTI_PATTERN, AntiPattern.class, AntiPattern::order);
  }

  public List<Signal> signals() {
    return ordered(Kind.SIGNAL, Signal.class, Signal::order);
  }

  /** Group after group in the order in which their overview declares them. */
  public List<Metric> metrics() {
    return grouped(Kind.METRIC, Metric.class, Metric::group, Metric::order);
  }

  /** Group after group in the order in which their overview declares them. */
  public List<Technique> techniques() {
    return grouped(Kind.TECHNIQUE, Technique.class, Technique::group, Technique::order);
  }

  public List<ReferenceDocument> references() {
    return ordered(Kind.REFERENCE, ReferenceDocument.class, ReferenceDocument::order);
  }

  /** Group after group; within a group in the order in which they were written. */
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>(content.ofKind(Kind.QUESTION, Question.class));
    questions.sort(
        Comparator.<Question>comparingInt(q -> groupIndex(Kind.QUESTION, q.group()))
            .thenComparing(Question::span, dev.lectern.content.source.Span.BY_PLACE));
    return List.copyOf(questions);
  }

  public List<Term> terms() {
    return byTitle(content.ofKind(Kind.TERM, Term.class));
  }

  public List<Source> sources() {
    return byTitle(content.ofKind(Kind.SOURCE, Source.class));
  }

  /** The overviews in the order of the navigation, only of kinds that have entries. */
  public List<Overview> overviews() {
    return overviews.values().stream()
        .filter(overview -> !entries(overview.about()).isEmpty())
        .sorted(Comparator.comparingInt(Overview::order))
        .toList();
  }

  /** The overview of a kind that has entries. */
  public Overview overview(Kind kind) {
    Overview overview = overviews.get(kind);
    if (overview == null) {
      throw new IllegalArgumentException("no overview of " + kind);
    }
    return overview;
  }

  /** The entries of a kind, in the order in which readers meet them. */
  public List<? extends Entry> entries(Kind kind) {
    return switch (kind) {
      case SOURCE -> sources();
      case TERM -> terms();
      case STAGE -> stages();
      case SIGNAL -> signals();
      case ANTI_PATTERN -> antiPatterns();
      case PATTERN -> patterns();
      case METRIC -> metrics();
      case TECHNIQUE -> techniques();
      case PROBLEM -> problems();
      case QUESTION -> questions();
      case REFERENCE -> references();
      case OVERVIEW -> overviews();
      case SKILL -> List.of(skill);
    };
  }

  /** The entry with this key. */
  public Entry get(EntryId key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no such entry: " + key));
  }

  public Optional<Entry> find(EntryId key) {
    return content.find(key);
  }

  /** The entries that name this one, by kind and then in the order in which readers meet them. */
  public List<Entry> usedBy(EntryId key) {
    List<Entry> users = new ArrayList<>();
    TreeSet<EntryId> keys = usedBy.getOrDefault(key, new TreeSet<>());
    for (Kind kind : Kind.values()) {
      for (Entry entry : entries(kind)) {
        if (keys.contains(entry.key())) {
          users.add(entry);
        }
      }
    }
    return List.copyOf(users);
  }

  private <T extends Entry> List<T> ordered(Kind kind, Class<T> type, ToIntFunction<T> order) {
    return content.ofKind(kind, type).stream()
        .sorted(Comparator.comparingInt(order).thenComparing(Entry::key))
        .toList();
  }

  private <T extends Entry> List<T> grouped(
      Kind kind,
      Class<T> type,
      java.util.function.Function<T, Group> group,
      ToIntFunction<T> order) {
    return content.ofKind(kind, type).stream()
        .sorted(
            Comparator.<T>comparingInt(entry -> groupIndex(kind, group.apply(entry)))
                .thenComparingInt(order)
                .thenComparing(Entry::key))
        .toList();
  }

  private int groupIndex(Kind kind, Group group) {
    return overview(kind).groups().indexOf(group);
  }

  private static <T extends Entry> List<T> byTitle(List<T> entries) {
    return entries.stream()
        .sorted(
            Comparator.<T, String>comparing(entry -> entry.title().toLowerCase(Locale.ROOT))
                .thenComparing(Entry::key))
        .toList();
  }
}
