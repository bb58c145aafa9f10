package dev.lectern.generator;

import static dev.lectern.generator.LastResort.within;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.ContentValidator;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.GeneratedDiagrams;
import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.fix.MendingRounds;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.OutputPlanner;
import dev.lectern.generator.report.ReadabilityReport;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.site.SiteRenderer;
import dev.lectern.generator.skill.Marketplace;
import dev.lectern.generator.skill.SkillRenderer;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import dev.lectern.generator.timing.Timing;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * From a content folder to files in memory:
 *
 * <pre>
 * Path -load-> LoadedContent -resolve-> ResolvedContent -validate-> ValidContent
 *      -plan-> OutputPlan -render-> Rendering
 * </pre>
 *
 * <p>Nothing is written; see {@link dev.lectern.generator.output}. Trouble with the author's text
 * is in the outcome's diagnostics, all of it, sorted by place; an outcome without errors has a
 * value.
 */
public final class Lectern {

  private final Limits limits;
  private final FrontMatterParser yaml;
  private final BodyOutliner outliner = new MarkdownOutliner();
  private final List<Rule> rules = Rules.all(new LanguageToolDictionaries());
  private final SeverityPolicy policy;
  private final Timing timing;

  /** Holds content to every rule as strictly as the rule describes itself. */
  public Lectern() {
    this(SeverityPolicy.AS_DESCRIBED, Limits.DEFAULT);
  }

  /** Holds content to the rules as strictly as a build asks for. */
  public Lectern(SeverityPolicy policy) {
    this(policy, Limits.DEFAULT);
  }

  /**
   * @param policy how strictly content is held to the rules
   * @param limits how much content is read
   */
  public Lectern(SeverityPolicy policy, Limits limits) {
    this(policy, limits, Timing.OFF);
  }

  /**
   * @param policy how strictly content is held to the rules
   * @param limits how much content is read
   * @param timing hears how long what takes
   */
  public Lectern(SeverityPolicy policy, Limits limits, Timing timing) {
    this.policy = policy;
    this.limits = limits;
    this.timing = timing;
    this.yaml = new SnakeYamlFrontMatter(limits);
  }

  /** All that what it makes of content depends on but its code, as text; the same for the same. */
  public String settings() {
    return new TreeMap<>(policy.severities()) + "\n" + limits;
  }

  /** Reads, binds and checks the content below a folder. */
  public Outcome<ValidContent> validate(Path contentFolder) {
    return validate(contentFolder, Drafts.NONE, deadline());
  }

  /**
   * Applies the fixes that the diagnostics of {@link #validate} carry, in memory, until none is
   * left.
   */
  public Mending mend(Path contentFolder) {
    return MendingRounds.run(drafts -> validate(contentFolder, drafts, deadline()).diagnostics());
  }

  private Deadline deadline() {
    return Deadline.of(limits.time(), limits.allTime());
  }

  private Outcome<ValidContent> validate(Path contentFolder, Drafts drafts, Deadline deadline) {
    ContentLoader loader = new ContentLoader(yaml, outliner, limits);
    ContentResolver resolver = new ContentResolver(yaml, outliner);
    Outcome<LoadedContent> loaded =
        timing.stage(
            "load", () -> within(deadline, () -> loader.load(contentFolder, drafts, deadline)));
    Outcome<ResolvedContent> resolved =
        loaded.then(
            content ->
                timing.stage(
                    "resolve", () -> within(deadline, () -> resolver.resolve(content, deadline))));
    List<Diagnostic> earlier = resolved.diagnostics();
    ContentValidator validator = new ContentValidator(rules, policy);
    return resolved
        .value()
        .map(
            content ->
                timing.stage(
                    "rules", () -> within(deadline, () -> validator.validate(content, earlier))))
        .orElseGet(() -> Outcome.failed(policy.apply(earlier)));
  }

  /** Validates the content below a folder, plans its outputs and renders the skill. */
  public Outcome<SkillRendering> renderSkill(Path contentFolder) {
    return policy.apply(
        validate(contentFolder).then(content -> plan(content).then(plan -> skill(content, plan))));
  }

  /**
   * Validates the content below a folder, plans its outputs and renders them.
   *
   * @param diagrams where the pictures of its diagrams come from
   */
  public Outcome<Rendering> render(Path contentFolder, DiagramSource diagrams) {
    return render(contentFolder, diagrams, HistorySource.NONE);
  }

  /**
   * The same for a site that says when its pages last changed.
   *
   * @param diagrams where the pictures of its diagrams come from
   * @param past where its history comes from; the skill does not depend on it
   */
  public Outcome<Rendering> render(Path contentFolder, DiagramSource diagrams, HistorySource past) {
    return made(
        contentFolder,
        diagrams,
        past,
        (parts, site) ->
            site.render()
                .then(
                    files ->
                        Outcome.of(
                            new Rendering(
                                parts.skill(),
                                files,
                                ContentCounts.of(parts.content()),
                                ContentCounts.figures(parts.content()),
                                ReadabilityReport.of(
                                    parts.content().passages(), parts.content().deadline()),
                                parts.drawings().count(),
                                parts.drawings().drawnNow(),
                                parts.history().gap()),
                            List.of())));
  }

  /**
   * The same for who looks at one page after another: it is made when it is asked for.
   *
   * @param diagrams where the pictures of its diagrams come from
   * @param past where its history comes from
   */
  public Outcome<OpenSite> open(Path contentFolder, DiagramSource diagrams, HistorySource past) {
    return made(
        contentFolder,
        diagrams,
        past,
        (parts, site) -> Outcome.of(new OpenSite(parts.skill(), site.onDemand()), List.of()));
  }

  /** What a site is made of. */
  private record Parts(
      ValidContent content,
      OutputPlan plan,
      SkillRendering skill,
      Drawings drawings,
      ContentHistory history) {}

  private <T> Outcome<T> made(
      Path contentFolder,
      DiagramSource diagrams,
      HistorySource past,
      BiFunction<Parts, SiteRenderer, Outcome<T>> last) {
    return policy.apply(
        validate(contentFolder)
            .then(
                content ->
                    plan(content)
                        .then(
                            plan ->
                                skill(content, plan)
                                    .then(
                                        skill ->
                                            drawn(content, diagrams)
                                                .then(
                                                    drawings ->
                                                        site(
                                                            new Parts(
                                                                content,
                                                                plan,
                                                                skill,
                                                                drawings,
                                                                past.of(
                                                                    contentFolder,
                                                                    content.files())),
                                                            last))))));
  }

  private static Outcome<Drawings> drawn(ValidContent content, DiagramSource diagrams) {
    return diagrams.drawings(WantedDiagrams.of(content));
  }

  private <T> Outcome<T> site(Parts parts, BiFunction<Parts, SiteRenderer, Outcome<T>> last) {
    FrontMatterSchema schemas = new FrontMatterSchema(RuleCatalogue.all());
    return timed(
        "site",
        parts.content(),
        () ->
            last.apply(
                parts,
                new SiteRenderer(
                    parts.content(),
                    parts.plan(),
                    parts.drawings(),
                    schemas,
                    parts.history(),
                    limits.siteBytes(),
                    timing)));
  }

  private <T> Outcome<T> timed(String stage, ValidContent content, Supplier<Outcome<T>> work) {
    return timing.stage(stage, () -> within(content.deadline(), work));
  }

  /** The outputs; no value if two want the same path, or Mermaid would not read a diagram. */
  private Outcome<OutputPlan> plan(ValidContent content) {
    return timed(
        "plan",
        content,
        () -> {
          List<Diagnostic> tooLarge = GeneratedDiagrams.tooLarge(content);
          Outcome<OutputPlan> plan = OutputPlanner.plan(content);
          return tooLarge.isEmpty() ? plan : plan.then(planned -> Outcome.failed(tooLarge));
        });
  }

  private Outcome<SkillRendering> skill(ValidContent content, OutputPlan plan) {
    return timed(
        "skill",
        content,
        () ->
            new SkillRenderer(content, plan)
                .render()
                .then(
                    skill ->
                        Outcome.of(
                            new SkillRendering(skill, Marketplace.of(content.skill())),
                            List.of())));
  }
}
