package dev.lectern.generator.plan;

import dev.lectern.content.validate.ValidContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last plan, for whoever plans the same content again and again. For one thread. */
public final class RememberedPlan {

  private final boolean keeps;
  private @Nullable Object shape;
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

  /** The plan of a content, if it is the last one. */
  Optional<OutputPlan> of(ValidContent content) {
    if (content.shape() == shape) {
      return Optional.ofNullable(plan);
    }
    if (plan != null && PlanFacts.of(content).equals(facts)) {
      shape = content.shape();
      return Optional.of(plan);
    }
    return Optional.empty();
  }

  void put(ValidContent content, PlanFacts known, OutputPlan made) {
    if (keeps) {
      shape = content.shape();
      facts = known;
      plan = made;
    }
  }
}
