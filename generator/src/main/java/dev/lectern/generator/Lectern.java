package dev.lectern.generator;

import static dev.lectern.generator.LastResort.within;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadCache;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.RememberedOutlines;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolveCache;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.ContentValidator;
import dev.lectern.content.validate.RememberedContent;
import dev.lectern.content.validate.RememberedRules;
import dev.lectern.content.validate.Suppressions;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.document.GeneratedDiagram;
import dev.lectern.generator.document.GeneratedDiagrams;
import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.fix.MendingRounds;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.OutputPlanner;
import dev.lectern.generator.plan.RememberedPlan;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.report.ReadabilityReport;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.site.RememberedSite;
import dev.lectern.generator.site.SiteOnDemand;
import dev.lectern.generator.site.SiteRenderer;
import dev.lectern.generator.skill.Marketplace;
import dev.lectern.generator.skill.SkillRenderer;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import dev.lectern.generator.timing.Timing;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final BodyOutliner outliner;
  private final Supplier<Memory> memory;
  private final List<Rule> rules;
  private final List<Rule> reliedOn;
  private final SeverityPolicy policy;
  private final Timing timing;

  /** What is remembered of the last time; each part by what makes it. */
  private record Memory(
      LoadCache loaded,
      ResolveCache resolved,
      RememberedRules clean,
      RememberedContent valid,
      RememberedPlan plan,
      GeneratedDiagrams.Memory diagrams,
      RememberedSite site,
      ReadabilityReport.Memory readability) {

    static Memory none() {
      return new Memory(
          LoadCache.none(),
          ResolveCache.none(),
          RememberedRules.none(),
          RememberedContent.none(),
          RememberedPlan.none(),
          GeneratedDiagrams.Memory.none(),
          RememberedSite.none(),
          ReadabilityReport.Memory.none());
    }

    static Memory keeping() {
      return new Memory(
          LoadCache.keeping(),
          ResolveCache.keeping(),
          RememberedRules.keeping(),
          RememberedContent.keeping(),
          RememberedPlan.keeping(),
          GeneratedDiagrams.Memory.keeping(),
          RememberedSite.keeping(),
          ReadabilityReport.Memory.keeping());
    }
  }

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
    this(
        policy,
        limits,
        timing,
        new MarkdownOutliner(),
        Memory::none,
        Rules.all(new LanguageToolDictionaries()));
  }

  private Lectern(
      SeverityPolicy policy,
      Limits limits,
      Timing timing,
      BodyOutliner outliner,
      Supplier<Memory> memory,
      List<Rule> rules) {
    this.policy = policy;
    this.limits = limits;
    this.timing = timing;
    this.yaml = new SnakeYamlFrontMatter(limits);
    this.outliner = outliner;
    this.memory = memory;
    this.rules = rules;
    this.reliedOn = rules.stream().filter(rule -> !rule.description().lowerable()).toList();
  }

  /**
   * The same for whoever reads one folder again and again: remembers what follows from each file,
   * as long as nothing has changed of what it follows from. For one thread; what a {@link
   * SitePreview} has to say may be asked for on another.
   */
  public Lectern remembering() {
    Memory kept = Memory.keeping();
    return new Lectern(policy, limits, timing, new RememberedOutlines(outliner), () -> kept, rules);
  }

  /** The same, with what is remembered, but that nobody hears how long what takes. */
  public Lectern untimed() {
    return new Lectern(policy, limits, Timing.OFF, outliner, memory, rules);
  }

  /** Ends the threads that it keeps to read with, if it remembers; what it remembers stays. */
  public void endThreads() {
    memory.get().loaded().endThreads();
  }

  /** All that what it makes of content depends on but its code, as text; the same for the same. */
  public String settings() {
    return new TreeMap<>(policy.severities()) + "\n" + limits;
  }

  /** Reads, binds and checks the content below a folder. */
  public Outcome<ValidContent> validate(Path contentFolder) {
    return validate(contentFolder, Drafts.NONE, Changed.ANY, deadline());
  }

  /**
   * Applies the fixes that the diagnostics of {@link #validate} carry, in memory, until none is
   * left.
   */
  public Mending mend(Path contentFolder) {
    return MendingRounds.run(
        drafts -> validate(contentFolder, drafts, Changed.ANY, deadline()).diagnostics());
  }

  private Deadline deadline() {
    return Deadline.of(limits.time(), limits.allTime());
  }

  private Outcome<ValidContent> validate(
      Path contentFolder, Drafts drafts, Changed changed, Deadline deadline) {
    return validated(
        resolved(contentFolder, drafts, deadline, changed),
        rules,
        policy,
        memory.get().valid(),
        memory.get().clean(),
        deadline);
  }

  private Outcome<ResolvedContent> resolved(
      Path contentFolder, Drafts drafts, Deadline deadline, Changed changed) {
    ContentLoader loader = new ContentLoader(yaml, outliner, limits, memory.get().loaded());
    ContentResolver resolver = new ContentResolver(yaml, outliner, memory.get().resolved());
    Outcome<LoadedContent> loaded =
        timing.stage(
            "load",
            () -> within(deadline, () -> loader.load(contentFolder, drafts, deadline, changed)));
    return loaded.then(
        content ->
            timing.stage(
                "resolve", () -> within(deadline, () -> resolver.resolve(content, deadline))));
  }

  private Outcome<ValidContent> validated(
      Outcome<ResolvedContent> resolved,
      List<Rule> held,
      SeverityPolicy weighed,
      RememberedContent valid,
      RememberedRules clean,
      Deadline deadline) {
    List<Diagnostic> earlier = resolved.diagnostics();
    ContentValidator validator = new ContentValidator(held, weighed, valid, clean);
    return resolved
        .value()
        .map(
            content ->
                timing.stage(
                    "rules", () -> within(deadline, () -> validator.validate(content, earlier))))
        .orElseGet(() -> Outcome.failed(weighed.apply(earlier)));
  }

  /** Validates the content below a folder, plans its outputs and renders the skill. */
  public Outcome<SkillRendering> renderSkill(Path contentFolder) {
    return policy.apply(
        validate(contentFolder)
            .then(content -> plan(content).then(planned -> skill(content, planned.plan()))));
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
    return render(contentFolder, diagrams, past, SiteOutput.NONE);
  }

  /**
   * The same for who publishes the site where it was published before.
   *
   * @param diagrams where the pictures of its diagrams come from
   * @param past where its history comes from
   * @param output where it was published, and will be
   */
  public Outcome<Rendering> render(
      Path contentFolder, DiagramSource diagrams, HistorySource past, SiteOutput output) {
    return render(contentFolder, diagrams, past, output, Changed.ANY);
  }

  /**
   * The same for who renders a folder again and again.
   *
   * @param diagrams where the pictures of its diagrams come from
   * @param past where its history comes from
   * @param output where it was published, and will be
   * @param changed what has changed since the last time, if it remembers that
   */
  public Outcome<Rendering> render(
      Path contentFolder,
      DiagramSource diagrams,
      HistorySource past,
      SiteOutput output,
      Changed changed) {
    return render(contentFolder, Drafts.NONE, diagrams, past, output, changed);
  }

  /**
   * The same with other texts for some of the files.
   *
   * @param drafts of files that are told of as changed, this time and the next
   * @param diagrams where the pictures of its diagrams come from
   * @param past where its history comes from
   * @param output where it was published, and will be
   * @param changed what has changed since the last time, if it remembers that
   */
  public Outcome<Rendering> render(
      Path contentFolder,
      Drafts drafts,
      DiagramSource diagrams,
      HistorySource past,
      SiteOutput output,
      Changed changed) {
    Preparation.begin();
    return made(
        contentFolder,
        drafts,
        changed,
        diagrams,
        past,
        output,
        (parts, skill, site) ->
            Cores.both(
                parts.content().deadline(),
                site::render,
                () -> readability(parts.content()),
                (rendered, readability) ->
                    rendered.then(
                        files ->
                            Outcome.of(
                                new Rendering(
                                    skill,
                                    files,
                                    ContentCounts.of(parts.content()),
                                    ContentCounts.figures(parts.content()),
                                    readability,
                                    parts.drawings().count(),
                                    parts.drawings().drawnNow(),
                                    parts.history().gap()),
                                List.of()))));
  }

  private ReadabilityReport readability(ValidContent content) {
    return ReadabilityReport.of(content.passages(), content.deadline(), memory.get().readability());
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
        Drafts.NONE,
        Changed.ANY,
        diagrams,
        past,
        SiteOutput.NONE,
        (parts, skill, site) -> Outcome.of(new OpenSite(skill, site.onDemand()), List.of()));
  }

  /**
   * The same for who writes it: pages as soon as they can be made, held to those rules alone that
   * pages rely on. What there is to say takes longer, and comes after: the same, and in the same
   * order, as {@link #open} says.
   *
   * @param diagrams where the pictures of its diagrams come from
   * @param changed what has changed since the last time, if it remembers that
   */
  public SitePreview preview(Path contentFolder, DiagramSource diagrams, Changed changed) {
    Deadline deadline = deadline();
    Outcome<ResolvedContent> resolved = resolved(contentFolder, Drafts.NONE, deadline, changed);
    // Who knows a part of the rules alone would say that what the others find is suppressed in
    // vain.
    SeverityPolicy weighed = policy.without(Suppressions.SUPPRESSION_USED);
    Outcome<ValidContent> shown =
        withoutWords(
            validated(
                resolved, reliedOn, weighed, memory.get().valid(), memory.get().clean(), deadline));
    Outcome<Planned> plan = shown.then(this::plan);
    Outcome<Drawings> drawings = plan.then(planned -> drawn(planned, diagrams));
    Outcome<SiteOnDemand> site =
        shown.then(
            content ->
                plan.then(
                    planned ->
                        drawings.then(
                            drawn ->
                                site(
                                    new Parts(
                                        content, planned.plan(), drawn, ContentHistory.UNKNOWN),
                                    SiteOutput.NONE,
                                    renderer -> Outcome.of(renderer.onDemand(), List.of())))));
    return new SitePreview(
        site.value(),
        wanted ->
            deadline.whileWanted(
                wanted,
                () ->
                    policy.apply(judged(resolved, shown, plan, drawings, deadline)).diagnostics()));
  }

  /** All rules, and all that is made but the site; of what others remember, nothing is touched. */
  private Outcome<Drawings> judged(
      Outcome<ResolvedContent> resolved,
      Outcome<ValidContent> shown,
      Outcome<Planned> plan,
      Outcome<Drawings> drawings,
      Deadline deadline) {
    return validated(
            resolved,
            rules,
            policy,
            RememberedContent.knowing(shown.value()),
            RememberedRules.none(),
            deadline)
        .then(content -> plan.then(planned -> skill(content, planned.plan())))
        .then(skill -> drawings);
  }

  /** What a part of the rules says, all of them say once more. */
  private static <T> Outcome<T> withoutWords(Outcome<T> outcome) {
    return outcome
        .value()
        .map(value -> Outcome.of(value, List.of()))
        .orElseGet(() -> Outcome.failed(List.of()));
  }

  /** The outputs, and the diagrams that are in them. */
  private record Planned(OutputPlan plan, List<WantedDiagram> wanted) {}

  /** What a site is made of. */
  private record Parts(
      ValidContent content, OutputPlan plan, Drawings drawings, ContentHistory history) {}

  /** Makes the last of what is asked for. */
  private interface Last<T> {
    Outcome<T> of(Parts parts, SkillRendering skill, SiteRenderer site);
  }

  private <T> Outcome<T> made(
      Path contentFolder,
      Drafts drafts,
      Changed changed,
      DiagramSource diagrams,
      HistorySource past,
      SiteOutput output,
      Last<T> last) {
    return policy.apply(
        validate(contentFolder, drafts, changed, deadline())
            .then(
                content ->
                    plan(content)
                        .then(
                            planned ->
                                skill(content, planned.plan())
                                    .then(
                                        skill ->
                                            drawn(planned, diagrams)
                                                .then(
                                                    drawings ->
                                                        made(
                                                            new Parts(
                                                                content,
                                                                planned.plan(),
                                                                drawings,
                                                                past.of(
                                                                    contentFolder,
                                                                    content.files())),
                                                            skill,
                                                            output,
                                                            last))))));
  }

  private static Outcome<Drawings> drawn(Planned planned, DiagramSource diagrams) {
    return diagrams.drawings(planned.wanted());
  }

  private <T> Outcome<T> made(Parts parts, SkillRendering skill, SiteOutput output, Last<T> last) {
    return site(parts, output, site -> last.of(parts, skill, site));
  }

  private <T> Outcome<T> site(
      Parts parts, SiteOutput output, Function<SiteRenderer, Outcome<T>> last) {
    FrontMatterSchema schemas = new FrontMatterSchema(RuleCatalogue.all());
    return timed(
        "site",
        parts.content(),
        () ->
            last.apply(
                new SiteRenderer(
                    parts.content(),
                    parts.plan(),
                    parts.drawings(),
                    schemas,
                    parts.history(),
                    limits.siteBytes(),
                    memory.get().site(),
                    output,
                    timing)));
  }

  private <T> Outcome<T> timed(String stage, ValidContent content, Supplier<Outcome<T>> work) {
    return timing.stage(stage, () -> within(content.deadline(), work));
  }

  /** The outputs; no value if two want the same path, or Mermaid would not read a diagram. */
  private Outcome<Planned> plan(ValidContent content) {
    return timed(
        "plan",
        content,
        () -> {
          List<GeneratedDiagram> generated = GeneratedDiagrams.of(content, memory.get().diagrams());
          List<Diagnostic> tooLarge = GeneratedDiagrams.tooLarge(generated);
          return OutputPlanner.plan(content, memory.get().plan())
              .then(
                  plan ->
                      tooLarge.isEmpty()
                          ? Outcome.of(
                              new Planned(plan, WantedDiagrams.of(content, generated)), List.of())
                          : Outcome.failed(tooLarge));
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
