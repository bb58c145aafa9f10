package dev.lectern.generator.diagram;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.svg.MermaidTheme;
import java.nio.file.Path;
import java.time.Duration;

/** The Mermaid CLI of this machine; a test that asks for it is skipped where it is not. */
public final class RealMermaid {

  static final Executables EXECUTABLES = Executables.ofThisMachine();
  static final MermaidSettings SETTINGS =
      new MermaidSettings(MermaidTheme.configuration(), Duration.ofSeconds(30));

  private RealMermaid() {}

  /** Where this repository's own builds install it. */
  static MermaidInstallation.Places places() {
    return new MermaidInstallation.Places(
        Path.of(System.getProperty("user.home"), ".cache", "lectern"), "", EXECUTABLES);
  }

  public static MermaidInstallation installation() {
    MermaidInstallation.Found found = MermaidInstallation.find(places());
    assumeTrue(
        found.installation().isPresent(), () -> "not tried: " + String.join(" ", found.missing()));
    return found.installation().orElseThrow();
  }
}
