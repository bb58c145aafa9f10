package dev.lectern.cli;

import java.io.File;
import java.io.IOException;
import picocli.AutoComplete;

/** Writes what completes commands and options in bash and zsh; run by the build. */
public final class CompletionScript {

  private CompletionScript() {}

  /**
   * @param arguments the file to write
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    File script = new File(arguments[0]).getAbsoluteFile();
    script.getParentFile().mkdirs();
    AutoComplete.bash("lectern", script, null, CommandLineRun.commands(Terminal.ofThisMachine()));
  }
}
