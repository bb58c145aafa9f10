package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GanttFrameTest {

  private static final String GANTT =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" aria-roledescription="gantt">\
      <g class="grid" transform="translate(36, 350)">\
      <g class="tick"><line y2="-300" x2="0"/><text>0</text></g></g>\
      <rect class="task vert" x="500" y="10" width="1" height="380"/>\
      <text class="vertText" x="500" y="380">Limit</text>TITLE</svg>""";

  private static SvgElement tightened(String picture) {
    SvgElement root = StrictXml.parse(picture);
    GanttFrame.tighten(root);
    return root;
  }

  private static SvgElement find(SvgElement root, String name) {
    List<SvgElement> found = new ArrayList<>();
    root.forEach(
        element -> {
          if (element.hasClass(name)) {
            found.add(element);
          }
        });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void theLineEndsAtTheScaleAndItsLabelStandsAboveIt() {
    SvgElement root = tightened(GANTT.replace("TITLE", ""));
    assertThat(find(root, "vert").attribute("y")).isEqualTo("50.0");
    assertThat(find(root, "vert").attribute("height")).isEqualTo("300.0");
    assertThat(find(root, "vertText").attribute("y")).isEqualTo("43.0");
  }

  @Test
  void theRoomAboveAndBelowIsTakenAway() {
    assertThat(tightened(GANTT.replace("TITLE", "")).attribute("viewBox"))
        .isEqualTo("0 28.0 640 346.0");
  }

  @Test
  void aTitleKeepsItsRoom() {
    String titled = GANTT.replace("TITLE", "<text class=\"titleText\" y=\"20\">Plan</text>");
    assertThat(tightened(titled).attribute("viewBox")).isEqualTo("0 0.0 640 374.0");
  }

  @Test
  void withoutALineNoRoomIsKeptForItsLabel() {
    String plain =
        GANTT
            .replace("TITLE", "")
            .replaceAll("<rect[^>]*/>", "")
            .replaceAll("<text class=\"vertText\".*</text>", "");
    assertThat(tightened(plain).attribute("viewBox")).isEqualTo("0 46.0 640 328.0");
  }

  @Test
  void whatIsNoGanttOrHasNoScaleStaysAsItIs() {
    String picture = GANTT.replace("TITLE", "");
    for (String other :
        new String[] {
          picture.replace("\"gantt\"", "\"flowchart-v2\""),
          picture.replace("translate(36, 350)", "rotate(3)"),
          picture.replace("y2=\"-300\"", "y2=\"up\""),
          picture.replace("y2=\"-300\"", "y2=\"300\""),
          picture.replace("class=\"grid\"", "class=\"no\"")
        }) {
      SvgElement root = tightened(other);
      assertThat(root.attribute("viewBox")).as(other).isEqualTo("0 0 640 400");
      assertThat(find(root, "vert").attribute("y")).isEqualTo("10");
      assertThat(find(root, "vertText").attribute("y")).isEqualTo("380");
    }
  }
}
