package dev.lectern.generator.timing;

import java.util.function.Supplier;

/**
 * Hears how long what took, from several threads at once:
 *
 * <pre>
 * Plan plan = timing.stage("plan", () -> planner.plan(content));
 * </pre>
 */
public interface Timing {

  /** Hears nothing, and no clock is asked. */
  Timing OFF =
      new Timing() {
        @Override
        public void took(What what, String name, long nanos) {}

        @Override
        public <T> T measured(What what, String name, Supplier<T> work) {
          return work.get();
        }
      };

  /** Of what the time is. */
  enum What {
    /** A stage of the whole, one after the other. */
    STAGE,
    /** A part of the stage that makes the site; several may be made at once. */
    PART,
    /** One page of the site, by its path; it is in a part as well. */
    PAGE,
    /** One use of a template; it is in a page as well. */
    TEMPLATE
  }

  /** Told before a stage. */
  default void begins(String stage) {}

  /** Told before each round of what is done again and again. */
  default void beginsRound() {}

  /** Told after it, however it ended. */
  default void endsRound() {}

  /**
   * Told after it.
   *
   * @param nanos how long it took, by a clock that never goes back
   */
  void took(What what, String name, long nanos);

  /** Works and tells how long it took, whether it ends well or not. */
  default <T> T measured(What what, String name, Supplier<T> work) {
    if (what == What.STAGE) {
      begins(name);
    }
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      took(what, name, System.nanoTime() - start);
    }
  }

  default <T> T stage(String name, Supplier<T> work) {
    return measured(What.STAGE, name, work);
  }

  default void stage(String name, Runnable work) {
    measured(
        What.STAGE,
        name,
        () -> {
          work.run();
          return name;
        });
  }
}
