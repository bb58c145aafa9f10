package dev.lectern.generator.markdown;

import dev.lectern.content.Link;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.CalculationViews;
import dev.lectern.generator.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints blocks as CommonMark with tables; each block without a line end of its own. */
public final class BlocksToMarkdown implements Block.Cases<String>, Inline.Cases<String> {

  private static final MarkdownToMarkdown MARKDOWN = new MarkdownToMarkdown();

  private final LinkHrefs links;
  private final MarkdownText markdown;

  /**
   * @param links where links lead from the file that is being written
   */
  public BlocksToMarkdown(LinkHrefs links) {
    this(links, MARKDOWN);
  }

  private BlocksToMarkdown(LinkHrefs links, MarkdownText markdown) {
    this.links = links;
    this.markdown = markdown;
  }

  /**
   * Tells a hash what a document would be printed of.
   *
   * @param links where links lead from the file that would be written
   */
  public static void tell(ValueHash hash, List<Block> blocks, LinkHrefs links) {
    hash.add(new BlocksToMarkdown(links, new MarkdownInputs(hash)).document(blocks));
  }

  /** The blocks with one blank line between each two, and a line end after the last. */
  public String document(List<Block> blocks) {
    return document(blocks.stream().map(this::block));
  }

  /** A document of blocks that are printed. */
  public static String document(Stream<String> printed) {
    return printed.filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n")) + "\n";
  }

  /** One block of a document. */
  public String block(Block block) {
    return block.accept(this);
  }

  @Override
  public String heading(Block.Heading heading) {
    return "#".repeat(heading.level()) + " " + MarkdownEscape.inline(heading.text());
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return paragraph.text().accept(this);
  }

  @Override
  public String written(Block.Written written) {
    return markdown.blocks(written.prose(), links, written.headingShift());
  }

  @Override
  public String labelled(Block.Labelled labelled) {
    String label = "**" + MarkdownEscape.inline(labelled.label()) + ".**";
    String text = markdown.blocks(labelled.prose(), links, labelled.headingShift());
    return label + (markdown.beginsWithParagraph(labelled.prose()) ? " " : "\n\n") + text;
  }

  @Override
  public String bullets(Block.Bullets bullets) {
    return bullets.items().stream()
        .map(item -> "- " + item.accept(this))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String numbered(Block.Numbered numbered) {
    return String.join("\n", lines(numbered.items()));
  }

  /** A list within an item is as far to the right as the item's text. */
  private List<String> lines(List<Block.Item> items) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (Block.Item item : items) {
      String mark = number++ + ". ";
      lines.add(mark + item.text().accept(this));
      lines(item.below()).forEach(line -> lines.add(" ".repeat(mark.length()) + line));
    }
    return lines;
  }

  @Override
  public String figures(Block.Figures figures) {
    return bullets(CalculationViews.list(figures.calculation()));
  }

  @Override
  public String table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.columns().stream().map(c -> MarkdownEscape.inline(c.title())).toList()));
    lines.add(row(table.columns().stream().map(c -> c.numeric() ? "---:" : "---").toList()));
    for (List<Inline> cells : table.rows()) {
      lines.add(cells(cells));
    }
    if (!table.footer().isEmpty()) {
      lines.add(cells(table.footer().stream().map(BlocksToMarkdown::emphasised).toList()));
    }
    return markdown.aligned(String.join("\n", lines));
  }

  private String cells(List<Inline> cells) {
    return row(cells.stream().map(cell -> MarkdownEscape.cell(cell.accept(this))).toList());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static Inline emphasised(Inline cell) {
    return cell instanceof Inline.Plain plain && plain.text().isEmpty()
        ? cell
        : new Inline.Strong(cell);
  }

  @Override
  public String diagram(Block.Diagram diagram) {
    return "```mermaid\n" + diagram.source().stripTrailing() + "\n```";
  }

  @Override
  public String plain(Inline.Plain plain) {
    return MarkdownEscape.inline(plain.text());
  }

  @Override
  public String rich(Inline.Rich rich) {
    return markdown.inline(rich.text(), links);
  }

  @Override
  public String strong(Inline.Strong strong) {
    return "**" + strong.inside().accept(this) + "**";
  }

  @Override
  public String literal(Inline.Literal literal) {
    return "`" + literal.text() + "`";
  }

  @Override
  public String toEntry(Inline.ToEntry link) {
    String label = MarkdownEscape.inline(link.label());
    Optional<String> href = links.href(new Link.ToEntry(link.entry(), ""));
    return href.map(url -> "[" + label + "](" + MarkdownEscape.destination(url) + ")")
        .orElse(label);
  }

  @Override
  public String toWeb(Inline.ToWeb link) {
    return "["
        + MarkdownEscape.inline(link.label())
        + "]("
        + MarkdownEscape.destination(link.url())
        + ")";
  }

  @Override
  public String run(Inline.Run run) {
    return run.parts().stream().map(part -> part.accept(this)).collect(Collectors.joining());
  }
}
