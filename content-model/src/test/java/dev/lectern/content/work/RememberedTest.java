package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final List<String> asked = new ArrayList<>();

  private String answer(String question) {
    asked.add(question);
    return question.toUpperCase(Locale.ROOT);
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() {
    Remembered<String, String> remembered = Remembered.upTo(10, (key, value) -> 1);

    assertThat(remembered.get("a", this::answer)).isEqualTo("A");
    assertThat(remembered.get("a", this::answer)).isEqualTo("A");

    assertThat(asked).containsExactly("a");
  }

  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    Remembered<String, String> remembered =
        Remembered.upTo(6, (key, value) -> key.length() + value.length());
    for (String question : List.of("a", "b", "c", "a", "d", "a", "c", "b")) {
      remembered.get(question, this::answer);
    }

    assertThat(asked).containsExactly("a", "b", "c", "d", "b");
  }

  @Test
  void whatHasNoRoomIsAnsweredAllTheSame() {
    Remembered<String, String> remembered =
        Remembered.upTo(6, (key, value) -> key.length() + value.length());

    assertThat(remembered.get("abcd", this::answer)).isEqualTo("ABCD");
    assertThat(remembered.get("abcd", this::answer)).isEqualTo("ABCD");

    assertThat(asked).containsExactly("abcd", "abcd");
  }

  @Test
  void oneThatKeepsNothingAsksAlways() {
    Remembered<String, String> remembered = Remembered.none();
    remembered.get("a", this::answer);
    remembered.get("a", this::answer);

    assertThat(asked).containsExactly("a", "a");
  }
}
