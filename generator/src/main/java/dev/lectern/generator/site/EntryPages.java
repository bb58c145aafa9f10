package dev.lectern.generator.site;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.Metric;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Schedule;
import dev.lectern.content.Signal;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.Text;
import dev.lectern.content.TraitValue;
import dev.lectern.content.Transcript;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.view.AntiPatternView;
import dev.lectern.generator.view.AsideView;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.FrameView;
import dev.lectern.generator.view.MetricView;
import dev.lectern.generator.view.PageView;
import dev.lectern.generator.view.PatternView;
import dev.lectern.generator.view.ReferenceView;
import dev.lectern.generator.view.SectionView;
import dev.lectern.generator.view.SignalView;
import dev.lectern.generator.view.StageView;
import dev.lectern.generator.view.TableView;
import dev.lectern.generator.view.TechniqueView;
import dev.lectern.generator.view.TraitView;
import dev.lectern.generator.view.TranscriptView;
import java.util.List;

/** The pages about one entry each. */
final class EntryPages {

  private static final int PAGE_HEADING = 1;

  private final ValidContent content;
  private final PageFrames frames;
  private final DocumentLayout layout;
  private final ProblemPages problems;

  EntryPages(ValidContent content, PageFrames frames, DocumentLayout layout) {
    this.content = content;
    this.frames = frames;
    this.layout = layout;
    this.problems = new ProblemPages(content, frames, layout);
  }

  /** The page of an entry whose kind has a page for each. */
  PageView page(Entry entry, PageLinks links, PageText text) {
    if (entry instanceof Stage stage) {
      return stage(stage, links, text);
    } else if (entry instanceof Problem problem) {
      return problems.page(problem, links, text);
    } else if (entry instanceof Pattern pattern) {
      return pattern(pattern, links, text);
    } else if (entry instanceof AntiPattern antiPattern) {
      return antiPattern(antiPattern, links, text);
    } else if (entry instanceof Signal signal) {
      return signal(signal, links, text);
    } else if (entry instanceof Metric metric) {
      return metric(metric, links, text);
    } else if (entry instanceof Technique technique) {
      return technique(technique, links, text);
    } else if (entry instanceof ReferenceDocument reference) {
      return reference(reference, links, text);
    }
    throw new IllegalArgumentException("not an entry with a page of its own: " + entry.key());
  }

  private StageView stage(Stage stage, PageLinks links, PageText text) {
    List<SectionView> sections =
        List.of(
            text.section("Strong answer", stage.strongAnswer()),
            text.section("Commonly missed", stage.commonlyMissed()),
            text.section("In depth", stage.inDepth()));
    AsideView aside = aside(stage, links, text, List.of());
    Schedule.Slot slot = content.schedule().slots().get(stage.order() - 1);
    PageContents contents =
        new PageContents()
            .add("What it settles", "_settles")
            .add("On the board", "_board")
            .addIf(!stage.rubric().isEmpty(), "Scores", "_scores")
            .add(sections)
            .addIf(!stage.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
            .add(aside);
    return new StageView(
        frame(links, stage, stage.question(), contents),
        content.overview(stage.key().kind()).singular(),
        StageBars.of(content, links, stage.key()),
        stage.order(),
        stage.minutes(),
        slot.from(),
        slot.to(),
        StageBars.hue(stage),
        text.inline(stage.question()),
        text.inline(stage.settles()),
        text.inline(stage.whiteboard().draw()),
        text.inline(stage.whiteboard().purpose()),
        text.inline(stage.whiteboard().leave()),
        text.inline(stage.rubric()),
        sections,
        Figures.of(stage, content, text).orElse(null),
        aside);
  }

  private PatternView pattern(Pattern pattern, PageLinks links, PageText text) {
    List<SectionView> sections =
        List.of(
            text.section("How it works", pattern.howItWorks()),
            text.section("Breaks when", pattern.breaksWhen()),
            text.section("In depth", pattern.inDepth()));
    AsideView aside = aside(pattern, links, text, pattern.sources());
    PageContents contents =
        new PageContents()
            .add(sections)
            .addIf(!pattern.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
            .add("Compared", "_compared")
            .add(aside);
    return new PatternView(
        frame(links, pattern, pattern.summary(), contents),
        text.inline(pattern.summary()),
        traits(pattern.traits(), text),
        text.inline(pattern.bestFor()),
        sections,
        Figures.of(pattern, content, text).orElse(null),
        comparison(links, text),
        aside);
  }

  private static List<TraitView> traits(List<TraitValue> traits, PageText text) {
    return traits.stream()
        .map(trait -> new TraitView(trait.trait().title(), text.inline(trait.value())))
        .toList();
  }

  private TableView comparison(PageLinks links, PageText text) {
    BlocksToViews views = new BlocksToViews(content, links, text);
    List<Block> blocks = layout.view(ViewName.PATTERN_TABLE, PAGE_HEADING);
    return views.table((Block.Table) blocks.get(0));
  }

  private AntiPatternView antiPattern(AntiPattern antiPattern, PageLinks links, PageText text) {
    SectionView novice = text.section("Novice", antiPattern.novice());
    SectionView expert = text.section("Expert", antiPattern.expert());
    SectionView detection = text.section("Detection", antiPattern.detection());
    List<SectionView> sections = List.of(text.section("In depth", antiPattern.inDepth()));
    AsideView aside = aside(antiPattern, links, text, antiPattern.sources());
    PageContents contents =
        new PageContents()
            .add(List.of(novice, expert, detection))
            .addIf(!antiPattern.transcripts().isEmpty(), "Can you hear it?", "_transcripts")
            .add(sections)
            .addIf(!antiPattern.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
            .add(aside);
    return new AntiPatternView(
        frame(links, antiPattern, antiPattern.summary(), contents),
        text.inline(antiPattern.summary()),
        novice,
        expert,
        detection,
        antiPattern.transcripts().stream().map(transcript -> transcript(transcript, text)).toList(),
        sections,
        Figures.of(antiPattern, content, text).orElse(null),
        aside);
  }

  private static TranscriptView transcript(Transcript transcript, PageText text) {
    return new TranscriptView(
        transcript.lines().stream()
            .map(line -> new TranscriptView.LineView(line.who(), text.inline(line.says())))
            .toList(),
        text.inline(transcript.clue()));
  }

  private SignalView signal(Signal signal, PageLinks links, PageText text) {
    List<SectionView> sections =
        List.of(
            text.section("Evidence", signal.evidence()),
            text.section("Sounds like", signal.soundsLike()),
            text.section("Probe", signal.probe()));
    AsideView aside = aside(signal, links, text, List.of());
    PageContents contents =
        new PageContents()
            .add(sections)
            .addIf(!signal.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
            .add(aside);
    return new SignalView(
        frame(links, signal, signal.summary(), contents),
        text.inline(signal.summary()),
        sections,
        Figures.of(signal, content, text).orElse(null),
        aside);
  }

  private MetricView metric(Metric metric, PageLinks links, PageText text) {
    List<SectionView> sections =
        List.of(
            text.section("Example", metric.example()), text.section("In depth", metric.inDepth()));
    AsideView aside = aside(metric, links, text, metric.sources());
    return new MetricView(
        frame(
            links,
            metric,
            metric.summary(),
            new PageContents()
                .add(sections)
                .addIf(!metric.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
                .add(aside)),
        metric.group().title(),
        text.inline(metric.summary()),
        SetFormulas.in(text.inline(metric.formula())),
        text.inline(metric.when()),
        text.inline(metric.pitfall()),
        sections,
        Figures.of(metric, content, text).orElse(null),
        aside);
  }

  private TechniqueView technique(Technique technique, PageLinks links, PageText text) {
    List<SectionView> sections = List.of(text.section("In depth", technique.inDepth()));
    AsideView aside = aside(technique, links, text, technique.sources());
    PageContents contents =
        new PageContents()
            .add(sections)
            .addIf(!technique.calculation().isEmpty(), Figures.TITLE, Figures.ANCHOR)
            .add(aside);
    return new TechniqueView(
        frame(links, technique, technique.summary(), contents),
        technique.group().title(),
        text.inline(technique.summary()),
        text.inline(technique.takeFor()),
        text.inline(technique.caution()),
        traits(technique.traits(), text),
        sections,
        Figures.of(technique, content, text).orElse(null),
        aside);
  }

  private ReferenceView reference(ReferenceDocument reference, PageLinks links, PageText text) {
    BlocksToViews views = new BlocksToViews(content, links, text);
    List<BlockView> blocks = views.views(layout.reference(reference));
    return new ReferenceView(
        frames.entry(links, reference, PlainText.of(reference.summary()), views.contents()),
        text.inline(reference.summary()),
        text.inline(reference.consultWhen()),
        blocks,
        !reference.calculation().isEmpty());
  }

  private AsideView aside(Entry entry, PageLinks links, PageText text, List<Source> sources) {
    return Asides.of(content, links, text, entry.key(), sources);
  }

  private FrameView frame(PageLinks links, Entry entry, Text description, PageContents contents) {
    List<ContentsItemView> items = contents.items();
    return frames.entry(links, entry, PlainText.of(description), items);
  }
}
