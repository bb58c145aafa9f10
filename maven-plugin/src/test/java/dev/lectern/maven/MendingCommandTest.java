package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingCommandTest {

  private final Path root;
  private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final MavenProject project = new MavenProject();
  private final List<MavenProject> reactor = new ArrayList<>(List.of(project));
  private String execution = "default-cli";
  private @Nullable String phase = "verify";

  MendingCommandTest(@TempDir Path root) {
    this.root = root;
    request.getSystemProperties().setProperty("user.dir", root.toString());
    buildOf("");
    projectAt("pom.xml");
  }

  private void buildOf(String folder) {
    request.setPom(root.resolve(folder).resolve("pom.xml").toFile());
    request.setBaseDirectory(root.resolve(folder).toFile());
  }

  private void projectAt(String pom) {
    project.setFile(root.resolve(pom).toFile());
  }

  /** A property of the command line. */
  private void user(String name, String value) {
    request.getUserProperties().setProperty(name, value);
  }

  private static Plugin plugin() {
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.lectern");
    plugin.setArtifactId("lectern-maven-plugin");
    plugin.setVersion("1.0.0");
    return plugin;
  }

  /** Declares the plugin in the project's POM. */
  private Plugin declare() {
    Plugin plugin = plugin();
    project.getBuild().addPlugin(plugin);
    return plugin;
  }

  /** Declares an execution of the plugin, configured as given. */
  private void execution(String id, Xpp3Dom configuration) {
    PluginExecution declared = new PluginExecution();
    declared.setId(id);
    declared.setConfiguration(configuration);
    declare().addExecution(declared);
    execution = id;
  }

  private static Xpp3Dom published(String folder) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom parameter = new Xpp3Dom("publishedDirectory");
    parameter.setValue(folder);
    configuration.addChild(parameter);
    return configuration;
  }

  private String command() {
    MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    session.setProjects(reactor);
    session.setAllProjects(reactor);
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGoalPrefix("lectern");
    plugin.setPlugin(plugin());
    MojoDescriptor goal = new MojoDescriptor();
    goal.setPluginDescriptor(plugin);
    goal.setGoal("check");
    MojoExecution failed = new MojoExecution(plugin(), "check", execution);
    failed.setMojoDescriptor(goal);
    failed.setLifecyclePhase(phase);
    return MendingCommand.APPLY.of(session, project, failed);
  }

  @Test
  void aProjectOfItsOwnNeedsTheGoalOnly() {
    declare();

    assertThat(command()).isEqualTo("mvn lectern:apply");
  }

  @Test
  void aProjectThatDoesNotDeclareThePluginNamesItInFull() {
    assertThat(command()).isEqualTo("mvn dev.lectern:lectern-maven-plugin:1.0.0:apply");
  }

  @Test
  void aModuleIsSelectedByItsFolder() {
    declare();
    projectAt("courses/chess/pom.xml");

    assertThat(command()).isEqualTo("mvn -pl courses/chess lectern:apply");
  }

  @Test
  void theRootOfSeveralModulesIsTakenAlone() {
    declare();
    project.getModel().addModule("course");

    assertThat(command()).isEqualTo("mvn -N lectern:apply");
  }

  @Test
  void aBuildElsewhereIsNamedByItsPom() {
    declare();
    buildOf("chess");
    projectAt("chess/pom.xml");

    assertThat(command()).isEqualTo("mvn -f chess/pom.xml lectern:apply");
  }

  @Test
  void anExecutionIsNamedIfItsConfigurationIsItsOwn() {
    execution("published", published("../skills"));

    assertThat(command()).isEqualTo("mvn lectern:apply@published");
  }

  @Test
  void anExecutionIsNotNamedIfAllGoalsHaveItsConfiguration() {
    execution("published", published("../skills"));
    project.getPlugin("dev.lectern:lectern-maven-plugin").setConfiguration(published("../skills"));

    assertThat(command()).isEqualTo("mvn lectern:apply");
  }

  @Test
  void propertiesOfTheCommandLineAreRepeatedAndQuoted() {
    declare();
    user("lectern.publishedDirectory", "my skills");
    user("lectern.contentDirectory", "src/content");
    user("lectern.skip", "false");
    user("skipTests", "true");

    assertThat(command())
        .isEqualTo(
            "mvn lectern:apply -Dlectern.contentDirectory=src/content"
                + " \"-Dlectern.publishedDirectory=my skills\"");
  }

  @Test
  void profilesOfTheProjectThatWereAskedForAreRepeated() {
    declare();
    request.addActiveProfile("publish").addActiveProfile("mirror");
    project.setInjectedProfileIds("org.example:course:1", List.of("publish", "by-jdk"));
    project.setInjectedProfileIds("external", List.of("mirror"));

    assertThat(command()).isEqualTo("mvn -P publish lectern:apply");
  }

  @Test
  void aBuildThatMakesThePluginRunsTheFailedPhaseAgain() {
    MavenProject pluginProject = new MavenProject();
    pluginProject.setGroupId("dev.lectern");
    pluginProject.setArtifactId("lectern-maven-plugin");
    reactor.add(pluginProject);
    execution("check", published("../skills"));
    projectAt("site-content/pom.xml");

    assertThat(command()).isEqualTo("mvn -pl site-content -am -DskipTests -Dlectern.apply verify");
  }

  @Test
  void withoutAPomTheGoalIsNamedInFull() {
    request.setPom(null);
    project.setFile(null);
    phase = null;
    user("lectern.contentDirectory", "chess");

    assertThat(command())
        .isEqualTo(
            "mvn dev.lectern:lectern-maven-plugin:1.0.0:apply -Dlectern.contentDirectory=chess");
  }

  @Test
  void shellsCannotReadAnythingIntoAProperty() {
    declare();
    user("lectern.contentDirectory", "a$(b)\"c`");

    assertThat(command())
        .isEqualTo("mvn lectern:apply \"-Dlectern.contentDirectory=a\\$(b)\\\"c\\`\"");
  }
}
