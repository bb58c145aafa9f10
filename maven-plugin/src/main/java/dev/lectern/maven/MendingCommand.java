package dev.lectern.maven;

import dev.lectern.generator.goal.ShownPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The command that does what a failed goal asks for, to be typed where the build was started:
 * {@code mvn -pl course lectern:apply}. It runs another goal with the configuration of the
 * execution that failed; or, where the same build makes this plugin, the failed execution itself
 * with an order to mend.
 */
final class MendingCommand {

  /** Which goal mends, and which property orders another one to. */
  record Kind(String goal, String property) {

    String of(MavenSession session, MavenProject project, MojoExecution failed) {
      return new MendingCommand(this, session, project, failed).text();
    }
  }

  /** Writes the published copy. */
  static final Kind APPLY = new Kind("apply", "lectern.apply");

  /** Draws the diagrams, and installs what that takes. */
  static final Kind DIAGRAMS = new Kind("diagrams", "lectern.diagrams.install");

  /** Maven's word for the origin of a profile that no POM holds. */
  private static final String SETTINGS = "external";

  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:=@%+,~^-]+");
  private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\\\\\"$`]");

  private final Kind kind;
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution failed;
  private final List<String> words = new ArrayList<>(List.of("mvn"));

  private MendingCommand(
      Kind kind, MavenSession session, MavenProject project, MojoExecution failed) {
    this.kind = kind;
    this.session = session;
    this.project = project;
    this.failed = failed;
  }

  private String text() {
    nameTheBuild();
    nameTheProfiles();
    nameTheProject();
    if (isPluginOfThisBuild() && failed.getLifecyclePhase() != null) {
      if (isBelowTheRoot()) {
        words.add("-am");
      }
      words.addAll(List.of("-DskipTests", "-D" + kind.property()));
      words.add(failed.getLifecyclePhase());
    } else {
      words.add(goal());
    }
    repeatTheProperties();
    return String.join(" ", words.stream().map(MendingCommand::quoted).toList());
  }

  /** The POM, unless Maven finds it by itself in the current folder. */
  private void nameTheBuild() {
    Path here = Path.of(session.getSystemProperties().getProperty("user.dir", ""));
    rootPom()
        .filter(pom -> !pom.equals(here.resolve("pom.xml")))
        .ifPresent(pom -> words.addAll(List.of("-f", new ShownPath(here).of(pom))));
  }

  /** The profiles of the project that were asked for; those of the settings are there anyway. */
  private void nameTheProfiles() {
    Set<String> profiles = new LinkedHashSet<>();
    project
        .getInjectedProfileIds()
        .forEach(
            (origin, ids) -> {
              if (!origin.equals(SETTINGS)) {
                profiles.addAll(ids);
              }
            });
    profiles.retainAll(request().getActiveProfiles());
    if (!profiles.isEmpty()) {
      words.addAll(List.of("-P", String.join(",", profiles)));
    }
  }

  /** The project, unless it is the only one that the command would run for. */
  private void nameTheProject() {
    if (isBelowTheRoot()) {
      words.addAll(
          List.of(
              "-pl",
              new ShownPath(Path.of(session.getExecutionRootDirectory()).toAbsolutePath())
                  .of(project.getBasedir().toPath())));
    } else if (!project.getModules().isEmpty()) {
      words.add("-N");
    }
  }

  private void repeatTheProperties() {
    SortedSet<String> names = new TreeSet<>(session.getUserProperties().stringPropertyNames());
    names.removeAll(Set.of("lectern.skip", "lectern.reports", kind.property()));
    names.removeIf(name -> !name.startsWith("lectern."));
    names.forEach(
        name -> words.add("-D" + name + "=" + session.getUserProperties().getProperty(name)));
  }

  private boolean isBelowTheRoot() {
    return project.getFile() != null && !rootPom().equals(Optional.of(project.getFile().toPath()));
  }

  private boolean isPluginOfThisBuild() {
    Plugin plugin = failed.getPlugin();
    return session.getAllProjects().stream()
        .anyMatch(
            other ->
                other.getGroupId().equals(plugin.getGroupId())
                    && other.getArtifactId().equals(plugin.getArtifactId()));
  }

  /** The goal by its short name where the project declares the plugin, and by its full one else. */
  private String goal() {
    Plugin plugin = failed.getPlugin();
    Plugin declared = project.getPlugin(plugin.getKey());
    if (declared == null) {
      return plugin.getId() + ":" + kind.goal();
    }
    return failed.getMojoDescriptor().getPluginDescriptor().getGoalPrefix()
        + ":"
        + kind.goal()
        + configurationOf(declared);
  }

  /** Names the failed execution if its configuration is not the one that all goals have. */
  private String configurationOf(Plugin declared) {
    PluginExecution execution = declared.getExecutionsAsMap().get(failed.getExecutionId());
    boolean same =
        execution == null
            || Objects.equals(execution.getConfiguration(), declared.getConfiguration());
    return same ? "" : "@" + failed.getExecutionId();
  }

  private Optional<Path> rootPom() {
    return Optional.ofNullable(request().getPom()).map(pom -> pom.toPath().toAbsolutePath());
  }

  private MavenExecutionRequest request() {
    return session.getRequest();
  }

  /** For the shells of Unix; what needs no quotes there needs none on Windows either. */
  private static String quoted(String word) {
    return NEEDS_NO_QUOTES.matcher(word).matches()
        ? word
        : '"' + NEEDS_ESCAPE.matcher(word).replaceAll("\\\\$0") + '"';
  }
}
