package dev.lectern.generator.document;

import dev.lectern.content.Closing;
import dev.lectern.content.Kind;
import dev.lectern.content.Schedule;
import dev.lectern.content.Stage;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;

/** Views of the stages and of the clock. */
final class StageViews {

  private final ValidContent content;

  StageViews(ValidContent content) {
    this.content = content;
  }

  List<Block> diagram() {
    return List.of(GeneratedDiagrams.framework(content));
  }

  List<Block> timeline() {
    return List.of(GeneratedDiagrams.timeline(content));
  }

  List<Block> table() {
    List<List<Inline>> rows = new ArrayList<>();
    for (Stage stage : content.stages()) {
      rows.add(
          List.of(
              Inline.plain(String.valueOf(stage.order())),
              new Inline.ToEntry(stage.key(), stage.title()),
              Inline.plain(String.valueOf(stage.minutes())),
              Inline.rich(stage.question())));
    }
    Closing closing = content.skill().timing().closing();
    if (closing != null) {
      rows.add(
          List.of(
              Inline.plain(""),
              Inline.plain(closing.title()),
              Inline.plain(String.valueOf(closing.minutes())),
              Inline.rich(closing.purpose())));
    }
    return List.of(
        new Block.Table(
            List.of(
                Block.Column.numbers("#"),
                Block.Column.of(DocumentLayout.singular(content, Kind.STAGE)),
                Block.Column.numbers("Minutes"),
                Block.Column.of("Question")),
            rows,
            List.of(
                Inline.plain(""),
                Inline.plain("Total"),
                Inline.plain(String.valueOf(content.schedule().total())),
                Inline.plain(""))));
  }

  List<Block> settles(List<Stage> stages, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Stage stage : stages) {
      blocks.add(heading(stage, level));
      blocks.add(settled(stage));
    }
    return blocks;
  }

  List<Block> details(List<Stage> stages, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Stage stage : stages) {
      blocks.add(heading(stage, level));
      blocks.add(new Block.Paragraph(new Inline.Strong(Inline.rich(stage.question()))));
      blocks.add(settled(stage));
      blocks.add(new Block.Labelled("Strong answer", stage.strongAnswer(), level - 2));
      blocks.add(new Block.Labelled("Commonly missed", stage.commonlyMissed(), level - 2));
    }
    return blocks;
  }

  List<Block> schedule() {
    List<List<Inline>> rows = new ArrayList<>();
    for (Schedule.Slot slot : content.schedule().slots()) {
      Stage stage = slot.stage();
      Closing closing = content.skill().timing().closing();
      rows.add(
          List.of(
              Inline.plain(slot.from() + "–" + slot.to()),
              stage == null
                  ? Inline.plain(slot.title())
                  : new Inline.ToEntry(stage.key(), slot.title()),
              stage == null ? Inline.plain("") : Inline.rich(stage.whiteboard().draw()),
              stage != null
                  ? Inline.rich(stage.whiteboard().purpose())
                  : closing == null ? Inline.plain("") : Inline.rich(closing.purpose())));
    }
    return List.of(
        new Block.Table(
            List.of(
                Block.Column.numbers("Minutes"),
                Block.Column.of(DocumentLayout.singular(content, Kind.STAGE)),
                Block.Column.of("On the board"),
                Block.Column.of("Purpose")),
            rows,
            List.of()));
  }

  /** A row for each stage, a column for each score; nothing if answers are not scored. */
  List<Block> rubric() {
    int scores = content.stages().get(0).rubric().size();
    if (scores == 0) {
      return List.of();
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.of(DocumentLayout.singular(content, Kind.STAGE)));
    for (int score = 1; score <= scores; score++) {
      columns.add(Block.Column.of(String.valueOf(score)));
    }
    List<List<Inline>> rows = new ArrayList<>();
    for (Stage stage : content.stages()) {
      List<Inline> row = new ArrayList<>();
      row.add(Inline.plain(stage.title())); // linked from every other table; links cost tokens
      stage.rubric().forEach(text -> row.add(Inline.rich(text)));
      rows.add(row);
    }
    return List.of(new Block.Table(columns, rows, List.of()));
  }

  private static Block heading(Stage stage, int level) {
    return new Block.Heading(level, stage.title(), stage.key());
  }

  private static Block settled(Stage stage) {
    return new Block.Bullets(stage.settles().stream().map(Inline::rich).toList());
  }
}
