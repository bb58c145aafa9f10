package dev.lectern.generator.site;

import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.PracticeFile;
import dev.lectern.generator.plan.PracticeKinds;
import dev.lectern.generator.view.CardView;
import dev.lectern.generator.view.DrillsView;
import dev.lectern.generator.view.FlashcardsView;
import dev.lectern.generator.view.Html;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.PracticeDataView;
import dev.lectern.generator.view.PractiseView;
import dev.lectern.generator.view.YourDataView;
import java.util.ArrayList;
import java.util.List;

/** The pages on which readers practise. */
final class PractisePages {

  private static final OutputPath ROUNDS = OutputPath.of("rounds/index.html");

  private final ValidContent content;
  private final OutputPlan plan;
  private final PageFrames frames;
  private final SitePractice practice;

  PractisePages(ValidContent content, OutputPlan plan, PageFrames frames, SitePractice practice) {
    this.content = content;
    this.plan = plan;
    this.frames = frames;
    this.practice = practice;
  }

  PractiseView start(PageLinks links) {
    List<CardView> parts = new ArrayList<>();
    links
        .hrefIfPlanned(ROUNDS)
        .ifPresent(
            rounds ->
                parts.add(
                    part(
                        "Rounds",
                        rounds,
                        "A whole round against the clock, with notes, a board and a score at the"
                            + " end.",
                        0)));
    if (plan.has(FixedPage.Name.CARDS)) {
      parts.add(
          part(
              "Flashcards",
              links.href(FixedPage.Name.CARDS),
              "A few minutes a day; each card comes back when you are about to forget it.",
              practice.deck().cards().size()));
    }
    if (plan.has(FixedPage.Name.DRILLS)) {
      parts.add(
          part(
              "Drills",
              links.href(FixedPage.Name.DRILLS),
              "Short questions that are made anew each time: estimate, choose, and hear what goes"
                  + " wrong.",
              0));
    }
    parts.add(
        part(
            "Your data",
            links.href(FixedPage.Name.YOUR_DATA),
            "What your browser keeps of all this; take it along, or delete it.",
            0));
    return new PractiseView(
        frames.fixed(
            links,
            FixedPage.Name.PRACTISE,
            PageFrames.PRACTISE_TITLE,
            "Practise " + content.skill().title() + ".",
            List.of()),
        parts,
        data(plan.has(FixedPage.Name.CARDS) ? practice.cardAddress() : ""));
  }

  private static CardView part(String title, String href, String summary, int count) {
    return new CardView(title, href, new Html(HtmlEscape.text(summary)), count);
  }

  FlashcardsView cards(PageLinks links, PageText text) {
    return new FlashcardsView(
        frames.fixed(
            links,
            FixedPage.Name.CARDS,
            "Flashcards",
            "Flashcards of " + content.skill().title() + ", each when it is due.",
            List.of()),
        data(practice.cardAddress()),
        practice.deck().cards().size(),
        kinds(PracticeKinds.CARDS, links, text),
        new LinkView("Cards for Anki", links.href(PracticeFile.Part.ANKI)),
        new LinkView("Cards as a table (CSV)", links.href(PracticeFile.Part.CSV)));
  }

  DrillsView drills(PageLinks links, PageText text) {
    return new DrillsView(
        frames.fixed(
            links,
            FixedPage.Name.DRILLS,
            "Drills",
            "Short questions about " + content.skill().title() + ", made anew each time.",
            List.of()),
        data(practice.drillAddress()),
        plan.has(FixedPage.Name.FIGURES)
            ? List.of(new LinkView(PageFrames.FIGURES_TITLE, links.href(FixedPage.Name.FIGURES)))
            : List.of(),
        kinds(PracticeKinds.CHOICES, links, text));
  }

  YourDataView yourData(PageLinks links) {
    return new YourDataView(
        frames.fixed(
            links,
            FixedPage.Name.YOUR_DATA,
            "Your data",
            "What your browser keeps while you practise, and how to take it along or delete it.",
            List.of()),
        data(""));
  }

  private PracticeDataView data(String script) {
    return new PracticeDataView(content.skill().identity().name(), script);
  }

  private List<CardView> kinds(List<Kind> kinds, PageLinks links, PageText text) {
    List<CardView> views = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      int count = content.entries(overview.about()).size();
      if (kinds.contains(overview.about()) && count > 0) {
        views.add(
            new CardView(
                overview.title(),
                links.href(overview.about()),
                text.inline(overview.summary()),
                count));
      }
    }
    return views;
  }
}
