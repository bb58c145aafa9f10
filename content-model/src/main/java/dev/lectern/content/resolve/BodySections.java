package dev.lectern.content.resolve;

import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the named sections of a body, as {@link EntryFields} reads the keys of its front matter.
 */
final class BodySections {

  /** How many names a message lists. */
  private static final int MAX_LISTED = 20;

  private final LoadedEntry entry;
  private final EntryFields fields;
  private final Binder binder;
  private final List<Slug> anchors;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param named whether the kind's body consists of named sections; if not, nothing is checked
   *     here
   */
  BodySections(LoadedEntry entry, EntryFields fields, Binder binder, boolean named) {
    this.entry = entry;
    this.fields = fields;
    this.binder = binder;
    this.anchors = Anchors.of(entry);
    if (!entry.outline().isRead()) {
      binder.reportExcesses(entry.outline(), this::span);
      fields.spoil();
      return;
    }
    if (!named) {
      return;
    }
    int end = entry.body().text().length();
    sections.addAll(split(2, 0, end));
    int first = sections.isEmpty() ? end : sections.get(0).start();
    Span stray = binder.prose(entry, 0, first, anchors).span();
    boolean reported = // a level-1 heading is
        entry.outline().headings().stream()
            .anyMatch(h -> h.level() == 1 && span(h.range()).start() == stray.start());
    if (!stray.text().isEmpty() && !reported) {
      binder.report(
          Diagnostic.error(
              ResolveRules.SECTION_KNOWN,
              stray.part(0, stray.firstLine().length()),
              "This stands above the first section. Put it under a level-2 heading."));
    }
  }

  /** The whole body as prose. */
  static Prose whole(LoadedEntry entry, Binder binder) {
    return binder.prose(entry, 0, entry.body().text().length(), Anchors.of(entry));
  }

  private List<Section> split(int level, int from, int to) {
    List<Section> found = new ArrayList<>();
    for (BodyOutline.Heading heading : entry.outline().headings()) {
      int start = heading.range().start();
      if (start < from || start >= to) {
        continue;
      }
      if (heading.level() <= level && !found.isEmpty()) {
        Section open = found.remove(found.size() - 1);
        found.add(open.upTo(Math.min(open.end(), start)));
      }
      if (heading.level() == level) {
        found.add(new Section(heading.text(), heading.range(), start, heading.range().end(), to));
      } else if (heading.level() < level && level == 2) {
        binder.report(
            Diagnostic.error(
                ResolveRules.SECTION_KNOWN,
                span(heading.range()),
                "A level-1 heading cannot stand in a body: the title is in the front matter."));
      }
    }
    return found;
  }

  private Span span(BodyOutline.Range range) {
    return entry.body().part(range.start(), range.end());
  }

  private java.util.Optional<Section> find(String name) {
    asked.add(name);
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /** A section that must be there and say something. */
  Prose required(String name) {
    Prose prose = optional(name);
    if (prose.isEmpty() && entry.outline().isRead()) {
      boolean present = find(name).isPresent();
      fields.error(
          ResolveRules.SECTION_REQUIRED,
          find(name).map(section -> span(section.heading())).orElse(fields.place()),
          present
              ? "The section \"" + name + "\" is empty."
              : "The body has no section \"## " + name + "\"; it is required.");
    }
    return prose;
  }

  /** A section, or empty prose. */
  Prose optional(String name) {
    return find(name)
        .map(this::prose)
        .orElseGet(() -> new Prose("", fields.place(), List.of(), List.of()));
  }

  private Prose prose(Section section) {
    List<BodyOutline.Heading> headings = entry.outline().headings();
    int index = 0;
    while (!headings.get(index).range().equals(section.heading())) {
      index++;
    }
    return binder
        .prose(entry, section.contentStart(), section.end(), anchors)
        .under(anchors.get(index));
  }

  /**
   * A section that consists of one subsection for each of the given things, in their order. Where
   * the things are not all known, its subsections are not looked at.
   *
   * @param title the subsection's heading for a thing
   * @param read makes the result from a thing and its subsection
   */
  <T, R> List<R> oneFor(
      String name,
      EntryReader.Known<T> known,
      Function<T, String> title,
      java.util.function.BiFunction<T, Prose, R> read) {
    var section = find(name);
    if (section.isEmpty()) {
      required(name);
      return List.of();
    }
    if (!known.complete()) {
      return List.of();
    }
    List<T> things = known.all();
    List<Section> parts = split(3, section.get().contentStart(), section.get().end());
    int first = parts.isEmpty() ? section.get().end() : parts.get(0).start();
    Prose stray = binder.prose(entry, section.get().contentStart(), first, anchors);
    if (!stray.isEmpty()) {
      fields.error(
          ResolveRules.SECTION_KNOWN,
          stray.span().part(0, stray.span().firstLine().length()),
          "\"" + name + "\" consists of level-3 sections; this stands above the first.");
    }
    List<String> names = things.stream().map(title).toList();
    checkNames(parts, new LinkedHashSet<>(names), "###");
    String listed = listed(names);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      places.putIfAbsent(parts.get(i).name(), i);
    }
    List<R> found = new ArrayList<>();
    int last = -1;
    for (T thing : things) {
      int at = places.getOrDefault(title.apply(thing), -1);
      if (at < 0) {
        fields.error(
            ResolveRules.SECTION_REQUIRED,
            span(section.get().heading()),
            "\""
                + name
                + "\" has no section \"### "
                + title.apply(thing)
                + "\"; it needs one for each of "
                + listed
                + ".");
        continue;
      }
      if (at < last) {
        fields.error(
            ResolveRules.SECTION_KNOWN,
            span(parts.get(at).heading()),
            "The sections of \"" + name + "\" stand in the order " + listed + ".");
      }
      last = Math.max(last, at);
      Prose prose = prose(parts.get(at));
      if (prose.isEmpty()) {
        fields.error(
            ResolveRules.SECTION_REQUIRED,
            span(parts.get(at).heading()),
            "The section \"" + title.apply(thing) + "\" is empty.");
      }
      found.add(read.apply(thing, prose));
    }
    return found;
  }

  /** Names in a message; of very many only the first. */
  private static String listed(Collection<String> names) {
    String first = names.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int rest = names.size() - MAX_LISTED;
    return rest > 0 ? first + " and " + rest + " more" : first;
  }

  private void checkNames(List<Section> parts, Set<String> known, String marks) {
    Set<String> seen = new LinkedHashSet<>();
    String listed = listed(known);
    for (Section part : parts) {
      if (!known.contains(part.name())) {
        binder.report(
            Diagnostic.error(
                ResolveRules.SECTION_KNOWN,
                span(part.heading()),
                EntryFields.withArticle(entry.key().kind().word())
                    + " has no section \""
                    + marks
                    + " "
                    + part.name()
                    + "\" here."
                    + binder.guess(span(part.heading()), part.name(), () -> known)
                    + " It knows "
                    + listed
                    + "."));
      } else if (!seen.add(part.name())) {
        binder.report(
            Diagnostic.error(
                ResolveRules.SECTION_KNOWN,
                span(part.heading()),
                "The section \"" + part.name() + "\" stands here for the second time."));
      }
    }
  }

  /** Reports the sections that nobody asked for. */
  void finish() {
    checkNames(sections, asked, "##");
  }

  private record Section(
      String name, BodyOutline.Range heading, int start, int contentStart, int end) {

    Section upTo(int newEnd) {
      return new Section(name, heading, start, contentStart, newEnd);
    }
  }
}
