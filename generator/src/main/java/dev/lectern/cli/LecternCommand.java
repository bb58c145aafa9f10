package dev.lectern.cli;

import dev.lectern.generator.site.GeneratorVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is typed first: it does nothing without a command. */
@Command(
    name = "lectern",
    mixinStandardHelpOptions = true,
    versionProvider = LecternCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Renders an Agent Skill and its study site from one folder of content.",
    footerHeading = "%n",
    footer = {
      "The environment: NO_COLOR switches colours off, LECTERN_JAVA_OPTS is for the JVM,",
      "SOURCE_DATE_EPOCH is the time of files in archives.",
      "",
      "Each command has its own help: lectern COMMAND --help"
    })
final class LecternCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Of this and of what it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        GeneratorVersion.NAME_AND_VERSION + " (Java " + System.getProperty("java.version") + ")"
      };
    }
  }
}
