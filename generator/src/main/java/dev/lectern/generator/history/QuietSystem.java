package dev.lectern.generator.history;

import java.io.File;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it here: without the settings of its user, so that nothing depends on
 * them, no program is started to find them, and nothing is written into them.
 */
final class QuietSystem extends SystemReader.Delegate {

  private QuietSystem(SystemReader system) {
    super(system);
    setPlatformChecker();
  }

  /** JGit asks one object for the whole class loader; a plugin of Maven has its own. */
  static synchronized void install() {
    SystemReader system = SystemReader.getInstance();
    if (!(system instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(system));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** Settings that are not there and are not kept. */
  private static final class Nothing extends FileBasedConfig {

    /** How far apart two changes of a file are told from each other; any disk does better. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    Nothing(Config parent, FS fs) {
      super(parent, new File("no-settings"), fs);
    }

    /** Answers what JGit would otherwise find out by writing files beside the repository's. */
    @Override
    public long getTimeUnit(
        String section, @Nullable String part, String name, long none, TimeUnit unit) {
      return section.equals("filesystem") ? unit.convert(COARSE) : none;
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // There is nothing to keep.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
