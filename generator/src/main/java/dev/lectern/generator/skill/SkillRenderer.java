package dev.lectern.generator.skill;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Cores;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.document.Inline;
import dev.lectern.generator.markdown.DocumentHeadings;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.tokens.TokenCounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the skill folder: {@code SKILL.md}, the references, and what the skill is evaluated by.
 */
public final class SkillRenderer {

  /** SKILL.md's body is short enough for an agent's context. */
  public static final RuleId SKILL_BODY_SIZE = new RuleId("skill-body-size");

  /** A reference is short enough to be read whole. */
  public static final RuleId REFERENCE_SIZE = new RuleId("reference-size");

  private final ValidContent content;
  private final OutputPlan plan;
  private final DocumentLayout layout;
  private final TokenCounter tokens = new TokenCounter();

  public SkillRenderer(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
    this.layout = new DocumentLayout(content);
  }

  /**
   * The folder in memory; beside the value an error if {@code SKILL.md} is too long, and a warning
   * for each reference that is.
   */
  public Outcome<RenderedSkill> render() {
    List<SkillDocument> documents = Cores.map(content.deadline(), plan.skill(), this::document);
    Map<EntryId, SkillLinks.Place> places = places(documents);
    List<Made> made = Cores.map(content.deadline(), documents, document -> made(document, places));
    List<RenderedSkill.Measure> measures = made.stream().map(Made::measure).toList();
    RenderedSkill skill =
        new RenderedSkill(
            content.skill().identity().name(),
            made.stream().map(Made::file).toList(),
            measures,
            plan.evaluations().stream().map(this::evaluations).toList());
    return Outcome.of(skill, tooLong(measures));
  }

  /** A file, and how long it is. */
  private record Made(RenderedFile file, RenderedSkill.Measure measure) {}

  private Made made(SkillDocument document, Map<EntryId, SkillLinks.Place> places) {
    OutputPath path = document.path();
    content.deadline().check();
    String text = document.text(new SkillLinks(content, places, path));
    return new Made(
        RenderedFile.text(path, document.frontMatter() + text),
        new RenderedSkill.Measure(path, lines(text), tokens.count(text)));
  }

  private SkillDocument document(PlannedOutput.SkillDocument planned) {
    Entry entry = content.get(planned.entry());
    content.deadline().begin(entry.span());
    return entry instanceof Skill skill
        ? main(planned.path(), skill)
        : reference(planned.path(), (ReferenceDocument) entry);
  }

  private RenderedFile evaluations(PlannedOutput.EvaluationFile planned) {
    return JsonFile.of(
        planned.path(),
        json -> {
          if (planned.kind() == Kind.EVALUATION) {
            EvaluationJson.evaluations(content, json);
          } else {
            EvaluationJson.queries(content, json);
          }
        });
  }

  private SkillDocument main(OutputPath path, Skill skill) {
    List<Block> head =
        List.of(
            new Block.Heading(1, skill.title(), null),
            new Block.Paragraph(Inline.rich(skill.summary())),
            new Block.Paragraph(
                Inline.run(
                    Inline.strong("For:"),
                    Inline.plain(" "),
                    Inline.rich(skill.audience().level()),
                    Inline.plain(". "),
                    Inline.rich(skill.audience().who()))));
    return new SkillDocument(
        path, SkillFrontMatter.of(skill) + "\n", head, false, layout.blocks(skill.body()));
  }

  /** A reference, with a list of its contents if it is long. */
  private SkillDocument reference(OutputPath path, ReferenceDocument reference) {
    List<Block> head =
        List.of(
            new Block.Heading(1, reference.title(), null),
            new Block.Paragraph(Inline.rich(reference.summary())));
    SkillDocument document = new SkillDocument(path, "", head, false, layout.reference(reference));
    String text = document.text(new SkillLinks(content, Map.of(), path));
    boolean isLong =
        lines(text) > SkillSpec.LINES_WITHOUT_CONTENTS
            || tokens.count(text) > SkillSpec.TOKENS_WITHOUT_CONTENTS;
    return isLong ? document.withContents() : document;
  }

  /** Where each entry is that has a heading of its own; the first such heading counts. */
  private Map<EntryId, SkillLinks.Place> places(List<SkillDocument> documents) {
    Map<EntryId, SkillLinks.Place> places = new HashMap<>();
    for (PlannedOutput.SkillDocument planned : plan.skill()) {
      places.put(planned.entry(), new SkillLinks.Place(planned.path(), ""));
    }
    for (SkillDocument document : documents) {
      for (DocumentHeadings.Anchored heading : document.headings().headings()) {
        if (heading.entry() != null) {
          places.putIfAbsent(
              heading.entry(), new SkillLinks.Place(document.path(), heading.anchor().value()));
        }
      }
    }
    return places;
  }

  /** In the order of the plan, which begins with {@code SKILL.md}. */
  private List<Diagnostic> tooLong(List<RenderedSkill.Measure> measures) {
    List<Diagnostic> found = new ArrayList<>();
    RenderedSkill.Measure main = measures.get(0);
    if (main.lines() >= SkillSpec.MAX_BODY_LINES) {
      found.add(tooLong(main.lines(), SkillSpec.MAX_BODY_LINES, "lines"));
    }
    if (main.tokens() >= SkillSpec.MAX_BODY_TOKENS) {
      found.add(tooLong(main.tokens(), SkillSpec.MAX_BODY_TOKENS, "tokens"));
    }
    for (int i = 1; i < measures.size(); i++) {
      if (measures.get(i).tokens() >= SkillSpec.MAX_REFERENCE_TOKENS) {
        Entry reference = content.get(plan.skill().get(i).entry());
        found.add(
            Diagnostic.warning(
                REFERENCE_SIZE,
                reference.span(),
                measures.get(i).path()
                    + " has "
                    + measures.get(i).tokens()
                    + " tokens; it should stay under "
                    + SkillSpec.MAX_REFERENCE_TOKENS
                    + ". Move a part into a reference of its own."));
      }
    }
    return found;
  }

  private Diagnostic tooLong(int count, int limit, String unit) {
    return Diagnostic.error(
        SKILL_BODY_SIZE,
        content.skill().span(),
        "The body of SKILL.md has "
            + count
            + " "
            + unit
            + "; it must stay under "
            + limit
            + ". Move depth into a reference document, or embed fewer entries.");
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }
}
