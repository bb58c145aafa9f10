package dev.lectern.generator.document;

import dev.lectern.content.DecisionTree;
import dev.lectern.content.EntryId;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision tree as a picture, and as the nested list that says the same. */
final class DecisionViews {

  private final ValidContent content;

  DecisionViews(ValidContent content) {
    this.content = content;
  }

  /** The picture, the first question, and a list with an item for each answer; none for no tree. */
  List<Block> tree(@Nullable DecisionTree tree) {
    if (tree == null) {
      return List.of();
    }
    return List.of(
        DecisionDiagram.of(tree, entry -> content.get(entry).title()),
        new Block.Paragraph(Inline.strong(tree.root().ask())),
        new Block.Numbered(items(tree.root())));
  }

  private List<Block.Item> items(DecisionTree.Decision decision) {
    List<Block.Item> items = new ArrayList<>();
    for (DecisionTree.Answer answer : decision.answers()) {
      List<Inline> line = new ArrayList<>();
      line.add(Inline.strong(answer.text()));
      line.add(Inline.plain(": "));
      List<Block.Item> below = List.of();
      if (answer.to() instanceof DecisionTree.Decision next) {
        if (!answer.because().isEmpty()) {
          line.add(Inline.rich(answer.because()));
          line.add(Inline.plain(" "));
        }
        line.add(Inline.plain(next.ask()));
        below = items(next);
      } else if (answer.to() instanceof DecisionTree.Choice choice) {
        line.add(Inline.joined(choice.entries().stream().map(this::link).toList(), ", "));
        line.add(Inline.plain("."));
        if (!answer.because().isEmpty()) {
          line.add(Inline.plain(" "));
          line.add(Inline.rich(answer.because()));
        }
      }
      items.add(new Block.Item(new Inline.Run(line), below));
    }
    return items;
  }

  private Inline link(EntryId entry) {
    return new Inline.ToEntry(entry, content.get(entry).title());
  }
}
