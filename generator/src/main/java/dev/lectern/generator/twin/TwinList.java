package dev.lectern.generator.twin;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.Skill;
import dev.lectern.content.Text;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.document.EntryLines;
import dev.lectern.generator.document.KindDocuments;
import dev.lectern.generator.markdown.MarkdownEscape;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.AgentFile;
import dev.lectern.generator.plan.PlannedOutput.FiguresPage;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.GroupPage;

/**
 * The list of all twins in the form of llmstxt.org: a title, a summary as a quotation, a section of
 * links for each kind, and last what can be skipped.
 */
final class TwinList {

  private final ValidContent content;
  private final OutputPlan plan;
  private final TwinAddress address;
  private final TwinRenderer.FixedTitles titles;
  private final Derived<EntryId, String> items;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param items what is known of the lines about entries
   */
  TwinList(
      ValidContent content,
      OutputPlan plan,
      TwinAddress address,
      TwinRenderer.FixedTitles titles,
      Derived<EntryId, String> items) {
    this.items = items;
    this.content = content;
    this.plan = plan;
    this.address = address;
    this.titles = titles;
  }

  String text() {
    Skill skill = content.skill();
    text.append("# ").append(MarkdownEscape.inline(skill.title())).append("\n\n");
    text.append("> ").append(plain(skill.summary())).append("\n\n");
    text.append(plain(skill.audience().who())).append("\n\n");
    OutputPath all = plan.file(AgentFile.Part.ALL);
    text.append("Each page is there in Markdown too, under its address with .md for .html; all of");
    text.append(" them in one file: ").append(linked(all.value(), all)).append("\n");
    for (Overview overview : content.overviews()) {
      if (overview.about().shape() == Kind.Shape.FILE) {
        kind(overview);
      }
    }
    optional();
    return text.toString();
  }

  private void kind(Overview overview) {
    section(overview.title());
    item("Overview", plan.page(overview.about()).path(), plain(overview.summary()));
    for (Entry entry : content.entries(overview.about())) {
      text.append(items.of(entry.key(), () -> item(content.get(entry.key()))));
    }
  }

  private String item(Entry entry) {
    return itemText(entry.title(), plan.page(entry.key()).path(), plain(EntryLines.of(entry)));
  }

  /** What explains or supports the rest. */
  private void optional() {
    section("Optional");
    for (Overview overview : content.overviews()) {
      if (overview.about().shape() == Kind.Shape.TABLE) {
        item(overview.title(), plan.page(overview.about()).path(), plain(overview.summary()));
        for (GroupPage page : plan.groups(overview.about())) {
          item(
              KindDocuments.title(overview, page.group()),
              page.path(),
              plain(page.group().text().isEmpty() ? overview.summary() : page.group().text()));
        }
      }
    }
    fixed(titles.figures(), FixedPage.Name.FIGURES);
    for (FiguresPage page : plan.figures()) {
      item(
          titles.figures(content, page.kind()),
          page.path(),
          MarkdownEscape.inline(titles.kindFiguresSummary()));
    }
    fixed(titles.install(), FixedPage.Name.INSTALL);
    fixed(titles.about(), FixedPage.Name.ABOUT);
    fixed(titles.changes(), FixedPage.Name.CHANGES);
  }

  private void fixed(TwinRenderer.Titled page, FixedPage.Name name) {
    if (plan.has(name)) {
      item(page.title(), plan.page(name).path(), MarkdownEscape.inline(page.summary()));
    }
  }

  private void section(String title) {
    text.append("\n## ").append(MarkdownEscape.inline(title)).append("\n\n");
  }

  /**
   * @param line Markdown, on one line
   */
  private void item(String title, OutputPath page, String line) {
    text.append(itemText(title, page, line));
  }

  private String itemText(String title, OutputPath page, String line) {
    return "- " + linked(title, plan.twin(page).orElseThrow()) + ": " + line + "\n";
  }

  private String linked(String title, OutputPath file) {
    return "["
        + MarkdownEscape.inline(title)
        + "]("
        + MarkdownEscape.destination(address.of(file))
        + ")";
  }

  private static String plain(Text text) {
    return MarkdownEscape.inline(PlainText.of(text));
  }
}
