package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Slug;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.Inline;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.HeadingView;
import dev.lectern.generator.view.Html;
import dev.lectern.generator.view.LabelledView;
import dev.lectern.generator.view.ListView;
import dev.lectern.generator.view.NumberedView;
import dev.lectern.generator.view.ProseView;
import dev.lectern.generator.view.TableView;
import java.util.ArrayList;
import java.util.List;

/** Makes views of the blocks of one page, and collects the page's headings on the way. */
final class BlocksToViews implements Block.Cases<BlockView> {

  /** So many blocks are not all made again for each that is another. */
  private static final int MANY = 64;

  private final ValidContent content;
  private final PageLinks links;
  private final PageText text;
  private final InlineToHtml inline;
  private final ProseHeadings headings;
  private final Slug.Sequence anchors = new Slug.Sequence();
  private final List<ContentsItemView> contents = new ArrayList<>();
  private boolean areMany = false;
  private int tables = 0;

  BlocksToViews(ValidContent content, PageLinks links, PageText text) {
    this.content = content;
    this.links = links;
    this.text = text;
    this.inline = new InlineToHtml(links, text);
    this.headings = new ProseHeadings();
  }

  /** The views in the order of the blocks. */
  List<BlockView> views(List<Block> blocks) {
    areMany = blocks.size() > MANY;
    // Authors' anchors are linked to from elsewhere, so they are served first.
    for (Block block : blocks) {
      if (block instanceof Block.Written written) {
        written.prose().anchors().forEach(anchor -> anchors.next(anchor.value()));
      }
    }
    return blocks.stream().map(block -> block.accept(this)).toList();
  }

  /** The headings of what was made so far, of levels 2 and 3. */
  List<ContentsItemView> contents() {
    return List.copyOf(contents);
  }

  @Override
  public BlockView heading(Block.Heading heading) {
    String anchor = anchors.next(heading.text()).value();
    listed(heading.text(), anchor, heading.level());
    EntryId entry = heading.entry();
    return new HeadingView(
        heading.level(), anchor, heading.text(), entry == null ? "" : links.href(entry));
  }

  private void listed(String label, String anchor, int level) {
    if (level == 2 || level == 3) {
      contents.add(new ContentsItemView(label, anchor, level));
    }
  }

  @Override
  public BlockView paragraph(Block.Paragraph paragraph) {
    return new ProseView(new Html("<p>" + paragraph.text().accept(inline) + "</p>"));
  }

  @Override
  public BlockView written(Block.Written written) {
    headings
        .of(written.prose())
        .forEach(
            heading ->
                listed(
                    heading.label(), heading.anchor(), heading.level() + written.headingShift()));
    return new ProseView(text.blocks(written.prose(), written.headingShift()));
  }

  @Override
  public BlockView labelled(Block.Labelled labelled) {
    return new LabelledView(
        labelled.label(), text.blocks(labelled.prose(), labelled.headingShift()));
  }

  @Override
  public BlockView bullets(Block.Bullets bullets) {
    return new ListView(bullets.items().stream().map(this::html).toList());
  }

  @Override
  public BlockView numbered(Block.Numbered numbered) {
    return new NumberedView(items(numbered.items()));
  }

  private List<NumberedView.ItemView> items(List<Block.Item> items) {
    return items.stream()
        .map(item -> new NumberedView.ItemView(html(item.text()), items(item.below())))
        .toList();
  }

  @Override
  public TableView table(Block.Table table) {
    return areMany
        ? text.tables().of(tables++, table, own -> view(table, new InlineToHtml(links, own)))
        : view(table, inline);
  }

  private static TableView view(Block.Table table, InlineToHtml inline) {
    List<Block.Column> columns = table.columns();
    return new TableView(
        columns.stream()
            .map(column -> new TableView.ColumnView(column.title(), column.numeric()))
            .toList(),
        table.rows().stream().map(row -> cells(row, columns, inline)).toList(),
        table.footer().isEmpty() ? List.of() : cells(table.footer(), columns, inline));
  }

  private static List<TableView.CellView> cells(
      List<Inline> row, List<Block.Column> columns, InlineToHtml inline) {
    List<TableView.CellView> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Html body = new Html(row.get(i).accept(inline));
      cells.add(new TableView.CellView(body, columns.get(i).numeric()));
    }
    return cells;
  }

  @Override
  public BlockView diagram(Block.Diagram diagram) {
    return text.figures().view(diagram);
  }

  @Override
  public BlockView figures(Block.Figures figures) {
    return Figures.of(figures.calculation(), content, text);
  }

  private Html html(Inline part) {
    return new Html(part.accept(inline));
  }
}
