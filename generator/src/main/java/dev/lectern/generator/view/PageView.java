package dev.lectern.generator.view;

/** The view of one page; its template bears the name of its class. */
public sealed interface PageView
    permits AboutView,
        AntiPatternView,
        BookView,
        CheatSheetView,
        ChangesView,
        DrillsView,
        FigureReportView,
        FlashcardsView,
        FunctionsView,
        GlossaryView,
        HomeView,
        InstallView,
        KindFiguresView,
        MetricView,
        NotFoundView,
        OverviewView,
        PatternView,
        PractiseView,
        ProblemView,
        QuestionGroupView,
        QuestionsView,
        ReferenceView,
        RoundView,
        RoundsView,
        SchemasView,
        SignalView,
        SourcesView,
        StageView,
        TechniqueView,
        YourDataView {

  /** What stands around the page's own part. */
  FrameView frame();
}
