package dev.lectern.content.resolve;

import dev.lectern.content.Activation;
import dev.lectern.content.Audience;
import dev.lectern.content.BannedPhrase;
import dev.lectern.content.Closing;
import dev.lectern.content.Entry;
import dev.lectern.content.Exchange;
import dev.lectern.content.Exclusion;
import dev.lectern.content.FeedbackEdge;
import dev.lectern.content.Identity;
import dev.lectern.content.InstallTarget;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.ProseStyle;
import dev.lectern.content.RelatedSkill;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import dev.lectern.content.Timing;
import dev.lectern.content.WordList;
import dev.lectern.content.load.Node;
import dev.lectern.content.prose.Phrase;
import dev.lectern.content.schema.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the skill itself. */
final class SkillReader {

  /** Each word of the content is held against each phrase. */
  private static final int MAX_BANNED = 500;

  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

  private SkillReader() {}

  static Entry read(EntryReader.Reading in) {
    EntryFields f = in.fields();
    return new Skill(
        in.entry().key(),
        f.string("title"),
        f.text("summary"),
        new Identity(
            f.string("name"),
            f.string("version"),
            f.string("license"),
            f.stringOrEmpty("compatibility"),
            WebAddress.of(f, "repository", f.string("repository")),
            WebAddress.of(f, "site-url", f.stringOrEmpty("site-url")),
            WebAddress.ofFile(f, "edit-url", f.stringOrEmpty("edit-url"))),
        new Audience(f.text("level"), f.text("audience")),
        new Activation(
            f.text("what"),
            f.text("when"),
            f.strings("activation-phrases"),
            f.texts("uses"),
            f.objects(
                "exclusions",
                "exclusion",
                x -> new Exclusion(x.text("what"), x.stringOrEmpty("instead")))),
        levels(f),
        new Timing(
            f.integer("total-minutes"),
            f.object(
                    "closing",
                    "closing",
                    c -> new Closing(c.string("title"), c.integer("minutes"), c.text("purpose")))
                .orElse(null),
            feedback(f),
            f.valueSpan("total-minutes")),
        f.someOf("install-targets", Arrays.asList(InstallTarget.values()), Shape.Choice::wordOf),
        f.objects("faq", "question", q -> new Exchange(q.text("ask"), q.text("answer"))),
        f.objectsOrNone(
            "related-skills",
            "related skill",
            r -> new RelatedSkill(r.string("name"), r.text("why"))),
        f.object("prose", "prose", SkillReader::prose).orElse(null),
        DocumentReader.read(in),
        f.valueSpan("name"),
        in.entry().span());
  }

  private static ProseStyle prose(EntryFields p) {
    return new ProseStyle(
        p.stringOrEmpty("language"),
        p.has("sentence-words") ? p.integer("sentence-words") : ProseStyle.SENTENCE_WORDS,
        p.has("paragraph-words") ? p.integer("paragraph-words") : ProseStyle.PARAGRAPH_WORDS,
        allBanned(p),
        p.has("abbreviations") ? abbreviations(p) : null,
        p.valueSpan("language"));
  }

  private static WordList abbreviations(EntryFields p) {
    List<WordList.Word> words = new ArrayList<>();
    for (Node.Scalar word : p.words("abbreviations")) {
      if (!ABBREVIATION.matcher(word.value()).matches()) {
        p.error(
            ResolveRules.VALUE_TYPE,
            word.span(),
            "\"abbreviations\" takes words of two to six capitals; \""
                + word.value()
                + "\" is none.");
      }
      words.add(new WordList.Word(word.value(), word.span()));
    }
    return new WordList(words);
  }

  private static List<BannedPhrase> allBanned(EntryFields p) {
    List<BannedPhrase> all =
        p.objectsOrNone("banned", "banned phrase", SkillReader::banned).stream()
            .<BannedPhrase>flatMap(List::stream)
            .toList();
    if (all.size() > MAX_BANNED) {
      p.error(
          ResolveRules.VALUE_RANGE,
          all.get(MAX_BANNED).span(),
          "\"banned\" holds "
              + all.size()
              + " phrases; at most "
              + MAX_BANNED
              + " are looked for.");
    }
    return all;
  }

  /** One phrase, or several with the same reason. */
  private static List<BannedPhrase> banned(EntryFields b) {
    List<Node.Scalar> phrases = b.words("phrase");
    List<String> except = b.has("except") ? b.strings("except") : List.of();
    String instead = b.stringOrEmpty("instead");
    String because = b.string("because");
    List<BannedPhrase> banned = new ArrayList<>();
    for (Node.Scalar phrase : phrases) {
      if (Phrase.of(phrase.value()).isEmpty()) {
        b.error(
            ResolveRules.VALUE_TYPE, phrase.span(), "\"phrase\" takes " + Phrase.SHAPE_SAID + ".");
      }
      banned.add(new BannedPhrase(phrase.value(), except, instead, because, phrase.span()));
    }
    return banned;
  }

  /** The levels alone: other kinds need them before the skill as a whole can be read. */
  static List<Level> levels(EntryFields f) {
    return f.objects(
        "levels", "level", l -> new Level(l.string("id"), l.string("title"), l.text("text")));
  }

  private static List<FeedbackEdge> feedback(EntryFields f) {
    List<FeedbackEdge> edges = new ArrayList<>();
    f.objectsOrNone(
            "feedback",
            "feedback edge",
            edge -> {
              Optional<Stage> from = edge.requiredReference("from", Kind.STAGE, Stage.class);
              Optional<Stage> to = edge.requiredReference("to", Kind.STAGE, Stage.class);
              String label = edge.string("label");
              if (from.isPresent() && to.isPresent() && from.get().order() <= to.get().order()) {
                edge.error(
                    ResolveRules.VALUE_RANGE,
                    edge.valueSpan("to"),
                    "A feedback edge leads back to an earlier stage; \""
                        + to.get().id()
                        + "\" is not before \""
                        + from.get().id()
                        + "\".");
              }
              return from.flatMap(a -> to.map(b -> new FeedbackEdge(a, b, label)));
            })
        .forEach(edge -> edge.ifPresent(edges::add));
    return edges;
  }
}
