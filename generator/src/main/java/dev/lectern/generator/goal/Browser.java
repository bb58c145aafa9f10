package dev.lectern.generator.goal;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.process.ToolRunner;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens an address in the browser of whoever works here. */
final class Browser {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Browser() {}

  /** Opens it, or says that this cannot be done; nobody waits for it. */
  static void open(URI address, Console console) {
    Executables executables = Executables.ofThisMachine();
    Optional<List<String>> command = command(executables, address);
    if (command.isEmpty()) {
      console.warn("No browser can be opened here: open " + address + " yourself.");
      return;
    }
    Thread thread =
        new Thread(() -> run(command.get(), executables, address, console), "lectern-browser");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run(
      List<String> command, Executables executables, URI address, Console console) {
    try {
      Invocation invocation =
          new Invocation(command, Path.of("").toAbsolutePath(), executables.environment(), LONGEST);
      ToolRunner.run(invocation, line -> {});
    } catch (ToolException e) {
      console.debug("The browser was asked for " + address + ": " + e.getMessage());
    }
  }

  /** The program that knows which browser somebody prefers. */
  private static Optional<List<String>> command(Executables executables, URI address) {
    if (Executables.isWindows()) {
      return executables
          .find("rundll32")
          .map(program -> List.of(program.toString(), "url.dll,FileProtocolHandler", "" + address));
    }
    return executables
        .find(List.of("xdg-open", "open"))
        .map(program -> List.of(program.toString(), address.toString()));
  }
}
