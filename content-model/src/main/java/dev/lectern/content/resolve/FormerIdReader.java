package dev.lectern.content.resolve;

import dev.lectern.content.FormerId;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.schema.KindFields;
import java.util.ArrayList;
import java.util.List;

/** Reads what an entry was called before; every kind that is shown on the site has this key. */
final class FormerIdReader {

  private FormerIdReader() {}

  /** In the author's order; an id that cannot be one is reported and left out. */
  static List<FormerId> read(LoadedEntry entry, EntryFields fields) {
    List<FormerId> found = new ArrayList<>();
    if (!entry.key().kind().isListed()) {
      return found;
    }
    for (Node.Scalar id : fields.distinctWords(KindFields.FORMERLY)) {
      if (ContentLoader.isId(id.value())) {
        found.add(new FormerId(entry.key(), id.value(), id.span()));
      } else {
        fields.error(
            LoadRules.ID_SHAPE,
            id.span(),
            "\""
                + id.value()
                + "\" was never an id: those have a-z, 0-9 and single hyphens. Write the id as the"
                + " old address has it, without a folder and without an ending.");
      }
    }
    return found;
  }
}
