package dev.lectern.content.load.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML that is valid and yet not let in; the way out of the library's recursion. */
final class Refusal extends YamlEngineException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Mark> place;
  private final String reason;

  /**
   * @param reason what is not let in and what to do, in full sentences
   */
  Refusal(Optional<Mark> place, String reason) {
    super(reason);
    this.place = place;
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  Optional<Mark> place() {
    return place;
  }
}
