package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Link;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a link in Markdown leads to. */
final class LinkBinder {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> WEB = Set.of("https", "http", "mailto");

  private final LoadedContent loaded;
  private final Binder binder;
  private final Map<String, List<String>> rows = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  LinkBinder(LoadedContent loaded, Binder binder) {
    this.loaded = loaded;
    this.binder = binder;
  }

  /**
   * The target; nothing after a complaint, or if the target could not be read, which is reported
   * where it lies.
   */
  Optional<Link.Target> bind(EntryId from, String destination, Span span) {
    Matcher scheme = SCHEME.matcher(destination);
    if (scheme.matches()) {
      if (WEB.contains(scheme.group(1))) {
        return Optional.of(new Link.ToWeb(destination));
      }
      return complain(
          ResolveRules.LINK_SCHEME,
          span,
          "A link may not use \""
              + scheme.group(1)
              + ":\". Use https, or a path to a content file.");
    }
    if (destination.startsWith("/") || destination.contains("\\")) {
      return complain(
          ResolveRules.LINK_SCHEME,
          span,
          "The link \""
              + destination
              + "\" is not relative. Write the path from this file, such as"
              + " ../stages/first.md.",
          fix(destination, span).relative());
    }
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String anchor = hash < 0 ? "" : destination.substring(hash + 1);
    if (path.isEmpty()) {
      return toEntry(from, anchor, destination, span);
    }
    Optional<String> resolved = resolve(span.path().folder(), path);
    if (resolved.isEmpty()) {
      return complain(
          ResolveRules.LINK_RESOLVES,
          span,
          "The link \"" + destination + "\" leads out of the content folder.");
    }
    return toFile(resolved.get(), anchor, destination, span);
  }

  private Optional<Link.Target> toFile(String path, String anchor, String destination, Span span) {
    if (path.equals("skill.md")) {
      return toFileOf(new EntryId(Kind.SKILL, "skill"), path, anchor, destination, span);
    }
    int slash = path.lastIndexOf('/');
    Optional<Kind> kind = Kind.ofFolder(slash < 0 ? "" : path.substring(0, slash));
    String name = path.substring(slash + 1);
    if (kind.isPresent() && kind.get().shape() == Kind.Shape.TABLE) {
      return toRow(kind.get(), path, anchor, destination, span);
    }
    if (kind.isEmpty() || !name.endsWith(".md")) {
      return nothingThere(destination, path, span);
    }
    EntryId key = new EntryId(kind.get(), name.substring(0, name.length() - 3));
    return toFileOf(key, path, anchor, destination, span);
  }

  private Optional<Link.Target> toFileOf(
      EntryId key, String path, String anchor, String destination, Span span) {
    if (binder.ask(Subject.entry(key), all -> all.isThere(key))) {
      return toEntry(key, anchor, destination, span);
    }
    if (binder.ask(Subject.entry(key), all -> all.isUnread(key))) {
      return Optional.empty();
    }
    return binder
        .renamed(key)
        .map(renamed -> movedAway(key, renamed, destination, path, span))
        .orElseGet(() -> nothingThere(destination, path, span));
  }

  private Optional<Link.Target> movedAway(
      EntryId former, Guess renamed, String destination, String path, Span span) {
    return complain(
        ResolveRules.LINK_RESOLVES,
        span,
        "The link \""
            + destination
            + "\" leads to \""
            + path
            + "\", which is not a content file any more."
            + renamed.phrase(),
        fix(destination, span).renamed(former.id(), renamed));
  }

  private Optional<Link.Target> toRow(
      Kind kind, String path, String id, String destination, Span span) {
    EntryId key = new EntryId(kind, id);
    if (binder
        .ask(Subject.entry(key), all -> all.file(key))
        .filter(file -> file.value().equals(path))
        .isPresent()) {
      if (!kind.isListed() && kind != Kind.CHANGE) {
        return complain(
            ResolveRules.LINK_RESOLVES,
            span,
            "The link \""
                + destination
                + "\" leads to "
                + EntryFields.withArticle(kind.word()).toLowerCase(Locale.ROOT)
                + ", which no page shows. Say it in words.");
      }
      return Optional.of(new Link.ToEntry(key, ""));
    }
    if (binder.ask(Subject.entry(key), all -> all.isUnread(key))) {
      return Optional.empty();
    }
    List<String> rows =
        this.rows.computeIfAbsent(
            path,
            table ->
                loaded.ofKind(kind).stream()
                    .filter(entry -> entry.span().path().value().equals(table))
                    .map(entry -> entry.key().id())
                    .toList());
    if (rows.isEmpty()) {
      return nothingThere(destination, path, span);
    }
    if (id.isEmpty()) {
      return complain(
          ResolveRules.LINK_RESOLVES,
          span,
          "The link \""
              + destination
              + "\" leads to a whole table. Name the "
              + kind.word()
              + ", as in "
              + destination
              + "#"
              + rows.get(0)
              + ".");
    }
    Guess guess =
        binder
            .renamed(key)
            .filter(renamed -> renamed.meant().filter(rows::contains).isPresent())
            .orElseGet(() -> binder.guess(span, id, () -> rows));
    return complain(
        ResolveRules.LINK_RESOLVES,
        span,
        "The file \"" + path + "\" has no " + kind.word() + " \"" + id + "\"." + guess.phrase(),
        loaded.isIncomplete(kind) ? Optional.empty() : fix(destination, span).anchor(id, guess));
  }

  private Optional<Link.Target> toEntry(EntryId key, String anchor, String destination, Span span) {
    if (anchor.isEmpty()
        || binder.ask(Subject.entry(key), all -> all.mayHaveHeading(key, anchor))) {
      return Optional.of(new Link.ToEntry(key, anchor));
    }
    LoadedEntry entry = loaded.find(key).orElseThrow();
    Guess guess =
        binder.guess(span, anchor, () -> binder.ask(Subject.entry(key), all -> all.headings(key)));
    return complain(
        ResolveRules.LINK_RESOLVES,
        span,
        "The link \""
            + destination
            + "\" names the heading \"#"
            + anchor
            + "\", which "
            + entry.span().path()
            + " does not have."
            + guess.phrase(),
        fix(destination, span).anchor(anchor, guess));
  }

  private Optional<Link.Target> nothingThere(String destination, String path, Span span) {
    boolean all = Arrays.stream(Kind.values()).noneMatch(loaded::isIncomplete);
    Guess guess = binder.guess(span, path, this::paths);
    return complain(
        ResolveRules.LINK_RESOLVES,
        span,
        "The link \""
            + destination
            + "\" leads to \""
            + path
            + "\", which is not a content file."
            + guess.phrase(),
        all ? fix(destination, span).file(path, guess) : Optional.empty());
  }

  private LinkFix fix(String destination, Span span) {
    return new LinkFix(destination, span, paths());
  }

  /** The paths of all files that were read. */
  private List<String> paths() {
    if (paths.isEmpty()) {
      for (Kind kind : Kind.values()) {
        loaded.ofKind(kind).stream()
            .map(entry -> entry.span().path().value())
            .distinct()
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private Optional<Link.Target> complain(
      dev.lectern.content.diagnostic.RuleId rule, Span span, String message) {
    return complain(rule, span, message, Optional.empty());
  }

  private Optional<Link.Target> complain(
      dev.lectern.content.diagnostic.RuleId rule, Span span, String message, Optional<Fix> fix) {
    binder.report(Diagnostic.error(rule, span, message).mendedBy(fix.orElse(null)));
    return Optional.empty();
  }

  /**
   * A relative path from a folder, without {@code .} and {@code ..}; nothing if it leaves the top.
   */
  static Optional<String> resolve(String folder, String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder.isEmpty() ? path : folder + "/" + path).split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.equals(".") && !name.isEmpty()) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }
}
