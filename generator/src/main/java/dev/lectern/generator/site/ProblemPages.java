package dev.lectern.generator.site;

import dev.lectern.content.Budget;
import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.StageNotes;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.view.AsideView;
import dev.lectern.generator.view.BackLinksView;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.ProblemView;
import dev.lectern.generator.view.PublishedView;
import dev.lectern.generator.view.SectionView;
import dev.lectern.generator.view.StageSectionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the problems, each with its worked design. */
final class ProblemPages {

  private final ValidContent content;
  private final PageFrames frames;
  private final DocumentLayout layout;

  ProblemPages(ValidContent content, PageFrames frames, DocumentLayout layout) {
    this.content = content;
    this.frames = frames;
    this.layout = layout;
  }

  ProblemView page(Problem problem, PageLinks links, PageText text) {
    WorkedDesign design = problem.design();
    SectionView prompt = text.section("Prompt", design.prompt());
    List<StageSectionView> walkthrough =
        design.walkthrough().stream().map(notes -> walk(notes, links, text)).toList();
    SectionView architecture = text.section("Architecture", design.architecture());
    SectionView failureModes = text.section("Failure modes", design.failureModes());
    List<SectionView> levels =
        design.levels().stream()
            .map(notes -> text.section(notes.level().title(), notes.notes()))
            .toList();
    AsideView aside = Asides.of(content, links, text, problem.key(), List.of());
    Budget budget = design.budget();
    return new ProblemView(
        frames.entry(
            links,
            problem,
            PlainText.of(problem.summary()),
            contents(design, prompt, walkthrough, architecture, failureModes, levels, aside)
                .items()),
        StageBars.of(content, links, null),
        text.inline(problem.summary()),
        text.inline(problem.challenges()),
        text.inline(problem.mustDiscuss()),
        links(Kind.PATTERN, content.all(problem.patterns()), links),
        links(Kind.METRIC, content.all(problem.metrics()), links),
        prompt,
        new LinkView("Start a round with this problem", links.round(problem)),
        text.exchanges(design.clarifying()),
        Figures.of(problem, content, text).orElse(null),
        budget == null ? null : Budgets.of(budget, waterfall(problem, links, text)),
        walkthrough,
        architecture,
        layout
            .architecture(problem)
            .map(new BlocksToViews(content, links, text)::diagram)
            .orElse(null),
        failureModes,
        text.exchanges(design.followUps()),
        levels,
        design.published().stream().map(system -> published(system, text)).toList(),
        aside);
  }

  private BlockView waterfall(Problem problem, PageLinks links, PageText text) {
    return new BlocksToViews(content, links, text).diagram(layout.waterfall(problem).orElseThrow());
  }

  private static PageContents contents(
      WorkedDesign design,
      SectionView prompt,
      List<StageSectionView> walkthrough,
      SectionView architecture,
      SectionView failureModes,
      List<SectionView> levels,
      AsideView aside) {
    @Nullable Budget budget = design.budget();
    PageContents contents =
        new PageContents()
            .add(prompt.title(), prompt.anchor())
            .add("Challenges", "_challenges")
            .add("Must discuss", "_must-discuss")
            .addIf(budget != null, "Budget", "_budget")
            .add("Clarifying questions", "_clarifying")
            .addIf(!design.calculation().isEmpty(), "Figures", "_figures")
            .add("Walkthrough", "_walkthrough");
    walkthrough.forEach(
        stage -> contents.addBelow(stage.section().title(), stage.section().anchor()));
    contents
        .add(architecture.title(), architecture.anchor())
        .add(failureModes.title(), failureModes.anchor())
        .add("Follow-up questions", "_follow-ups")
        .add("Levels", "_levels");
    levels.forEach(level -> contents.addBelow(level.title(), level.anchor()));
    return contents
        .addIf(!design.published().isEmpty(), "Published systems", "_published")
        .add(aside);
  }

  private static StageSectionView walk(StageNotes notes, PageLinks links, PageText text) {
    return new StageSectionView(
        notes.stage().order(),
        StageBars.hue(notes.stage()),
        notes.stage().minutes(),
        links.href(notes.stage().key()),
        text.section(notes.stage().title(), notes.notes()));
  }

  private BackLinksView links(Kind kind, List<? extends Entry> entries, PageLinks links) {
    return new BackLinksView(
        entries.isEmpty() ? "" : content.overview(kind).title(),
        entries.stream()
            .map(entry -> new LinkView(Titles.of(entry), links.href(entry.key())))
            .toList());
  }

  private static PublishedView published(PublishedSystem system, PageText text) {
    return new PublishedView(
        system.system(), text.inline(system.claim()), PageText.sources(system.sources()));
  }
}
