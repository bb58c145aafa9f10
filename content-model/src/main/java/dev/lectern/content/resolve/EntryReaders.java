package dev.lectern.content.resolve;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.AntiPattern;
import dev.lectern.content.Change;
import dev.lectern.content.CountingUnit;
import dev.lectern.content.Entry;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Exchange;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Pattern;
import dev.lectern.content.Question;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Signal;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.Term;
import dev.lectern.content.Text;
import dev.lectern.content.Trait;
import dev.lectern.content.TraitValue;
import dev.lectern.content.Transcript;
import dev.lectern.content.Whiteboard;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.load.Node;
import dev.lectern.content.schema.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readers of the smaller kinds, a method each. */
final class EntryReaders {

  private EntryReaders() {}

  static EntryReader of(Kind kind) {
    return switch (kind) {
      case UNIT -> EntryReaders::unit;
      case SOURCE -> EntryReaders::source;
      case FUNCTION -> FunctionReader::read;
      case TERM -> EntryReaders::term;
      case STAGE -> EntryReaders::stage;
      case SIGNAL -> EntryReaders::signal;
      case ANTI_PATTERN -> EntryReaders::antiPattern;
      case PATTERN -> EntryReaders::pattern;
      case METRIC -> EntryReaders::metric;
      case TECHNIQUE -> EntryReaders::technique;
      case PROBLEM -> ProblemReader::read;
      case QUESTION -> EntryReaders::question;
      case REFERENCE -> EntryReaders::reference;
      case EVALUATION -> EntryReaders::evaluation;
      case ACTIVATION_QUERY -> EntryReaders::activationQuery;
      case CHANGE -> EntryReaders::change;
      case OVERVIEW -> EntryReaders::overview;
      case SKILL -> SkillReader::read;
    };
  }

  private static List<Source> sources(EntryFields fields) {
    return fields.references("sources", Kind.SOURCE, Source.class);
  }

  private static Entry unit(EntryReader.Reading in) {
    EntryFields f = in.fields();
    String id = in.entry().key().id();
    Optional<Node.Scalar> written = f.wordOrNothing("symbol");
    String symbol = written.map(Node.Scalar::value).orElse(id);
    Units taken = in.library().units(); // those for everybody, until the skill's are read
    if (!UnitName.isSymbol(symbol) || taken.has(symbol)) {
      f.error(
          ResolveRules.QUANTITY_FORM,
          written.map(Node.Scalar::span).orElse(f.place()),
          taken.has(symbol)
              ? "\"" + symbol + "\" is a unit for everybody already. Choose another \"symbol\"."
              : "\"" + symbol + "\" is no symbol of a unit: up to 24 letters.");
      symbol = "x";
    }
    String one = f.string("one");
    String many = f.stringOrEmpty("many");
    boolean before = f.oneOfOrNothing("place", List.of("before"), word -> word).isPresent();
    return new CountingUnit(
        in.entry().key(),
        new UnitName(symbol, one, many.isEmpty() ? one : many, before, !many.isEmpty()),
        in.entry().span());
  }

  private static Entry source(EntryReader.Reading in) {
    EntryFields f = in.fields();
    String url = WebAddress.of(f, "url", f.string("url"));
    return new Source(
        in.entry().key(),
        f.string("title"),
        f.string("authors"),
        f.integer("year"),
        url,
        f.oneOf("type", Arrays.asList(Source.Type.values()), Shape.Choice::wordOf),
        f.oneOfOrNothing("read", Arrays.asList(Source.Reading.values()), Shape.Choice::wordOf)
            .orElse(null),
        in.entry().span());
  }

  private static Entry term(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Term(
        in.entry().key(), f.string("title"), f.text("text"), sources(f), in.entry().span());
  }

  private static Entry stage(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Stage(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.integer("minutes"),
        f.text("question"),
        f.texts("settles"),
        f.textsOrNone("rubric"),
        new Whiteboard(f.text("draw"), f.text("purpose"), f.textOrEmpty("leave")),
        in.body().required("Strong answer"),
        in.body().required("Commonly missed"),
        in.body().optional("In depth"),
        in.calculation(),
        f.valueSpan("minutes"),
        in.entry().span());
  }

  private static Entry signal(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Signal(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.text("summary"),
        in.body().required("Evidence"),
        in.body().required("Sounds like"),
        in.body().required("Probe"),
        in.calculation(),
        in.entry().span());
  }

  private static Entry antiPattern(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new AntiPattern(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.text("summary"),
        in.body().required("Novice"),
        in.body().required("Expert"),
        in.body().required("Detection"),
        in.body().optional("In depth"),
        f.objectsOrNone("transcripts", "transcript", EntryReaders::transcript),
        in.calculation(),
        sources(f),
        in.entry().span());
  }

  private static Transcript transcript(EntryFields f) {
    return new Transcript(
        f.objects(
            "lines", "line", line -> new Transcript.Line(line.string("who"), line.text("says"))),
        f.text("clue"));
  }

  private static Entry pattern(EntryReader.Reading in) {
    EntryFields f = in.fields();
    List<TraitValue> traits =
        in.overview(Kind.PATTERN)
            .map(
                overview ->
                    traits(f, overview.traits(), "The pattern", "overviews/patterns.md declares"))
            .orElseGet(List::of);
    f.has("traits"); // a known key, even where nothing is known of its traits
    return new Pattern(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.text("summary"),
        traits,
        f.texts("best-for"),
        in.body().required("How it works"),
        in.body().required("Breaks when"),
        in.body().optional("In depth"),
        in.calculation(),
        sources(f),
        in.entry().span());
  }

  private static List<TraitValue> traits(
      EntryFields f, List<Trait> declared, String what, String declares) {
    if (!declared.isEmpty() && !f.has("traits")) {
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.place(),
          what + " has no \"traits\"; " + declares + " some.");
    }
    return f.object(
            "traits",
            "list of traits",
            fields ->
                declared.stream()
                    .map(trait -> new TraitValue(trait, fields.text(trait.id())))
                    .toList())
        .orElse(List.of());
  }

  /**
   * The group that {@code group} names, of those that the kind's overview declares; a stand-in
   * where there is no such overview to ask.
   */
  static Group group(EntryReader.Reading in) {
    Overview overview = in.overview(in.entry().key().kind()).orElse(null);
    if (overview == null || overview.groups().isEmpty()) {
      String id = in.fields().string("group");
      if (!id.isEmpty() && overview != null) {
        in.fields()
            .error(
                ResolveRules.REFERENCE_RESOLVES,
                in.fields().valueSpan("group"),
                "No group has the id \""
                    + id
                    + "\": overviews/"
                    + in.entry().key().kind().folder()
                    + ".md declares none.");
      }
      return new Group(id, id, new Text("", in.fields().place(), List.of()), List.of());
    }
    return in.fields().oneOf("group", overview.groups(), Group::id);
  }

  private static Entry metric(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Metric(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        group(in),
        f.text("summary"),
        f.text("formula"),
        f.text("when"),
        f.text("pitfall"),
        in.body().optional("Example"),
        in.body().optional("In depth"),
        in.calculation(),
        sources(f),
        in.entry().span());
  }

  private static Entry technique(EntryReader.Reading in) {
    EntryFields f = in.fields();
    Group group = group(in);
    return new Technique(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        group,
        f.text("summary"),
        f.text("take-for"),
        f.text("caution"),
        techniqueTraits(in, group),
        in.body().optional("In depth"),
        in.calculation(),
        sources(f),
        in.entry().span());
  }

  /** Values for the traits of the group; a group that declares none leaves the key unknown. */
  private static List<TraitValue> techniqueTraits(EntryReader.Reading in, Group group) {
    EntryFields f = in.fields();
    if (in.overview(Kind.TECHNIQUE).isEmpty()) {
      f.has("traits"); // a known key, even where nothing is known of its traits
      return List.of();
    }
    return group.traits().isEmpty()
        ? List.of()
        : traits(f, group.traits(), "The technique", "its group \"" + group.id() + "\" declares");
  }

  private static Entry question(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Question(
        in.entry().key(),
        new Exchange(f.text("ask"), f.text("strong")),
        group(in),
        f.named("stage", Kind.STAGE).orElse(null),
        f.named("problem", Kind.PROBLEM).orElse(null),
        level(in),
        in.entry().span());
  }

  private static @Nullable Level level(EntryReader.Reading in) {
    EntryReader.Known<Level> levels = in.levels();
    if (!levels.complete() && in.fields().has("level")) {
      return null;
    }
    return in.fields().oneOfOrNothing("level", levels.all(), Level::id).orElse(null);
  }

  private static Entry reference(EntryReader.Reading in) {
    EntryFields f = in.fields();
    DocumentReader.OwnTree tree =
        new DocumentReader.OwnTree(
            f.has("decision-tree"),
            f.object("decision-tree", "decision tree", DecisionTreeReader::read)
                .flatMap(read -> read));
    return new ReferenceDocument(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.text("summary"),
        f.text("consult-when"),
        DocumentReader.read(in, tree),
        in.calculation(),
        in.entry().span());
  }

  private static Entry evaluation(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Evaluation(
        in.entry().key(),
        f.text("prompt"),
        f.text("expected"),
        f.texts("assertions"),
        in.calculation(),
        in.entry().span());
  }

  private static Entry activationQuery(EntryReader.Reading in) {
    EntryFields f = in.fields();
    String query = f.string("query");
    boolean activates = f.truth("activates");
    if (activates && f.has("near-miss")) {
      f.error(
          ResolveRules.UNKNOWN_KEY,
          f.keySpan("near-miss"),
          "A query that activates the skill is no near miss. Take \"near-miss\" out, or write"
              + " \"activates: false\".");
    }
    return new ActivationQuery(
        in.entry().key(),
        query,
        activates,
        activates ? f.textOrEmpty("near-miss") : f.text("near-miss"),
        f.valueSpan("query"),
        in.entry().span());
  }

  private static Entry change(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Change(
        in.entry().key(), f.date("date"), f.string("title"), f.texts("what"), in.entry().span());
  }

  private static Entry overview(EntryReader.Reading in) {
    EntryFields f = in.fields();
    Kind about =
        Arrays.stream(Kind.values())
            .filter(kind -> kind.isListed() && kind.folder().equals(in.entry().key().id()))
            .findFirst()
            .orElse(Kind.OVERVIEW);
    if (about == Kind.OVERVIEW) {
      List<String> kinds =
          Arrays.stream(Kind.values()).filter(Kind::isListed).map(Kind::folder).toList();
      f.error(
          ResolveRules.REFERENCE_RESOLVES,
          f.place(),
          "There is no kind \""
              + in.entry().key().id()
              + "\" for an overview to be about. Name the file after one of "
              + String.join(", ", kinds)
              + ".");
    }
    return new Overview(
        in.entry().key(),
        about,
        f.string("title"),
        f.string("singular"),
        f.integer("order"),
        f.text("summary"),
        about == Kind.PATTERN ? declaredTraits(f) : List.of(),
        isGrouped(about)
            ? f.objectsOrNone(
                "groups",
                "group",
                g ->
                    new Group(
                        g.string("id"),
                        g.string("title"),
                        g.textOrEmpty("text"),
                        about == Kind.TECHNIQUE ? declaredTraits(g) : List.of()))
            : List.of(),
        BodySections.whole(in.entry(), in.binder()),
        in.entry().span());
  }

  private static List<Trait> declaredTraits(EntryFields f) {
    return f.objectsOrNone("traits", "trait", t -> new Trait(t.string("id"), t.string("title")));
  }

  private static boolean isGrouped(Kind kind) {
    return kind == Kind.FUNCTION
        || kind == Kind.METRIC
        || kind == Kind.TECHNIQUE
        || kind == Kind.QUESTION;
  }
}
