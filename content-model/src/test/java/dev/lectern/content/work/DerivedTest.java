package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made stays as long as nothing is another that was read for it. */
class DerivedTest {

  private final List<Integer> shelf = new ReadList<>(List.of(10, 11, 12, 13), "all", one -> one);
  private final Derived<String, Integer> kept = Derived.keeping();
  private final List<String> made = new ArrayList<>();

  private int of(String name, Supplier<Integer> maker) {
    return kept.of(
        name,
        () -> {
          made.add(name);
          return maker.get();
        });
  }

  /** Whether a change of some things has what is made by this made again. */
  private boolean isMadeAgain(Supplier<Integer> maker, Object... changed) {
    kept.clear();
    made.clear();
    of("it", maker);
    kept.forget(Set.of(changed));
    of("it", maker);
    return made.size() == 2;
  }

  @Test
  void whatWasReadOfAListCountsOneByOne() {
    Supplier<Integer> second = () -> shelf.get(1);

    assertThat(isMadeAgain(second, 11)).isTrue();
    assertThat(isMadeAgain(second, 10, 12, 13, "all")).isFalse();
    assertThat(isMadeAgain(shelf::size, 10, 11, 12, 13, "all")).isFalse();
  }

  @Test
  void whoGoesThroughAListHasReadAllOfIt() {
    List<Supplier<Integer>> ways =
        List.of(
            () -> shelf.stream().mapToInt(one -> one).sum(),
            () -> shelf.iterator().next(),
            () -> shelf.listIterator(2).next(),
            () -> List.copyOf(shelf).size(),
            () -> new ArrayList<>(shelf).size(),
            () -> shelf.toArray(new Integer[0]).length,
            () -> shelf.indexOf(13),
            () -> shelf.contains(13) ? 1 : 0,
            () -> shelf.equals(List.of(1)) ? 1 : 0,
            shelf::hashCode,
            () -> {
              shelf.forEach(one -> {});
              return 0;
            });

    assertThat(ways).allMatch(way -> isMadeAgain(way, "all"));
    assertThat(ways).noneMatch(way -> isMadeAgain(way, "another"));
  }

  @Test
  void whoGoesThroughAPartOfAListHasReadThatPart() {
    Supplier<Integer> middle = () -> shelf.subList(1, 3).stream().mapToInt(one -> one).sum();
    Supplier<Integer> last = () -> List.copyOf(shelf.subList(1, 4).subList(2, 3)).get(0);

    assertThat(middle.get()).isEqualTo(23);
    assertThat(last.get()).isEqualTo(13);
    assertThat(isMadeAgain(middle, 11)).isTrue();
    assertThat(isMadeAgain(middle, 12)).isTrue();
    assertThat(isMadeAgain(middle, 10, 13, "all")).isFalse();
    assertThat(isMadeAgain(last, 13)).isTrue();
    assertThat(isMadeAgain(last, 10, 11, 12, "all")).isFalse();
  }

  @Test
  void whatWasReadForOneCountsForWhatIsMadeOfIt() {
    Derived<String, Integer> parts = Derived.keeping();
    Once<Integer> once = new Once<>(() -> shelf.get(3));
    Supplier<Integer> whole = () -> parts.of("part", () -> shelf.get(2)) + once.get();
    assertThat(whole.get()).isEqualTo(25); // both are there before anybody takes notes

    assertThat(isMadeAgain(whole, 12)).isTrue();
    assertThat(isMadeAgain(whole, 13)).isTrue();
    assertThat(isMadeAgain(whole, 10, 11)).isFalse();
  }

  @Test
  void howeverMuchWasReadForOneItCountsForWhatIsMadeOfIt() {
    List<Integer> many = IntStream.range(0, 50).boxed().toList();
    List<Integer> row = new ReadList<>(many, "row", one -> "row " + one);
    Derived<String, Integer> parts = Derived.keeping();
    Supplier<Integer> whole =
        () -> parts.of("part", () -> many.stream().mapToInt(row::get).sum()) + shelf.get(0);

    assertThat(many).allMatch(one -> isMadeAgain(whole, "row " + one));
    assertThat(isMadeAgain(whole, "row 50", "row", 11)).isFalse();
  }

  @Test
  void whatIsMadeOfOtherThingsIsMadeAgainForTheseAlone() {
    of("it", () -> shelf.get(0));
    of("other", () -> shelf.get(0));
    kept.forget(Set.of(10));
    of("it", () -> shelf.get(1));
    of("other", () -> shelf.get(0));

    made.clear();
    kept.forget(Set.of(10));
    of("it", () -> shelf.get(1));
    assertThat(made).isEmpty();
    kept.forget(Set.of(11));
    of("it", () -> shelf.get(1));
    of("other", () -> shelf.get(0));
    assertThat(made).containsExactlyInAnyOrder("it", "other");
  }

  @Test
  void fromAnotherThingItIsMadeAgain() {
    Derived<String, String> texts = Derived.keeping();
    Supplier<String> maker = () -> "made " + add("it") + made.size();

    assertThat(texts.of("it", List.of(1), maker)).isEqualTo("made 01");
    assertThat(texts.of("it", List.of(1), maker)).isEqualTo("made 01");
    assertThat(texts.of("it", List.of(2), maker)).isEqualTo("made 02");
    assertThat(texts.of("it", List.of(1), maker)).isEqualTo("made 03");
  }

  @Test
  void whatWasReadForAnotherThingThatItWasMadeFromDoesNotCount() {
    Supplier<Integer> maker = () -> shelf.get(made.size()) + add("it");
    kept.of("it", List.of(1), maker);
    kept.of("it", List.of(2), maker);

    kept.forget(Set.of(10));
    assertThat(kept.of("it", List.of(2), maker)).isEqualTo(11);
    kept.forget(Set.of(11));
    assertThat(kept.of("it", List.of(2), maker)).isEqualTo(12);
  }

  @Test
  void whatIsDoneOnAllCoresIsNotedToo() {
    List<Integer> places = IntStream.range(0, 4).boxed().toList();
    Supplier<Integer> sum =
        () ->
            Cores.map(2, Deadline.never(), places, shelf::get).stream().mapToInt(one -> one).sum();

    assertThat(places).allMatch(place -> isMadeAgain(sum, 10 + place));
  }

  @Test
  void whatIsReadUnnotedDoesNotCount() {
    Supplier<Integer> some = () -> shelf.get(0) + Reads.unnoted(() -> shelf.get(1));

    assertThat(isMadeAgain(some, 10)).isTrue();
    assertThat(isMadeAgain(some, 11)).isFalse();
  }

  @Test
  void whatFailedIsMadeAgainAndWhatIsReadAfterItIsNoted() {
    assertThat(isMadeAgain(() -> shelf.get(0) + (failing() ? shelf.get(1) : 0), 11)).isTrue();
  }

  private boolean failing() {
    try {
      return kept.of(
              "failing",
              () -> {
                throw new IllegalStateException("on purpose");
              })
          > 0;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Test
  void oneThatKeepsNothingMakesAlways() {
    Derived<String, Integer> none = Derived.none();
    none.of("it", () -> made.size() + add("first"));
    none.of("it", () -> made.size() + add("second"));

    assertThat(made).containsExactly("first", "second");
  }

  private int add(String name) {
    made.add(name);
    return 0;
  }
}
