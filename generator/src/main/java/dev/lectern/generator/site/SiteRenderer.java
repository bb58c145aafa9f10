package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import java.util.List;

/** Renders the files of the site. */
public final class SiteRenderer {

  private final ValidContent content;
  private final OutputPlan plan;

  public SiteRenderer(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
  }

  /** All files of the site, in the order of the plan. */
  public List<RenderedFile> render() {
    return List.of(
        RenderedFile.text(
            OutputPath.of("index.html"), content.skill().title() + plan.site().size()));
  }
}
