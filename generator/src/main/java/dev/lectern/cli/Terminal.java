package dev.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Where the command line was typed.
 *
 * @param output results
 * @param errors findings and trouble
 * @param outputIsSeen whether a terminal shows the results
 * @param errorsAreSeen whether a terminal shows findings and trouble
 * @param folder the current one, absolute
 * @param environment variables, empty where there is none
 */
record Terminal(
    PrintStream output,
    PrintStream errors,
    boolean outputIsSeen,
    boolean errorsAreSeen,
    Path folder,
    UnaryOperator<String> environment) {

  /** Where the launcher says which streams a terminal shows: {@code out}, {@code err}, both. */
  private static final String SEEN = "lectern.terminal";

  static Terminal ofThisMachine() {
    String seen = System.getProperty(SEEN, isConsoleSeen() ? "out err" : "");
    return new Terminal(
        utf8(System.out, FileDescriptor.out),
        utf8(System.err, FileDescriptor.err),
        seen.contains("out"),
        seen.contains("err"),
        Path.of("").toAbsolutePath(),
        name -> {
          String value = System.getenv(name);
          return value == null ? "" : value;
        });
  }

  /** Consoles of Windows have their own encoding; elsewhere it is UTF-8, whatever the locale. */
  private static PrintStream utf8(PrintStream machines, FileDescriptor descriptor) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    return windows && System.console() != null
        ? machines
        : new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** JDK 22 and later have a console without a terminal too, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isConsoleSeen() {
    java.io.Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(java.io.Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Whether findings and trouble may have colours: <a href="https://no-color.org">NO_COLOR</a>. */
  boolean errorsHaveColour() {
    return errorsAreSeen && isColourWanted();
  }

  boolean outputHasColour() {
    return outputIsSeen && isColourWanted();
  }

  private boolean isColourWanted() {
    return environment.apply("NO_COLOR").isEmpty() && !environment.apply("TERM").equals("dumb");
  }

  /** A path as it was typed. */
  Path resolved(Path typed) {
    return folder.resolve(typed).normalize();
  }

  void flush() {
    output.flush();
    errors.flush();
  }
}
