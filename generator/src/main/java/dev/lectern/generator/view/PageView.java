package dev.lectern.generator.view;

/** The view of one page; its template bears the name of its class. */
public sealed interface PageView
    permits AboutView,
        AntiPatternView,
        BookView,
        CheatSheetView,
        ChangesView,
        FigureReportView,
        FunctionsView,
        GlossaryView,
        HomeView,
        InstallView,
        MetricView,
        NotFoundView,
        OverviewView,
        PatternView,
        ProblemView,
        QuestionsView,
        ReferenceView,
        RoundView,
        RoundsView,
        SchemasView,
        SignalView,
        SourcesView,
        StageView,
        TechniqueView {

  /** What stands around the page's own part. */
  FrameView frame();
}
