package dev.lectern.generator.document;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Question;
import dev.lectern.content.Signal;
import dev.lectern.content.Source;
import dev.lectern.content.Term;
import java.util.ArrayList;
import java.util.List;

/** Views of what is listed: signals, anti-patterns, questions, terms, sources. */
final class ListViews {

  private ListViews() {}

  static List<Block> signals(List<Signal> signals) {
    List<Inline> items = new ArrayList<>();
    for (Signal signal : signals) {
      items.add(
          Inline.run(
              new Inline.Strong(new Inline.ToEntry(signal.key(), signal.title())),
              Inline.plain(": "),
              Inline.rich(signal.summary())));
    }
    return Block.bullets(items);
  }

  static List<Block> signalDetails(List<Signal> signals, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Signal signal : signals) {
      blocks.add(new Block.Heading(level, signal.title(), signal.key()));
      blocks.add(new Block.Paragraph(Inline.rich(signal.summary())));
      blocks.add(new Block.Labelled("Evidence", signal.evidence(), level - 2));
      blocks.add(new Block.Labelled("Sounds like", signal.soundsLike(), level - 2));
      blocks.add(new Block.Labelled("Probe", signal.probe(), level - 2));
    }
    return blocks;
  }

  static List<Block> antiPatterns(List<AntiPattern> antiPatterns) {
    List<Inline> items = new ArrayList<>();
    for (AntiPattern antiPattern : antiPatterns) {
      items.add(
          Inline.run(
              new Inline.Strong(new Inline.ToEntry(antiPattern.key(), antiPattern.title())),
              Inline.plain(": "),
              Inline.rich(antiPattern.summary())));
    }
    return Block.bullets(items);
  }

  static List<Block> antiPatternDetails(List<AntiPattern> antiPatterns, int level) {
    List<Block> blocks = new ArrayList<>();
    for (AntiPattern antiPattern : antiPatterns) {
      blocks.add(new Block.Heading(level, antiPattern.title(), antiPattern.key()));
      blocks.add(new Block.Labelled("Novice", antiPattern.novice(), level - 2));
      blocks.add(new Block.Labelled("Expert", antiPattern.expert(), level - 2));
      blocks.add(new Block.Labelled("Detection", antiPattern.detection(), level - 2));
    }
    return blocks;
  }

  static List<Block> questions(List<Question> questions) {
    List<Inline> items = new ArrayList<>();
    for (Question question : questions) {
      items.add(
          Inline.run(
              new Inline.Strong(Inline.rich(question.exchange().ask())),
              Inline.plain(" "),
              Inline.rich(question.exchange().answer())));
    }
    return Block.bullets(items);
  }

  static List<Block> terms(List<Term> terms) {
    List<Inline> items = new ArrayList<>();
    for (Term term : terms) {
      items.add(
          Inline.run(Inline.strong(term.title()), Inline.plain(": "), Inline.rich(term.text())));
    }
    return Block.bullets(items);
  }

  static List<Block> sources(List<Source> sources) {
    List<Inline> items = new ArrayList<>();
    for (Source source : sources) {
      items.add(
          Inline.run(
              Inline.plain(source.authors() + ", "),
              new Inline.ToWeb(source.url(), source.title()),
              Inline.plain(", " + source.year() + ".")));
    }
    return Block.bullets(items);
  }
}
