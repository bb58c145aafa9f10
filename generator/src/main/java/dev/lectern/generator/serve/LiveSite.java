package dev.lectern.generator.serve;

import dev.lectern.generator.watch.Changes;
import dev.lectern.generator.watch.ContentWatch;
import dev.lectern.generator.watch.WatchException;
import java.net.URI;
import java.nio.file.Path;

/** A site that is served and made anew after each change of its content, until it is closed. */
public final class LiveSite implements AutoCloseable {

  private final ContentWatch watch;
  private final Rebuilding rebuilding;
  private final PageServer server;

  private LiveSite(ContentWatch watch, Rebuilding rebuilding, PageServer server) {
    this.watch = watch;
    this.rebuilding = rebuilding;
    this.server = server;
  }

  /**
   * Starts; comes back once the first pages were made, or could not be.
   *
   * @param folder of the content, its real path
   * @param port the first that is tried; if it is taken, the next 19 are; 0 for any
   * @throws ServeException if there is no port
   * @throws WatchException if the folder cannot be watched
   */
  public static LiveSite open(
      Path folder, int port, EditorLink editor, Previews previews, Author author) {
    Board board = new Board();
    Changes changes = new Changes();
    PageServer server = PageServer.of(port, board, editor);
    ContentWatch watch;
    try {
      watch = ContentWatch.of(folder, changes);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    Rebuilding rebuilding = new Rebuilding(previews, changes, board, author);
    rebuilding.start();
    rebuilding.awaitFirst();
    return new LiveSite(watch, rebuilding, server);
  }

  /** Where its first page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  /** Stops; no thread is left. */
  @Override
  public void close() {
    watch.close();
    rebuilding.close();
    server.close();
  }
}
