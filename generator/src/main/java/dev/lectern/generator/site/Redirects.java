package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.view.RedirectView;

/** The pages at addresses that entries had before they were renamed. */
final class Redirects {

  private final ValidContent content;
  private final OutputPlan plan;

  Redirects(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
  }

  /** Leads on by a relative address, so that it works on any server and from a disk. */
  RedirectView of(PlannedOutput.Redirect redirect) {
    OutputPath now = plan.page(redirect.entry()).path();
    String site = content.skill().identity().siteUrl();
    String href = redirect.path().relativize(now);
    return new RedirectView(
        content.skill().title(),
        content.get(redirect.entry()).title(),
        href,
        site.isEmpty() ? href : PublicAddress.of(site, now),
        Languages.of(content.skill()));
  }
}
