package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BlockStartsTest {

  private static final Parser LIBRARY = Parser.builder(MarkdownParsers.OPTIONS).build();

  private static final List<String> PIECES =
      List.of(
          "a",
          "b c",
          " ",
          "  ",
          "    ",
          "\t",
          "\n",
          "\n\n",
          "> ",
          ">",
          "# ",
          "## ",
          "===",
          "---",
          "-",
          "- ",
          "* ",
          "+ ",
          "***",
          "_ _ _",
          "1. ",
          "2) ",
          "0",
          "\u0661. ",
          "```",
          "~~~",
          "`",
          "<div>",
          "</div>",
          "<!-- d -->",
          "<?e?>",
          "<",
          "|",
          "|-|",
          "[r]: f.md",
          "\\",
          "\u00a0",
          "\u2028",
          "é");

  private static void assertReadAlike(String markdown) {
    assertThat(InlineReaderTest.tree(MarkdownParsers.BLOCKS, markdown))
        .as(markdown)
        .isEqualTo(InlineReaderTest.tree(LIBRARY, markdown));
  }

  @Test
  void blocksBeginWhereTheLibraryBeginsThem() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      assertReadAlike(
          IntStream.range(0, 1 + random.nextInt(14))
              .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining()));
    }
  }

  @Property
  void whatPeopleWriteIsReadAlike(@ForAll("markdown") String markdown) {
    assertReadAlike(markdown);
  }

  @Provide
  Arbitrary<String> markdown() {
    return MarkdownSamples.blocks();
  }
}
