package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The staging folders of runs that were killed before they could remove them. */
final class Leftovers {

  private final Location location;

  Leftovers(Location location) {
    this.location = location;
  }

  /** Whether there are any; those of a run that is still at work count as well. */
  boolean areThere() throws IOException {
    return !Staging.all(location).isEmpty();
  }

  /**
   * Puts the published folder back as it was before the killed runs, and removes their folders. The
   * caller holds the lock: whoever made them is gone.
   *
   * @throws OutputException if that cannot be done; what is needed to try again is then still there
   */
  void undo() throws IOException {
    for (Path folder : Staging.all(location)) {
      Staging staging = Staging.leftover(folder);
      try {
        Optional<String> journal = staging.journal();
        if (journal.isPresent()) {
          undo(journal.get(), staging);
        }
        Optional<String> closed = staging.closedJournal();
        if (closed.isPresent()) {
          removeRemains(closed.get(), staging);
        } else {
          staging.remove();
        }
      } catch (IllegalArgumentException | CharacterCodingException e) {
        throw unreadable(staging, e);
      }
    }
  }

  private void undo(String journal, Staging staging) throws IOException {
    boolean isSwap = SwapJournal.isMeantBy(journal);
    List<Exception> unmended =
        isSwap
            ? new SwapRollback(location, staging, SwapJournal.parse(journal)).run()
            : new Rollback(location, staging).run(Journal.parse(journal));
    if (!unmended.isEmpty()) {
      throw unmended(staging, unmended);
    }
    if (isSwap) {
      staging.closeJournal();
    } else {
      staging.dropJournal();
    }
  }

  /** The published folder needs none of it: what stays now is looked at again by the next run. */
  private void removeRemains(String journal, Staging staging) {
    SwapJournal ours = SwapJournal.parse(journal);
    try {
      if (new Remains(location, staging, ours, Disk.LOCAL).remove()) {
        staging.remove();
      }
    } catch (IOException e) {
      // A file is open, or a folder may not be written.
    }
  }

  private OutputException unreadable(Staging staging, Exception cause) {
    return new OutputException(
        "A run that was killed while it wrote the output folder "
            + location.folder()
            + " left a journal that cannot be read. Nothing was written.",
        List.of(staging.journalFile() + ": " + cause.getMessage()),
        "Restore the output folder from version control, or delete it and its manifest; delete "
            + staging.folder()
            + "; then build again.",
        cause);
  }

  private OutputException unmended(Staging staging, List<Exception> reasons) {
    return new OutputException(
        "A run was killed while it wrote the output folder "
            + location.folder()
            + ", and the folder could not be put back as it was before.",
        List.of(reasons.get(0).toString(), "the old files are in " + staging.folder()),
        "Check that the disk has room and that you may write there; then build again.",
        reasons.get(0));
  }
}
