package dev.lectern.content.work;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made on a thread of its own before somebody asks for it, while the others wait for a disk
 * or for one another:
 *
 * <pre>
 * Ahead&lt;Index&gt; index = Ahead.of("index", () -> Index.of(entries));
 * folder.publish(files);
 * index.get();
 * </pre>
 *
 * <p>The thread ends no later than the program: nobody need ask.
 *
 * @param <T> what it is
 */
public final class Ahead<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private final Thread thread;
  private @Nullable T made;
  private @Nullable Throwable failure;

  private Ahead(String name, Supplier<? extends T> maker) {
    this.maker = maker;
    this.thread = new Thread(this::make, "lectern-" + name);
    this.thread.setDaemon(true);
  }

  /**
   * Begins with it.
   *
   * @param name of the thread, for who looks at threads
   * @param maker is called once; what it reads may not change meanwhile
   */
  public static <T> Ahead<T> of(String name, Supplier<? extends T> maker) {
    Ahead<T> ahead = new Ahead<>(name, maker);
    ahead.thread.start();
    return ahead;
  }

  private void make() {
    try {
      made = maker.get();
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** It, once it is made; what its maker threw, if it did not make it. */
  @Override
  public T get() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // what is begun has an end
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    return Objects.requireNonNull(made);
  }
}
