package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.FigureName;
import dev.lectern.content.Kind;
import dev.lectern.content.prose.Passage;
import java.util.List;
import java.util.Set;

/** A content, or the part of it that is other than it was. */
public interface ContentPart {

  /** The content that it is a part of. */
  ResolvedContent content();

  /** The entries of a kind, by id. */
  <T extends Entry> List<T> ofKind(Kind kind, Class<T> type);

  /** All entries, by kind and id. */
  List<Entry> entries();

  /** Who names whom, in the order of binding. */
  List<Reference> references();

  /** The diagrams that authors drew by hand, by place. */
  List<Diagram> diagrams();

  /** All prose, in the order of binding. */
  List<Passage> passages();

  /** The bodies that were read, in the order of binding. */
  List<Body> bodies();

  /** The values of entries' figures that prose prints. */
  Set<FigureName> citations();
}
