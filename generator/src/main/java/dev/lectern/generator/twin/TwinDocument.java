package dev.lectern.generator.twin;

import dev.lectern.content.EntryId;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.plan.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * A twin before it is written.
 *
 * @param path where it will be
 * @param about the entry that it is all about, if it is about one
 * @param blocks its text; the first is its title
 */
record TwinDocument(OutputPath path, Optional<EntryId> about, List<Block> blocks) {

  TwinDocument {
    blocks = List.copyOf(blocks);
  }
}
