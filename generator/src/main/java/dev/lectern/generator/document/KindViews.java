package dev.lectern.generator.document;

import dev.lectern.content.EmbeddedView;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import java.util.ArrayList;
import java.util.List;

/** What stands on the page of a kind whose entries have pages of their own. */
final class KindViews {

  private final ValidContent content;
  private final DocumentLayout layout;
  private final GroupMembers members;
  private final Derived<DocumentLayout.ListedGroup, List<Block>> listed;

  KindViews(
      ValidContent content,
      DocumentLayout layout,
      GroupMembers members,
      Derived<DocumentLayout.ListedGroup, List<Block>> listed) {
    this.content = content;
    this.layout = layout;
    this.members = members;
    this.listed = listed;
  }

  /** The list, the tables or the pictures of all entries; headings are of level 2. */
  List<Block> list(Kind kind) {
    return switch (kind) {
      case STAGE -> stages();
      case PROBLEM -> layout.view(ViewName.PROBLEM_TABLE, 1);
      case PATTERN -> layout.view(ViewName.PATTERN_TABLE, 1);
      case SIGNAL -> layout.view(ViewName.SIGNAL_LIST, 1);
      case ANTI_PATTERN -> layout.view(ViewName.ANTI_PATTERN_LIST, 1);
      case METRIC -> grouped(kind, ViewName.METRIC_TABLE);
      case TECHNIQUE -> grouped(kind, ViewName.TECHNIQUE_TABLE, ViewName.TECHNIQUE_TRAITS);
      case REFERENCE -> layout.view(ViewName.REFERENCE_LIST, 1);
      case FUNCTION,
          TERM,
          QUESTION,
          SOURCE,
          OVERVIEW,
          SKILL,
          UNIT,
          EVALUATION,
          ACTIVATION_QUERY,
          CHANGE ->
          throw new IllegalArgumentException("entries without pages of their own: " + kind);
    };
  }

  private List<Block> stages() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(layout.view(ViewName.STAGE_TABLE, 1));
    blocks.add(new Block.Heading(2, "On the board", null));
    blocks.addAll(layout.view(ViewName.STAGE_TIMELINE, 2));
    blocks.addAll(layout.view(ViewName.SCHEDULE, 2));
    List<Block> rubric = layout.view(ViewName.RUBRIC, 2);
    if (!rubric.isEmpty()) {
      blocks.add(new Block.Heading(2, "Scores", null));
      blocks.addAll(rubric);
    }
    blocks.add(new Block.Heading(2, "Order and ways back", null));
    blocks.addAll(layout.view(ViewName.FRAMEWORK_DIAGRAM, 2));
    return blocks;
  }

  /** The tables for each group that has entries. */
  private List<Block> grouped(Kind kind, ViewName... tables) {
    Overview overview = content.overview(kind);
    List<Block> blocks = new ArrayList<>();
    for (Group group : overview.groups()) {
      if (!members.areIn(group, kind)) {
        continue;
      }
      blocks.add(new Block.Heading(2, group.title(), null));
      if (!group.text().isEmpty()) {
        blocks.add(new Block.Paragraph(Inline.rich(group.text())));
      }
      for (ViewName table : tables) {
        blocks.addAll(
            listed.of(
                new DocumentLayout.ListedGroup(table, group.id()),
                () -> layout.view(new EmbeddedView(table, List.of(), group, overview.span()), 2)));
      }
    }
    return blocks;
  }
}
