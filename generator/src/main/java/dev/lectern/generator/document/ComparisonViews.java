package dev.lectern.generator.document;

import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Metric;
import dev.lectern.content.Pattern;
import dev.lectern.content.Technique;
import dev.lectern.content.Trait;
import dev.lectern.content.TraitValue;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Views of what is compared: patterns, techniques, metrics. */
final class ComparisonViews {

  private final ValidContent content;

  ComparisonViews(ValidContent content) {
    this.content = content;
  }

  List<Block> patternTable(List<Pattern> patterns) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.of(DocumentLayout.singular(content, Kind.PATTERN)));
    for (Trait trait : content.overview(Kind.PATTERN).traits()) {
      columns.add(Block.Column.of(trait.title()));
    }
    columns.add(Block.Column.of("Best for"));
    List<List<Inline>> rows = new ArrayList<>();
    for (Pattern pattern : patterns) {
      List<Inline> row = new ArrayList<>();
      row.add(new Inline.ToEntry(pattern.key(), pattern.title()));
      for (TraitValue trait : pattern.traits()) {
        row.add(Inline.rich(trait.value()));
      }
      row.add(Inline.joined(pattern.bestFor().stream().map(Inline::rich).toList(), " · "));
      rows.add(row);
    }
    return List.of(new Block.Table(columns, rows, List.of()));
  }

  List<Block> patternDetails(List<Pattern> patterns, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Pattern pattern : patterns) {
      blocks.add(new Block.Heading(level, pattern.title(), pattern.key()));
      blocks.add(new Block.Paragraph(Inline.rich(pattern.summary())));
      blocks.add(new Block.Labelled("How it works", pattern.howItWorks(), level - 2));
      blocks.add(new Block.Labelled("Breaks when", pattern.breaksWhen(), level - 2));
      if (!pattern.inDepth().isEmpty()) {
        blocks.add(new Block.Written(pattern.inDepth(), level - 2));
      }
    }
    return blocks;
  }

  List<Block> techniqueTable(List<Technique> techniques) {
    List<List<Inline>> rows = new ArrayList<>();
    for (Technique technique : techniques) {
      rows.add(
          List.of(
              new Inline.ToEntry(technique.key(), technique.title()),
              Inline.rich(technique.takeFor()),
              Inline.rich(technique.caution())));
    }
    return List.of(
        new Block.Table(
            List.of(
                Block.Column.of(DocumentLayout.singular(content, Kind.TECHNIQUE)),
                Block.Column.of("Take it for"),
                Block.Column.of("Caution")),
            rows,
            List.of()));
  }

  /** A table for each group that declares traits: a row a technique, a column a trait. */
  List<Block> techniqueTraits(List<Technique> techniques) {
    Map<Group, List<Technique>> compared = new LinkedHashMap<>();
    for (Technique technique : techniques) {
      if (!technique.traits().isEmpty()) {
        compared.computeIfAbsent(technique.group(), any -> new ArrayList<>()).add(technique);
      }
    }
    List<Block> blocks = new ArrayList<>();
    compared.forEach((group, members) -> blocks.add(traitTable(group, members)));
    return blocks;
  }

  private Block traitTable(Group group, List<Technique> techniques) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.of(DocumentLayout.singular(content, Kind.TECHNIQUE)));
    group.traits().forEach(trait -> columns.add(Block.Column.of(trait.title())));
    List<List<Inline>> rows = new ArrayList<>();
    for (Technique technique : techniques) {
      List<Inline> row = new ArrayList<>();
      row.add(new Inline.ToEntry(technique.key(), technique.title()));
      technique.traits().forEach(trait -> row.add(Inline.rich(trait.value())));
      rows.add(row);
    }
    return new Block.Table(columns, rows, List.of());
  }

  List<Block> techniqueDetails(List<Technique> techniques, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Technique technique : techniques) {
      if (technique.inDepth().isEmpty()) {
        continue; // its row in the table says all there is
      }
      blocks.add(new Block.Heading(level, technique.title(), technique.key()));
      blocks.add(new Block.Paragraph(Inline.rich(technique.summary())));
      blocks.add(new Block.Written(technique.inDepth(), level - 2));
    }
    return blocks;
  }

  List<Block> metricTable(List<Metric> metrics) {
    List<List<Inline>> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      rows.add(
          List.of(
              new Inline.ToEntry(metric.key(), metric.title()),
              Inline.rich(metric.formula()),
              Inline.rich(metric.when()),
              Inline.rich(metric.pitfall())));
    }
    return List.of(
        new Block.Table(
            List.of(
                Block.Column.of(DocumentLayout.singular(content, Kind.METRIC)),
                Block.Column.of("Formula"),
                Block.Column.of("Use it when"),
                Block.Column.of("Pitfall")),
            rows,
            List.of()));
  }

  List<Block> metricDetails(List<Metric> metrics, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Metric metric : metrics) {
      blocks.add(new Block.Heading(level, metric.title(), metric.key()));
      blocks.add(
          new Block.Paragraph(
              Inline.joined(
                  List.of(Inline.rich(metric.summary()), Inline.rich(metric.formula())), " ")));
      if (!metric.example().isEmpty()) {
        blocks.add(new Block.Labelled("Example", metric.example(), level - 2));
      }
      if (!metric.inDepth().isEmpty()) {
        blocks.add(new Block.Written(metric.inDepth(), level - 2));
      }
    }
    return blocks;
  }
}
