package dev.lectern.cli;

import dev.lectern.generator.timing.Timing;
import java.util.List;

/** Several who hear the same. */
record Watching(List<Timing> all) implements Timing {

  @Override
  public void begins(String stage) {
    all.forEach(each -> each.begins(stage));
  }

  @Override
  public void beginsRound() {
    all.forEach(Timing::beginsRound);
  }

  @Override
  public void endsRound() {
    all.forEach(Timing::endsRound);
  }

  @Override
  public void took(What what, String name, long nanos) {
    all.forEach(each -> each.took(what, name, nanos));
  }
}
