package dev.lectern.cli;

import picocli.CommandLine.Option;

/** Whether where the time went is told. */
final class StatsOption {

  @Option(names = "--stats", description = "Tell where the time went: by stage, template and page.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
