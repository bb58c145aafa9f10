package dev.lectern.generator.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Technique;
import dev.lectern.content.Term;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.Inline;
import dev.lectern.generator.plan.OutputPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of other twins, places are what they would be without a memory. */
class TwinPlacesTest {

  private static final ValidContent CONTENT =
      new Lectern()
          .validate(Path.of("src", "test", "resources", "cases", "valid", "content"))
          .value()
          .orElseThrow();

  private static final Technique OWN = CONTENT.techniques().get(0);
  private static final Term LISTED = CONTENT.terms().get(0);

  private static TwinDocument own(String path, String said) {
    return new TwinDocument(
        OutputPath.of(path),
        Optional.of(OWN.key()),
        List.of(
            new Block.Heading(1, OWN.title(), OWN.key()), new Block.Paragraph(Inline.plain(said))));
  }

  private static TwinDocument list(Block... more) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(1, "Terms", null)));
    blocks.addAll(List.of(more));
    blocks.add(new Block.Heading(2, "Tempo", LISTED.key()));
    return new TwinDocument(OutputPath.of("terms.md"), Optional.empty(), blocks);
  }

  private static void assertAsWithoutMemory(List<TwinDocument> twins, TwinPlaces now) {
    TwinPlaces without = TwinPlaces.of(twins, CONTENT, null);
    assertThat(now.of(OWN.key())).isEqualTo(without.of(OWN.key())).isPresent();
    assertThat(now.of(LISTED.key())).isEqualTo(without.of(LISTED.key())).isPresent();
  }

  @Test
  void whatAnEntrySaysMovesNothing() {
    TwinPlaces before = TwinPlaces.of(List.of(own("a.md", "One."), list()), CONTENT, null);
    List<TwinDocument> twins = List.of(own("a.md", "Two."), list());
    TwinPlaces now = TwinPlaces.of(twins, CONTENT, before);

    assertAsWithoutMemory(twins, now);
    assertThat(now.changedSince(before))
        .singleElement()
        .asString()
        .contains("HeadingsOf", OWN.span().path().value());
    assertThat(TwinPlaces.of(twins, CONTENT, now).changedSince(now)).isEmpty();
  }

  @Test
  void aHeadingMoreMovesTheOneOfTheSameName() {
    TwinPlaces before = TwinPlaces.of(List.of(own("a.md", "One."), list()), CONTENT, null);
    List<TwinDocument> twins =
        List.of(own("a.md", "One."), list(new Block.Heading(2, "Tempo", null)));
    TwinPlaces now = TwinPlaces.of(twins, CONTENT, before);

    assertAsWithoutMemory(twins, now);
    assertThat(now.of(LISTED.key()).orElseThrow().anchor()).isEqualTo("tempo-1");
    assertThat(now.changedSince(before))
        .singleElement()
        .asString()
        .contains("PlaceOf", LISTED.id());
  }

  @Test
  void anotherFileIsAnotherPlace() {
    TwinPlaces before = TwinPlaces.of(List.of(own("a.md", "One."), list()), CONTENT, null);
    List<TwinDocument> twins = List.of(own("b.md", "One."), list());
    TwinPlaces now = TwinPlaces.of(twins, CONTENT, before);

    assertAsWithoutMemory(twins, now);
    assertThat(now.changedSince(before))
        .anySatisfy(one -> assertThat(one).asString().contains("PlaceOf"));
  }
}
