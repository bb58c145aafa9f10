package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlocksToMarkdownTest {

  private static final BlocksToMarkdown MARKDOWN = new BlocksToMarkdown(target -> Optional.empty());

  private static Block.Item item(String text, Block.Item... below) {
    return new Block.Item(Inline.plain(text), List.of(below));
  }

  @Test
  void aListWithinAnItemStandsUnderTheItemsText() {
    List<Block.Item> ten = new ArrayList<>(Collections.nCopies(9, item("x")));
    ten.add(item("y", item("z", item("last"))));
    assertThat(
            MARKDOWN.numbered(
                new Block.Numbered(List.of(item("a", item("b", item("c")), item("d"))))))
        .isEqualTo("1. a\n   1. b\n      1. c\n   2. d");
    assertThat(MARKDOWN.numbered(new Block.Numbered(ten)))
        .endsWith("\n9. x\n10. y\n    1. z\n       1. last");
  }

  @Test
  void textInAListIsNotTakenForMarkdown() {
    assertThat(MARKDOWN.numbered(new Block.Numbered(List.of(item("<b>[x](y)* `z`")))))
        .isEqualTo("1. \\<b>\\[x\\](y)\\* \\`z\\`");
  }
}
