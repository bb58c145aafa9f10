package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Changed;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SitePreview;
import dev.lectern.generator.diagram.RememberedDiagrams;
import dev.lectern.generator.serve.Author;
import dev.lectern.generator.serve.EditorLink;
import dev.lectern.generator.serve.LiveSite;
import dev.lectern.generator.serve.Previews;
import dev.lectern.generator.site.SiteOnDemand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Serves the site to this machine, and makes it anew after each change of the content.
 *
 * @param content what is served
 * @param drawing what draws diagrams that the store lacks
 * @param port the first that is tried; 0 for any
 * @param opens whether the browser is opened
 * @param editor how places are opened in an editor, see {@link EditorLink}; empty for not at all
 */
public record ServeGoal(Content content, Drawing drawing, int port, boolean opens, String editor) {

  /** Where it is tried first. */
  public static final int PORT = 4173;

  /**
   * Serves until the thread is interrupted or the program ends.
   *
   * @throws GoalFailure if the port or the editor cannot be
   */
  public void run(GoalRun run) {
    CountDownLatch end = new CountDownLatch(1);
    try (LiveSite site = start(run)) {
      Thread stop = new Thread(site::close, "lectern-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }

  /**
   * Starts to serve.
   *
   * @throws GoalFailure if the port or the editor cannot be
   */
  public LiveSite start(GoalRun run) {
    if (port < 0 || port > 65_535) {
      throw GoalFailure.usage("There is no port " + port + ". Give one from 0 to 65535.");
    }
    if (!EditorLink.isTemplate(editor)) {
      throw GoalFailure.usage(
          "Not the address of an editor: \""
              + editor
              + "\". Write it like "
              + EditorLink.DEFAULT
              + ".");
    }
    Path folder = content.realFolder(run);
    RememberedDiagrams diagrams =
        new RememberedDiagrams(wanted -> drawing.diagrams(run, true).drawings(wanted));
    Lectern lectern = content.lectern().remembering();
    LiveSite site =
        LiveSite.open(
            folder,
            port,
            new EditorLink(editor, folder),
            new Previews() {
              @Override
              public Preview make(List<Path> changed) {
                return shown(
                    lectern.preview(
                        folder, diagrams, changed.isEmpty() ? Changed.ANY : Changed.only(changed)));
              }

              @Override
              public void close() {
                lectern.endThreads();
              }
            },
            new Told(run, folder, content.folder()));
    run.info(run.shown().of(content.folder()) + " is served at " + site.address());
    run.info("To stop it, press Ctrl-C.");
    if (opens) {
      Browser.open(site.address(), run.console());
    }
    return site;
  }

  private static Previews.Preview shown(SitePreview preview) {
    return new Previews.Preview() {
      @Override
      public Optional<SiteOnDemand> site() {
        return preview.site();
      }

      @Override
      public List<Diagnostic> findings(BooleanSupplier wanted) {
        return preview.findings().apply(wanted);
      }
    };
  }

  /**
   * Tells on the console.
   *
   * @param folder of the content, its real path
   * @param given the same as it was given
   */
  private record Told(GoalRun run, Path folder, Path given) implements Author {

    @Override
    public void rebuilt(List<Path> changed, boolean shown, Duration took) {
      run.info(
          String.format(
              Locale.ROOT,
              "%s: %s after %.1f ms",
              ChangedNames.of(changed, folder, run.shown().of(given)),
              shown ? "shown" : "cannot be shown, the last good pages stay,",
              took.toNanos() / 1e6));
    }

    @Override
    public void found(List<Diagnostic> diagnostics) {
      run.hear(given, diagnostics);
    }

    @Override
    public String trouble(RuntimeException e) {
      String message = Trouble.of(e).message();
      run.console().error(message);
      return message;
    }
  }
}
