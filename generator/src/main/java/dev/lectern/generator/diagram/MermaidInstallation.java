package dev.lectern.generator.diagram;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Mermaid CLI on this machine with what it needs, all of it found.
 *
 * @param folder holds {@code node_modules}
 * @param node Node.js
 * @param browser Chromium, or a browser made of it
 */
public record MermaidInstallation(Path folder, Path node, Path browser) {

  private static final List<String> BROWSERS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome-stable",
          "google-chrome",
          "chrome",
          "msedge",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  /**
   * Where to look.
   *
   * @param home the folder that installations are kept in, each in a folder of its own
   * @param browser a path or a name to take in place of the usual ones; empty for those
   * @param executables the programs of the machine
   */
  public record Places(Path home, String browser, Executables executables) {

    /** The folder of the installation that the lock file asks for. */
    public Path folder() {
      return home.resolve(
          "mermaid-cli-" + MermaidLock.cliVersion() + "-" + MermaidLock.fingerprint());
    }
  }

  /**
   * What was found.
   *
   * @param installation all of it, if nothing is missing
   * @param missing what is missing, each as a sentence
   */
  public record Found(Optional<MermaidInstallation> installation, List<String> missing) {

    public Found {
      missing = List.copyOf(missing);
    }
  }

  /** Looks for it; starts nothing. */
  public static Found find(Places places) {
    List<String> missing = new ArrayList<>();
    Optional<Path> node = places.executables().find("node");
    if (node.isEmpty()) {
      missing.add("Node.js is not on the PATH.");
    }
    Optional<Path> browser = browser(places);
    if (browser.isEmpty()) {
      missing.add(
          places.browser().isEmpty()
              ? "Chromium is not on the PATH."
              : "There is no browser \"" + places.browser() + "\".");
    }
    Path folder = places.folder();
    wrong(folder).ifPresent(missing::add);
    return missing.isEmpty()
        ? new Found(
            Optional.of(new MermaidInstallation(folder, node.orElseThrow(), browser.orElseThrow())),
            missing)
        : new Found(Optional.empty(), missing);
  }

  /** Whether the packages are missing, or not those of the lock file. */
  public static boolean needsInstalling(Places places) {
    return wrong(places.folder()).isPresent();
  }

  private static Optional<Path> browser(Places places) {
    if (!places.browser().isEmpty()) {
      return places.executables().find(places.browser());
    }
    for (String variable : List.of("PUPPETEER_EXECUTABLE_PATH", "CHROME_BIN")) {
      String named = places.executables().variable(variable);
      if (!named.isEmpty()) {
        return places.executables().find(named);
      }
    }
    return places.executables().find(BROWSERS);
  }

  /** What is wrong with the packages in a folder. */
  static Optional<String> wrong(Path folder) {
    for (String name : List.of(MermaidLock.CLI, MermaidLock.MERMAID, MermaidLock.BROWSER_DRIVER)) {
      Path description = folder.resolve("node_modules").resolve(name).resolve("package.json");
      if (!Files.isRegularFile(description)) {
        return Optional.of(
            "The Mermaid CLI " + MermaidLock.cliVersion() + " is not installed in " + folder + ".");
      }
      String wanted = MermaidLock.version(name);
      String found = version(description);
      if (!found.equals(wanted)) {
        return Optional.of(
            "In "
                + folder
                + " is "
                + name
                + " "
                + found
                + ", and the lock file asks for "
                + wanted
                + ". Delete the folder to have it installed anew.");
      }
    }
    return Optional.empty();
  }

  private static String version(Path description) {
    try {
      return MermaidLock.version(Files.readString(description), "");
    } catch (IOException | IllegalArgumentException e) {
      return "of no known version";
    }
  }

  /** The whole environment of a run: the same on every machine, but for where programs are. */
  SortedMap<String, String> environment(TemporaryFolder run, Executables executables) {
    SortedMap<String, String> all = new TreeMap<>();
    all.put("PATH", executables.path());
    all.put("HOME", run.path().toString());
    all.put("TMPDIR", run.path().toString());
    all.put("XDG_CACHE_HOME", run.path().toString());
    all.put("XDG_CONFIG_HOME", run.path().toString());
    all.put("LANG", "C.UTF-8");
    all.put("TZ", "UTC");
    all.put("NO_COLOR", "1");
    all.put("LECTERN_TEMPORARY_FOLDER", run.path().toString());
    all.put("FONTCONFIG_FILE", run.write("fonts.conf", fontConfiguration(run)).toString());
    if (Executables.isWindows()) {
      for (String name : List.of("SystemRoot", "SystemDrive", "ProgramFiles", "PATHEXT")) {
        all.put(name, executables.variable(name));
      }
      all.put("TEMP", run.path().toString());
      all.put("TMP", run.path().toString());
      all.put("USERPROFILE", run.path().toString());
      all.put("LOCALAPPDATA", run.path().toString());
    }
    return all;
  }

  /** Text is measured in a font that the lock file pins; the machine's fill its gaps. */
  private String fontConfiguration(TemporaryFolder run) {
    return """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>%s</dir>
          <dir>/usr/share/fonts</dir>
          <dir>/usr/local/share/fonts</dir>
          <cachedir>/var/cache/fontconfig</cachedir>
          <cachedir>%s</cachedir>
          <selectfont>
            <rejectfont><glob>/usr/*/NotoSans-*</glob></rejectfont>
          </selectfont>
        </fontconfig>
        """
        .formatted(xml(fonts()), xml(run.path().resolve("fonts")));
  }

  Path fonts() {
    return folder.resolve("node_modules").resolve(MermaidLock.FONT);
  }

  /** Node.js with a script of ours that ends it when nobody waits for it any more. */
  List<String> nodeCommand(TemporaryFolder run) {
    Path lifeline = run.write("lifeline.mjs", MermaidLock.text("lifeline.mjs"));
    return List.of(node.toString(), "--import", lifeline.toUri().toString());
  }

  private static String xml(Path path) {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  /** What a browser is started with: no network, no state, the same picture everywhere. */
  static List<String> browserArguments() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-breakpad",
                // The suggestions below the address bar that nobody sees: a process, and a tenth of
                // the whole time.
                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
                "--font-render-hinting=none",
                "--force-color-profile=srgb",
                "--js-flags=--random-seed=42",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--proxy-server=127.0.0.1:9",
                "--proxy-bypass-list=<-loopback>"));
    if (System.getProperty("user.name", "").equals("root")) {
      all.add("--no-sandbox"); // Chromium does not start for root with one
    }
    return all;
  }

  /** The browser of this machine, and the font that is pinned. */
  static String workshop(String browserVersion) {
    return browserVersion + ", " + MermaidLock.FONT + " " + MermaidLock.version(MermaidLock.FONT);
  }
}
