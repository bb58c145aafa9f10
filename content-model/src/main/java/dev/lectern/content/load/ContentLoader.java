package dev.lectern.content.load;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.OutOfTime;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stage one: reads a content folder. What a file is follows from its place alone; see {@code
 * docs/content-format.md}.
 */
public final class ContentLoader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");

  /** Ids become file names, and most file systems take 255 bytes with all endings. */
  private static final int MAX_ID = 100;

  /** What Windows takes for a device, whatever ending follows. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private static final String SKILL_FILE = "skill.md";

  /** So many files are in memory that may be too many bytes. */
  private static final int AT_ONCE = 64;

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;
  private final Limits limits;
  private final LoadCache cache;

  public ContentLoader(FrontMatterParser yaml, BodyOutliner outliner) {
    this(yaml, outliner, Limits.DEFAULT);
  }

  /**
   * @param limits how much is read; those of YAML are the parser's
   */
  public ContentLoader(FrontMatterParser yaml, BodyOutliner outliner, Limits limits) {
    this(yaml, outliner, limits, LoadCache.none());
  }

  /**
   * @param cache what was read before of the same folder, by the same parser and outliner
   */
  public ContentLoader(
      FrontMatterParser yaml, BodyOutliner outliner, Limits limits, LoadCache cache) {
    this.yaml = yaml;
    this.outliner = outliner;
    this.limits = limits;
    this.cache = cache;
  }

  /**
   * Whether a word can be an id: {@code a-z}, {@code 0-9} and single hyphens, at most 100
   * characters, and not the name of a device of Windows, for ids become names of files.
   */
  public static boolean isId(String word) {
    return whyNoId(word).isEmpty();
  }

  /** What a message goes on with; nothing if it can be an id. */
  static Optional<String> whyNoId(String word) {
    if (word.length() > MAX_ID) {
      return Optional.of(" is too long for an id: use at most " + MAX_ID + " characters");
    }
    if (!ID.matcher(word).matches()) {
      return Optional.of(" is not an id: use a-z, 0-9 and single hyphens");
    }
    return RESERVED.matcher(word).matches()
        ? Optional.of(" cannot be an id, for Windows has a device of this name: use another one")
        : Optional.empty();
  }

  /**
   * Reads every file below a folder, in the order of their paths.
   *
   * @return what could be read; no value only if the folder itself cannot be read
   */
  public Outcome<LoadedContent> load(Path folder) {
    return load(folder, Drafts.NONE, Deadline.never());
  }

  /**
   * The same in limited time, and with other texts for some of the files.
   *
   * @param drafts as many bytes of them as of any file are read
   * @throws OutOfTime if it takes longer
   */
  public Outcome<LoadedContent> load(Path folder, Drafts drafts, Deadline deadline) {
    return load(folder, drafts, deadline, Changed.ANY);
  }

  /**
   * The same for who knows what has changed since the cache was filled.
   *
   * @param changed files that have a draft among them, now and the next time; else all is looked at
   * @throws OutOfTime if it takes longer
   */
  public Outcome<LoadedContent> load(
      Path folder, Drafts drafts, Deadline deadline, Changed changed) {
    @Nullable ReadFolder before = cache.takeFolder();
    if (!Files.isDirectory(folder)) {
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  LoadRules.CONTENT_PRESENT,
                  new SourceText(new SourcePath(SKILL_FILE), "").beginning(),
                  "There is no content folder at this place. Set lectern.contentDirectory to the folder"
                      + " that holds skill.md.")));
    }
    Watchdogs watchdogs = cache.watchdogs(limits.time());
    try {
      return load(folder, new Run(drafts, deadline, watchdogs), before, changed);
    } finally {
      cache.giveBack(watchdogs);
    }
  }

  private Outcome<LoadedContent> load(
      Path folder, Run run, @Nullable ReadFolder before, Changed changed) {
    try {
      Path root = folder.toRealPath(); // a walk does not enter a symbolic link
      if (before != null) {
        Optional<LoadedContent> content = run.rewritten(root, before, changed);
        if (content.isPresent()) {
          cache.keep(before);
          return Outcome.of(content.get(), List.of());
        }
      }
      Optional<List<Path>> known =
          before == null ? Optional.empty() : before.files(root, changed, limits);
      if (before != null && known.isPresent()) {
        run.readAll(root, known.get(), before::reading);
      } else {
        run.readAll(root, run.list(root), file -> null);
      }
    } catch (IOException e) {
      run.unlisted(e);
    }
    return run.finish(folder);
  }

  private final class Run implements DiagnosticSink {

    private final Drafts drafts;
    private final Deadline deadline;
    private final Watchdogs watchdogs;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<EntryId, LoadedEntry> entries = new HashMap<>();
    private final Set<EntryId> unread = new HashSet<>();
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private WordList words = WordList.NONE;
    private final Set<SourcePath> seen = new HashSet<>();
    private long bytesLeft = limits.totalBytes();

    /** Whether nothing was left out for where it lies, or for how many there are. */
    private boolean listedAll = true;

    private @Nullable ReadFolder read;

    Run(Drafts drafts, Deadline deadline, Watchdogs watchdogs) {
      this.drafts = drafts;
      this.deadline = deadline;
      this.watchdogs = watchdogs;
    }

    @Override
    public void report(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }

    /**
     * What was read before with other texts of some files.
     *
     * @return nothing if they did not come to such a text, and no other, as they did before
     */
    Optional<LoadedContent> rewritten(Path root, ReadFolder before, Changed changed) {
      return drafts.texts().keySet().stream()
              .allMatch(path -> changed.files().contains(root.resolve(path.value())))
          ? before
              .rewritten(root, changed)
              .flatMap(files -> before.with(readings(root, files, true), limits))
          : Optional.empty();
    }

    /** On all cores, in their order. */
    private List<FileReading> readings(Path root, List<Path> files, boolean wanted) {
      return Cores.map(
          deadline,
          files,
          file -> watchdogs.with(watchdog -> reading(root, file, watchdog, wanted)));
    }

    /** Files that were not seen may be of any kind. */
    void unlisted(Exception e) {
      report(
          Diagnostic.error(
              LoadRules.FILE_READABLE,
              new SourceText(new SourcePath(SKILL_FILE), "").beginning(),
              "The content folder cannot be listed: " + e.getMessage() + "."));
      incomplete.addAll(EnumSet.allOf(Kind.class));
    }

    /** Every file and link, in the order of the paths; none at all if there are too many. */
    List<Path> list(Path root) throws IOException {
      List<Path> files = new ArrayList<>();
      List<Path> deep = new ArrayList<>();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (isHidden(root, folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              if (root.relativize(folder).getNameCount() > limits.folderDepth()) {
                deep.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(root, file)) {
                files.add(file);
              }
              return files.size() + deep.size() > limits.files()
                  ? FileVisitResult.TERMINATE
                  : FileVisitResult.CONTINUE;
            }
          });
      listedAll = deep.isEmpty() && files.size() <= limits.files();
      if (files.size() + deep.size() > limits.files()) {
        giveUpAll(
            new SourcePath(SKILL_FILE),
            "The content folder holds more than " + limits.files() + " files. None was read.");
        return List.of();
      }
      deep.stream().sorted().forEach(folder -> reportTooDeep(root, folder));
      files.sort(null);
      return files;
    }

    /** Editors and file managers leave hidden files about. */
    private static boolean isHidden(Path root, Path file) {
      return !file.equals(root) && String.valueOf(file.getFileName()).startsWith(".");
    }

    private void reportTooDeep(Path root, Path folder) {
      report(
          Diagnostic.error(
              LoadRules.KNOWN_PLACE,
              new SourceText(path(relative(root, folder)), "").beginning(),
              "Folders lie in each other too deeply here; at most "
                  + limits.folderDepth()
                  + " are read."));
    }

    private static String relative(Path root, Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static SourcePath path(String relative) {
      return new SourcePath(relative.replace('\\', '\uFFFD'));
    }

    /** What was not read may be of any kind. */
    private void giveUpAll(SourcePath path, String message) {
      report(
          Diagnostic.error(LoadRules.FILE_READABLE, new SourceText(path, "").beginning(), message));
      incomplete.addAll(EnumSet.allOf(Kind.class));
    }

    /**
     * On all cores; what each gave is taken in their order.
     *
     * @param known what was read of a file before; nothing if it must be read
     */
    void readAll(Path root, List<Path> files, Function<Path, @Nullable FileReading> known) {
      Map<Path, FileReading> readings = new HashMap<>();
      List<Path> unknown = new ArrayList<>();
      for (Path file : files) {
        FileReading reading = known.apply(file);
        if (reading == null) {
          unknown.add(file);
        } else {
          readings.put(file, reading);
        }
      }
      int taken = 0;
      for (int from = 0; from < unknown.size(); from += AT_ONCE) {
        List<Path> some = unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE));
        readings(root, some, bytesLeft >= 0)
            .forEach(reading -> readings.put(reading.file(), reading));
        taken = take(files, taken, readings);
      }
      take(files, taken, readings);
      if (drafts.texts().isEmpty() && listedAll && bytesLeft >= 0) {
        read = new ReadFolder(root, files.stream().map(readings::get).toList());
        cache.keep(read);
      }
    }

    /** Takes files in their order, up to the first that was not read yet. */
    private int take(List<Path> files, int from, Map<Path, FileReading> readings) {
      int at = from;
      for (; at < files.size(); at++) {
        FileReading reading = readings.get(files.get(at));
        if (reading == null) {
          break;
        }
        take(reading);
      }
      return at;
    }

    private FileReading reading(Path root, Path file, Watchdog watchdog, boolean wanted) {
      String relative = relative(root, file);
      SourcePath path = path(relative);
      deadline.begin(new SourceText(path, "").beginning());
      FileReading reading =
          new FileReading(yaml, outliner, limits, cache, drafts, watchdog, file, path, wanted);
      if (relative.contains("\\")) {
        reading.report(
            Diagnostic.error(
                LoadRules.ID_SHAPE,
                new SourceText(path, "").beginning(),
                "The file name \"" + file.getFileName() + "\" holds a backslash. Rename it."));
        return reading;
      }
      return reading.run();
    }

    private void take(FileReading file) {
      seen.add(file.path());
      if (file.size > 0 && bytesLeft >= 0) {
        bytesLeft -= file.size;
        if (bytesLeft < 0) {
          giveUpAll(
              file.path(),
              "With this file the content has more than "
                  + limits.totalBytes()
                  + " bytes. Nothing is read from here on.");
        }
      }
      if (file.size > 0 && bytesLeft < 0) {
        file.entries.forEach(entry -> unread.add(entry.key()));
        unread.addAll(file.unread);
        return; // all kinds are incomplete by now
      }
      diagnostics.addAll(file.diagnostics);
      file.entries.forEach(this::add);
      unread.addAll(file.unread);
      incomplete.addAll(file.incomplete);
      if (file.words != null) {
        words = file.words;
      }
    }

    private void add(LoadedEntry entry) {
      LoadedEntry first = entries.putIfAbsent(entry.key(), entry);
      if (first != null) {
        unread.add(entry.key()); // who names it may mean the second
        report(
            Diagnostic.error(
                    LoadRules.UNIQUE_ID,
                    entry.span(),
                    "The "
                        + entry.key().kind().word()
                        + " id \""
                        + entry.key().id()
                        + "\" is used twice. Rename one of the two.")
                .seeAlso(first.span(), "first defined here"));
      }
    }

    Outcome<LoadedContent> finish(Path folder) {
      cache.retain(seen);
      boolean skill = entries.containsKey(new EntryId(Kind.SKILL, "skill"));
      if (!skill && !incomplete.contains(Kind.SKILL)) {
        report(
            Diagnostic.error(
                LoadRules.CONTENT_PRESENT,
                new SourceText(new SourcePath(SKILL_FILE), "").beginning(),
                "The content folder has no skill.md; that file says what the skill is called and when"
                    + " to use it."));
        incomplete.add(Kind.SKILL);
      }
      LoadedContent content = new LoadedContent(folder, entries, words, unread, incomplete);
      if (read != null && diagnostics.isEmpty() && unread.isEmpty() && incomplete.isEmpty()) {
        read.cameTo(content);
      }
      return Outcome.of(content, diagnostics);
    }
  }
}
