package dev.lectern.generator.view;

/** A block of a document; its template bears the name of its class. */
public sealed interface BlockView
    permits DiagramView,
        FiguresView,
        HeadingView,
        ListView,
        LabelledView,
        NumberedView,
        ProseView,
        TableView {

  /** The name of its template, without folder and ending. */
  String template();
}
