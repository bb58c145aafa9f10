package dev.lectern.content.resolve;

import dev.lectern.content.DecisionTree;
import dev.lectern.content.DocumentPart;
import dev.lectern.content.EmbeddedView;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.ViewName;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import dev.lectern.content.schema.KindFields;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a body that is a document: prose, with views of entries embedded as fenced blocks. */
final class DocumentReader {

  /** The info string of a fence that embeds a view. */
  static final String FENCE = "lectern";

  /**
   * How much source text the views of one document may print, in characters, each time that they
   * print it: ten times what an agent reads in one go.
   */
  static final long MAX_EMBEDDED = 400_000;

  /** What a view costs whatever it prints. */
  private static final long FENCE_SIZE = 200;

  /**
   * The decision tree of a document's front matter.
   *
   * @param declared whether there is one
   * @param tree the tree, unless it has mistakes
   */
  record OwnTree(boolean declared, Optional<DecisionTree> tree) {}

  private DocumentReader() {}

  /** A body without a decision tree of its own. */
  static List<DocumentPart> read(EntryReader.Reading in) {
    return read(in, new OwnTree(false, Optional.empty()));
  }

  /** A body that can show the decision tree of its front matter. */
  static List<DocumentPart> read(EntryReader.Reading in, OwnTree tree) {
    LoadedEntry entry = in.entry();
    List<Slug> anchors = Anchors.of(entry);
    List<DocumentPart> parts = new ArrayList<>();
    long printed = 0;
    int at = 0;
    for (BodyOutline.Fence fence : entry.outline().fences()) {
      if (!fence.info().equals(FENCE)) {
        continue;
      }
      if (!beginsLine(entry.body().text(), fence.range().start())) {
        Span span = entry.body().part(fence.range().start(), fence.range().end());
        in.fields()
            .error(
                ResolveRules.EMBEDDED_VIEW,
                span.part(0, span.text().lines().findFirst().orElse("").length()),
                "A view is embedded between paragraphs, from the first column on; it cannot stand"
                    + " in a list or a quotation.");
        continue;
      }
      written(in, anchors, at, fence.range().start(), parts);
      Span yaml = entry.body().part(fence.content().start(), fence.content().end());
      Span place = entry.body().part(fence.range().start(), fence.range().end());
      Optional<EmbeddedView> view = view(in, yaml, place, tree);
      printed += view.map(embedded -> size(embedded, in.binder())).orElse(FENCE_SIZE);
      if (printed > MAX_EMBEDDED) {
        in.fields()
            .error(
                ResolveRules.EMBEDDED_VIEW,
                place.part(0, place.firstLine().length()),
                "Up to here the views of this document print entries of more than "
                    + MAX_EMBEDDED
                    + " characters. Embed fewer, or name the entries with \"only\".");
        return parts;
      }
      view.ifPresent(
          embedded ->
              parts.add(
                  new DocumentPart.Embedded(embedded, levelAt(entry, fence.range().start()))));
      at = fence.range().end();
    }
    written(in, anchors, at, entry.body().text().length(), parts);
    if (tree.tree().isPresent() && parts.stream().noneMatch(DocumentReader::showsTree)) {
      in.binder()
          .report(
              Diagnostic.warning(
                  ResolveRules.DECISION_TREE,
                  tree.tree().get().span(),
                  "The document does not show its decision tree. Embed the view \""
                      + ViewName.DECISION_TREE.word()
                      + "\", or leave the tree out."));
    }
    if (parts.isEmpty()) {
      in.fields()
          .error(
              ResolveRules.SECTION_REQUIRED,
              in.fields().place(),
              "The document's body is empty. Write prose, or embed a view.");
    }
    return parts;
  }

  /** What a view prints, measured where it was written; only details print bodies. */
  private static long size(EmbeddedView view, Binder binder) {
    boolean bodies = view.name().printsBodies();
    if (!view.only().isEmpty()) {
      return FENCE_SIZE
          + view.only().stream()
              .mapToLong(key -> binder.ask(Subject.entry(key), all -> all.size(key, bodies)))
              .sum();
    }
    Kind kind = view.name().selects().orElse(Kind.STAGE);
    Group group = view.group();
    String name = group == null ? "" : group.id();
    return FENCE_SIZE + binder.ask(Subject.all(kind), all -> all.size(kind, name, bodies));
  }

  private static boolean showsTree(DocumentPart part) {
    return part instanceof DocumentPart.Embedded embedded && embedded.view().tree() != null;
  }

  private static boolean beginsLine(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
  }

  private static void written(
      EntryReader.Reading in, List<Slug> anchors, int from, int to, List<DocumentPart> parts) {
    Prose prose = in.binder().prose(in.entry(), from, to, anchors);
    if (!prose.isEmpty()) {
      parts.add(new DocumentPart.Written(prose));
    }
  }

  private static int levelAt(LoadedEntry entry, int offset) {
    int level = 1;
    for (BodyOutline.Heading heading : entry.outline().headings()) {
      if (heading.range().start() < offset) {
        level = heading.level();
      }
    }
    return level;
  }

  private static Optional<EmbeddedView> view(
      EntryReader.Reading in, Span yaml, Span fence, OwnTree tree) {
    Outcome<Node.Mapping> options = in.yaml().parse(yaml);
    options.diagnostics().forEach(in.binder()::report);
    if (options.value().isEmpty()) {
      return Optional.empty();
    }
    Span place = fence.part(0, fence.firstLine().length());
    EntryFields fields =
        new EntryFields(
            options.value().get(), place, "view", KindFields.VIEW, in.binder(), in.fields());
    String word = fields.string("view");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<ViewName> known = ViewName.of(word);
    if (known.isEmpty()) {
      List<String> words = Arrays.stream(ViewName.values()).map(ViewName::word).toList();
      Guess guess = in.binder().guess(fields.valueSpan("view"), word, () -> words);
      Optional<Fix> fix =
          guess
              .meant()
              .flatMap(meant -> fields.word("view").flatMap(scalar -> YamlFix.word(scalar, meant)));
      fields.error(
          Diagnostic.error(
                  ResolveRules.EMBEDDED_VIEW,
                  fields.valueSpan("view"),
                  "There is no view \"" + word + "\"." + guess.phrase())
              .mendedBy(fix.orElse(null)));
      return Optional.empty();
    }
    ViewName name = known.get();
    List<EntryId> only = name.selects().map(kind -> fields.ids("only", kind)).orElseGet(List::of);
    Optional<Group> group = name.isGrouped() ? group(in, fields, name) : Optional.empty();
    fields.finish(
        ResolveRules.EMBEDDED_VIEW, key -> "The view \"" + word + "\" takes no \"" + key + "\".");
    if (!fields.isUsable()) {
      return Optional.empty();
    }
    if (name == ViewName.DECISION_TREE) {
      return ownTree(fields, fence, tree);
    }
    return Optional.of(new EmbeddedView(name, only, group.orElse(null), fence));
  }

  private static Optional<EmbeddedView> ownTree(EntryFields fields, Span fence, OwnTree tree) {
    if (!tree.declared()) {
      fields.error(
          ResolveRules.EMBEDDED_VIEW,
          fields.valueSpan("view"),
          "The view \""
              + ViewName.DECISION_TREE.word()
              + "\" shows the document's own, and its front matter has none.");
    }
    return tree.tree()
        .map(own -> new EmbeddedView(ViewName.DECISION_TREE, List.of(), null, own, fence));
  }

  private static Optional<Group> group(EntryReader.Reading in, EntryFields fields, ViewName name) {
    Overview overview = in.overview(name.selects().orElseThrow()).orElse(null);
    if (overview == null && fields.has("group")) {
      return Optional.empty(); // what groups there are is not known
    }
    return fields.oneOfOrNothing(
        "group", overview == null ? List.of() : overview.groups(), Group::id);
  }
}
