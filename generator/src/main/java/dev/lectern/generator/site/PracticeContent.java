package dev.lectern.generator.site;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Figured;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.Prose;
import dev.lectern.content.Question;
import dev.lectern.content.Technique;
import dev.lectern.content.Term;
import dev.lectern.content.Text;
import dev.lectern.content.TraitValue;
import dev.lectern.content.Transcript;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.markdown.MarkdownToHtml;
import dev.lectern.generator.plan.PracticeKinds;
import dev.lectern.generator.practice.Card;
import dev.lectern.generator.practice.CardDeck;
import dev.lectern.generator.practice.Drills;
import dev.lectern.generator.practice.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What content gives readers to practise with. */
final class PracticeContent {

  private final ValidContent content;
  private final MarkdownToHtml markdown = new MarkdownToHtml();
  private final LinkHrefs links;
  private final Function<EntryId, String> href;
  private final Derived<EntryId, Asked> asked;

  /**
   * What drills ask about one entry.
   *
   * @param option it is one answer
   */
  record Asked(Drills.Option option, List<Drills.Ask> asks, List<Drills.Talk> talks) {}

  /**
   * @param links what links in texts become
   * @param href where an entry is
   * @param asked what drills ask, as far as it is known of the same links
   */
  PracticeContent(
      ValidContent content,
      LinkHrefs links,
      Function<EntryId, String> href,
      Derived<EntryId, Asked> asked) {
    this.content = content;
    this.links = links;
    this.href = href;
    this.asked = asked;
  }

  /** A card for each entry of the kinds that have cards, in the order of the site. */
  CardDeck deck() {
    List<Card> cards = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      List<? extends Entry> entries = content.entries(overview.about());
      if (PracticeKinds.CARDS.contains(overview.about()) && !entries.isEmpty()) {
        subjects.add(subject(overview, entries));
        entries.forEach(entry -> cards.add(card(entry)));
      }
    }
    return new CardDeck(
        content.skill().identity().name(), content.skill().title(), subjects, cards);
  }

  private Card card(Entry entry) {
    return new Card(
        id(entry.key()),
        entry.key().kind().word(),
        group(entry),
        front(entry),
        back(entry),
        href.apply(entry.key()));
  }

  private String front(Entry entry) {
    return entry instanceof Question question
        ? inline(question.exchange().ask())
        : HtmlEscape.text(entry.title());
  }

  private List<Card.Row> back(Entry entry) {
    if (entry instanceof Term term) {
      return List.of(new Card.Row("", inline(term.text())));
    } else if (entry instanceof Question question) {
      return List.of(new Card.Row("", inline(question.exchange().answer())));
    } else if (entry instanceof Metric metric) {
      return List.of(
          new Card.Row("Measures", inline(metric.summary())),
          new Card.Row("Formula", inline(metric.formula())),
          new Card.Row("Use it when", inline(metric.when())),
          new Card.Row("Pitfall", inline(metric.pitfall())));
    } else if (entry instanceof AntiPattern antiPattern) {
      return List.of(
          new Card.Row("", inline(antiPattern.summary())),
          new Card.Row("Expert", blocks(antiPattern.expert())),
          new Card.Row("Detection", blocks(antiPattern.detection())));
    }
    throw new IllegalArgumentException("a kind without cards: " + entry.key());
  }

  /** What is asked for, and how it is described: each kind that has a field that says when. */
  Drills drills() {
    List<Subject> subjects = new ArrayList<>();
    List<Drills.Option> options = new ArrayList<>();
    List<Drills.Ask> asks = new ArrayList<>();
    List<Drills.Talk> talks = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      List<? extends Entry> entries = content.entries(overview.about());
      if (!PracticeKinds.CHOICES.contains(overview.about()) || entries.isEmpty()) {
        continue;
      }
      subjects.add(subject(overview, entries));
      for (Entry entry : entries) {
        Asked one = asked.of(entry.key(), () -> asked(content.get(entry.key())));
        options.add(one.option());
        asks.addAll(one.asks());
        talks.addAll(one.talks());
      }
    }
    for (Problem problem : content.problems()) {
      uses(problem, Kind.PATTERN, content.all(problem.patterns()), asks);
      uses(problem, Kind.METRIC, content.all(problem.metrics()), asks);
    }
    Map<String, LibraryFunction> library =
        content.functions().stream()
            .collect(Collectors.toMap(LibraryFunction::name, function -> function));
    List<Figured> figured =
        content.figured().stream().filter(entry -> !entry.calculation().isEmpty()).toList();
    return new Drills(
        content.skill().identity().name(),
        subjects,
        options,
        asks,
        talks,
        CalculationJson.of(figured, library, PracticeContent::id, href));
  }

  private Asked asked(Entry entry) {
    return new Asked(
        option(entry),
        asks(entry),
        entry instanceof AntiPattern antiPattern ? talks(antiPattern) : List.of());
  }

  private Drills.Option option(Entry entry) {
    return new Drills.Option(
        id(entry.key()),
        entry.key().kind().word(),
        group(entry),
        entry.title(),
        inline(summary(entry)),
        href.apply(entry.key()));
  }

  private static Text summary(Entry entry) {
    if (entry instanceof Metric metric) {
      return metric.summary();
    } else if (entry instanceof Pattern pattern) {
      return pattern.summary();
    } else if (entry instanceof Technique technique) {
      return technique.summary();
    } else if (entry instanceof AntiPattern antiPattern) {
      return antiPattern.summary();
    }
    throw new IllegalArgumentException("a kind that no drill asks for: " + entry.key());
  }

  private List<Drills.Ask> asks(Entry entry) {
    List<Drills.Ask> asks = new ArrayList<>();
    if (entry instanceof Metric metric) {
      ask(entry, "Measures", metric.summary(), asks);
      ask(entry, "Use it when", metric.when(), asks);
      ask(entry, "Pitfall", metric.pitfall(), asks);
    } else if (entry instanceof Technique technique) {
      ask(entry, "Take it for", technique.takeFor(), asks);
      ask(entry, "Caution", technique.caution(), asks);
    } else if (entry instanceof Pattern pattern) {
      ask(entry, "In one line", pattern.summary(), asks);
      for (TraitValue trait : pattern.traits()) {
        ask(entry, trait.trait().title(), trait.value(), asks);
      }
      for (Text use : pattern.bestFor()) {
        ask(entry, "Best for", use, asks);
      }
    }
    return asks;
  }

  private void ask(Entry entry, String label, Text given, List<Drills.Ask> asks) {
    asks.add(
        new Drills.Ask(
            id(entry.key()) + "#" + (asks.size() + 1),
            entry.key().kind().word(),
            label,
            inline(given),
            List.of(id(entry.key())),
            href.apply(entry.key())));
  }

  private void uses(Problem problem, Kind kind, List<? extends Entry> used, List<Drills.Ask> asks) {
    if (!used.isEmpty()) {
      String title = content.overview(Kind.PROBLEM).singular();
      asks.add(
          new Drills.Ask(
              id(problem.key()) + "#" + kind.word(),
              kind.word(),
              title,
              "<p>"
                  + HtmlEscape.text(problem.title())
                  + "</p><p>"
                  + inline(problem.summary())
                  + "</p>",
              used.stream().map(entry -> id(entry.key())).toList(),
              href.apply(problem.key())));
    }
  }

  private List<Drills.Talk> talks(AntiPattern antiPattern) {
    List<Drills.Talk> talks = new ArrayList<>();
    for (Transcript transcript : antiPattern.transcripts()) {
      talks.add(
          new Drills.Talk(
              id(antiPattern.key()) + "#" + (talks.size() + 1),
              antiPattern.key().kind().word(),
              id(antiPattern.key()),
              transcript.lines().stream()
                  .map(line -> new Drills.Line(line.who(), inline(line.says())))
                  .toList(),
              inline(transcript.clue())));
    }
    return talks;
  }

  private static Subject subject(Overview overview, List<? extends Entry> entries) {
    Set<String> used = entries.stream().map(PracticeContent::group).collect(Collectors.toSet());
    return new Subject(
        overview.about().word(),
        overview.title(),
        overview.singular(),
        overview.groups().stream()
            .filter(group -> used.contains(group.id()))
            .map(group -> new Subject.Group(group.id(), group.title()))
            .toList());
  }

  private static String group(Entry entry) {
    return Group.of(entry).map(group -> group.id()).orElse("");
  }

  /** What a reader's browser remembers an entry by. */
  private static String id(EntryId entry) {
    return entry.kind().word().replace(' ', '-') + "/" + entry.id();
  }

  private String inline(Text text) {
    content.deadline().check();
    return markdown.inline(text, links);
  }

  /** Without diagrams, which a card has no room for. */
  private String blocks(Prose prose) {
    content.deadline().check();
    return markdown.blocks(prose, links, diagram -> "", 0);
  }
}
