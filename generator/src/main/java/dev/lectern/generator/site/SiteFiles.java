package dev.lectern.generator.site;

import dev.lectern.content.work.Once;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The planned files of a site, by what must be known before each can be made. */
final class SiteFiles {

  private final OutputPlan plan;
  private final PublishedAssets assets;
  private final Once<Map<String, PlannedOutput>> byPath = new Once<>(this::allByPath);
  private final Once<List<PlannedOutput>> practice =
      new Once<>(() -> planned(PlannedOutput.PracticeFile.class::isInstance));
  private final Once<List<PlannedOutput>> madeOfOthers =
      new Once<>(() -> planned(this::isMadeOfOthers));

  SiteFiles(OutputPlan plan, PublishedAssets assets) {
    this.plan = plan;
    this.assets = assets;
  }

  PublishedAssets assets() {
    return assets;
  }

  /** Whether a file is made of other files. */
  boolean isMadeOfOthers(PlannedOutput output) {
    return isBook(output)
        || output instanceof PlannedOutput.SearchFile && !assets.has(output)
        || output instanceof PlannedOutput.BuildInfo
        || output instanceof PlannedOutput.ServiceWorker;
  }

  static boolean isBook(PlannedOutput output) {
    return output instanceof PlannedOutput.FixedPage page
        && page.name() == PlannedOutput.FixedPage.Name.BOOK;
  }

  /** What is planned and not made of other files. */
  List<PlannedOutput> single() {
    return planned(output -> !isMadeOfOthers(output));
  }

  /** What is planned and made of other files. */
  List<PlannedOutput> madeOfOthers() {
    return madeOfOthers.get();
  }

  /** What is published under a name that follows from what is in it. */
  List<PlannedOutput> practice() {
    return practice.get();
  }

  /** What is published at a path, if that is known before it is made. */
  @Nullable PlannedOutput at(String path) {
    return byPath.get().get(path);
  }

  private List<PlannedOutput> planned(Predicate<PlannedOutput> which) {
    return plan.site().stream().filter(which).toList();
  }

  private Map<String, PlannedOutput> allByPath() {
    Map<String, PlannedOutput> all = new HashMap<>();
    for (PlannedOutput output : single()) {
      if (!(output instanceof PlannedOutput.PracticeFile)) {
        all.put((assets.has(output) ? assets.file(output).path() : output.path()).value(), output);
      }
    }
    return all;
  }
}
