package dev.lectern.generator.document;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.EmbeddedView;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Figured;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.Prose;
import dev.lectern.content.Question;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Schedule;
import dev.lectern.content.Signal;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.Text;
import dev.lectern.content.TraitValue;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Entries as whole documents: all that one of them says, under its title. */
public final class EntryDocuments {

  private static final int SECTION = 2;

  private final ValidContent content;
  private final DocumentLayout layout;
  private final Function<Text, String> plain;
  private final Map<EntryId, List<EntryId>> sources = new HashMap<>();

  /**
   * @param plain takes the marks off a text
   */
  public EntryDocuments(ValidContent content, DocumentLayout layout, Function<Text, String> plain) {
    this.content = content;
    this.layout = layout;
    this.plain = plain;
    for (Source source : content.sources()) {
      for (Entry user : content.usedBy(source.key())) {
        sources.computeIfAbsent(user.key(), any -> new ArrayList<>()).add(source.key());
      }
    }
  }

  /** The document of an entry whose kind has a page for each. */
  public List<Block> of(Entry entry) {
    List<Block> blocks = new ArrayList<>();
    if (entry instanceof Stage stage) {
      stage(stage, blocks);
    } else if (entry instanceof Problem problem) {
      problem(problem, blocks);
    } else if (entry instanceof Pattern pattern) {
      pattern(pattern, blocks);
    } else if (entry instanceof AntiPattern antiPattern) {
      antiPattern(antiPattern, blocks);
    } else if (entry instanceof Signal signal) {
      signal(signal, blocks);
    } else if (entry instanceof Metric metric) {
      metric(metric, blocks);
    } else if (entry instanceof Technique technique) {
      technique(technique, blocks);
    } else if (entry instanceof ReferenceDocument reference) {
      reference(reference, blocks);
    } else {
      throw new IllegalArgumentException("not an entry with a page of its own: " + entry.key());
    }
    questions(entry.key(), blocks);
    sources(entry, blocks);
    usedBy(entry.key(), blocks);
    return List.copyOf(blocks);
  }

  private void stage(Stage stage, List<Block> blocks) {
    Schedule.Slot slot = content.schedule().slots().get(stage.order() - 1);
    title(stage, blocks);
    blocks.add(
        new Block.Paragraph(
            Inline.plain(
                DocumentLayout.singular(content, Kind.STAGE)
                    + " "
                    + stage.order()
                    + ", minutes "
                    + slot.from()
                    + "–"
                    + slot.to()
                    + " ("
                    + stage.minutes()
                    + " min).")));
    blocks.add(new Block.Paragraph(new Inline.Strong(Inline.rich(stage.question()))));
    heading("What it settles", blocks);
    blocks.add(new Block.Bullets(stage.settles().stream().map(Inline::rich).toList()));
    heading("On the board", blocks);
    List<Inline> board = new ArrayList<>();
    board.add(fact("Draw", stage.whiteboard().draw()));
    board.add(fact("Purpose", stage.whiteboard().purpose()));
    if (!stage.whiteboard().leave().isEmpty()) {
      board.add(fact("Leave", stage.whiteboard().leave()));
    }
    blocks.add(new Block.Bullets(board));
    if (!stage.rubric().isEmpty()) {
      heading("Scores", blocks);
      blocks.add(
          new Block.Numbered(
              stage.rubric().stream()
                  .map(text -> new Block.Item(Inline.rich(text), List.of()))
                  .toList()));
    }
    section("Strong answer", stage.strongAnswer(), blocks);
    section("Commonly missed", stage.commonlyMissed(), blocks);
    section("In depth", stage.inDepth(), blocks);
    figures(stage, blocks);
  }

  private void problem(Problem problem, List<Block> blocks) {
    EmbeddedView design =
        new EmbeddedView(ViewName.PROBLEM_DESIGNS, List.of(problem.key()), null, problem.span());
    blocks.addAll(layout.view(design, 0));
    List<Inline> named = new ArrayList<>();
    named(Kind.PATTERN, content.all(problem.patterns()), named);
    named(Kind.METRIC, content.all(problem.metrics()), named);
    if (!named.isEmpty()) {
      heading("Made of", blocks);
      blocks.add(new Block.Bullets(named));
    }
  }

  private void named(Kind kind, List<? extends Entry> entries, List<Inline> items) {
    if (!entries.isEmpty()) {
      items.add(
          Inline.run(
              Inline.strong(content.overview(kind).title() + ":"),
              Inline.plain(" "),
              links(entries)));
    }
  }

  private void pattern(Pattern pattern, List<Block> blocks) {
    title(pattern, blocks);
    summary(pattern.summary(), blocks);
    List<Inline> facts = traits(pattern.traits());
    facts.add(
        Inline.run(
            Inline.strong("Best for:"),
            Inline.plain(" "),
            Inline.joined(pattern.bestFor().stream().map(Inline::rich).toList(), " · ")));
    blocks.add(new Block.Bullets(facts));
    section("How it works", pattern.howItWorks(), blocks);
    section("Breaks when", pattern.breaksWhen(), blocks);
    section("In depth", pattern.inDepth(), blocks);
    figures(pattern, blocks);
  }

  private void antiPattern(AntiPattern antiPattern, List<Block> blocks) {
    title(antiPattern, blocks);
    summary(antiPattern.summary(), blocks);
    section("Novice", antiPattern.novice(), blocks);
    section("Expert", antiPattern.expert(), blocks);
    section("Detection", antiPattern.detection(), blocks);
    section("In depth", antiPattern.inDepth(), blocks);
    figures(antiPattern, blocks);
  }

  private void signal(Signal signal, List<Block> blocks) {
    title(signal, blocks);
    summary(signal.summary(), blocks);
    section("Evidence", signal.evidence(), blocks);
    section("Sounds like", signal.soundsLike(), blocks);
    section("Probe", signal.probe(), blocks);
    figures(signal, blocks);
  }

  private void metric(Metric metric, List<Block> blocks) {
    title(metric, blocks);
    summary(metric.summary(), blocks);
    blocks.add(
        new Block.Bullets(
            List.of(
                Inline.run(
                    Inline.strong("Group:"),
                    Inline.plain(" "),
                    Inline.plain(metric.group().title())),
                fact("Formula", metric.formula()),
                fact("Use it when", metric.when()),
                fact("Pitfall", metric.pitfall()))));
    section("Example", metric.example(), blocks);
    section("In depth", metric.inDepth(), blocks);
    figures(metric, blocks);
  }

  private void technique(Technique technique, List<Block> blocks) {
    title(technique, blocks);
    summary(technique.summary(), blocks);
    List<Inline> facts = new ArrayList<>();
    facts.add(
        Inline.run(
            Inline.strong("Group:"), Inline.plain(" "), Inline.plain(technique.group().title())));
    facts.add(fact("Take it for", technique.takeFor()));
    facts.add(fact("Caution", technique.caution()));
    facts.addAll(traits(technique.traits()));
    blocks.add(new Block.Bullets(facts));
    section("In depth", technique.inDepth(), blocks);
    figures(technique, blocks);
  }

  private void reference(ReferenceDocument reference, List<Block> blocks) {
    title(reference, blocks);
    summary(reference.summary(), blocks);
    blocks.add(
        new Block.Paragraph(
            Inline.run(Inline.plain("Consult it when "), Inline.rich(reference.consultWhen()))));
    blocks.addAll(layout.reference(reference));
  }

  private static void title(Entry entry, List<Block> blocks) {
    blocks.add(new Block.Heading(1, entry.title(), null));
  }

  private static void summary(Text summary, List<Block> blocks) {
    blocks.add(new Block.Paragraph(Inline.rich(summary)));
  }

  private static void heading(String title, List<Block> blocks) {
    blocks.add(new Block.Heading(SECTION, title, null));
  }

  private static void section(String title, Prose prose, List<Block> blocks) {
    if (!prose.isEmpty()) {
      heading(title, blocks);
      blocks.add(new Block.Written(prose, 0));
    }
  }

  private static Inline fact(String label, Text text) {
    return Inline.run(Inline.strong(label + ":"), Inline.plain(" "), Inline.rich(text));
  }

  private static List<Inline> traits(List<TraitValue> traits) {
    List<Inline> facts = new ArrayList<>();
    traits.forEach(trait -> facts.add(fact(trait.trait().title(), trait.value())));
    return facts;
  }

  private static void figures(Figured entry, List<Block> blocks) {
    if (!entry.calculation().isEmpty()) {
      heading("Figures", blocks);
      blocks.add(new Block.Figures(entry.calculation()));
    }
  }

  private void questions(EntryId entry, List<Block> blocks) {
    List<Question> about =
        content.questions().stream().filter(question -> question.isAbout(entry)).toList();
    if (!about.isEmpty()) {
      heading("Questions to expect", blocks);
      blocks.addAll(ListViews.questions(about));
    }
  }

  /** Every source that the entry names, wherever it does. */
  private void sources(Entry entry, List<Block> blocks) {
    List<Source> named =
        content.all(sources.getOrDefault(entry.key(), List.of())).stream()
            .map(Source.class::cast)
            .toList();
    if (!named.isEmpty()) {
      heading("Sources", blocks);
      blocks.addAll(ListViews.sources(named));
    }
  }

  /** Who names the entry, by kind; its questions stand on its page already. */
  private void usedBy(EntryId entry, List<Block> blocks) {
    Map<Kind, List<Entry>> byKind = new LinkedHashMap<>();
    for (Entry user : content.usedBy(entry)) {
      Kind kind = user.key().kind();
      boolean shown = user instanceof Question question && question.isAbout(entry);
      if (kind.isListed() && !shown) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(user);
      }
    }
    List<Inline> items = new ArrayList<>();
    byKind.forEach((kind, users) -> named(kind, users, items));
    if (!items.isEmpty()) {
      heading("Used by", blocks);
      blocks.add(new Block.Bullets(items));
    }
  }

  private Inline links(List<? extends Entry> entries) {
    return Inline.joined(
        entries.stream().map(entry -> new Inline.ToEntry(entry.key(), name(entry))).toList(), ", ");
  }

  private String name(Entry entry) {
    return entry instanceof Question question
        ? plain.apply(question.exchange().ask())
        : entry.title();
  }
}
