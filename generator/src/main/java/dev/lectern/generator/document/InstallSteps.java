package dev.lectern.generator.document;

import dev.lectern.content.InstallTarget;
import dev.lectern.content.Skill;
import java.util.List;

/**
 * How a skill is installed into one agent, always with its whole folder.
 *
 * @param target the agent
 * @param agent its name for people
 * @param text one line about the way, plain text
 * @param commands lines to type, in order
 */
public record InstallSteps(InstallTarget target, String agent, String text, List<String> commands) {

  public InstallSteps {
    commands = List.copyOf(commands);
  }

  /** One for each agent that the skill names, in its order. */
  public static List<InstallSteps> of(Skill skill) {
    return skill.installTargets().stream().map(target -> of(skill, target)).toList();
  }

  private static InstallSteps of(Skill skill, InstallTarget target) {
    String name = skill.identity().name();
    RepositoryName repository = RepositoryName.of(skill.identity().repository());
    return switch (target) {
      case CLAUDE_CODE ->
          new InstallSteps(
              target,
              "Claude Code",
              "As a plugin, typed in Claude Code. The repository is a marketplace of its own.",
              List.of(
                  "/plugin marketplace add " + repository.path(),
                  "/plugin install " + name + "@" + repository.name()));
      case CURSOR ->
          new InstallSteps(
              target,
              "Cursor",
              "For all your projects; for one, use its folder .cursor/skills.",
              copy(skill, repository, "~/.cursor/skills"));
      case CODEX ->
          new InstallSteps(
              target,
              "Codex",
              "For all your projects; for one, use its folder .agents/skills.",
              copy(skill, repository, "~/.agents/skills"));
    };
  }

  private static List<String> copy(Skill skill, RepositoryName repository, String folder) {
    return List.of(
        "git clone --depth 1 " + skill.identity().repository(),
        "mkdir -p " + folder,
        "cp -R " + repository.name() + "/skills/" + skill.identity().name() + " " + folder + "/");
  }
}
