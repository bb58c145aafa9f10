package dev.lectern.generator.view;

import java.util.List;

/**
 * How to install the skill.
 *
 * @param name the skill's name, which is its folder's
 * @param files what the folder holds
 * @param agents one for each agent
 * @param compatibility what it needs; may be empty
 */
public record InstallView(
    FrameView frame,
    String name,
    List<String> files,
    List<InstallStepsView> agents,
    String compatibility)
    implements PageView {

  public InstallView {
    files = List.copyOf(files);
    agents = List.copyOf(agents);
  }
}
