package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.search.PageTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file, and what it says if it is a page that others are made of.
 *
 * @param texts what the search is made of
 * @param main what the book is made of, if there is one
 * @param terms the anchors in the glossary whose definitions it has, or would have; sorted
 */
record MadeFile(
    PlannedOutput output,
    RenderedFile file,
    @Nullable PageTexts texts,
    @Nullable MainPart main,
    List<String> terms) {

  /** One that no other is made of. */
  MadeFile(PlannedOutput output, RenderedFile file) {
    this(output, file, null, null, List.of());
  }

  /** The same with another hold of the same file. */
  MadeFile with(RenderedFile same) {
    return new MadeFile(output, same, texts, main, terms);
  }
}
