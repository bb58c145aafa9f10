package dev.lectern.generator.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A process and all that it started. */
final class ProcessTree {

  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofMillis(500);

  private final Process root;
  private final String folder;

  /**
   * @param folder the run's own folder: a process that names it among its arguments is one of ours,
   *     even if its parent is gone
   */
  ProcessTree(Process root, Path folder) {
    this.root = root;
    this.folder = folder.toString();
  }

  /**
   * Ends all of it: by asking, then by force, and again for what was started in the meantime, until
   * nothing is found. Returns within some seconds in any case.
   */
  void end() {
    Set<ProcessHandle> all = living();
    if (all.isEmpty()) {
      return;
    }
    all.forEach(ProcessHandle::destroy); // who starts a browser need not pass it on
    awaitEnd(all, GRACE);
    long end = System.nanoTime() + LIMIT.toNanos();
    Set<ProcessHandle> left = living();
    while (!left.isEmpty() && System.nanoTime() < end) {
      left.forEach(ProcessHandle::destroyForcibly);
      awaitEnd(left, ROUND);
      left = living();
    }
  }

  private Set<ProcessHandle> living() {
    Set<ProcessHandle> found = new LinkedHashSet<>();
    root.descendants().forEach(found::add);
    ProcessHandle.allProcesses().filter(this::isOurs).forEach(found::add);
    if (root.isAlive()) {
      found.add(root.toHandle());
    }
    found.removeIf(ProcessTree::isOver);
    return found;
  }

  /**
   * Whether it does nothing any more; one that its parent has not buried yet still has a number.
   */
  private static boolean isOver(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private boolean isOurs(ProcessHandle process) {
    return process.pid() != ProcessHandle.current().pid()
        && process.info().commandLine().filter(line -> line.contains(folder)).isPresent();
  }

  private static void awaitEnd(Set<ProcessHandle> all, Duration limit) {
    List<ProcessHandle> waiting = new ArrayList<>(all);
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      waiting.removeIf(ProcessTree::isOver);
      if (waiting.isEmpty()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
