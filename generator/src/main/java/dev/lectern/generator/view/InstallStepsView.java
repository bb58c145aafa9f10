package dev.lectern.generator.view;

import java.util.List;

/**
 * How to install the skill into one agent.
 *
 * @param agent its name
 * @param anchor the heading's id
 * @param text one line about it
 * @param commands lines to type
 */
public record InstallStepsView(String agent, String anchor, String text, List<String> commands) {

  public InstallStepsView {
    commands = List.copyOf(commands);
  }
}
