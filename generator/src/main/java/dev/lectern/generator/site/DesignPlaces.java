package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Exchange;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Markup;
import dev.lectern.content.Problem;
import dev.lectern.content.Prose;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.StageNotes;
import dev.lectern.content.Text;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.view.DesignUseView;
import dev.lectern.generator.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the worked designs name an entry: which design, and which sections of its page. */
final class DesignPlaces {

  private DesignPlaces() {}

  /**
   * A section of a design's page.
   *
   * @param title its heading
   * @param anchor its place on the page
   * @param texts what stands in it
   * @param entries what it lists or draws beside its texts
   */
  private record Section(String title, String anchor, List<Markup> texts, List<EntryId> entries) {

    Section with(Stream<EntryId> more) {
      return new Section(title, anchor, texts, List.copyOf(more.toList()));
    }

    boolean holds(Span place) {
      return texts.stream().anyMatch(text -> text.span().contains(place));
    }
  }

  /** The designs that name an entry, in the order in which readers meet them. */
  static List<DesignUseView> of(ValidContent content, PageLinks links, EntryId entry) {
    List<DesignUseView> uses = new ArrayList<>();
    for (Entry user : content.usedBy(entry)) {
      if (user instanceof Problem problem) {
        List<Span> places = content.places(problem.key(), entry);
        String page = links.href(problem.key());
        uses.add(
            new DesignUseView(
                new LinkView(problem.title(), page),
                sections(problem)
                    .filter(section -> isNamed(entry, section, places))
                    .map(section -> new LinkView(section.title(), page + "#" + section.anchor()))
                    .toList()));
      }
    }
    return List.copyOf(uses);
  }

  private static boolean isNamed(EntryId entry, Section section, List<Span> places) {
    return section.entries().contains(entry) || places.stream().anyMatch(section::holds);
  }

  /** The sections in the order of the page. */
  private static Stream<Section> sections(Problem problem) {
    WorkedDesign design = problem.design();
    List<Section> sections = new ArrayList<>();
    sections.add(
        texts("Summary", "_summary", Stream.of(problem.summary()))
            .with(Stream.of(problem.patterns(), problem.metrics()).flatMap(List::stream)));
    sections.add(prose("Prompt", design.prompt()));
    sections.add(texts("Challenges", "_challenges", problem.challenges().stream()));
    sections.add(texts("Must discuss", "_must-discuss", problem.mustDiscuss().stream()));
    sections.add(exchanges("Clarifying questions", "_clarifying", design.clarifying()));
    sections.add(
        texts(
            Figures.TITLE,
            Figures.ANCHOR,
            Stream.concat(
                design.calculation().inputs().stream().map(Input::note),
                design.calculation().formulas().stream().map(Formula::note))));
    for (StageNotes stage : design.walkthrough()) {
      sections.add(prose(stage.stage().title(), stage.notes()));
    }
    sections.add(prose("Architecture", design.architecture()).with(drawn(design)));
    sections.add(prose("Failure modes", design.failureModes()));
    sections.add(exchanges("Follow-up questions", "_follow-ups", design.followUps()));
    for (LevelNotes level : design.levels()) {
      sections.add(prose(level.level().title(), level.notes()));
    }
    sections.add(
        texts(
            "Published systems",
            "_published",
            design.published().stream().map(PublishedSystem::claim)));
    return sections.stream();
  }

  private static Stream<EntryId> drawn(WorkedDesign design) {
    return Stream.ofNullable(design.architectureDiagram())
        .flatMap(architecture -> architecture.components().stream())
        .flatMap(component -> Stream.ofNullable(component.about()));
  }

  private static Section prose(String title, Prose prose) {
    return new Section(title, prose.anchor(), List.of(prose), List.of());
  }

  private static Section texts(String title, String anchor, Stream<Text> texts) {
    return new Section(title, anchor, List.copyOf(texts.toList()), List.of());
  }

  private static Section exchanges(String title, String anchor, List<Exchange> exchanges) {
    return texts(
        title,
        anchor,
        exchanges.stream().flatMap(exchange -> Stream.of(exchange.ask(), exchange.answer())));
  }
}
