package dev.lectern.content.validate;

import static java.util.Comparator.comparingInt;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.AntiPattern;
import dev.lectern.content.Change;
import dev.lectern.content.CountingUnit;
import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Figured;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
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
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.Reference;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.resolve.WebLink;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.Once;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Content that passed every rule. Lists are in the order in which readers meet them: by order
 * within their group where they have one, by title otherwise.
 */
public final class ValidContent {

  private static final Comparator<Entry> BY_TITLE =
      Comparator.comparing(entry -> entry.title().toLowerCase(Locale.ROOT));

  /** So often a walk over all readings is shorter than the making of an index. */
  private static final int FEW = 16;

  private final ResolvedContent content;
  private final Skill skill;
  private final Map<Kind, Overview> overviews = new EnumMap<>(Kind.class);
  private final Map<Kind, List<? extends Entry>> ordered;
  private final Map<Kind, Once<Map<EntryId, Integer>>> places = new EnumMap<>(Kind.class);
  private final Once<List<Figured>> figured = new Once<>(this::allFigured);
  private final AtomicInteger askedForReferences = new AtomicInteger();
  private final Once<Map<EntryId, List<Reference>>> references;
  private final Map<EntryId, List<FormerId>> formerIds;

  ValidContent(ResolvedContent content) {
    this.content = content;
    this.skill = content.skill().orElseThrow();
    for (Overview overview : content.ofKind(Kind.OVERVIEW, Overview.class)) {
      overviews.put(overview.about(), overview);
    }
    this.ordered = ordered(content, skill, overviews);
    ordered.forEach((kind, all) -> places.put(kind, new Once<>(() -> places(all))));
    this.references =
        new Once<>(
            () -> content.references().stream().collect(Collectors.groupingBy(Reference::to)));
    this.formerIds = content.formerIds().stream().collect(Collectors.groupingBy(FormerId::entry));
  }

  private static Map<EntryId, Integer> places(List<? extends Entry> all) {
    Map<EntryId, Integer> places = new HashMap<>();
    for (Entry entry : all) {
      places.put(entry.key(), places.size());
    }
    return places;
  }

  /** What time is left for all that is made of the content. */
  public Deadline deadline() {
    return content.deadline();
  }

  public Skill skill() {
    return skill;
  }

  /** The stages from first to last. */
  public List<Stage> stages() {
    return ofKind(Kind.STAGE, Stage.class);
  }

  public Schedule schedule() {
    return Schedule.of(stages(), skill.timing().closing());
  }

  public List<Problem> problems() {
    return ofKind(Kind.PROBLEM, Problem.class);
  }

  public List<Pattern> patterns() {
    return ofKind(Kind.PATTERN, Pattern.class);
  }

  public List<AntiPattern> antiPatterns() {
    return ofKind(Kind.ANTI_PATTERN, AntiPattern.class);
  }

  public List<Signal> signals() {
    return ofKind(Kind.SIGNAL, Signal.class);
  }

  /** Group after group in the order in which their overview declares them. */
  public List<Metric> metrics() {
    return ofKind(Kind.METRIC, Metric.class);
  }

  /** Group after group in the order in which their overview declares them. */
  public List<Technique> techniques() {
    return ofKind(Kind.TECHNIQUE, Technique.class);
  }

  public List<ReferenceDocument> references() {
    return ofKind(Kind.REFERENCE, ReferenceDocument.class);
  }

  /** Group after group; within a group in the order in which they were written. */
  public List<Question> questions() {
    return ofKind(Kind.QUESTION, Question.class);
  }

  /** Group after group; within a group in the order in which they were written. */
  public List<LibraryFunction> functions() {
    return ofKind(Kind.FUNCTION, LibraryFunction.class);
  }

  public List<Term> terms() {
    return ofKind(Kind.TERM, Term.class);
  }

  public List<Source> sources() {
    return ofKind(Kind.SOURCE, Source.class);
  }

  /** In the order in which they were written, file after file. */
  public List<Evaluation> evaluations() {
    return ofKind(Kind.EVALUATION, Evaluation.class);
  }

  /** In the order in which they were written, file after file. */
  public List<ActivationQuery> activationQueries() {
    return ofKind(Kind.ACTIVATION_QUERY, ActivationQuery.class);
  }

  /** The newest first; those of one day in the order in which they were written. */
  public List<Change> changes() {
    return ofKind(Kind.CHANGE, Change.class);
  }

  /** The overviews in the order of the navigation, only of kinds that have entries. */
  public List<Overview> overviews() {
    return ofKind(Kind.OVERVIEW, Overview.class);
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
    return ordered.getOrDefault(kind, List.of());
  }

  /** The entries that have figures: kind after kind as the navigation has them. */
  public List<Figured> figured() {
    return figured.get();
  }

  private List<Figured> allFigured() {
    return overviews().stream()
        .flatMap(overview -> entries(overview.about()).stream())
        .filter(Figured.class::isInstance)
        .map(Figured.class::cast)
        .filter(entry -> !entry.calculation().isEmpty() || !entry.typedAmounts().isEmpty())
        .toList();
  }

  /** Without a copy: pages ask for these lists again and again. */
  @SuppressWarnings("unchecked")
  private <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    List<? extends Entry> all = entries(kind);
    if (!all.isEmpty() && !type.isInstance(all.get(0))) { // all of a list are of one type
      throw new IllegalArgumentException(kind + " is no " + type.getSimpleName());
    }
    return (List<T>) all;
  }

  /** The entry with this key. */
  public Entry get(EntryId key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no such entry: " + key));
  }

  /** The entries with these keys, in their order. */
  public List<Entry> all(List<EntryId> keys) {
    return keys.stream().map(this::get).toList();
  }

  public Optional<Entry> find(EntryId key) {
    return content.find(key);
  }

  /** The texts in which entries were written, by their paths. */
  public List<SourceText> files() {
    return content.entries().stream()
        .map(entry -> entry.span().source())
        .distinct()
        .sorted(Comparator.comparing(SourceText::path))
        .toList();
  }

  /** What an entry was called before, in the author's order. */
  public List<FormerId> formerIds(EntryId key) {
    return formerIds.getOrDefault(key, List.of());
  }

  /** The diagrams that authors drew by hand, by place. */
  public List<Diagram> diagrams() {
    return content.diagrams();
  }

  /** The addresses on the web that the content names, by place. */
  public List<WebLink> webLinks() {
    return content.webLinks();
  }

  /** All prose, in the order of binding. */
  public List<Passage> passages() {
    return content.passages();
  }

  /** The entries that name this one, by kind and then in the order in which readers meet them. */
  public List<Entry> usedBy(EntryId key) {
    return references(key).stream()
        .map(Reference::from)
        .filter(user -> !user.equals(key) && place(user) >= 0)
        .distinct()
        .sorted(Comparator.comparing(EntryId::kind).thenComparing(this::place))
        .map(this::get)
        .toList();
  }

  /** The place of an entry in {@link #entries}, counted from 0; -1 if it is in no list. */
  public int place(EntryId key) {
    Once<Map<EntryId, Integer>> all = places.get(key.kind());
    return all == null ? -1 : all.get().getOrDefault(key, -1);
  }

  /** Who names an entry, in the order of binding; an index is made for who asks of many. */
  private List<Reference> references(EntryId to) {
    return askedForReferences.incrementAndGet() > FEW
        ? references.get().getOrDefault(to, List.of())
        : content.references(to);
  }

  /** Where one entry names another, by place. */
  public List<Span> places(EntryId from, EntryId to) {
    return references(to).stream()
        .filter(reference -> reference.from().equals(from))
        .map(Reference::span)
        .sorted(Span.BY_PLACE)
        .toList();
  }

  private static Map<Kind, List<? extends Entry>> ordered(
      ResolvedContent content, Skill skill, Map<Kind, Overview> overviews) {
    Map<Kind, List<? extends Entry>> ordered = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      ordered.put(kind, ordered(kind, content, skill, overviews));
    }
    ordered.put(
        Kind.OVERVIEW,
        overviews.values().stream()
            .filter(overview -> !ordered.getOrDefault(overview.about(), List.of()).isEmpty())
            .sorted(Comparator.comparingInt(Overview::order))
            .toList());
    return ordered;
  }

  private static List<? extends Entry> ordered(
      Kind kind, ResolvedContent content, Skill skill, Map<Kind, Overview> overviews) {
    GroupPlaces places = new GroupPlaces(overviews.get(kind));
    return switch (kind) {
      case UNIT -> sorted(content.ofKind(kind, CountingUnit.class), BY_TITLE);
      case FUNCTION ->
          sorted(
              content.ofKind(kind, LibraryFunction.class),
              Comparator.<LibraryFunction>comparingInt(f -> places.of(f.group()))
                  .thenComparing(LibraryFunction::span, Span.BY_PLACE));
      case SOURCE -> sorted(content.ofKind(kind, Source.class), BY_TITLE);
      case TERM -> sorted(content.ofKind(kind, Term.class), BY_TITLE);
      case STAGE -> sorted(content.ofKind(kind, Stage.class), comparingInt(Stage::order));
      case SIGNAL -> sorted(content.ofKind(kind, Signal.class), comparingInt(Signal::order));
      case ANTI_PATTERN ->
          sorted(content.ofKind(kind, AntiPattern.class), comparingInt(AntiPattern::order));
      case PATTERN -> sorted(content.ofKind(kind, Pattern.class), comparingInt(Pattern::order));
      case METRIC ->
          sorted(
              content.ofKind(kind, Metric.class),
              Comparator.<Metric>comparingInt(m -> places.of(m.group()))
                  .thenComparingInt(Metric::order));
      case TECHNIQUE ->
          sorted(
              content.ofKind(kind, Technique.class),
              Comparator.<Technique>comparingInt(t -> places.of(t.group()))
                  .thenComparingInt(Technique::order));
      case PROBLEM -> sorted(content.ofKind(kind, Problem.class), comparingInt(Problem::order));
      case QUESTION ->
          sorted(
              content.ofKind(kind, Question.class),
              Comparator.<Question>comparingInt(q -> places.of(q.group()))
                  .thenComparing(Question::span, Span.BY_PLACE));
      case REFERENCE ->
          sorted(
              content.ofKind(kind, ReferenceDocument.class),
              comparingInt(ReferenceDocument::order));
      case EVALUATION -> written(content.ofKind(kind, Evaluation.class));
      case ACTIVATION_QUERY -> written(content.ofKind(kind, ActivationQuery.class));
      case CHANGE ->
          sorted(
              content.ofKind(kind, Change.class),
              Comparator.comparing(Change::date)
                  .reversed()
                  .thenComparing(Change::span, Span.BY_PLACE));
      case OVERVIEW -> List.of();
      case SKILL -> List.of(skill);
    };
  }

  private static <T extends Entry> List<T> written(List<T> entries) {
    return sorted(entries, Comparator.comparing(Entry::span, Span.BY_PLACE));
  }

  private static <T extends Entry> List<T> sorted(List<T> entries, Comparator<? super T> order) {
    return entries.stream()
        .sorted(((Comparator<T>) order::compare).thenComparing(Entry::key))
        .toList();
  }

  /** The place of each group among those that a kind's overview declares. */
  private static final class GroupPlaces {

    private final Map<String, Integer> places = new HashMap<>();

    GroupPlaces(@Nullable Overview overview) {
      if (overview != null) {
        overview.groups().forEach(group -> places.putIfAbsent(group.id(), places.size()));
      }
    }

    int of(Group group) {
      return places.getOrDefault(group.id(), -1);
    }
  }
}
