package dev.lectern.maven;

import dev.lectern.generator.goal.ServeGoal;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Serves the site at <code>127.0.0.1</code> until Ctrl-C, and makes it anew after each change of
 * the content: the page in the browser follows, and shows what is wrong. While content is broken so
 * that no page can be made of it, the last good pages stay. Nothing is written but diagrams into
 * their store.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends DrawingMojo {

  /** The port. If it is taken, one of the next 19 is; 0 stands for any. */
  @Parameter(property = "lectern.port", defaultValue = "" + ServeGoal.PORT)
  private int port;

  /** Whether the browser is opened. */
  @Parameter(property = "lectern.open", defaultValue = "false")
  private boolean open;

  /**
   * The address that opens a place in an editor, with <code>{file}</code>, <code>{line}</code> and
   * <code>{column}</code>.
   */
  @Parameter(property = "lectern.editor", defaultValue = "vscode://file/{file}:{line}:{column}")
  private @Nullable String editor;

  @Override
  void run() {
    new ServeGoal(content(), drawing(), port, open, editor == null ? "" : editor).run(goalRun());
  }
}
