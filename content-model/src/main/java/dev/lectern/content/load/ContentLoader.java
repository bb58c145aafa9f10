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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

  /** The largest file that is read, in bytes. */
  public static final int MAX_FILE_BYTES = 512 * 1024;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String SKILL_FILE = "skill.md";
  private static final String WORD_FILE = "words.txt";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;

  public ContentLoader(FrontMatterParser yaml, BodyOutliner outliner) {
    this.yaml = yaml;
    this.outliner = outliner;
  }

  /** Whether a word can be an id: {@code a-z}, {@code 0-9} and single hyphens. */
  public static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  /**
   * Reads every file below a folder, in the order of their paths.
   *
   * @return what could be read; no value only if the folder itself cannot be read
   */
  public Outcome<LoadedContent> load(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  LoadRules.CONTENT_PRESENT,
                  new SourceText(new SourcePath(SKILL_FILE), "").beginning(),
                  "There is no content folder at this place. Set lectern.contentDirectory to the folder"
                      + " that holds skill.md.")));
    }
    Run run = new Run();
    try {
      Path root = folder.toRealPath(); // a walk does not enter a symbolic link
      try (Stream<Path> paths = Files.walk(root)) {
        paths.sorted().forEach(file -> run.visit(root, file));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      run.unlisted(e);
    }
    return run.finish(folder);
  }

  private final class Run implements DiagnosticSink {

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<EntryId, LoadedEntry> entries = new HashMap<>();
    private final Set<EntryId> unread = new HashSet<>();
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private WordList words = WordList.NONE;

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

    void visit(Path root, Path file) {
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      String relative =
          root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      if (Stream.of(relative.split("/")).anyMatch(name -> name.startsWith("."))) {
        return; // editors and file managers leave hidden files about
      }
      if (relative.contains("\\")) {
        report(
            Diagnostic.error(
                LoadRules.ID_SHAPE,
                new SourceText(new SourcePath(relative.replace('\\', '\uFFFD')), "").beginning(),
                "The file name \"" + file.getFileName() + "\" holds a backslash. Rename it."));
        return;
      }
      SourcePath path = new SourcePath(relative);
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
      if (!isId(id)) {
        report(
            Diagnostic.error(
                LoadRules.ID_SHAPE,
                start,
                "The file name \""
                    + name
                    + "\" is not an id: use a-z, 0-9 and single hyphens before "
                    + ending
                    + "."));
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
        long size = Files.size(file);
        if (size > MAX_FILE_BYTES) {
          report(
              Diagnostic.error(
                  LoadRules.FILE_READABLE,
                  start,
                  "The file has "
                      + size
                      + " bytes; at most "
                      + MAX_FILE_BYTES
                      + " are read. Split it."));
          return Optional.empty();
        }
        return decode(Files.readAllBytes(file), path);
      } catch (IOException e) {
        report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                start,
                "The file cannot be read: " + e.getMessage() + "."));
        return Optional.empty();
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

    private Optional<SourceText> decode(byte[] bytes, SourcePath path) {
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
        report(
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
        report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                new SourceText(path, text).span(nul, nul + 1),
                "The file holds a NUL character; it is not text."));
        return Optional.empty();
      }
      return Optional.of(new SourceText(path, text));
    }

    private void loadEntry(EntryId key, SourceText source) {
      Optional<FrontMatter> split = FrontMatter.split(source);
      if (split.isEmpty()) {
        report(
            Diagnostic.error(
                LoadRules.FRONT_MATTER_PRESENT,
                source.beginning(),
                "The file does not begin with front matter: a line \"---\", YAML, and a line \"---\"."));
        giveUp(key);
        return;
      }
      Outcome<Node.Mapping> front = yaml.parse(split.get().yaml());
      diagnostics.addAll(front.diagnostics());
      if (front.value().isEmpty()) {
        giveUp(key);
        return;
      }
      Span body = split.get().body();
      add(
          new LoadedEntry(
              key,
              front.value().get(),
              body,
              outliner.outline(body.text()),
              split.get().opening()));
    }

    private void loadTable(Kind kind, SourceText source) {
      Outcome<Node.Mapping> rows = yaml.parse(source.span(0, source.text().length()));
      diagnostics.addAll(rows.diagnostics());
      if (rows.value().isEmpty()) {
        incomplete.add(kind);
        return;
      }
      for (Node.Pair row : rows.value().get().pairs()) {
        if (!isId(row.key())) {
          report(
              Diagnostic.error(
                  LoadRules.ID_SHAPE,
                  row.keySpan(),
                  "\"" + row.key() + "\" is not an id: use a-z, 0-9 and single hyphens."));
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
