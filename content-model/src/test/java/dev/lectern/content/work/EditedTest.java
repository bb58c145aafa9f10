package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EditedTest {

  @Test
  void itTellsWhatIsOtherThanInTheOneBefore() {
    Edited<String> first = Edited.anew();
    Edited<String> second = Edited.of(first, Set.of("a"));
    Edited<String> third = Edited.of(second, Set.of());

    assertThat(second.since(first)).contains(Set.of("a"));
    assertThat(third.since(second)).contains(Set.of());
  }

  @Test
  void ofAnyOtherItTellsNothing() {
    Edited<String> first = Edited.anew();
    Edited<String> second = Edited.of(first, Set.of("a"));
    Edited<String> third = Edited.of(second, Set.of("b"));

    assertThat(third.since(first)).isEmpty();
    assertThat(first.since(second)).isEmpty();
    assertThat(second.since(Edited.anew())).isEmpty();
    assertThat(first.since(first)).isEmpty();
  }
}
