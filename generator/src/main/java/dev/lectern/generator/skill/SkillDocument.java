package dev.lectern.generator.skill;

import dev.lectern.generator.document.Block;
import dev.lectern.generator.markdown.BlocksToMarkdown;
import dev.lectern.generator.markdown.DocumentHeadings;
import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of the skill folder before it is written.
 *
 * @param path relative to the skill folder
 * @param frontMatter what stands above all, with its line end; empty for none
 * @param head its title and what introduces it
 * @param listsContents whether a list of contents stands between head and body
 * @param body all else
 */
record SkillDocument(
    OutputPath path,
    String frontMatter,
    List<Block> head,
    boolean listsContents,
    List<Block> body) {

  SkillDocument {
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** The same document with a list of contents. */
  SkillDocument withContents() {
    return new SkillDocument(path, frontMatter, head, true, body);
  }

  DocumentHeadings headings() {
    List<Block> all = new ArrayList<>(above());
    all.addAll(body);
    return DocumentHeadings.of(all);
  }

  /** The text without its front matter. */
  String text(SkillLinks links) {
    BlocksToMarkdown markdown = new BlocksToMarkdown(links);
    StringBuilder text = new StringBuilder(markdown.document(above()));
    if (listsContents) {
      List<DocumentHeadings.Anchored> all = headings().headings();
      int aboveBody = DocumentHeadings.of(above()).headings().size();
      text.append('\n').append(Contents.of(all.subList(aboveBody, all.size())));
    }
    return text.append('\n').append(markdown.document(body)).toString();
  }

  private List<Block> above() {
    List<Block> above = new ArrayList<>(head);
    if (listsContents) {
      above.add(new Block.Heading(2, Contents.TITLE, null));
    }
    return above;
  }
}
