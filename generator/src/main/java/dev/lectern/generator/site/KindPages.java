package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.Stage;
import dev.lectern.content.Term;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
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
      case STAGE, PROBLEM, PATTERN, SIGNAL, ANTI_PATTERN, METRIC, TECHNIQUE, REFERENCE ->
          overview(overview, links, text, layout.list(kind));
      case OVERVIEW, SKILL, UNIT, EVALUATION, ACTIVATION_QUERY, CHANGE ->
          throw new IllegalArgumentException("a kind without a page: " + kind);
    };
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

  private List<String> formerIds(Entry entry) {
    return content.formerIds(entry.key()).stream().map(FormerId::id).toList();
  }

  private GlossaryView glossary(Overview overview, PageLinks links, PageText text) {
    Map<String, List<LetterView.TermView>> byLetter = new TreeMap<>();
    for (Term term : content.terms()) {
      byLetter
          .computeIfAbsent(letter(term), any -> new ArrayList<>())
          .add(
              new LetterView.TermView(
                  term.id(),
                  formerIds(term),
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
        formerIds(function),
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

  private QuestionGroupView.QuestionView question(
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
        formerIds(question),
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
                        PageText.source(source),
                        formerIds(source),
                        Asides.usedBy(content, links, source.key())))
            .toList());
  }
}
