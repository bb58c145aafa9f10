package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutline.Citation;
import dev.lectern.content.load.BodyOutline.Passage;
import dev.lectern.content.load.BodyOutline.Run;
import java.util.ArrayList;
import java.util.List;

/** Takes prose out of its marks. */
final class Passages {

  private final List<Citation> citations;
  private int nextCitation;
  private List<Run> runs = new ArrayList<>();

  private Passages(List<Citation> citations) {
    this.citations = citations;
  }

  /** Whether a node's inline content is a passage. */
  static boolean isPassage(Node node) {
    return node instanceof Paragraph
        || node instanceof Heading
        || (node instanceof TableCell && node.getAncestorOfType(TableSeparator.class) == null);
  }

  /**
   * The passages of nodes.
   *
   * @param nodes in the order of the text
   * @param citations in the order of the text
   */
  static List<Passage> of(List<Node> nodes, List<Citation> citations) {
    Passages all = new Passages(citations);
    List<Passage> passages = new ArrayList<>();
    for (Node node : nodes) {
      all.runs = new ArrayList<>();
      all.addChildren(node);
      passages.add(new Passage(all.runs));
    }
    return passages;
  }

  private void addChildren(Node node) {
    for (Node child : node.getChildren()) {
      add(child);
    }
  }

  private void add(Node node) {
    if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      addText(node.getStartOffset(), node.getEndOffset());
    } else if (node instanceof Code
        || node instanceof AutoLink
        || node instanceof MailLink
        || node instanceof HtmlEntity
        || node instanceof HtmlInlineBase) {
      add(node.getStartOffset(), node.getEndOffset(), false);
    } else {
      addChildren(node);
    }
  }

  /** Text in which values may be cited; what is cited stands in for itself. */
  private void addText(int start, int end) {
    int at = start;
    while (nextCitation < citations.size()) {
      BodyOutline.Range cited = citations.get(nextCitation).range();
      if (cited.start() >= end) {
        break;
      }
      if (cited.start() >= at) {
        add(at, cited.start(), true);
        add(cited.start(), cited.end(), false);
      }
      at = Math.max(at, Math.min(cited.end(), end));
      if (cited.end() > end) {
        break;
      }
      nextCitation++;
    }
    add(at, end, true);
  }

  private void add(int start, int end, boolean words) {
    if (start < end) {
      runs.add(new Run(new BodyOutline.Range(start, end), words));
    }
  }
}
