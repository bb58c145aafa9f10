package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Question;
import dev.lectern.content.Source;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.view.AsideView;
import dev.lectern.generator.view.BackLinksView;
import dev.lectern.generator.view.DesignUseView;
import dev.lectern.generator.view.ExchangeView;
import dev.lectern.generator.view.LinkView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands at the end of entries' pages: questions, sources, and who names the entry. */
final class Asides {

  /** What a design takes from a list: a reader asks of each where it was taken. */
  private static final Set<Kind> SAYING_UNUSED =
      Collections.unmodifiableSet(EnumSet.of(Kind.METRIC, Kind.TECHNIQUE));

  private Asides() {}

  static AsideView of(
      ValidContent content, PageLinks links, PageText text, EntryId entry, List<Source> sources) {
    List<ExchangeView> questions =
        content.usedBy(entry).stream()
            .filter(user -> user instanceof Question question && question.isAbout(entry))
            .map(question -> text.exchange(((Question) question).exchange()))
            .toList();
    List<DesignUseView> uses = DesignPlaces.of(content, links, entry);
    return new AsideView(
        PageText.sources(sources),
        questions,
        uses,
        uses.isEmpty() ? designs(content, links, entry) : null,
        usedBy(content, links, entry, EnumSet.of(Kind.PROBLEM)));
  }

  /** Where all designs stand, for the kinds whose pages say so if none of them names the entry. */
  private static @Nullable LinkView designs(ValidContent content, PageLinks links, EntryId entry) {
    if (!SAYING_UNUSED.contains(entry.kind()) || content.problems().isEmpty()) {
      return null;
    }
    return new LinkView(content.overview(Kind.PROBLEM).title(), links.href(Kind.PROBLEM));
  }

  /** Who names an entry, by kind; overviews name everything and do not count. */
  static List<BackLinksView> usedBy(ValidContent content, PageLinks links, EntryId entry) {
    return usedBy(content, links, entry, EnumSet.noneOf(Kind.class));
  }

  private static List<BackLinksView> usedBy(
      ValidContent content, PageLinks links, EntryId entry, Set<Kind> without) {
    boolean showsQuestions = entry.kind() == Kind.STAGE || entry.kind() == Kind.PROBLEM;
    Map<Kind, List<LinkView>> byKind = new LinkedHashMap<>();
    for (Entry user : content.usedBy(entry)) {
      Kind kind = user.key().kind();
      if (!kind.isListed() || without.contains(kind) || (showsQuestions && kind == Kind.QUESTION)) {
        continue;
      }
      byKind
          .computeIfAbsent(kind, any -> new ArrayList<>())
          .add(new LinkView(Titles.of(user), links.href(user.key())));
    }
    return byKind.entrySet().stream()
        .map(kind -> new BackLinksView(content.overview(kind.getKey()).title(), kind.getValue()))
        .toList();
  }
}
