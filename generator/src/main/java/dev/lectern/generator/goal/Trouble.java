package dev.lectern.generator.goal;

import dev.lectern.content.load.LimitsException;
import dev.lectern.content.rule.SeverityPolicyException;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.serve.ServeException;
import dev.lectern.generator.watch.WatchException;
import java.time.format.DateTimeParseException;

/**
 * Why a goal did not come to its end, for people.
 *
 * @param whose who has to do something about it
 * @param message what, where and what to do
 */
public record Trouble(Whose whose, String message) {

  /** Who has to do something. */
  public enum Whose {
    /** The text, or the published files: see {@link GoalFailure}. */
    AUTHOR,
    /** Who asked for the goal. */
    CALLER,
    /** The disk or a program. */
    MACHINE,
    /** We. */
    LECTERN
  }

  /** What an exception of a goal says to people. */
  public static Trouble of(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof GoalFailure failure) {
      return new Trouble(
          switch (failure.reason()) {
            case FINDINGS -> Whose.AUTHOR;
            case USAGE -> Whose.CALLER;
          },
          message);
    }
    if (e instanceof OutputException
        || e instanceof ToolException
        || e instanceof ServeException
        || e instanceof WatchException) {
      return new Trouble(Whose.MACHINE, message);
    }
    if (e instanceof SeverityPolicyException || e instanceof LimitsException) {
      return new Trouble(Whose.CALLER, message);
    }
    if (e instanceof DateTimeParseException time) {
      return new Trouble(
          Whose.CALLER,
          "Not a time: \""
              + time.getParsedString()
              + "\". Write project.build.outputTimestamp like 2026-01-31T12:00:00Z.");
    }
    return new Trouble(Whose.LECTERN, "This is a bug in Lectern, not in the content: " + e);
  }
}
