package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Overview;
import dev.lectern.content.Question;
import dev.lectern.content.Term;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.GroupPage;
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
import java.util.stream.Stream;

/** The pages with all entries of a kind, or of a group. */
final class KindPages {

  private final ValidContent content;
  private final OutputPlan plan;
  private final PageFrames frames;
  private final DocumentLayout layout;

  KindPages(ValidContent content, OutputPlan plan, PageFrames frames, DocumentLayout layout) {
    this.content = content;
    this.plan = plan;
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

  /** Leads on to each group's page, and has the id of each question, for that is where it was. */
  private QuestionsView questions(Overview overview, PageLinks links, PageText text) {
    PageContents contents = new PageContents();
    List<QuestionsView.GroupView> groups = new ArrayList<>();
    for (GroupPage page : plan.groups(overview.about())) {
      Group group = page.group();
      String anchor = "_" + page.path().fileName().replace(".html", "");
      contents.add(group.title(), anchor);
      groups.add(
          new QuestionsView.GroupView(
              new LinkView(group.title(), links.href(page.path())),
              anchor,
              text.inline(group.text()),
              questions(group).map(question -> line(question, links)).toList()));
    }
    return new QuestionsView(
        frame(overview, links, contents.items()),
        text.inline(overview.summary()),
        text.blocks(overview.introduction()),
        groups);
  }

  private Stream<Question> questions(Group group) {
    return content.questions().stream().filter(question -> question.group().equals(group));
  }

  private QuestionsView.LineView line(Question question, PageLinks links) {
    List<String> traits = new ArrayList<>();
    if (question.level() != null) {
      traits.add(question.level().title());
    }
    if (question.stage() != null) {
      traits.add(content.get(question.stage()).title());
    }
    if (question.problem() != null) {
      traits.add(content.get(question.problem()).title());
    }
    traits.remove(question.group().title()); // it stands above
    return new QuestionsView.LineView(
        question.id(),
        formerIds(question),
        link(Titles.of(question), question.key(), links),
        traits);
  }

  /** The page with one group of a kind. */
  PageView group(GroupPage page, PageLinks links, PageText text) {
    Group group = page.group();
    Overview overview = content.overview(page.kind());
    String description = PlainText.of(group.text().isEmpty() ? overview.summary() : group.text());
    return new QuestionGroupView(
        frames.group(links, page, description),
        text.inline(group.text()),
        questions(group).map(question -> question(question, links, text)).toList());
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
    for (EntryId entry : question.about()) {
      about.add(link(content.get(entry).title(), entry, links));
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
