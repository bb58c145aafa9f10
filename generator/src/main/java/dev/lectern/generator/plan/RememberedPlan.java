package dev.lectern.generator.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last plan, for whoever plans the same content again and again. For one thread. */
public final class RememberedPlan {

  private final boolean keeps;
  private @Nullable PlanFacts facts;
  private @Nullable OutputPlan plan;

  private RememberedPlan(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps a plan. */
  public static RememberedPlan keeping() {
    return new RememberedPlan(true);
  }

  /** One that keeps nothing. */
  public static RememberedPlan none() {
    return new RememberedPlan(false);
  }

  /** The plan that follows from these facts, if it is the last one. */
  Optional<OutputPlan> of(PlanFacts others) {
    return others.equals(facts) ? Optional.ofNullable(plan) : Optional.empty();
  }

  void put(PlanFacts known, OutputPlan made) {
    if (keeps) {
      facts = known;
      plan = made;
    }
  }
}
