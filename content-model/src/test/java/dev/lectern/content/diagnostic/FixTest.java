package dev.lectern.content.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixTest {

  private final SourceText source = new SourceText(new SourcePath("skill.md"), "one two three");

  @Test
  void editsAreInTheOrderOfTheirPlaces() {
    TextEdit three = new TextEdit(source.span(8, 13), "3");
    TextEdit one = new TextEdit(source.span(0, 3), "1");
    assertThat(new Fix("counts", List.of(three, one)).edits()).containsExactly(one, three);
  }

  @Test
  void editsWithinEachOtherAreRefused() {
    TextEdit wide = new TextEdit(source.span(0, 7), "");
    TextEdit inner = new TextEdit(source.span(4, 5), "T");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fix("clashes", List.of(wide, inner)))
        .withMessageContaining("do not go together");
  }

  @Test
  void editsThatTouchGoTogether() {
    TextEdit one = new TextEdit(source.span(0, 3), "1");
    TextEdit blank = new TextEdit(source.span(3, 4), "");
    assertThat(new Fix("counts", List.of(blank, one)).edits()).containsExactly(one, blank);
  }

  @Test
  void editsOfTwoTextsAreRefused() {
    SourceText other = new SourceText(new SourcePath("skill.md"), "one two three");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Fix(
                    "clashes",
                    List.of(
                        new TextEdit(source.span(0, 3), "1"),
                        new TextEdit(other.span(4, 7), "2"))));
  }

  @Test
  void whatChangesNothingIsNoFix() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fix("idles", List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextEdit(source.span(0, 3), "one"));
  }

  @Test
  void severityAndRelatedPlacesLeaveTheFixAsItIs() {
    Fix fix = Fix.writing(source.span(0, 3), "1");
    Diagnostic mended =
        Diagnostic.error(new RuleId("some-rule"), source.span(0, 3), "Wrong.").mendedBy(fix);
    assertThat(mended.as(Severity.WARNING).seeAlso(source.span(4, 7), "here").fix()).isEqualTo(fix);
    assertThat(mended.mendedBy(null).isFixable()).isFalse();
  }
}
