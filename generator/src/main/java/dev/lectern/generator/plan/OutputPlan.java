package dev.lectern.generator.plan;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All outputs, each at a path of its own. */
public final class OutputPlan {

  private final List<PlannedOutput> site;
  private final List<PlannedOutput.SkillDocument> skill;
  private final List<PlannedOutput.EvaluationFile> evaluations;
  private final Map<EntryId, PageLocation> pages;
  private final Map<OutputPath, OutputPath> twins = new HashMap<>();
  private final Set<OutputPath> paths = new HashSet<>();
  private final Set<PlannedOutput.FixedPage.Name> fixed =
      EnumSet.noneOf(PlannedOutput.FixedPage.Name.class);
  private final Map<Kind, PageLocation> kinds = new EnumMap<>(Kind.class);
  private final Map<PlannedOutput.FixedPage.Name, PageLocation> names =
      new EnumMap<>(PlannedOutput.FixedPage.Name.class);
  private final @Nullable PageLocation feed;

  OutputPlan(
      List<PlannedOutput> site,
      List<PlannedOutput.SkillDocument> skill,
      List<PlannedOutput.EvaluationFile> evaluations,
      Map<EntryId, PageLocation> pages) {
    this.site = List.copyOf(site);
    this.skill = List.copyOf(skill);
    this.evaluations = List.copyOf(evaluations);
    this.pages = new HashMap<>(pages);
    PageLocation changes = null;
    for (PlannedOutput output : site) {
      paths.add(output.path());
      if (output instanceof PlannedOutput.Twin twin) {
        twins.put(twin.page().path(), twin.path());
      } else if (output instanceof PlannedOutput.FixedPage page) {
        fixed.add(page.name());
      } else if (output instanceof PlannedOutput.Feed && changes == null) {
        changes = new PageLocation(output.path(), "");
      }
    }
    this.feed = changes;
    for (Kind kind : Kind.values()) {
      if (kind.isListed()) {
        kinds.put(kind, new PageLocation(OutputPlanner.kindPath(kind), ""));
      }
    }
    for (PlannedOutput.FixedPage.Name name : PlannedOutput.FixedPage.Name.values()) {
      names.put(name, new PageLocation(OutputPlanner.fixedPath(name), ""));
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
    return Objects.requireNonNull(kinds.get(kind), kind::word);
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
    return Objects.requireNonNull(names.get(name));
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
    return Optional.ofNullable(feed);
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
    return paths.contains(path);
  }

  /** Whether the site has this page. */
  public boolean has(PlannedOutput.FixedPage.Name name) {
    return fixed.contains(name);
  }
}
