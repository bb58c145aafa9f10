package dev.lectern.generator.document;

import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Overview;
import dev.lectern.content.Question;
import dev.lectern.content.Source;
import dev.lectern.content.Term;
import dev.lectern.content.Text;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Kinds as whole documents. Entries without a page of their own have a heading each. */
public final class KindDocuments {

  private final ValidContent content;
  private final DocumentLayout layout;
  private final Function<Text, String> plain;

  /**
   * @param plain takes the marks off a text
   */
  public KindDocuments(ValidContent content, DocumentLayout layout, Function<Text, String> plain) {
    this.content = content;
    this.layout = layout;
    this.plain = plain;
  }

  /** The document of a kind that has an overview. */
  public List<Block> of(Kind kind) {
    Overview overview = content.overview(kind);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, overview.title(), null));
    blocks.add(new Block.Paragraph(Inline.rich(overview.summary())));
    if (!overview.introduction().isEmpty()) {
      blocks.add(new Block.Written(overview.introduction(), 0));
    }
    switch (kind) {
      case TERM -> content.terms().forEach(term -> term(term, blocks));
      case SOURCE -> content.sources().forEach(source -> source(source, blocks));
      case QUESTION -> questions(overview, blocks);
      case FUNCTION -> functions(overview, blocks);
      default -> blocks.addAll(layout.list(kind));
    }
    return List.copyOf(blocks);
  }

  private static void term(Term term, List<Block> blocks) {
    blocks.add(new Block.Heading(2, term.title(), term.key()));
    List<Inline> parts = new ArrayList<>();
    parts.add(Inline.rich(term.text()));
    parts.addAll(CalculationViews.sources(term.sources()));
    blocks.add(new Block.Paragraph(Inline.joined(parts, " ")));
  }

  private static void source(Source source, List<Block> blocks) {
    blocks.add(new Block.Heading(2, source.title(), source.key()));
    String read = SourceWords.read(source);
    blocks.add(
        new Block.Paragraph(
            Inline.run(
                Inline.plain(
                    source.authors()
                        + ", "
                        + source.year()
                        + ", "
                        + SourceWords.type(source)
                        + ". "),
                new Inline.ToWeb(source.url(), source.url()),
                Inline.plain(read.isEmpty() ? "" : " Read: " + read + "."))));
  }

  /** A line for each, which leads to the document of its group. */
  private void questions(Overview overview, List<Block> blocks) {
    for (Group group : overview.groups()) {
      List<Question> questions = questions(group);
      group(group, !questions.isEmpty(), blocks);
      blocks.addAll(
          Block.bullets(
              questions.stream()
                  .map(
                      question ->
                          new Inline.ToEntry(
                              question.key(), plain.apply(question.exchange().ask())))
                  .toList()));
    }
  }

  private List<Question> questions(Group group) {
    return content.questions().stream().filter(each -> each.group().equals(group)).toList();
  }

  /** What a document with one group of a kind is called: {@code Questions: Openings}. */
  public static String title(Overview overview, Group group) {
    return overview.title() + ": " + group.title();
  }

  /** The document with one group of questions. */
  public List<Block> of(Kind kind, Group group) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, title(content.overview(kind), group), null));
    if (!group.text().isEmpty()) {
      blocks.add(new Block.Paragraph(Inline.rich(group.text())));
    }
    for (Question question : questions(group)) {
      blocks.add(new Block.Heading(2, plain.apply(question.exchange().ask()), question.key()));
      blocks.add(new Block.Paragraph(Inline.rich(question.exchange().answer())));
      List<Inline> about = about(question);
      if (!about.isEmpty()) {
        blocks.add(new Block.Paragraph(Inline.joined(about, " · ")));
      }
    }
    return List.copyOf(blocks);
  }

  private List<Inline> about(Question question) {
    List<Inline> about = new ArrayList<>();
    if (question.level() != null) {
      about.add(Inline.plain(question.level().title()));
    }
    if (question.stage() != null) {
      about.add(new Inline.ToEntry(question.stage(), content.get(question.stage()).title()));
    }
    if (question.problem() != null) {
      about.add(new Inline.ToEntry(question.problem(), content.get(question.problem()).title()));
    }
    return about;
  }

  private void functions(Overview overview, List<Block> blocks) {
    for (Group group : overview.groups()) {
      List<LibraryFunction> functions =
          content.functions().stream().filter(each -> each.group().equals(group)).toList();
      group(group, !functions.isEmpty(), blocks);
      for (LibraryFunction function : functions) {
        blocks.add(new Block.Heading(3, function.title(), function.key()));
        blocks.add(new Block.Paragraph(CalculationViews.said(function)));
      }
    }
  }

  private static void group(Group group, boolean used, List<Block> blocks) {
    if (used) {
      blocks.add(new Block.Heading(2, group.title(), null));
      if (!group.text().isEmpty()) {
        blocks.add(new Block.Paragraph(Inline.rich(group.text())));
      }
    }
  }
}
