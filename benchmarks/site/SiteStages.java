package dev.lectern.generator;

import com.sun.management.OperatingSystemMXBean;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
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
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.OutputPlanner;
import dev.lectern.generator.report.ReadabilityReport;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.site.SiteRenderer;
import dev.lectern.generator.skill.SkillRenderer;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The processor time of each stage of {@link Lectern} for content of several sizes, in one JVM that
 * has built the first of them before:
 *
 * <pre>
 * SiteStages &lt;rounds&gt; &lt;limits&gt; &lt;content&gt; …
 * </pre>
 *
 * <p>Prints a row a stage and a column a size, in milliseconds, the median of all rounds. The
 * processor's time is that of the whole JVM, its compiler and collector included.
 */
final class SiteStages {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Limits limits;
  private final Map<String, Map<String, List<Long>>> times = new LinkedHashMap<>();
  private String size = "";

  private SiteStages(Limits limits) {
    this.limits = limits;
  }

  public static void main(String[] args) throws IOException {
    SiteStages stages = new SiteStages(Limits.of(Limits.pairs(args[1])));
    List<Path> folders = Stream.of(args).skip(2).map(Path::of).toList();
    stages.build(folders.get(0));
    stages.times.clear();
    for (int round = 0; round < Integer.parseInt(args[0]); round++) {
      for (Path folder : folders) {
        stages.build(folder);
      }
    }
    stages.print(folders);
  }

  private void build(Path folder) throws IOException {
    size = folder.getFileName().toString();
    System.gc();
    List<Rule> rules = Rules.all(new LanguageToolDictionaries());
    SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter(limits);
    MarkdownOutliner outliner = new MarkdownOutliner();
    Deadline deadline = Deadline.of(limits.time(), limits.allTime());
    LoadedContent loaded =
        time(
            "load",
            () -> new ContentLoader(yaml, outliner, limits).load(folder, Drafts.NONE, deadline));
    ResolvedContent resolved =
        time("resolve", () -> new ContentResolver(yaml, outliner).resolve(loaded, deadline));
    ValidContent content =
        time(
            "validate",
            () ->
                new ContentValidator(rules, SeverityPolicy.AS_DESCRIBED)
                    .validate(resolved, List.of()));
    OutputPlan plan = time("plan", () -> OutputPlanner.plan(content));
    List<RenderedFile> skill = time("skill", () -> new SkillRenderer(content, plan).render()).files();
    ContentHistory history = HistorySource.NONE.of(folder, content.files());
    List<RenderedFile> site =
        time(
            "site",
            () ->
                SiteBenchmark.drawings(WantedDiagrams.of(content))
                    .then(
                        drawings ->
                            new SiteRenderer(
                                    content,
                                    plan,
                                    drawings,
                                    new FrontMatterSchema(RuleCatalogue.all()),
                                    history,
                                    limits.siteBytes())
                                .render()));
    time("report", () -> Outcome.of(ReadabilityReport.of(content.passages(), deadline), List.of()));
    Path output = Files.createTempDirectory("site-stages");
    time(
        "write",
        () -> Outcome.of(new OutputFolder(output.resolve("site")).publish(site), List.of()));
    delete(output);
  }

  private <T> T time(String stage, Supplier<Outcome<T>> work) {
    long before = SYSTEM.getProcessCpuTime();
    Outcome<T> outcome = work.get();
    long took = SYSTEM.getProcessCpuTime() - before;
    times
        .computeIfAbsent(stage, any -> new LinkedHashMap<>())
        .computeIfAbsent(size, any -> new ArrayList<>())
        .add(took);
    return outcome
        .value()
        .orElseThrow(() -> new IllegalArgumentException(outcome.diagnostics().toString()));
  }

  private void print(List<Path> folders) {
    StringBuilder table = new StringBuilder("| Stage |");
    folders.forEach(folder -> table.append(' ').append(folder.getFileName()).append(" |"));
    table.append("\n|---|").append("--:|".repeat(folders.size())).append('\n');
    Map<String, Double> sums = new LinkedHashMap<>();
    times.forEach(
        (stage, sizes) -> {
          table.append("| ").append(stage).append(" |");
          sizes.forEach(
              (name, nanos) -> {
                List<Long> sorted = nanos.stream().sorted().toList();
                double median = sorted.get(sorted.size() / 2) / 1e6;
                sums.merge(name, median, Double::sum);
                table.append(String.format(Locale.ROOT, " %,.0f |", median));
              });
          table.append('\n');
        });
    table.append("| all |");
    sums.values()
        .forEach(sum -> table.append(String.format(Locale.ROOT, " %,.0f |", sum)));
    System.out.println(table);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
