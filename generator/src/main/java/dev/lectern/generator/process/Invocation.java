package dev.lectern.generator.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a program.
 *
 * @param command the program and its arguments, each as the program shall see it; no shell reads
 *     them
 * @param folder the folder that it runs in, of this run alone: if the virtual machine is ended
 *     meanwhile, it is deleted
 * @param environment all of its environment: nothing is inherited
 * @param limit how long it may run
 * @param silence how long it may run on without a line of output
 */
public record Invocation(
    List<String> command,
    Path folder,
    SortedMap<String, String> environment,
    Duration limit,
    Duration silence) {

  public Invocation {
    command = List.copyOf(command);
    environment = new TreeMap<>(environment);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("no program");
    }
    if (limit.isNegative() || limit.isZero() || silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("no time: " + limit + ", " + silence);
    }
  }

  /** A run that may be silent for as long as it may take. */
  public Invocation(
      List<String> command, Path folder, Map<String, String> environment, Duration limit) {
    this(command, folder, new TreeMap<>(environment), limit, limit);
  }

  /** The program's name without its folder, for messages. */
  String program() {
    return String.valueOf(Path.of(command.get(0)).getFileName());
  }
}
