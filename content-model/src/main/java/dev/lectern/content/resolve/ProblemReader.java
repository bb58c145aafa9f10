package dev.lectern.content.resolve;

import dev.lectern.content.Budget;
import dev.lectern.content.Entry;
import dev.lectern.content.Exchange;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Metric;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.StageNotes;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.load.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a problem and its worked design. */
final class ProblemReader {

  private ProblemReader() {}

  static Entry read(EntryReader.Reading in) {
    EntryFields f = in.fields();
    BodySections body = in.body();
    WorkedDesign design =
        new WorkedDesign(
            body.required("Prompt"),
            f.objects(
                "clarifying",
                "clarifying question",
                q -> new Exchange(q.text("ask"), q.text("answer"))),
            in.calculation(),
            f.object("budget", "budget", budget -> budget(budget, in)).orElse(null),
            body.oneFor("Walkthrough", in.frame().stages(), Stage::title, StageNotes::new),
            body.required("Architecture"),
            f.object("architecture", "architecture", ArchitectureReader::read).orElse(null),
            body.required("Failure modes"),
            f.objects(
                "follow-ups",
                "follow-up question",
                q -> new Exchange(q.text("ask"), q.text("strong"))),
            body.oneFor("Levels", in.frame().levels(), Level::title, LevelNotes::new),
            f.objectsOrNone("published", "published system", ProblemReader::published));
    return new Problem(
        in.entry().key(),
        f.string("title"),
        f.integer("order", 1, EntryReaders.MAX_ORDER),
        f.text("summary"),
        f.texts("challenges"),
        f.texts("must-discuss"),
        f.references("patterns", Kind.PATTERN, Pattern.class),
        f.references("metrics", Kind.METRIC, Metric.class),
        design,
        in.entry().span());
  }

  private static List<Source> sources(EntryFields fields) {
    return fields.references("sources", Kind.SOURCE, Source.class);
  }

  private static PublishedSystem published(EntryFields f) {
    if (!f.hasItems("sources")) {
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.valueSpan("sources"),
          "A published system needs \"sources\": where was this read?");
    }
    return new PublishedSystem(f.string("system"), f.text("claim"), sources(f));
  }

  private static Budget budget(EntryFields f, EntryReader.Reading in) {
    String unit = f.string("unit");
    BigDecimal limit = amount(f, "limit", unit, in);
    return new Budget(
        f.string("title"),
        unit,
        limit,
        f.objects("hops", "hop", hop -> hop(hop, unit, in)),
        f.valueSpan("limit"));
  }

  private static Budget.Hop hop(EntryFields f, String unit, EntryReader.Reading in) {
    String label = f.string("label");
    if (!f.has("parallel")) {
      return new Budget.Hop(label, amount(f, "amount", unit, in), List.of());
    }
    List<Budget.Branch> branches =
        f.objects(
            "parallel",
            "branch",
            b -> new Budget.Branch(b.string("label"), amount(b, "amount", unit, in)));
    BigDecimal largest =
        branches.stream().map(Budget.Branch::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
    return new Budget.Hop(label, largest, branches);
  }

  /** A number, or the id of a value in the budget's unit. */
  private static BigDecimal amount(EntryFields f, String key, String unit, EntryReader.Reading in) {
    Optional<Node.Scalar> id =
        f.wordOrNothing(key).filter(word -> FormulaReader.isName(word.value()));
    return id.isPresent() ? value(f, id.get(), unit, in) : f.amount(key);
  }

  private static BigDecimal value(
      EntryFields f, Node.Scalar id, String unit, EntryReader.Reading in) {
    Optional<Quantity> value = in.binder().cite(id.value(), id.span());
    if (value.isEmpty()) {
      f.spoil();
      return BigDecimal.ONE;
    }
    boolean fits = !value.get().value().list() && value.get().unit().text().equals(unit);
    BigDecimal number = value.get().printed().get(0);
    if (!fits || number.signum() <= 0) {
      f.error(
          fits ? ResolveRules.VALUE_RANGE : ResolveRules.FORMULA_UNITS,
          id.span(),
          "\""
              + id.value()
              + "\" is "
              + value.get().text()
              + "; this budget takes amounts above 0 in "
              + unit
              + ".");
    }
    return number;
  }
}
