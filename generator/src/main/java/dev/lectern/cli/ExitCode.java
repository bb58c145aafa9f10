package dev.lectern.cli;

import dev.lectern.generator.goal.Trouble;

/** How a command ends. */
final class ExitCode {

  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int MACHINE = 3;

  /** That of {@code EX_SOFTWARE} in {@code sysexits.h}. */
  static final int BUG = 70;

  private ExitCode() {}

  static int of(Trouble.Whose whose) {
    return switch (whose) {
      case AUTHOR -> FINDINGS;
      case CALLER -> USAGE;
      case MACHINE -> MACHINE;
      case LECTERN -> BUG;
    };
  }
}
