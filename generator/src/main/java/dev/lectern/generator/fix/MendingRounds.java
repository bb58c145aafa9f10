package dev.lectern.generator.fix;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Applies fixes and reads the content again until no fix is left: what is mended can show what lay
 * behind it, as a file that did not parse does. So a second run finds nothing to do.
 */
public final class MendingRounds {

  /** Each mends something; more than a person could break. */
  private static final int MAX_ROUNDS = 100;

  private MendingRounds() {}

  /**
   * @param read what is said about the content with these texts in place of those on the disk
   */
  public static Mending run(Function<Drafts, List<Diagnostic>> read) {
    SortedMap<SourcePath, String> before = new TreeMap<>();
    Map<SourcePath, String> after = new TreeMap<>();
    List<Diagnostic> mended = new ArrayList<>();
    List<Diagnostic> said = read.apply(Drafts.NONE);
    ChosenFixes chosen = ChosenFixes.of(said);
    for (int round = 0; round < MAX_ROUNDS && !chosen.isEmpty(); round++) {
      for (SourceText source : chosen.sources()) {
        before.putIfAbsent(source.path(), source.text());
      }
      after.putAll(chosen.texts());
      mended.addAll(chosen.diagnostics());
      said = read.apply(new Drafts(after));
      chosen = ChosenFixes.of(said);
    }
    List<MendedFile> files =
        before.entrySet().stream()
            .map(
                file ->
                    new MendedFile(
                        file.getKey(),
                        file.getValue(),
                        after.getOrDefault(file.getKey(), file.getValue())))
            .filter(file -> !file.before().equals(file.after()))
            .toList();
    return new Mending(files, mended, said);
  }
}
