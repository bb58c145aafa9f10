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
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.WatchedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Stage two's result: the entries that could be made, every reference between them bound. */
public final class ResolvedContent {

  private final Map<EntryId, Entry> entries;
  private final Map<EntryId, Entry> byId;
  private final Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
  private final List<Reference> references;
  private final List<Diagram> diagrams;
  private final Set<FigureName> citations;
  private final List<Passage> passages;
  private final List<Body> bodies;
  private final List<WebLink> webLinks;
  private final WordList words;
  private final List<Suppression> suppressions;
  private final List<FormerId> formerIds;
  private final Set<Kind> incomplete;
  private final Deadline deadline;

  ResolvedContent(
      Map<EntryId, Entry> entries,
      List<Reference> references,
      Collection<Diagram> diagrams,
      Set<FigureName> citations,
      List<Passage> passages,
      List<Body> bodies,
      List<WebLink> webLinks,
      WordList words,
      List<Suppression> suppressions,
      List<FormerId> formerIds,
      Set<Kind> incomplete,
      Deadline deadline) {
    this.deadline = deadline;
    this.citations = Set.copyOf(citations);
    this.passages = new WatchedList<>(passages, deadline, passage -> passage.span(passage.whole()));
    this.bodies = List.copyOf(bodies);
    this.webLinks =
        webLinks.stream().sorted(Comparator.comparing(WebLink::span, Span.BY_PLACE)).toList();
    this.words = words;
    this.suppressions = List.copyOf(suppressions);
    this.formerIds = List.copyOf(formerIds);
    this.entries = new TreeMap<>(entries);
    this.byId = new HashMap<>(entries);
    this.references = List.copyOf(references);
    this.diagrams =
        diagrams.stream().sorted(Comparator.comparing(Diagram::span, Span.BY_PLACE)).toList();
    this.incomplete =
        incomplete.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(incomplete);
    for (Entry entry : this.entries.values()) {
      byKind.computeIfAbsent(entry.key().kind(), kind -> new ArrayList<>()).add(entry);
    }
  }

  /** What time is left for rules, and for what is made of the content. */
  public Deadline deadline() {
    return deadline;
  }

  /** The entries of a kind, by id. */
  public <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    return new WatchedList<>(
        byKind.getOrDefault(kind, List.of()).stream().map(type::cast).toList(),
        deadline,
        Entry::span);
  }

  /** The stages that could be made, by their order. */
  public List<Stage> stages() {
    return ofKind(Kind.STAGE, Stage.class).stream()
        .sorted(Comparator.comparingInt(Stage::order).thenComparing(Stage::key))
        .toList();
  }

  /** All entries, by kind and id. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  public Optional<Entry> find(EntryId key) {
    return Optional.ofNullable(byId.get(key));
  }

  /** The skill itself, unless it has errors. */
  public Optional<Skill> skill() {
    return ofKind(Kind.SKILL, Skill.class).stream().findFirst();
  }

  /** Who names whom, in the order of binding. */
  public List<Reference> references() {
    return references;
  }

  /** The diagrams that authors drew by hand, by place; also those of entries that have errors. */
  public List<Diagram> diagrams() {
    return diagrams;
  }

  /**
   * All prose, in the order of binding; also that of entries that have errors. What an entry says
   * in its front matter comes before its body.
   */
  public List<Passage> passages() {
    return passages;
  }

  /** The bodies that were read, in the order of binding; also those of entries that have errors. */
  public List<Body> bodies() {
    return bodies;
  }

  /** The addresses on the web that the content names, by place. */
  public List<WebLink> webLinks() {
    return webLinks;
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
    return suppressions;
  }

  /** What entries were called before, in the order of binding; also of entries with errors. */
  public List<FormerId> formerIds() {
    return formerIds;
  }

  /** Whether some prose prints a value of an entry's figures. */
  public boolean isCited(EntryId owner, String value) {
    return citations.contains(new FigureName(owner, value));
  }

  /**
   * Whether every entry of the kind that was written could be made. A rule that counts or sums over
   * a kind asks first, so that one mistake does not bring a second complaint.
   */
  public boolean isComplete(Kind kind) {
    return !incomplete.contains(kind);
  }
}
