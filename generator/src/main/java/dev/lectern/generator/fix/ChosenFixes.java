package dev.lectern.generator.fix;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * As many fixes as go together: of two that touch the same place the one whose diagnostic comes
 * first, and those that {@linkplain Fix#waits() wait} only if there are no others. What was not
 * chosen is found again, or is not needed any more, when the edited text is read.
 *
 * @param diagnostics those whose fixes were chosen
 * @param edits by file, in the order of their places
 */
record ChosenFixes(List<Diagnostic> diagnostics, SortedMap<SourcePath, List<TextEdit>> edits) {

  static ChosenFixes of(List<Diagnostic> diagnostics) {
    List<Fix> all = diagnostics.stream().map(Diagnostic::fix).flatMap(Stream::ofNullable).toList();
    boolean onlyWaiting = all.stream().allMatch(Fix::waits);
    List<Diagnostic> chosen = new ArrayList<>();
    SortedMap<SourcePath, List<TextEdit>> edits = new TreeMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Fix fix = diagnostic.fix();
      if (fix == null || (fix.waits() && !onlyWaiting)) {
        continue;
      }
      List<TextEdit> taken =
          edits.computeIfAbsent(fix.edits().get(0).place().path(), path -> new ArrayList<>());
      boolean free =
          fix.edits().stream()
              .noneMatch(edit -> taken.stream().anyMatch(other -> touch(edit, other)));
      if (free) {
        chosen.add(diagnostic);
        taken.addAll(fix.edits());
      }
    }
    edits.values().forEach(each -> each.sort(Comparator.comparing(TextEdit::place, Span.BY_PLACE)));
    return new ChosenFixes(chosen, edits);
  }

  private static boolean touch(TextEdit one, TextEdit other) {
    Span a = one.place();
    Span b = other.place();
    return a.source() != b.source() || (a.start() <= b.end() && b.start() <= a.end());
  }

  boolean isEmpty() {
    return diagnostics.isEmpty();
  }

  /** The texts that are edited, as they were read. */
  Collection<SourceText> sources() {
    return edits.values().stream().map(each -> each.get(0).place().source()).toList();
  }

  /** The texts as the edits make them. */
  Map<SourcePath, String> texts() {
    Map<SourcePath, String> texts = new TreeMap<>();
    edits.forEach((path, each) -> texts.put(path, edited(each)));
    return texts;
  }

  private static String edited(List<TextEdit> edits) {
    String text = edits.get(0).place().source().text();
    StringBuilder edited = new StringBuilder();
    int at = 0;
    for (TextEdit edit : edits) {
      edited.append(text, at, edit.place().start()).append(edit.text());
      at = edit.place().end();
    }
    return edited.append(text, at, text.length()).toString();
  }
}
