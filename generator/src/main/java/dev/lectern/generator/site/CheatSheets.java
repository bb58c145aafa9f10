package dev.lectern.generator.site;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Schedule;
import dev.lectern.content.Signal;
import dev.lectern.content.Stage;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.view.CheatSheetView;
import dev.lectern.generator.view.CheatSheetView.LineView;
import dev.lectern.generator.view.CheatSheetView.MetricGroupView;
import dev.lectern.generator.view.CheatSheetView.SignalLineView;
import dev.lectern.generator.view.CheatSheetView.StageLineView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.TableView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to recall before a round, from the fields of the entries. What is too much is left out by
 * the order that the content states: of each group of metrics, the first.
 */
final class CheatSheets {

  /** So many metrics of each group. */
  private static final int OF_EACH_GROUP = 2;

  private final ValidContent content;
  private final PageFrames frames;
  private final DocumentLayout layout;

  CheatSheets(ValidContent content, PageFrames frames, DocumentLayout layout) {
    this.content = content;
    this.frames = frames;
    this.layout = layout;
  }

  CheatSheetView page(PageLinks links, PageText text) {
    return new CheatSheetView(
        frames.fixed(
            links,
            FixedPage.Name.CHEAT_SHEET,
            PageFrames.CHEAT_SHEET_TITLE,
            "What to recall of " + content.skill().title() + " before a round, on one sheet.",
            List.of()),
        StageBars.of(content, links, null),
        stages(links, text),
        content.signals().stream().map(signal -> line(signal, links, text)).toList(),
        patterns(links, text),
        metrics(links, text),
        content.antiPatterns().stream().map(mistake -> line(mistake, links, text)).toList(),
        new CheatSheetView.TitlesView(
            title(Kind.SIGNAL),
            title(Kind.PATTERN),
            title(Kind.METRIC),
            title(Kind.ANTI_PATTERN),
            content.entries(Kind.METRIC).isEmpty() ? "" : links.href(Kind.METRIC)));
  }

  private String title(Kind kind) {
    return content.entries(kind).isEmpty() ? "" : content.overview(kind).title();
  }

  private List<StageLineView> stages(PageLinks links, PageText text) {
    List<StageLineView> views = new ArrayList<>();
    for (Schedule.Slot slot : content.schedule().slots()) {
      Stage stage = slot.stage();
      if (stage != null) {
        views.add(
            new StageLineView(
                stage.order(),
                StageBars.hue(stage),
                link(stage, links),
                slot.from(),
                slot.to(),
                text.inline(stage.question()),
                text.inline(stage.settles()),
                text.inline(stage.rubric()),
                text.inline(stage.whiteboard().draw())));
      }
    }
    return views;
  }

  private static SignalLineView line(Signal signal, PageLinks links, PageText text) {
    return new SignalLineView(
        link(signal, links), text.inline(signal.summary()), text.blocks(signal.soundsLike(), 1));
  }

  private static LineView line(AntiPattern mistake, PageLinks links, PageText text) {
    return new LineView(link(mistake, links), text.inline(mistake.summary()));
  }

  private @Nullable TableView patterns(PageLinks links, PageText text) {
    if (content.patterns().isEmpty()) {
      return null;
    }
    List<Block> blocks = layout.view(ViewName.PATTERN_TABLE, 1);
    return new BlocksToViews(content, links, text).table((Block.Table) blocks.get(0));
  }

  private List<MetricGroupView> metrics(PageLinks links, PageText text) {
    List<MetricGroupView> groups = new ArrayList<>();
    if (content.metrics().isEmpty()) {
      return groups;
    }
    Overview overview = content.overview(Kind.METRIC);
    for (Group group : overview.groups()) {
      List<LineView> first =
          content.metrics().stream()
              .filter(metric -> metric.group().equals(group))
              .limit(OF_EACH_GROUP)
              .map(metric -> line(metric, links, text))
              .toList();
      if (!first.isEmpty()) {
        groups.add(new MetricGroupView(group.title(), first));
      }
    }
    return groups;
  }

  private static LineView line(Metric metric, PageLinks links, PageText text) {
    return new LineView(link(metric, links), SetFormulas.in(text.inline(metric.formula())));
  }

  private static LinkView link(Entry entry, PageLinks links) {
    return new LinkView(entry.title(), links.href(entry.key()));
  }
}
