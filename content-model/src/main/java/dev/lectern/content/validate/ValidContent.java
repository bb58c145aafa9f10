package dev.lectern.content.validate;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.AntiPattern;
import dev.lectern.content.Change;
import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Figured;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Label;
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
import dev.lectern.content.work.LayeredList;
import dev.lectern.content.work.Once;
import dev.lectern.content.work.ReadList;
import dev.lectern.content.work.Reads;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Content that passed every rule. Lists are in the order in which readers meet them: by order
 * within their group where they have one, by title otherwise.
 */
public final class ValidContent {

  /** So often a walk over all readings is shorter than the making of an index. */
  private static final int FEW = 64;

  private final ResolvedContent content;
  private final Skill skill;
  private final Map<Kind, Overview> overviews;
  private final ReadingOrder order;
  private final Map<Kind, LayeredList<Entry>> ordered;
  private final Map<Kind, List<Entry>> handedOut;
  private final Map<Kind, Once<Map<EntryId, Integer>>> places;
  private final Shape shape;
  private final Once<List<Figured>> figured = new Once<>(this::allFigured);
  private final Once<List<SourceText>> files = new Once<>(this::allFiles);
  private final AtomicInteger askedForReferences = new AtomicInteger();
  private final Once<Map<EntryId, List<Reference>>> references =
      new Once<>(
          () -> content().references().stream().collect(Collectors.groupingBy(Reference::to)));
  private final Once<Map<EntryId, List<FormerId>>> formerIds =
      new Once<>(
          () -> content().formerIds().stream().collect(Collectors.groupingBy(FormerId::entry)));

  ValidContent(ResolvedContent content) {
    this.content = content;
    this.skill = content.skill().orElseThrow();
    this.overviews = new EnumMap<>(Kind.class);
    for (Overview overview : content.ofKind(Kind.OVERVIEW, Overview.class)) {
      overviews.put(overview.about(), overview);
    }
    this.order = new ReadingOrder(overviews);
    this.ordered = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.OVERVIEW) {
        ordered.put(kind, ordered(kind));
      }
    }
    ordered.put(Kind.OVERVIEW, LayeredList.of(ordered(overviews, ordered)));
    this.handedOut = handedOut(ordered);
    this.places = new EnumMap<>(Kind.class);
    ordered.forEach((kind, all) -> places.put(kind, new Once<>(() -> places(all))));
    this.shape = new Shape();
  }

  /**
   * The same, but that some entries are others; none of them is an overview, or the skill.
   *
   * @param changed their keys
   */
  private ValidContent(ResolvedContent content, ValidContent before, Set<EntryId> changed) {
    this.content = content;
    this.skill = before.skill;
    this.overviews = before.overviews;
    this.order = before.order;
    this.ordered = new EnumMap<>(before.ordered);
    this.places = new EnumMap<>(before.places);
    boolean sameShape = true;
    for (Kind kind : Kind.values()) {
      List<EntryId> keys = changed.stream().filter(key -> key.kind() == kind).toList();
      if (!keys.isEmpty()) {
        sameShape &= putAnew(kind, keys, before);
      }
    }
    this.handedOut = handedOut(ordered);
    this.shape = sameShape ? before.shape : new Shape();
  }

  private static Map<Kind, List<Entry>> handedOut(Map<Kind, LayeredList<Entry>> ordered) {
    Map<Kind, List<Entry>> all = new EnumMap<>(Kind.class);
    ordered.forEach(
        (kind, entries) -> all.put(kind, new ReadList<>(entries, new AllOf(kind), Entry::key)));
    return all;
  }

  // What is noted of who reads

  /** All entries of a kind are read. */
  private record AllOf(Kind kind) {}

  /** It is read what lists and links say of an entry. */
  private record LabelOf(EntryId entry) {}

  /** It is read who names an entry. */
  private record NamingOf(EntryId entry) {}

  /** What is read that any edit changes, or may change. */
  private enum Whole {
    ANYTHING
  }

  /**
   * What is other than it was for who reads this content in place of another, as {@link Reads}
   * notes it; nothing if it is not known, or if contents are of another shape.
   */
  public Optional<Set<Object>> changedSince(ValidContent before) {
    if (before == this) {
      return Optional.of(Set.of());
    }
    if (before.shape != shape) {
      return Optional.empty();
    }
    return content
        .changedSince(before.content)
        .map(
            keys -> {
              Set<Object> changed = new HashSet<>(keys);
              for (EntryId key : keys) {
                changed.add(new AllOf(key.kind()));
                if (!labelled(key).equals(before.labelled(key))) {
                  changed.add(new LabelOf(key));
                }
              }
              content
                  .namedSince(before.content)
                  .orElseThrow()
                  .forEach(key -> changed.add(new NamingOf(key)));
              if (!changed.isEmpty()) {
                changed.add(Whole.ANYTHING);
              }
              return changed;
            });
  }

  /** Whether those of the kind that changed stand where they stood, and count for what they did. */
  private boolean putAnew(Kind kind, List<EntryId> changed, ValidContent before) {
    Map<Integer, Entry> others = new HashMap<>();
    boolean sameShape = true;
    for (EntryId key : changed) {
      Entry was = before.get(key);
      Entry is = get(key);
      if (order.of(kind).compare(was, is) != 0) {
        List<Entry> anew = ordered.merge(kind, ordered(kind), (old, now) -> now);
        places.put(kind, new Once<>(() -> places(anew)));
        return false;
      }
      others.put(before.place(key), is);
      sameShape &= isFigured(was) == isFigured(is) && Group.of(was).equals(Group.of(is));
    }
    ordered.computeIfPresent(kind, (same, all) -> all.with(others));
    return sameShape;
  }

  /**
   * The content, made of one before it where that is the shorter way: what comes out is the same.
   *
   * @param before the last valid content, if there is one
   */
  static ValidContent of(ResolvedContent content, @Nullable ValidContent before) {
    if (before != null && before.content == content) {
      return before;
    }
    return before == null
        ? new ValidContent(content)
        : content
            .changedSince(before.content)
            .map(changed -> new ValidContent(content, before, changed))
            .orElseGet(() -> new ValidContent(content));
  }

  /** See {@link #shape}. */
  private static final class Shape {}

  /**
   * What entries there are, in which order, what they were called before, which have figures, and
   * in which group each question is: contents of one shape have all that in common, of two perhaps.
   */
  public Object shape() {
    return shape;
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
    List<Entry> all = handedOut.get(kind);
    return all == null ? List.of() : all;
  }

  /** The entries that have figures: kind after kind as the navigation has them. */
  public List<Figured> figured() {
    return figured.get();
  }

  private List<Figured> allFigured() {
    return overviews().stream()
        .flatMap(overview -> entries(overview.about()).stream())
        .filter(ValidContent::isFigured)
        .map(Figured.class::cast)
        .toList();
  }

  private static boolean isFigured(Entry entry) {
    return entry instanceof Figured figured
        && (!figured.calculation().isEmpty() || !figured.typedAmounts().isEmpty());
  }

  private ResolvedContent content() {
    return content;
  }

  /** Without a copy: pages ask for these lists again and again. */
  @SuppressWarnings("unchecked")
  private <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    List<? extends Entry> known = ordered.getOrDefault(kind, LayeredList.of(List.of()));
    if (!known.isEmpty() && !type.isInstance(known.get(0))) { // all of a list are of one type
      throw new IllegalArgumentException(kind + " is no " + type.getSimpleName());
    }
    return (List<T>) entries(kind);
  }

  /** The entry with this key. */
  public Entry get(EntryId key) {
    return find(key).orElseThrow(() -> noEntry(key));
  }

  private static IllegalArgumentException noEntry(EntryId key) {
    return new IllegalArgumentException("no such entry: " + key);
  }

  /** The entries with these keys, in their order. */
  public List<Entry> all(List<EntryId> keys) {
    return keys.stream().map(this::get).toList();
  }

  public Optional<Entry> find(EntryId key) {
    Reads.note(key);
    return content.find(key);
  }

  /**
   * What lists and links say of the entries of a kind from one place on, see {@link #place}.
   *
   * @param end the place behind the last
   */
  public List<Label> labels(Kind kind, int from, int end) {
    List<Entry> all = ordered.getOrDefault(kind, LayeredList.of(List.of()));
    return all.subList(from, end).stream().map(entry -> label(entry.key())).toList();
  }

  private Label label(EntryId key) {
    Reads.note(new LabelOf(key));
    return labelled(key).orElseThrow(() -> noEntry(key));
  }

  private Optional<Label> labelled(EntryId key) {
    return content.find(key).map(Label::of);
  }

  /** The texts in which entries were written, by their paths. */
  public List<SourceText> files() {
    Reads.note(Whole.ANYTHING);
    return files.get();
  }

  private List<SourceText> allFiles() {
    return content.entries().stream()
        .map(entry -> entry.span().source())
        .distinct()
        .sorted(Comparator.comparing(SourceText::path))
        .toList();
  }

  /** What an entry was called before, in the author's order. */
  public List<FormerId> formerIds(EntryId key) {
    return formerIds.get().getOrDefault(key, List.of());
  }

  /** The diagrams that authors drew by hand, by place. */
  public List<Diagram> diagrams() {
    Reads.note(Whole.ANYTHING);
    return content.diagrams();
  }

  /** The addresses on the web that the content names, by place. */
  public List<WebLink> webLinks() {
    Reads.note(Whole.ANYTHING);
    return content.webLinks();
  }

  /** All prose, in the order of binding. */
  public List<Passage> passages() {
    Reads.note(Whole.ANYTHING);
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
    List<Reference> all =
        askedForReferences.incrementAndGet() > FEW
            ? references.get().getOrDefault(to, List.of())
            : content.references(to);
    Reads.note(new NamingOf(to));
    all.forEach(reference -> Reads.note(reference.from()));
    return all;
  }

  /** Where one entry names another, by place. */
  public List<Span> places(EntryId from, EntryId to) {
    return references(to).stream()
        .filter(reference -> reference.from().equals(from))
        .map(Reference::span)
        .sorted(Span.BY_PLACE)
        .toList();
  }

  private LayeredList<Entry> ordered(Kind kind) {
    return LayeredList.of(
        content.ofKind(kind, Entry.class).stream().sorted(order.of(kind)).toList());
  }

  /** The overviews of kinds that have entries. */
  private static List<Overview> ordered(
      Map<Kind, Overview> overviews, Map<Kind, LayeredList<Entry>> ordered) {
    return overviews.values().stream()
        .filter(
            overview ->
                ordered.containsKey(overview.about()) && !ordered.get(overview.about()).isEmpty())
        .sorted(Comparator.comparingInt(Overview::order))
        .toList();
  }
}
