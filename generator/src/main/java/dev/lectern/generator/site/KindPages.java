package dev.lectern.generator.site;

import dev.lectern.content.EmbeddedView;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.Stage;
import dev.lectern.content.Term;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.document.Groups;
import dev.lectern.generator.document.Inline;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.CitedSourceView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.FrameView;
import dev.lectern.generator.view.FunctionGroupView;
import dev.lectern.generator.view.FunctionsView;
import dev.lectern.generator.view.GlossaryView;
import dev.lectern.generator.view.LetterView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.OverviewView;
import dev.lectern.generator.view.PageView;
import dev.lectern.generator.view.QuestionGroupView;
import dev.lectern.generator.view.QuestionsView;
import dev.lectern.generator.view.SourcesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages with all entries of a kind. */
final class KindPages {

  private final ValidContent content;
  private final PageFrames frames;
  private final DocumentLayout layout;

  KindPages(ValidContent content, PageFrames frames, DocumentLayout layout) {
    this.content = content;
    this.frames = frames;
    this.layout = layout;
  }

  PageView page(Kind kind, PageLinks links, PageText text) {
    Overview overview = content.overview(kind);
    return switch (kind) {
      case FUNCTION -> functions(overview, links, text);
      case TERM -> glossary(overview, links, text);
      case QUESTION -> questions(overview, links, text);
      case SOURCE -> sources(overview, links, text);
      case STAGE -> overview(overview, links, text, stageBlocks());
      case PROBLEM -> overview(overview, links, text, layout.view(ViewName.PROBLEM_TABLE, 1));
      case PATTERN -> overview(overview, links, text, layout.view(ViewName.PATTERN_TABLE, 1));
      case SIGNAL -> overview(overview, links, text, layout.view(ViewName.SIGNAL_LIST, 1));
      case ANTI_PATTERN ->
          overview(overview, links, text, layout.view(ViewName.ANTI_PATTERN_LIST, 1));
      case METRIC -> overview(overview, links, text, grouped(overview, ViewName.METRIC_TABLE));
      case TECHNIQUE ->
          overview(
              overview,
              links,
              text,
              grouped(overview, ViewName.TECHNIQUE_TABLE, ViewName.TECHNIQUE_TRAITS));
      case REFERENCE -> overview(overview, links, text, layout.view(ViewName.REFERENCE_LIST, 1));
      case OVERVIEW, SKILL, UNIT, EVALUATION, ACTIVATION_QUERY ->
          throw new IllegalArgumentException("a kind without a page: " + kind);
    };
  }

  private List<Block> stageBlocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(layout.view(ViewName.STAGE_TABLE, 1));
    blocks.add(new Block.Heading(2, "On the board", null));
    blocks.addAll(layout.view(ViewName.STAGE_TIMELINE, 2));
    blocks.addAll(layout.view(ViewName.SCHEDULE, 2));
    List<Block> rubric = layout.view(ViewName.RUBRIC, 2);
    if (!rubric.isEmpty()) {
      blocks.add(new Block.Heading(2, "Scores", null));
      blocks.addAll(rubric);
    }
    blocks.add(new Block.Heading(2, "Order and ways back", null));
    blocks.addAll(layout.view(ViewName.FRAMEWORK_DIAGRAM, 2));
    return blocks;
  }

  /** The tables for each group that has entries. */
  private List<Block> grouped(Overview overview, ViewName... tables) {
    List<Block> blocks = new ArrayList<>();
    for (Group group : overview.groups()) {
      boolean used =
          content.entries(overview.about()).stream()
              .anyMatch(entry -> Groups.of(entry).filter(group::equals).isPresent());
      if (!used) {
        continue;
      }
      blocks.add(new Block.Heading(2, group.title(), null));
      if (!group.text().isEmpty()) {
        blocks.add(new Block.Paragraph(Inline.rich(group.text())));
      }
      for (ViewName table : tables) {
        blocks.addAll(layout.view(new EmbeddedView(table, List.of(), group, overview.span()), 2));
      }
    }
    return blocks;
  }

  private OverviewView overview(
      Overview overview, PageLinks links, PageText text, List<Block> blocks) {
    BlocksToViews views = new BlocksToViews(content, links, text);
    List<Block> all = new ArrayList<>();
    if (!overview.introduction().isEmpty()) {
      all.add(new Block.Written(overview.introduction(), 0));
    }
    all.addAll(blocks);
    List<BlockView> made = views.views(all);
    return new OverviewView(
        frame(overview, links, views.contents()),
        text.inline(overview.summary()),
        overview.about() == Kind.STAGE ? StageBars.of(content, links, null) : null,
        made);
  }

  private FrameView frame(Overview overview, PageLinks links, List<ContentsItemView> contents) {
    return frames.kind(
        links, overview.about(), overview.title(), PlainText.of(overview.summary()), contents);
  }

  private GlossaryView glossary(Overview overview, PageLinks links, PageText text) {
    Map<String, List<LetterView.TermView>> byLetter = new TreeMap<>();
    for (Term term : content.terms()) {
      byLetter
          .computeIfAbsent(letter(term), any -> new ArrayList<>())
          .add(
              new LetterView.TermView(
                  term.id(),
                  term.title(),
                  text.inline(term.text()),
                  PageText.sources(term.sources()),
                  Asides.usedBy(content, links, term.key())));
    }
    PageContents contents = new PageContents();
    List<LetterView> letters = new ArrayList<>();
    byLetter.forEach(
        (letter, terms) -> {
          String anchor = "_letter-" + letter.toLowerCase(Locale.ROOT);
          contents.add(letter, anchor);
          letters.add(new LetterView(letter, anchor, terms));
        });
    return new GlossaryView(
        frame(overview, links, contents.items()),
        text.inline(overview.summary()),
        text.blocks(overview.introduction()),
        letters);
  }

  /** The first letter in upper case, or # for terms that begin with none. */
  private static String letter(Term term) {
    int first = term.title().codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
  }

  private QuestionsView questions(Overview overview, PageLinks links, PageText text) {
    PageContents contents = new PageContents();
    List<QuestionGroupView> groups = new ArrayList<>();
    for (Group group : overview.groups()) {
      List<QuestionGroupView.QuestionView> questions =
          content.questions().stream()
              .filter(question -> question.group().equals(group))
              .map(question -> question(question, links, text))
              .toList();
      if (!questions.isEmpty()) {
        String anchor = "_" + group.id();
        contents.add(group.title(), anchor);
        groups.add(
            new QuestionGroupView(group.title(), anchor, text.inline(group.text()), questions));
      }
    }
    return new QuestionsView(
        frame(overview, links, contents.items()),
        text.inline(overview.summary()),
        text.blocks(overview.introduction()),
        groups);
  }

  private FunctionsView functions(Overview overview, PageLinks links, PageText text) {
    PageContents contents = new PageContents();
    List<FunctionGroupView> groups = new ArrayList<>();
    for (Group group : overview.groups()) {
      List<FunctionGroupView.FunctionView> functions =
          content.functions().stream()
              .filter(function -> function.group().equals(group))
              .map(function -> function(function, links, text))
              .toList();
      if (!functions.isEmpty()) {
        String anchor = "_" + group.id();
        contents.add(group.title(), anchor);
        groups.add(
            new FunctionGroupView(group.title(), anchor, text.inline(group.text()), functions));
      }
    }
    return new FunctionsView(
        frame(overview, links, contents.items()),
        text.inline(overview.summary()),
        text.blocks(overview.introduction()),
        groups);
  }

  private FunctionGroupView.FunctionView function(
      LibraryFunction function, PageLinks links, PageText text) {
    return new FunctionGroupView.FunctionView(
        function.id(),
        function.title(),
        text.inline(function.text()),
        function.call(),
        function.formula(),
        SetFormulas.of(function.definition().body(), function.formula(), SetFormulas.COLUMN),
        function.parameters().stream()
            .map(
                parameter ->
                    new FunctionGroupView.ParameterView(
                        parameter.name(),
                        text.inline(parameter.text()),
                        parameter.example().text()))
            .toList(),
        function.example().text(),
        PageText.sources(function.sources()),
        Asides.usedBy(content, links, function.key()));
  }

  private static QuestionGroupView.QuestionView question(
      Question question, PageLinks links, PageText text) {
    List<LinkView> about = new ArrayList<>();
    Stage stage = question.stage();
    if (stage != null) {
      about.add(link(stage.title(), stage.key(), links));
    }
    Problem problem = question.problem();
    if (problem != null) {
      about.add(link(problem.title(), problem.key(), links));
    }
    Level level = question.level();
    return new QuestionGroupView.QuestionView(
        question.id(),
        text.exchange(question.exchange()),
        level == null ? "" : level.title(),
        about);
  }

  private static LinkView link(String label, EntryId entry, PageLinks links) {
    return new LinkView(label, links.href(entry));
  }

  private SourcesView sources(Overview overview, PageLinks links, PageText text) {
    return new SourcesView(
        frame(overview, links, List.of()),
        text.inline(overview.summary()),
        text.blocks(overview.introduction()),
        content.figured().isEmpty()
            ? null
            : new LinkView("All figures and what they rest on", links.href(FixedPage.Name.FIGURES)),
        content.sources().stream()
            .map(
                source ->
                    new CitedSourceView(
                        PageText.source(source), Asides.usedBy(content, links, source.key())))
            .toList());
  }
}
