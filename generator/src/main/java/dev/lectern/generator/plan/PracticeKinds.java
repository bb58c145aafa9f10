package dev.lectern.generator.plan;

import dev.lectern.content.Kind;
import java.util.List;

/** Which kinds readers practise. */
public final class PracticeKinds {

  /** Those with a card for each entry. */
  public static final List<Kind> CARDS =
      List.of(Kind.TERM, Kind.METRIC, Kind.ANTI_PATTERN, Kind.QUESTION);

  /** Those that a drill asks for by what describes them. */
  public static final List<Kind> CHOICES =
      List.of(Kind.METRIC, Kind.PATTERN, Kind.TECHNIQUE, Kind.ANTI_PATTERN);

  private PracticeKinds() {}
}
