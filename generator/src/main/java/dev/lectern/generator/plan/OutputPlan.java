package dev.lectern.generator.plan;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All outputs, each at a path of its own. */
public final class OutputPlan {

  private final List<PlannedOutput> site;
  private final List<PlannedOutput.SkillDocument> skill;
  private final List<PlannedOutput.EvaluationFile> evaluations;
  private final Map<EntryId, PageLocation> pages;
  private final Map<OutputPath, OutputPath> twins = new HashMap<>();

  OutputPlan(
      List<PlannedOutput> site,
      List<PlannedOutput.SkillDocument> skill,
      List<PlannedOutput.EvaluationFile> evaluations,
      Map<EntryId, PageLocation> pages) {
    this.site = List.copyOf(site);
    this.skill = List.copyOf(skill);
    this.evaluations = List.copyOf(evaluations);
    this.pages = new TreeMap<>(pages);
    for (PlannedOutput output : site) {
      if (output instanceof PlannedOutput.Twin twin) {
        twins.put(twin.page().path(), twin.path());
      }
    }
  }

  /** The files of the site. */
  public List<PlannedOutput> site() {
    return site;
  }

  /** The documents of the skill folder, the skill itself first. */
  public List<PlannedOutput.SkillDocument> skill() {
    return skill;
  }

  /** The other files of the skill folder, one for each kind that has entries. */
  public List<PlannedOutput.EvaluationFile> evaluations() {
    return evaluations;
  }

  /** Where on the site an entry is; every entry of a listed kind is somewhere. */
  public PageLocation page(EntryId entry) {
    PageLocation location = pages.get(entry);
    if (location == null) {
      throw new IllegalArgumentException("no page for " + entry);
    }
    return location;
  }

  /** The page with all entries of a kind. */
  public PageLocation page(Kind kind) {
    return new PageLocation(OutputPlanner.kindPath(kind), "");
  }

  /** The pages with one group of a kind each, in their order; none if the kind is on one page. */
  public List<PlannedOutput.GroupPage> groups(Kind kind) {
    return site.stream()
        .filter(PlannedOutput.GroupPage.class::isInstance)
        .map(PlannedOutput.GroupPage.class::cast)
        .filter(page -> page.kind() == kind)
        .toList();
  }

  /** The pages with the figures of one kind each, in their order. */
  public List<PlannedOutput.FiguresPage> figures() {
    return site.stream()
        .filter(PlannedOutput.FiguresPage.class::isInstance)
        .map(PlannedOutput.FiguresPage.class::cast)
        .toList();
  }

  /** The page with the figures of a kind's entries. */
  public PageLocation figures(Kind kind) {
    return new PageLocation(OutputPlanner.figuresPath(kind), "");
  }

  /** The figures of an entry among those of its kind. */
  public PageLocation figures(EntryId entry) {
    return new PageLocation(OutputPlanner.figuresPath(entry.kind()), entry.id());
  }

  /** A page that is about no entry and no kind. */
  public PageLocation page(PlannedOutput.FixedPage.Name name) {
    return new PageLocation(OutputPlanner.fixedPath(name), "");
  }

  /** The page on which one practises a problem. */
  public PageLocation round(EntryId problem) {
    return new PageLocation(OutputPlanner.roundPath(problem), "");
  }

  /** The file for editors of entries of a kind. */
  public PageLocation schema(Kind kind) {
    return new PageLocation(OutputPlanner.schemaPath(kind), "");
  }

  /** Where a file that readers' browsers search with would be, had its name no fingerprint. */
  public OutputPath file(PlannedOutput.SearchFile.Part part) {
    return OutputPlanner.searchPath(part);
  }

  /** What the site was made of. */
  public PageLocation buildInfo() {
    return new PageLocation(OutputPlanner.BUILD_INFO, "");
  }

  /** The changes for feed readers, if the site has them. */
  public Optional<PageLocation> feed() {
    return site.stream()
        .filter(PlannedOutput.Feed.class::isInstance)
        .map(feed -> new PageLocation(feed.path(), ""))
        .findFirst();
  }

  /** The file that says in Markdown what a page says, if there is one. */
  public Optional<OutputPath> twin(OutputPath page) {
    return Optional.ofNullable(twins.get(page));
  }

  /** A file by which agents find what there is. */
  public OutputPath file(PlannedOutput.AgentFile.Part part) {
    return OutputPlanner.agentPath(part);
  }

  /** A file that readers practise with. */
  public PageLocation file(PlannedOutput.PracticeFile.Part part) {
    return new PageLocation(OutputPlanner.practicePath(part), "");
  }

  /** Whether the site has a file at this path. */
  public boolean has(OutputPath path) {
    return site.stream().anyMatch(output -> output.path().equals(path));
  }

  /** Whether the site has this page. */
  public boolean has(PlannedOutput.FixedPage.Name name) {
    return site.stream()
        .anyMatch(
            output -> output instanceof PlannedOutput.FixedPage fixed && fixed.name() == name);
  }
}
