package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToneTest {

  @Test
  void everyToneHasAMarkerOfItsOwn() {
    assertThat(Arrays.stream(Tone.values()).map(Tone::marker))
        .doesNotHaveDuplicates()
        .allMatch(marker -> marker.matches("#[0-9a-f]{6}"))
        .hasSize(24);
  }

  @Test
  void aToneIsNamedAsTheSiteNamesItsVariable() {
    assertThat(Tone.ON_HUE.token()).isEqualTo("on-hue");
    assertThat(Tone.WASH_ACCENT.variable()).isEqualTo("--wash-accent");
    assertThat(Tone.HUE_7.marker()).isEqualTo("#af3d85");
  }
}
