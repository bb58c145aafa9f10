package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.fusesource.jansi.Ansi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalColourTest {

  private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
  private final boolean before = Ansi.isEnabled();

  @AfterEach
  void leaveNoTrace() {
    Ansi.setEnabled(before);
  }

  private void order() {
    request.getUserProperties().setProperty("style.color", "always");
  }

  private boolean isWanted() {
    return TerminalColour.isWanted(
        new MavenSession(null, null, request, new DefaultMavenExecutionResult()));
  }

  @Test
  void followsMavensOwnDecision() {
    order();

    Ansi.setEnabled(true);
    assertThat(isWanted()).isTrue();

    Ansi.setEnabled(false);
    assertThat(isWanted()).isFalse();
  }

  @Test
  void thereIsNoneIfTheEnvironmentSaysSo() {
    order();
    Ansi.setEnabled(true);

    request.getSystemProperties().setProperty("env.NO_COLOR", "1");
    assertThat(isWanted()).isFalse();

    request.getSystemProperties().setProperty("env.NO_COLOR", "");
    assertThat(isWanted()).isTrue();
  }
}
