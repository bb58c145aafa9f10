package dev.lectern.generator.serve;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.site.SiteOnDemand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes the site of the content as it is now. */
@FunctionalInterface
public interface Previews extends AutoCloseable {

  /**
   * Takes as short a time as it can.
   *
   * @param changed the files that have changed since the last time; none if it is not known
   */
  Preview make(List<Path> changed);

  /** None is made any more. */
  @Override
  default void close() {}

  /** A site, and what is to be said about it. */
  interface Preview {

    /** The site; none if the content is broken so that pages cannot be made. */
    Optional<SiteOnDemand> site();

    /**
     * All there is to say about the content, which takes longer; asked for on another thread than
     * the one that makes, which may be making the next.
     *
     * @param wanted asked again and again, on any thread; if not, the result does not matter
     */
    List<Diagnostic> findings(BooleanSupplier wanted);
  }
}
