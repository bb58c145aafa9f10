package dev.lectern.generator.hostile;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.Rendering;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A JVM of its own, as small as we promise to be content with: 256 MiB, and the stack that Java
 * gives by default. Takes the numbers of hostile files, a line each, and answers each with a line.
 */
final class HostileMachine implements AutoCloseable {

  private static final String FINE = "fine ";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private HostileMachine(Process process, List<HostileFile> corpus) {
    this.process = process;
    corpus.forEach(file -> numbers.put(file.name(), numbers.size()));
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param content an empty folder
   * @param valid content to put the files into
   */
  static HostileMachine start(Path content, Path valid) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HostileMachine.class.getName(),
                    content.toString(),
                    valid.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new HostileMachine(process, HostileCorpus.all(valid));
  }

  /** The milliseconds that an answer took, if it is what it must be. */
  long answer(HostileFile hostile) throws IOException {
    in.write(numbers.get(hostile.name()) + "\n");
    in.flush();
    String line = out.readLine();
    if (line == null || !line.startsWith(FINE)) {
      throw new AssertionError(line == null ? "the machine broke down" : line);
    }
    return Long.parseLong(line.substring(FINE.length()));
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }

  public static void main(String[] args) throws IOException {
    Path valid = Path.of(args[1]);
    List<HostileFile> files = HostileCorpus.all(valid);
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    HostileFolder folder = new HostileFolder(Path.of(args[0]), valid);
    folder.render();
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String number = asked.readLine(); number != null; number = asked.readLine()) {
      HostileFile hostile = files.get(Integer.parseInt(number));
      answers.println(answer(folder, hostile).replaceAll("\\R", " "));
    }
  }

  /** Whatever is thrown is what we look for. */
  private static String answer(HostileFolder folder, HostileFile hostile) {
    try {
      long start = System.nanoTime();
      Outcome<Rendering> outcome = folder.renderWith(hostile);
      long millis = (System.nanoTime() - start) / 1_000_000;
      HostileAnswer.check(hostile, outcome);
      return FINE + millis;
    } catch (IOException | RuntimeException | Error e) {
      return e + " at " + List.of(e.getStackTrace()).stream().limit(8).toList();
    }
  }
}
