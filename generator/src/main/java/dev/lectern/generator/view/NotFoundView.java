package dev.lectern.generator.view;

import java.util.List;

/**
 * What a server shows for an address that leads nowhere.
 *
 * @param sections where to go instead
 */
public record NotFoundView(FrameView frame, List<LinkView> sections) implements PageView {

  public NotFoundView {
    sections = List.copyOf(sections);
  }
}
