package dev.lectern.content.resolve;

import dev.lectern.content.CitedFigure;
import dev.lectern.content.Diagram;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.Kind;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.Text;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.Guesses;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Binds what is common to all kinds: references by id, and the links in Markdown. */
final class Binder implements DiagnosticSink {

  private final BodyOutliner outliner;
  private final LinkBinder links;
  private final Renamings renamings;
  private final Surroundings surroundings;

  /** Looked at only to say what may have been meant. */
  private final LoadedContent loaded;

  private final Map<SourcePath, Guesses> guesses = new HashMap<>();
  private final boolean heard;
  private final Deadline deadline;
  private EntryId current = new EntryId(Kind.SKILL, "skill");
  private ReadingNotes notes;

  /** The values of the current entry, if they were computed in this reading. */
  private @Nullable Map<String, Quantity> own;

  /** Whether the text that is read may stand elsewhere too, so that nothing in it is mended. */
  private boolean inAlias = false;

  /**
   * @param surroundings what of the content is known by now
   * @param first takes what is found before an entry begins
   */
  Binder(
      LoadedContent loaded,
      Surroundings surroundings,
      ReadingNotes first,
      BodyOutliner outliner,
      Deadline deadline) {
    this(loaded, surroundings, first, outliner, deadline, true);
  }

  /**
   * @param heard whether somebody hears of what it reports
   */
  private Binder(
      LoadedContent loaded,
      Surroundings surroundings,
      ReadingNotes first,
      BodyOutliner outliner,
      Deadline deadline,
      boolean heard) {
    this.notes = first;
    this.heard = heard;
    this.deadline = deadline;
    this.surroundings = surroundings;
    this.loaded = loaded;
    this.renamings = new Renamings(loaded);
    this.outliner = outliner;
    this.links = new LinkBinder(loaded, this);
  }

  /** One that is only asked whether something can be bound. */
  static Binder unheard(LoadedContent loaded, BodyOutliner outliner) {
    return new Binder(
        loaded,
        new Surroundings(loaded),
        new ReadingNotes(false),
        outliner,
        Deadline.never(),
        false);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    deadline.check();
    notes.add(inAlias ? diagnostic.mendedBy(null) : diagnostic);
  }

  /** Asks for what depends on more than the entry that is read. */
  <A> A ask(Subject about, Function<Surroundings, A> question) {
    return notes.ask(about, question, surroundings);
  }

  /**
   * What may have been meant by a word.
   *
   * @param at where the word was written
   */
  Guess guess(Span at, String written, Supplier<? extends Collection<String>> known) {
    notes.looksFurther();
    return heard
        ? guesses.computeIfAbsent(at.path(), path -> Guesses.limited()).guess(written, known)
        : Guess.NONE;
  }

  Renamings renamings() {
    return renamings;
  }

  /** What must have been meant by an id that an entry had before. */
  Optional<Guess> renamed(EntryId former) {
    notes.looksFurther();
    return renamings.now(former).map(id -> new Guess(" It is called \"" + id + "\" now.", id));
  }

  /**
   * From here on, links and references are those of this entry.
   *
   * @param into takes what is found
   */
  void begin(LoadedEntry entry, ReadingNotes into) {
    current = entry.key();
    notes = into;
    own = null;
    deadline.begin(entry.span());
  }

  /**
   * The values of the current entry, which all entries may cite.
   *
   * @param whole whether these are all that the author wrote
   */
  void define(Map<String, Quantity> computed, boolean whole) {
    own = computed;
    surroundings.define(current, computed, whole);
  }

  /** The current entry uses another, which exists. */
  void refer(EntryId to, Span place) {
    notes.add(new Reference(current, to, place));
  }

  /** A field holds an address on the web. */
  void addWebLink(WebLink link) {
    notes.add(link);
  }

  /** The current entry's body is prose. */
  void readBody(LoadedEntry entry) {
    for (BodyOutline.Fence fence : entry.outline().fences()) {
      if (!fence.closed()) {
        Span place = entry.body().part(fence.range().start(), fence.range().end());
        boolean drawn = fence.language().equals(Diagram.LANGUAGE);
        report(
            Diagnostic.error(
                    ResolveRules.FENCE_CLOSED,
                    place.part(0, place.firstLine().length()),
                    "The "
                        + (drawn ? "diagram" : "code block")
                        + " that begins here has no closing fence, so all that follows is taken for a"
                        + " part of it. Close it.")
                .mendedBy(drawn ? closed(place, fence.source()).orElse(null) : null));
      }
    }
    addPassages(
        entry.outline(),
        entry.body().text(),
        range -> entry.body().part(range.start(), range.end()));
  }

  private void addPassages(
      BodyOutline outline, String markdown, Function<BodyOutline.Range, Span> place) {
    for (BodyOutline.Passage passage : outline.passages()) {
      StringBuilder text = new StringBuilder();
      List<Passage.Piece> pieces = new ArrayList<>();
      for (BodyOutline.Run run : passage.runs()) {
        BodyOutline.Range range = run.range();
        pieces.add(new Passage.Piece(text.length(), range.start(), range.end()));
        if (run.words()) {
          text.append(markdown, range.start(), range.end());
        } else {
          text.append(Passage.STAND_IN);
        }
      }
      if (!pieces.isEmpty() && !text.toString().isBlank()) {
        Passage read =
            new Passage(
                current,
                text.toString(),
                pieces,
                (start, end) -> place.apply(new BodyOutline.Range(start, end)));
        notes.add(read);
      }
    }
  }

  /**
   * The entry that an id names. An id that names nothing is reported; one that names an entry which
   * could not be read or has errors of its own is not, and gives nothing.
   *
   * @param named all ids that are named at the same place, this one among them
   */
  <T extends Entry> Optional<T> reference(
      Node.Scalar id, Kind kind, Class<T> type, Set<String> named) {
    return refer(id, kind, named)
        .flatMap(key -> ask(Subject.entry(key), all -> all.bound(key)))
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** The same for who only says which it is, and does not depend on what it says. */
  Optional<EntryId> name(Node.Scalar id, Kind kind, Set<String> named) {
    return refer(id, kind, named)
        .filter(key -> ask(Subject.entry(key), all -> all.bound(key).isPresent()));
  }

  /** Which entry an id names, whether it could be made or not; nothing if it names nothing. */
  Optional<EntryId> refer(Node.Scalar id, Kind kind, Set<String> named) {
    EntryId key = new EntryId(kind, id.value());
    if (ask(Subject.entry(key), all -> all.isThere(key))) {
      refer(key, id.span());
      return Optional.of(key);
    }
    if (!ask(Subject.entry(key), all -> all.isUnread(key))) {
      reportUnknown(id, kind, named);
    }
    return Optional.empty();
  }

  private void reportUnknown(Node.Scalar scalar, Kind kind, Set<String> named) {
    String id = scalar.value();
    Guess guess =
        renamed(new EntryId(kind, id))
            .orElseGet(
                () ->
                    guess(
                        scalar.span(),
                        id,
                        () ->
                            loaded.ofKind(kind).stream().map(entry -> entry.key().id()).toList()));
    String remedy =
        loaded.ofKind(kind).isEmpty()
            ? " There is no " + kind.word() + " at all yet."
            : guess.phrase();
    Optional<String> meant =
        loaded.isIncomplete(kind)
            ? Optional.empty()
            : guess.meant().filter(other -> !named.contains(other));
    report(
        Diagnostic.error(
                ResolveRules.REFERENCE_RESOLVES,
                scalar.span(),
                "No " + kind.word() + " has the id \"" + id + "\"." + remedy)
            .mendedBy(meant.flatMap(word -> YamlFix.word(scalar, word)).orElse(null)));
  }

  /** A front matter value as inline Markdown. */
  Text text(Node.Scalar scalar) {
    deadline.check();
    inAlias = scalar.aliased();
    try {
      return read(scalar);
    } finally {
      inAlias = false;
    }
  }

  private Text read(Node.Scalar scalar) {
    String markdown = scalar.value().strip();
    int shift = scalar.value().indexOf(markdown);
    Function<BodyOutline.Range, Span> place =
        range -> scalar.part(range.start() + shift, range.end() + shift);
    BodyOutline outline = outliner.outlineInline(markdown);
    reportExcesses(outline, place);
    addPassages(outline, markdown, place);
    Printed printed =
        outline.isRead()
            ? withValues(outline, markdown, 0, markdown.length(), place)
            : new Printed("", List.of());
    return new Text(
        printed.markdown(),
        scalar.span(),
        bindMarks(outline, 0, markdown.length(), place),
        printed.figures());
  }

  /** The entry that a link in front matter leads to; the whole entry, not a heading in it. */
  Optional<EntryId> entryLink(String key, Node.Scalar destination) {
    inAlias = destination.aliased();
    String written = destination.value().strip();
    int at = destination.value().indexOf(written);
    Optional<Link.Target> target =
        links.bind(current, written, destination.part(at, at + written.length()));
    inAlias = false;
    if (target.isEmpty()) {
      return Optional.empty();
    }
    if (target.get() instanceof Link.ToEntry link && link.anchor().isEmpty()) {
      refer(link.entry(), destination.span());
      return Optional.of(link.entry());
    }
    report(
        Diagnostic.error(
            ResolveRules.LINK_RESOLVES,
            destination.span(),
            "\""
                + key
                + "\" leads to a whole entry of this content; \""
                + destination.value().strip()
                + "\" does not."));
    return Optional.empty();
  }

  /** Reports what is too much to be read. */
  void reportExcesses(BodyOutline outline, Function<BodyOutline.Range, Span> place) {
    for (BodyOutline.Excess excess : outline.excesses()) {
      report(
          Diagnostic.error(
              ResolveRules.MARKDOWN_BOUNDS, place.apply(excess.range()), excess.message()));
    }
  }

  /**
   * A part of an entry's body.
   *
   * @param from offset in the body
   * @param to offset in the body
   * @param anchors the anchors of all of the body's headings
   */
  Prose prose(LoadedEntry entry, int from, int to, List<Slug> anchors) {
    deadline.check();
    String body = entry.body().text();
    int start = from;
    int end = to;
    while (start < end && isBlankLineStart(body, start, end)) {
      start = body.indexOf('\n', start) + 1;
    }
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    List<Slug> inside = new ArrayList<>();
    List<BodyOutline.Heading> headings = entry.outline().headings();
    for (int i = 0; i < headings.size(); i++) {
      int at = headings.get(i).range().start();
      if (at >= start && at < end) {
        inside.add(anchors.get(i));
      }
    }
    List<Link> found =
        bindMarks(
            entry.outline(), start, end, range -> entry.body().part(range.start(), range.end()));
    Printed printed =
        withValues(
            entry.outline(),
            body,
            start,
            end,
            range -> entry.body().part(range.start(), range.end()));
    return new Prose(
        printed.markdown(),
        entry.body().part(start, end),
        "",
        found,
        inside,
        diagrams(entry, start, end),
        printed.figures());
  }

  /** Markdown with the values that it cites in place of their names. */
  private record Printed(String markdown, List<CitedFigure> figures) {}

  /** A part of the text, printed. */
  private Printed withValues(
      BodyOutline outline, String text, int from, int to, Function<BodyOutline.Range, Span> place) {
    StringBuilder printed = new StringBuilder();
    List<CitedFigure> figures = new ArrayList<>();
    int at = from;
    for (BodyOutline.Citation citation : outline.citations()) {
      BodyOutline.Range range = citation.range();
      if (range.start() >= at && range.end() <= to) {
        printed.append(text, at, range.start());
        Optional<CalculationReader.Elsewhere.Figure> cited =
            figure(citation.name(), place.apply(range));
        if (cited.isPresent()) {
          FigureName name = cited.get().name();
          int start = printed.length();
          printed.append(cited.get().quantity().text());
          figures.add(new CitedFigure(name.entry(), name.id(), start, printed.length()));
        } else {
          printed.append(text, range.start(), range.end());
        }
        at = range.end();
      }
    }
    return new Printed(printed.append(text, at, to).toString(), figures);
  }

  /**
   * The value of a name: of this entry, {@code qps}, or of another, {@code fraud-detection.qps}.
   */
  Optional<Quantity> cite(String name, Span span) {
    return figure(name, span).map(CalculationReader.Elsewhere.Figure::quantity);
  }

  /** A figure of the current entry is used, though no prose prints it. */
  void use(String id) {
    notes.add(new FigureName(current, id));
  }

  /** The same, with the figure's own name. */
  Optional<CalculationReader.Elsewhere.Figure> figure(String name, Span span) {
    EntryId asking = current;
    Surroundings.Cited cited = Surroundings.Cited.of(asking, name);
    Quantity mine = own == null ? null : own.get(name);
    Optional<CalculationReader.Elsewhere.Figure> found =
        mine == null
            ? ask(cited.about(), all -> all.figure(cited))
            : Optional.of(
                new CalculationReader.Elsewhere.Figure(new FigureName(asking, name), mine));
    if (found.isPresent()) {
      FigureName figure = found.get().name();
      notes.add(figure);
      if (!figure.entry().equals(asking)) {
        refer(figure.entry(), span);
      }
    } else if (!ask(cited.about(), all -> all.mayHaveFigure(cited))) {
      reportUnknown(name, span);
    }
    return found;
  }

  private void reportUnknown(String name, Span span) {
    int dot = name.indexOf('.');
    String id = name.substring(dot + 1);
    Guess guess = guess(span, name, () -> surroundings.citable(current));
    Optional<String> meant = surroundings.lacksValues() ? Optional.empty() : guess.meant();
    report(
        Diagnostic.error(
                ResolveRules.CITATION_RESOLVES,
                span,
                (dot < 0
                        ? "There is no value \"" + name + "\" here."
                        : "There is no value \"" + id + "\" of \"" + name.substring(0, dot) + "\".")
                    + guess.phrase()
                    + " Values are the ids of \"inputs\" and \"formulas\".")
            .mendedBy(meant.flatMap(word -> renamed(span, name, word)).orElse(null)));
  }

  /** Writes another name between the braces. */
  private static Optional<Fix> renamed(Span citation, String name, String meant) {
    String text = citation.text();
    int at = text.indexOf(name);
    boolean literal = text.replaceAll("\\s", "").equals("{{" + name + "}}");
    return literal && at >= 0
        ? Optional.of(Fix.writing(citation.part(at, at + name.length()), meant))
        : Optional.empty();
  }

  private List<Diagram> diagrams(LoadedEntry entry, int from, int to) {
    List<Diagram> found = new ArrayList<>();
    for (BodyOutline.Fence fence : entry.outline().fences()) {
      int at = fence.range().start();
      if (at >= from && at < to && fence.language().equals(Diagram.LANGUAGE)) {
        Span content = entry.body().part(fence.content().start(), fence.content().end());
        int lineEnd = content.source().line(content.from().line()).end();
        found.add(
            Diagram.of(
                fence.source(),
                content.part(0, Math.min(lineEnd, content.end()) - content.start())));
      }
    }
    notes.addAll(found);
    return found;
  }

  /** Closes a fence at its end, if nothing below looks like anything but the diagram. */
  private static Optional<Fix> closed(Span fence, String source) {
    String text = fence.text().stripTrailing();
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == text.charAt(0)) {
      marks++;
    }
    boolean diagramOnly =
        !source.isBlank() && source.stripTrailing().lines().noneMatch(Binder::mayBeText);
    boolean atLineStart = fence.from().column() == 1;
    if (marks < 3 || !atLineStart || !diagramOnly) {
      return Optional.empty();
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    return Optional.of(
        new Fix(
            "closes it at the end",
            List.of(
                new TextEdit(
                    fence.part(text.length(), text.length()),
                    lineEnd + text.substring(0, marks)))));
  }

  /** Lines of a diagram are set in, or begin with a word in small letters. */
  private static boolean mayBeText(String line) {
    return line.isBlank()
        || !(Character.isWhitespace(line.charAt(0)) || Character.isLowerCase(line.charAt(0)));
  }

  private static boolean isBlankLineStart(String body, int start, int end) {
    int lineEnd = body.indexOf('\n', start);
    return lineEnd >= 0 && lineEnd < end && body.substring(start, lineEnd).isBlank();
  }

  private List<Link> bindMarks(
      BodyOutline outline, int from, int to, Function<BodyOutline.Range, Span> place) {
    for (BodyOutline.Range html : outline.rawHtml()) {
      if (html.start() >= from && html.start() < to) {
        report(
            Diagnostic.error(
                ResolveRules.NO_RAW_HTML,
                place.apply(html),
                "Raw HTML is not let in. Write Markdown; put code, and a bare \"<\", between"
                    + " backticks."));
      }
    }
    for (BodyOutline.Range definition : outline.definitions()) {
      if (definition.start() >= from && definition.start() < to) {
        report(
            Diagnostic.error(
                ResolveRules.NO_LINK_DEFINITIONS,
                place.apply(definition),
                "Link definitions are not let in: sections are printed in several places, and a"
                    + " definition would stay behind. Write [text](address)."));
      }
    }
    Map<String, Link> found = new LinkedHashMap<>();
    for (BodyOutline.LinkMark mark : outline.links()) {
      if (mark.range().start() < from || mark.range().start() >= to) {
        continue;
      }
      Span span = place.apply(mark.range());
      if (mark.image()) {
        report(
            Diagnostic.error(
                ResolveRules.NO_IMAGES,
                span,
                "Images are not published. Draw it as a diagram in a mermaid fence."));
      } else {
        links
            .bind(current, mark.destination(), span)
            .ifPresent(
                target -> {
                  if (target instanceof Link.ToEntry entry) {
                    refer(entry.entry(), span);
                  } else {
                    notes.add(new WebLink(mark.destination(), span));
                  }
                  found.putIfAbsent(mark.destination(), new Link(mark.destination(), target));
                });
      }
    }
    return List.copyOf(found.values());
  }
}
