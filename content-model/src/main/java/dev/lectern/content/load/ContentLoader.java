package dev.lectern.content.load;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.OutOfTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  private static final String WORD_FILE = "words.txt";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

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

  private static Optional<String> whyNoId(String word) {
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
    if (!Files.isDirectory(folder)) {
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  LoadRules.CONTENT_PRESENT,
                  new SourceText(new SourcePath(SKILL_FILE), "").beginning(),
                  "There is no content folder at this place. Set lectern.contentDirectory to the folder"
                      + " that holds skill.md.")));
    }
    try (Watchdog watchdog = new Watchdog(limits.time())) {
      return load(folder, new Run(drafts, deadline, watchdog));
    }
  }

  private static Outcome<LoadedContent> load(Path folder, Run run) {
    try {
      Path root = folder.toRealPath(); // a walk does not enter a symbolic link
      for (Path file : run.list(root)) {
        run.visit(root, file);
      }
    } catch (IOException e) {
      run.unlisted(e);
    }
    return run.finish(folder);
  }

  private final class Run implements DiagnosticSink {

    private final Drafts drafts;
    private final Deadline deadline;
    private final Watchdog watchdog;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<EntryId, LoadedEntry> entries = new HashMap<>();
    private final Set<EntryId> unread = new HashSet<>();
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private WordList words = WordList.NONE;
    private final Set<SourcePath> seen = new HashSet<>();
    private long bytesLeft = limits.totalBytes();

    Run(Drafts drafts, Deadline deadline, Watchdog watchdog) {
      this.drafts = drafts;
      this.deadline = deadline;
      this.watchdog = watchdog;
    }

    @Override
    public void report(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
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

    void visit(Path root, Path file) {
      String relative = relative(root, file);
      if (relative.contains("\\")) {
        report(
            Diagnostic.error(
                LoadRules.ID_SHAPE,
                new SourceText(path(relative), "").beginning(),
                "The file name \"" + file.getFileName() + "\" holds a backslash. Rename it."));
        return;
      }
      SourcePath path = new SourcePath(relative);
      deadline.begin(new SourceText(path, "").beginning());
      if (relative.equals(WORD_FILE)) {
        read(file, path).ifPresent(source -> words = WordListReader.read(source, this));
        return;
      }
      if (Files.isDirectory(file)) {
        reportNotRegular(path);
        Kind.ofFolder(relative).ifPresent(incomplete::add);
        return;
      }
      Optional<Place> place = place(path);
      if (place.isEmpty()) {
        return;
      }
      Kind kind = place.get().kind();
      EntryId key = new EntryId(kind, place.get().id());
      Optional<SourceText> text = read(file, path);
      if (kind.shape() == Kind.Shape.TABLE) {
        text.ifPresentOrElse(rows -> loadTable(kind, rows), () -> incomplete.add(kind));
      } else {
        text.ifPresentOrElse(source -> loadEntry(key, source), () -> giveUp(key));
      }
    }

    private void giveUp(EntryId key) {
      unread.add(key);
      incomplete.add(key.kind());
    }

    /** What a file is, from its path. */
    private Optional<Place> place(SourcePath path) {
      if (path.value().equals(SKILL_FILE)) {
        return Optional.of(new Place(Kind.SKILL, "skill"));
      }
      Span start = new SourceText(path, "").beginning();
      Optional<Kind> kind = Kind.ofFolder(path.folder());
      if (kind.isEmpty()) {
        String hint =
            Suggestion.phrase(
                path.folder(),
                Stream.of(Kind.values()).filter(k -> k != Kind.SKILL).map(Kind::folder).toList());
        report(
            Diagnostic.error(
                LoadRules.KNOWN_PLACE,
                start,
                path.folder().isEmpty()
                    ? "Only skill.md and words.txt stand at the top of the content folder; entries stand"
                        + " in the folder of their kind."
                    : "No kind of entry lives in the folder \"" + path.folder() + "\"." + hint));
        return Optional.empty();
      }
      String ending = kind.get().shape() == Kind.Shape.TABLE ? ".yaml" : ".md";
      String name = path.fileName();
      if (!name.endsWith(ending)) {
        report(
            Diagnostic.error(
                LoadRules.KNOWN_PLACE,
                start,
                "Files in \""
                    + path.folder()
                    + "\" end in "
                    + ending
                    + "; \""
                    + name
                    + "\" does not."));
        return Optional.empty();
      }
      String id = name.substring(0, name.length() - ending.length());
      Optional<String> fault = whyNoId(id);
      if (fault.isPresent()) {
        report(
            Diagnostic.error(
                LoadRules.ID_SHAPE,
                start,
                "The file name \"" + name + "\"" + fault.get() + " before " + ending + "."));
        incomplete.add(kind.get());
        return Optional.empty();
      }
      return Optional.of(new Place(kind.get(), id));
    }

    private Optional<SourceText> read(Path file, SourcePath path) {
      Span start = new SourceText(path, "").beginning();
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        reportNotRegular(path);
        return Optional.empty();
      }
      try {
        if (bytesLeft < 0) {
          return Optional.empty(); // said once
        }
        byte[] bytes = bytes(file, path);
        if (bytes.length > limits.fileBytes()) {
          report(
              Diagnostic.error(
                  LoadRules.FILE_READABLE,
                  start,
                  "The file has more than " + limits.fileBytes() + " bytes. Split it."));
          return Optional.empty();
        }
        bytesLeft -= bytes.length;
        if (bytesLeft < 0) {
          giveUpAll(
              path,
              "With this file the content has more than "
                  + limits.totalBytes()
                  + " bytes. Nothing is read from here on.");
          return Optional.empty();
        }
        seen.add(path);
        Optional<LoadCache.Text> text = cache.text(path, bytes, () -> text(bytes, path));
        text.ifPresent(known -> diagnostics.addAll(known.said()));
        return text.map(LoadCache.Text::source);
      } catch (IOException e) {
        report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                start,
                "The file cannot be read: " + e.getMessage() + "."));
        return Optional.empty();
      }
    }

    /** The text with what there is to say about it; without one that is said at once. */
    private Optional<LoadCache.Text> text(byte[] bytes, SourcePath path) {
      List<Diagnostic> said = new ArrayList<>();
      Optional<SourceText> text = decode(bytes, path, said::add);
      if (text.isEmpty()) {
        diagnostics.addAll(said);
      }
      return text.map(source -> new LoadCache.Text(source, said));
    }

    private byte[] bytes(Path file, SourcePath path) throws IOException {
      Optional<String> draft = drafts.of(path);
      if (draft.isPresent()) {
        return draft.get().getBytes(StandardCharsets.UTF_8);
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return in.readNBytes(limits.fileBytes() + 1); // the size that is told may be another one
      }
    }

    private void reportNotRegular(SourcePath path) {
      report(
          Diagnostic.error(
              LoadRules.FILE_READABLE,
              new SourceText(path, "").beginning(),
              "This is not a regular file (symbolic links are not followed). Put the file itself"
                  + " here."));
    }

    private Optional<SourceText> decode(byte[] bytes, SourcePath path, DiagnosticSink sink) {
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
      CoderResult result = decoder.decode(in, out, true);
      String text = out.flip().toString();
      if (text.startsWith(BYTE_ORDER_MARK)) {
        text = text.substring(1); // editors do not count it either
      }
      try {
        if (result.isError()) {
          result.throwException();
        }
      } catch (CharacterCodingException e) {
        SourceText readable = new SourceText(path, text);
        sink.report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                readable.span(text.length(), text.length()),
                "The file is not UTF-8: byte "
                    + in.position()
                    + " (counted from 0) does not belong there. Save it as UTF-8."));
        return Optional.empty();
      }
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        sink.report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                new SourceText(path, text).span(nul, nul + 1),
                "The file holds a NUL character; it is not text."));
        return Optional.empty();
      }
      SourceText source = new SourceText(path, text);
      InvisibleCharacters.report(source, sink);
      return hasLongLine(source, sink) ? Optional.empty() : Optional.of(source);
    }

    private boolean hasLongLine(SourceText source, DiagnosticSink sink) {
      String text = source.text();
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
          start = i + 1;
        } else if (i - start >= limits.lineLength()) {
          sink.report(
              Diagnostic.error(
                  LoadRules.FILE_READABLE,
                  source.span(start, start + 1),
                  "This line has more than " + limits.lineLength() + " characters. Break it."));
          return true;
        }
      }
      return false;
    }

    private void loadEntry(EntryId key, SourceText source) {
      Optional<FrontMatter> split = FrontMatter.split(source);
      if (split.isEmpty()) {
        Diagnostic missing =
            Diagnostic.error(
                LoadRules.FRONT_MATTER_PRESENT,
                source.beginning(),
                "The file does not begin with front matter: a line \"---\", YAML, and a line \"---\".");
        report(missing.mendedBy(FrontMatter.opened(source, this::isFrontMatter).orElse(null)));
        giveUp(key);
        return;
      }
      FrontMatter parts = split.get();
      Outcome<LoadedEntry> entry =
          cache.entry(source, () -> watchdog.watch(source, () -> entry(key, parts)));
      diagnostics.addAll(entry.diagnostics());
      entry.value().ifPresentOrElse(this::add, () -> giveUp(key));
    }

    private boolean isFrontMatter(Span part) {
      Outcome<Boolean> parsed =
          watchdog.watch(
              part.source(),
              () -> yaml.parse(part).then(top -> Outcome.of(!top.pairs().isEmpty(), List.of())));
      return !parsed.hasErrors() && parsed.value().orElse(false);
    }

    private Outcome<LoadedEntry> entry(EntryId key, FrontMatter parts) {
      return yaml.parse(parts.yaml())
          .then(
              front ->
                  Outcome.of(
                      new LoadedEntry(
                          key,
                          front,
                          parts.body(),
                          outliner.outline(parts.body().text()),
                          parts.opening()),
                      List.of()));
    }

    private void loadTable(Kind kind, SourceText source) {
      Span all = source.span(0, source.text().length());
      Outcome<Node.Mapping> rows =
          cache.rows(source, () -> watchdog.watch(source, () -> yaml.parse(all)));
      diagnostics.addAll(rows.diagnostics());
      if (rows.value().isEmpty()) {
        incomplete.add(kind);
        return;
      }
      for (Node.Pair row : rows.value().get().pairs()) {
        Optional<String> fault = whyNoId(row.key());
        if (fault.isPresent()) {
          report(
              Diagnostic.error(
                  LoadRules.ID_SHAPE, row.keySpan(), "\"" + row.key() + "\"" + fault.get() + "."));
          incomplete.add(kind);
        } else if (row.value() instanceof Node.Mapping fields) {
          Span nowhere = source.span(row.keySpan().end(), row.keySpan().end());
          add(
              new LoadedEntry(
                  new EntryId(kind, row.key()), fields, nowhere, BodyOutline.EMPTY, row.keySpan()));
        } else {
          report(
              Diagnostic.error(
                  LoadRules.YAML_SYNTAX,
                  row.keySpan(),
                  "The "
                      + kind.word()
                      + " \""
                      + row.key()
                      + "\" is "
                      + row.value().shape()
                      + "; it must be a mapping of its fields."));
          incomplete.add(kind);
        }
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
      return Outcome.of(new LoadedContent(folder, entries, words, unread, incomplete), diagnostics);
    }
  }

  private record Place(Kind kind, String id) {}
}
