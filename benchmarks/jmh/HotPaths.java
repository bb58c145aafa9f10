package dev.lectern.generator;

import dev.lectern.content.load.ContentLoader;
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
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.OutputPlanner;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.site.SiteOnDemand;
import dev.lectern.generator.site.SiteRenderer;
import dev.lectern.generator.skill.SkillRenderer;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a build by themselves, warm, on one content; and one page and one Markdown body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 8, time = 3)
@Fork(1)
public class HotPaths {

  /** The content folder. */
  @Param("")
  public String content;

  /** A file in it whose body is outlined, and the page that is made of it. */
  @Param("")
  public String file;

  @Param("")
  public String page;

  private final SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter(Limits.DEFAULT);
  private final MarkdownOutliner outliner = new MarkdownOutliner();
  private final List<Rule> rules = Rules.all(new LanguageToolDictionaries());
  private LoadedContent loaded;
  private ResolvedContent resolved;
  private ValidContent valid;
  private OutputPlan plan;
  private SiteRenderer renderer;
  private SiteOnDemand site;
  private List<RenderedFile> files;
  private String text;
  private Path output;

  @Setup
  public void readOnce() throws IOException {
    loaded = load();
    resolved = resolve();
    valid = validate();
    plan = OutputPlanner.plan(valid).value().orElseThrow();
    renderer =
        new SiteRenderer(
            valid,
            plan,
            SiteBenchmark.drawings(WantedDiagrams.of(valid)).value().orElseThrow(),
            new FrontMatterSchema(RuleCatalogue.all()),
            HistorySource.NONE.of(Path.of(content), valid.files()),
            Limits.DEFAULT.siteBytes());
    site = renderer.onDemand();
    files = renderer.render().value().orElseThrow();
    text = Files.readString(Path.of(content, file));
    output = Files.createTempDirectory("hot-paths");
  }

  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Benchmark
  public LoadedContent load() {
    return new ContentLoader(yaml, outliner).load(Path.of(content)).value().orElseThrow();
  }

  @Benchmark
  public ResolvedContent resolve() {
    return new ContentResolver(yaml, outliner).resolve(loaded).value().orElseThrow();
  }

  @Benchmark
  public ValidContent validate() {
    return new ContentValidator(rules, SeverityPolicy.AS_DESCRIBED)
        .validate(resolved, List.of())
        .value()
        .orElseThrow();
  }

  @Benchmark
  public Object outline() {
    return outliner.outline(text);
  }

  @Benchmark
  public Object page() {
    return site.file(page).orElseThrow().bytes();
  }

  @Benchmark
  public Object skill() {
    return new SkillRenderer(valid, plan).render().value().orElseThrow();
  }

  @Benchmark
  public List<RenderedFile> site() {
    return renderer.render().value().orElseThrow();
  }

  /** Into a folder of its own each time: what is there already is not written again. */
  @Benchmark
  public Object publish() throws IOException {
    return new OutputFolder(Files.createTempDirectory(output, "site").resolve("site"))
        .publish(files);
  }
}
