package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.FormerId;
import dev.lectern.content.Kind;
import dev.lectern.content.ProseStyle;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.Edited;
import dev.lectern.content.work.LayeredList;
import dev.lectern.content.work.LayeredMap;
import dev.lectern.content.work.Once;
import dev.lectern.content.work.WatchedList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stage two's result: the entries that could be made, every reference between them bound. */
public final class ResolvedContent implements ContentPart {

  private final LayeredMap<EntryId, Entry> byId;
  private final Map<Kind, LayeredList<Entry>> byKind;
  private final Bindings bindings;
  private final WordList words;
  private final Set<Kind> incomplete;
  private final Deadline deadline;
  private final Once<List<Passage>> passages;
  private final Edited<EntryId> edited;

  /** What the readings of the entries came to that are others, in the content before. */
  private final Bindings were;

  /** The same in this one. */
  private final Bindings became;

  /**
   * @param byKind of each kind those that there are, by id
   */
  ResolvedContent(
      Map<EntryId, Entry> byId,
      Map<Kind, List<Entry>> byKind,
      Bindings bindings,
      WordList words,
      Set<Kind> incomplete,
      Deadline deadline) {
    this(
        LayeredMap.of(byId),
        layered(byKind),
        bindings,
        words,
        incomplete,
        deadline,
        Edited.anew(),
        Bindings.NONE,
        Bindings.NONE);
  }

  private ResolvedContent(
      LayeredMap<EntryId, Entry> byId,
      Map<Kind, LayeredList<Entry>> byKind,
      Bindings bindings,
      WordList words,
      Set<Kind> incomplete,
      Deadline deadline,
      Edited<EntryId> edited,
      Bindings were,
      Bindings became) {
    this.byId = byId;
    this.byKind = new EnumMap<>(byKind);
    this.edited = edited;
    this.were = were;
    this.became = became;
    this.bindings = bindings;
    this.words = words;
    this.incomplete =
        incomplete.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(incomplete);
    this.deadline = deadline;
    this.passages = new Once<>(() -> watched(bindings.passages(), deadline));
  }

  /** Passages that ask the deadline whenever one is taken. */
  static List<Passage> watched(List<Passage> passages, Deadline deadline) {
    return new WatchedList<>(passages, deadline, passage -> passage.span(passage.whole()));
  }

  private static Map<Kind, LayeredList<Entry>> layered(Map<Kind, List<Entry>> byKind) {
    Map<Kind, LayeredList<Entry>> layered = new EnumMap<>(Kind.class);
    byKind.forEach((kind, all) -> layered.put(kind, LayeredList.of(all)));
    return layered;
  }

  /**
   * The same, but that other entries were made under the keys of some.
   *
   * @param now what all readings came to
   * @param were where those of these entries are in this
   * @param became where they are in what it becomes
   */
  ResolvedContent with(
      Map<EntryId, Entry> made,
      Bindings now,
      Bindings.Places were,
      Bindings.Places became,
      Deadline left) {
    Map<Kind, LayeredList<Entry>> lists = new EnumMap<>(byKind);
    for (Map.Entry<EntryId, Entry> one : made.entrySet()) {
      lists.computeIfPresent(
          one.getKey().kind(),
          (kind, all) -> all.with(one.getValue(), Comparator.comparing(Entry::key)));
    }
    return new ResolvedContent(
        byId.with(made),
        lists,
        now,
        words,
        incomplete,
        left,
        Edited.of(edited, made.keySet()),
        bindings.at(were),
        now.at(became));
  }

  /** The entries that are others than in a content of which it is known; nothing if it is not. */
  public Optional<Set<EntryId>> changedSince(ResolvedContent before) {
    return edited.since(before.edited);
  }

  /** Whom those entries name, here or in the content before; nothing if they are not known. */
  public Optional<Set<EntryId>> namedSince(ResolvedContent before) {
    return changedSince(before)
        .map(
            changed ->
                Stream.concat(were.references().stream(), became.references().stream())
                    .map(Reference::to)
                    .collect(Collectors.toSet()));
  }

  /** What the readings of those entries came to in the content before. */
  Bindings were() {
    return were;
  }

  /** What they came to in this one. */
  Bindings became() {
    return became;
  }

  @Override
  public ResolvedContent content() {
    return this;
  }

  /** What time is left for rules, and for what is made of the content. */
  public Deadline deadline() {
    return deadline;
  }

  /** The entries of a kind, by id. */
  @Override
  public <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    return new WatchedList<>(
        typed(byKind.getOrDefault(kind, LayeredList.of(List.of())), type), deadline, Entry::span);
  }

  @SuppressWarnings("unchecked") // all of a list are of one type
  private static <T extends Entry> List<T> typed(List<Entry> all, Class<T> type) {
    if (!all.isEmpty() && !type.isInstance(all.get(0))) {
      throw new IllegalArgumentException(all.get(0).key() + " is no " + type.getSimpleName());
    }
    return (List<T>) (List<? extends Entry>) all;
  }

  /** The stages that could be made, by their order. */
  public List<Stage> stages() {
    return ofKind(Kind.STAGE, Stage.class).stream()
        .sorted(Comparator.comparingInt(Stage::order).thenComparing(Stage::key))
        .toList();
  }

  /** All entries, by kind and id. */
  /** How many entries there are. */
  int size() {
    return byKind.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public List<Entry> entries() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }

  public Optional<Entry> find(EntryId key) {
    return byId.find(key);
  }

  /** The skill itself, unless it has errors. */
  public Optional<Skill> skill() {
    return ofKind(Kind.SKILL, Skill.class).stream().findFirst();
  }

  /** Who names whom, in the order of binding. */
  @Override
  public List<Reference> references() {
    return bindings.references();
  }

  /** Who names an entry, in the order of binding; for who asks of few. */
  public List<Reference> references(EntryId to) {
    return bindings.references(to);
  }

  /** The diagrams that authors drew by hand, by place; also those of entries that have errors. */
  @Override
  public List<Diagram> diagrams() {
    return bindings.diagrams();
  }

  /**
   * All prose, in the order of binding; also that of entries that have errors. What an entry says
   * in its front matter comes before its body.
   */
  @Override
  public List<Passage> passages() {
    return passages.get();
  }

  /** The bodies that were read, in the order of binding; also those of entries that have errors. */
  @Override
  public List<Body> bodies() {
    return bindings.bodies();
  }

  /** The addresses on the web that the content names, by place. */
  public List<WebLink> webLinks() {
    return bindings.webLinks();
  }

  /** What the prose is held to, unless the skill says nothing of it or has errors. */
  public Optional<ProseStyle> proseStyle() {
    return skill().map(Skill::prose);
  }

  /** The words that no dictionary has. */
  public WordList words() {
    return words;
  }

  /** The rules that entries may break, in the order of binding. */
  public List<Suppression> suppressions() {
    return bindings.suppressions();
  }

  /** What entries were called before, in the order of binding; also of entries with errors. */
  public List<FormerId> formerIds() {
    return bindings.formerIds();
  }

  @Override
  public Set<FigureName> citations() {
    return bindings.citations();
  }

  /**
   * Whether every entry of the kind that was written could be made. A rule that counts or sums over
   * a kind asks first, so that one mistake does not bring a second complaint.
   */
  public boolean isComplete(Kind kind) {
    return !incomplete.contains(kind);
  }
}
