package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.Exchange;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Problem;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.Source;
import dev.lectern.content.Stage;
import dev.lectern.content.StageNotes;
import dev.lectern.content.WorkedDesign;
import java.util.List;

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
            f.object("budget", "budget", budget -> BudgetReader.read(budget, in.binder()))
                .orElse(null),
            body.oneFor("Walkthrough", in.stages(), Stage::title, StageNotes::new),
            body.required("Architecture"),
            f.object("architecture", "architecture", ArchitectureReader::read).orElse(null),
            body.required("Failure modes"),
            f.objects(
                "follow-ups",
                "follow-up question",
                q -> new Exchange(q.text("ask"), q.text("strong"))),
            body.oneFor("Levels", in.levels(), Level::title, LevelNotes::new),
            f.objectsOrNone("published", "published system", ProblemReader::published));
    return new Problem(
        in.entry().key(),
        f.string("title"),
        f.integer("order"),
        f.text("summary"),
        f.texts("challenges"),
        f.texts("must-discuss"),
        f.allNamed("patterns", Kind.PATTERN),
        f.allNamed("metrics", Kind.METRIC),
        design,
        in.entry().span());
  }

  private static List<Source> sources(EntryFields fields) {
    return fields.references("sources", Kind.SOURCE, Source.class);
  }

  private static PublishedSystem published(EntryFields f) {
    boolean sourced = f.hasItems("sources");
    if (!sourced) {
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.valueSpan("sources"),
          "A published system needs \"sources\": where was this read?");
    }
    return new PublishedSystem(
        f.string("system"), f.text("claim"), sourced ? sources(f) : List.of());
  }
}
