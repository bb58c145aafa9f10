package dev.lectern.generator.fix;

import dev.lectern.content.diagnostic.Diagnostic;
import java.util.List;

/**
 * What the fixes make of a content folder.
 *
 * @param files those that change, in the order of their paths
 * @param mended the diagnostics whose fixes were applied, in the order of that; the places of later
 *     ones lie in texts that earlier ones had changed
 * @param left what is said about the content afterwards, in the order of {@link
 *     Diagnostic#BY_PLACE}
 */
public record Mending(List<MendedFile> files, List<Diagnostic> mended, List<Diagnostic> left) {

  public Mending {
    files = List.copyOf(files);
    mended = List.copyOf(mended);
    left = List.copyOf(left);
  }

  public boolean changesAnything() {
    return !files.isEmpty();
  }
}
