package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Level;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.Schedule;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import dev.lectern.content.StageNotes;
import dev.lectern.content.Text;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.view.CardView;
import dev.lectern.generator.view.Html;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.RoundStageView;
import dev.lectern.generator.view.RoundStageView.RoundQuestionView;
import dev.lectern.generator.view.RoundView;
import dev.lectern.generator.view.RoundsView;
import dev.lectern.generator.view.SectionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages on which one practises: one for each problem, and the one where one chooses. */
final class RoundPages {

  private final ValidContent content;
  private final PageFrames frames;

  RoundPages(ValidContent content, PageFrames frames) {
    this.content = content;
    this.frames = frames;
  }

  RoundsView choice(PageLinks links, PageText text) {
    Skill skill = content.skill();
    List<CardView> problems =
        content.problems().stream()
            .map(
                problem ->
                    new CardView(
                        problem.title(), links.round(problem), text.inline(problem.summary()), 0))
            .toList();
    return new RoundsView(
        frames.fixed(
            links,
            FixedPage.Name.ROUNDS,
            PageFrames.ROUNDS_TITLE,
            "Rehearse a round of "
                + content.schedule().total()
                + " minutes against the clock, then score it.",
            List.of()),
        StageBars.of(content, links, null),
        problems,
        skill.levels().stream()
            .map(
                level ->
                    new RoundsView.ChoiceView(level.id(), level.title(), text.inline(level.text())))
            .toList());
  }

  RoundView page(Problem problem, PageLinks links, PageText text) {
    WorkedDesign design = problem.design();
    SectionView prompt = text.section("Prompt", design.prompt());
    List<RoundStageView> stages =
        content.schedule().slots().stream()
            .map(slot -> stretch(slot, problem, links, text))
            .toList();
    int scores = stages.stream().mapToInt(stage -> stage.rubric().size()).max().orElse(0);
    List<RoundQuestionView> anywhere = questions(null, problem, links, text);
    List<RoundView.MistakeView> mistakes =
        content.antiPatterns().stream()
            .map(
                mistake ->
                    new RoundView.MistakeView(
                        mistake.id(),
                        new LinkView(mistake.title(), links.href(mistake.key())),
                        text.blocks(mistake.detection())))
            .toList();
    PageContents contents =
        new PageContents()
            .add(prompt.title(), prompt.anchor())
            .add("Plan", "_plan")
            .add("Questions on the way", "_questions")
            .addIf(!design.followUps().isEmpty(), "Questions at the end", "_follow-ups")
            .addIf(scores > 0, "Score", "_score")
            .addIf(!problem.mustDiscuss().isEmpty(), "Must discuss", "_must-discuss")
            .addIf(!mistakes.isEmpty(), "Mistakes to look for", "_mistakes")
            .add("Compare", "_compare");
    return new RoundView(
        frames.round(
            links, problem, "A round about: " + PlainText.of(problem.summary()), contents.items()),
        problem.id(),
        new LinkView(problem.title(), links.href(problem.key())),
        text.inline(problem.summary()),
        StageBars.of(content, links, null),
        prompt,
        stages,
        IntStream.rangeClosed(1, scores).boxed().toList(),
        anywhere,
        text.exchanges(design.followUps()),
        text.inline(problem.mustDiscuss()),
        mistakes,
        design.levels().stream().map(notes -> level(notes, text)).toList());
  }

  private static RoundView.RoundLevelView level(LevelNotes notes, PageText text) {
    Level level = notes.level();
    return new RoundView.RoundLevelView(level.id(), level.title(), text.blocks(notes.notes()));
  }

  private RoundStageView stretch(
      Schedule.Slot slot, Problem problem, PageLinks links, PageText text) {
    Stage stage = slot.stage();
    int minutes = slot.to() - slot.from();
    if (stage == null) {
      return new RoundStageView(
          "",
          0,
          0,
          slot.title(),
          "",
          "",
          minutes,
          slot.from(),
          slot.to(),
          text.inline(purposeOfClosing()),
          List.of(),
          Html.EMPTY,
          Html.EMPTY,
          List.of(),
          List.of());
    }
    return new RoundStageView(
        stage.id(),
        stage.order(),
        StageBars.hue(stage),
        stage.title(),
        links.href(stage.key()),
        design(problem, stage, links),
        minutes,
        slot.from(),
        slot.to(),
        text.inline(stage.question()),
        text.inline(stage.settles()),
        text.inline(stage.whiteboard().draw()),
        text.inline(stage.whiteboard().leave()),
        text.inline(stage.rubric()),
        questions(stage, problem, links, text));
  }

  /** There is one where the schedule has a stretch without a stage. */
  private Text purposeOfClosing() {
    return Objects.requireNonNull(content.skill().timing().closing()).purpose();
  }

  /** What the worked design says at a stage. */
  private static String design(Problem problem, Stage stage, PageLinks links) {
    return problem.design().walkthrough().stream()
        .filter(notes -> notes.stage().key().equals(stage.key()))
        .findFirst()
        .map(StageNotes::notes)
        .map(notes -> links.href(problem.key()) + "#" + notes.anchor())
        .orElse(links.href(problem.key()));
  }

  /**
   * What may be asked about a problem in a stage: first what is asked about this problem only.
   *
   * @param stage absent for questions that belong to no stage
   */
  private List<RoundQuestionView> questions(
      @Nullable Stage stage, Problem problem, PageLinks links, PageText text) {
    List<RoundQuestionView> own = new ArrayList<>();
    List<RoundQuestionView> shared = new ArrayList<>();
    for (Question question : content.questions()) {
      EntryId about = question.problem();
      EntryId asked = question.stage();
      boolean here = stage == null ? asked == null : stage.key().equals(asked);
      if (here && about == null) {
        shared.add(question(question, Html.EMPTY, links, text));
      } else if (here && problem.key().equals(about)) {
        own.add(question(question, text.inline(question.exchange().answer()), links, text));
      }
    }
    own.addAll(shared);
    return own;
  }

  private static RoundQuestionView question(
      Question question, Html answer, PageLinks links, PageText text) {
    Level level = question.level();
    return new RoundQuestionView(
        question.id(),
        new LinkView(Titles.of(question), links.href(question.key())),
        level == null ? "" : level.id(),
        level == null ? "" : level.title(),
        text.inline(question.exchange().ask()),
        answer);
  }
}
