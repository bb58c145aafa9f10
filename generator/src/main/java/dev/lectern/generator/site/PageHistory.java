package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Identity;
import dev.lectern.content.Kind;
import dev.lectern.content.Skill;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.content.work.Once;
import dev.lectern.generator.history.Commit;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.plan.PlannedOutput.FiguresPage;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.GroupPage;
import dev.lectern.generator.view.FootView;
import dev.lectern.generator.view.LinkView;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pages are written in, when that last changed, and where it can be edited. Pages about
 * entries tell of their own files, so that they stay the same while those do; all others tell of
 * the whole content.
 */
final class PageHistory {

  static final String CHANGES_TITLE = "Changes";

  private final ValidContent content;
  private final ContentHistory history;
  private final Once<ContentFingerprint> all;
  private final FileFingerprints fingerprints;

  /** Several ask for the same, and it may be many files. */
  private final Derived<Kind, FilesOfKind> ofKind = Derived.keeping();

  PageHistory(ValidContent content, ContentHistory history, FileFingerprints fingerprints) {
    this.content = content;
    this.history = history;
    this.fingerprints = fingerprints;
    this.all = new Once<>(() -> fingerprints.of(content.files()));
  }

  /** One line about the changes. */
  static String changesSummary(Skill skill) {
    return "What is new in " + skill.title() + ", and what is different.";
  }

  /** The commit that holds the content, if there is one. */
  @Nullable Commit checkout() {
    return history.checkout();
  }

  /** The fingerprint of all content. */
  ContentFingerprint fingerprint() {
    return all.get();
  }

  /** The last commit that changed what an entry's page is written in. */
  Optional<Commit> change(EntryId entry) {
    return change(files(entry));
  }

  /** The last commit that changed an entry of a kind, or the overview. */
  Optional<Commit> change(Kind kind) {
    return filesOfKind(kind).change();
  }

  /** The last commit that changed what a page is written in that is about no entry and no kind. */
  Optional<Commit> change(FixedPage.Name name) {
    return change(files(name));
  }

  /** Not known as soon as it is not known of one of the files. */
  private Optional<Commit> change(List<SourceText> files) {
    List<Commit> known =
        files.stream().flatMap(file -> history.change(file.path()).stream()).toList();
    return known.size() < files.size()
        ? Optional.empty()
        : known.stream().max(Comparator.comparing(Commit::time).thenComparing(Commit::id));
  }

  FootView foot(PageLinks links, EntryId entry) {
    return own(links, files(entry), files(entry));
  }

  FootView foot(PageLinks links, Kind kind) {
    FilesOfKind files = filesOfKind(kind);
    return foot(
        links,
        files.change(),
        edit(files.edited()),
        "This page",
        files.fingerprint(),
        files.change().map(Commit::shortId).orElse(""));
  }

  /**
   * What the page with all entries of a kind is written in.
   *
   * @param edited the file that holds most of what is written for that page alone
   */
  private record FilesOfKind(
      Optional<Commit> change, SourceText edited, ContentFingerprint fingerprint) {}

  private FilesOfKind filesOfKind(Kind kind) {
    return ofKind.of(kind, () -> madeOfKind(kind));
  }

  private FilesOfKind madeOfKind(Kind kind) {
    List<SourceText> files = files(kind);
    List<SourceText> rows =
        kind.shape() == Kind.Shape.TABLE ? distinct(content.entries(kind).stream()) : List.of();
    return new FilesOfKind(
        change(files),
        rows.size() == 1 ? rows.get(0) : content.overview(kind).span().source(),
        fingerprints.of(files));
  }

  /** The last commit that changed an entry of a group, or the overview, where its text stands. */
  Optional<Commit> change(GroupPage page) {
    return change(files(page));
  }

  /** The last commit that changed an entry of a kind that has figures. */
  Optional<Commit> change(FiguresPage page) {
    return change(files(page));
  }

  FootView foot(PageLinks links, GroupPage page) {
    return own(links, files(page), distinct(rows(page)));
  }

  FootView foot(PageLinks links, FiguresPage page) {
    return own(links, files(page), List.of());
  }

  FootView foot(PageLinks links, FixedPage.Name name) {
    Commit checkout = history.checkout();
    return foot(
        links,
        change(files(name)),
        switch (name) {
          case HOME, ABOUT, INSTALL -> edit(content.skill().span().source());
          case CHANGES -> edit(files(name).get(0));
          case FIGURES,
              CHEAT_SHEET,
              BOOK,
              PRACTISE,
              ROUNDS,
              CARDS,
              DRILLS,
              YOUR_DATA,
              SCHEMAS,
              NOT_FOUND ->
              null;
        },
        "This site",
        all.get(),
        checkout == null ? "" : checkout.shortId());
  }

  private FootView own(PageLinks links, List<SourceText> files, List<SourceText> edited) {
    Optional<Commit> change = change(files);
    return foot(
        links,
        change,
        edited.size() == 1 ? edit(edited.get(0)) : null,
        "This page",
        fingerprints.of(files),
        change.map(Commit::shortId).orElse(""));
  }

  private FootView foot(
      PageLinks links,
      Optional<Commit> change,
      @Nullable LinkView edit,
      String about,
      ContentFingerprint fingerprint,
      String commit) {
    return new FootView(
        change.map(last -> last.date().toString()).orElse(""),
        edit,
        content.changes().isEmpty()
            ? null
            : new LinkView(CHANGES_TITLE, links.href(FixedPage.Name.CHANGES)),
        about,
        content.skill().identity().version(),
        fingerprint.shortHex(),
        commit,
        new LinkView("build-info.json", links.buildInfo()));
  }

  private @Nullable LinkView edit(SourceText file) {
    String address = content.skill().identity().editUrl();
    return address.isEmpty()
        ? null
        : new LinkView("Edit this page", address.replace(Identity.PATH, encoded(file)));
  }

  private static String encoded(SourceText file) {
    try {
      return new URI(null, null, file.path().value(), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + file, e);
    }
  }

  private List<SourceText> files(EntryId entry) {
    return List.of(content.get(entry).span().source());
  }

  private List<SourceText> files(Kind kind) {
    return distinct(
        Stream.concat(Stream.of(content.overview(kind)), content.entries(kind).stream()));
  }

  private List<SourceText> files(GroupPage page) {
    return distinct(Stream.concat(Stream.of(content.overview(page.kind())), rows(page)));
  }

  private Stream<? extends Entry> rows(GroupPage page) {
    return content.entries(page.kind()).stream().filter(page.group()::has);
  }

  private List<SourceText> files(FiguresPage page) {
    return content.figured().stream()
        .filter(entry -> entry.key().kind() == page.kind())
        .map(entry -> content.get(entry.key()).span().source())
        .distinct()
        .toList();
  }

  private List<SourceText> files(FixedPage.Name name) {
    return switch (name) {
      case ABOUT, INSTALL -> List.of(content.skill().span().source());
      case CHANGES -> distinct(content.changes().stream());
      case HOME, FIGURES, CHEAT_SHEET, BOOK, PRACTISE, ROUNDS, CARDS, DRILLS -> content.files();
      case YOUR_DATA, SCHEMAS, NOT_FOUND -> List.of();
    };
  }

  private static List<SourceText> distinct(Stream<? extends Entry> entries) {
    return entries.map(entry -> entry.span().source()).distinct().toList();
  }
}
