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
import java.io.InputStream;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one file of a content folder, whatever the others are; what it gave is in its fields. */
final class FileReading implements DiagnosticSink {

  private static final String SKILL_FILE = "skill.md";
  private static final String WORD_FILE = "words.txt";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final byte DELETE = 0x7F;

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;
  private final Limits limits;
  private final LoadCache cache;
  private final Drafts drafts;
  private final Watchdog watchdog;
  private final Path file;
  private final SourcePath path;
  private final boolean wanted;

  final List<Diagnostic> diagnostics = new ArrayList<>();
  final List<LoadedEntry> entries = new ArrayList<>();
  final Set<EntryId> unread = new HashSet<>();
  final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
  @Nullable WordList words;

  /** Whether nothing that is not in the bytes kept it from being read. */
  private boolean finished = false;

  /** How many bytes of the content it is; none if it is no part of it. */
  int size = 0;

  /**
   * @param wanted whether it is read, and not only looked at where it stands
   */
  FileReading(
      FrontMatterParser yaml,
      BodyOutliner outliner,
      Limits limits,
      LoadCache cache,
      Drafts drafts,
      Watchdog watchdog,
      Path file,
      SourcePath path,
      boolean wanted) {
    this.yaml = yaml;
    this.outliner = outliner;
    this.limits = limits;
    this.cache = cache;
    this.drafts = drafts;
    this.watchdog = watchdog;
    this.file = file;
    this.path = path;
    this.wanted = wanted;
  }

  SourcePath path() {
    return path;
  }

  Path file() {
    return file;
  }

  /** Whether all of it was read, so that reading the same bytes again would come to the same. */
  boolean isKeepable() {
    return finished && unread.isEmpty() && incomplete.isEmpty();
  }

  /**
   * Whether both came to the same entries, whatever these say, and to nothing else: no complaint,
   * no list of words.
   */
  boolean isLike(FileReading other) {
    return isPlain() && other.isPlain() && keys().equals(other.keys());
  }

  private boolean isPlain() {
    return isKeepable() && diagnostics.isEmpty() && words == null;
  }

  private List<EntryId> keys() {
    return entries.stream().map(LoadedEntry::key).toList();
  }

  @Override
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  FileReading run() {
    finished = wanted;
    readAll();
    return this;
  }

  private void readAll() {
    if (path.value().equals(WORD_FILE)) {
      read().ifPresent(source -> words = WordListReader.read(source, this));
      return;
    }
    if (Files.isDirectory(file)) {
      reportNotRegular();
      Kind.ofFolder(path.value()).ifPresent(incomplete::add);
      return;
    }
    Optional<Place> place = place();
    if (place.isEmpty()) {
      return;
    }
    Kind kind = place.get().kind();
    EntryId key = new EntryId(kind, place.get().id());
    Optional<SourceText> text = read();
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
  private Optional<Place> place() {
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
    Optional<String> fault = ContentLoader.whyNoId(id);
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

  private Optional<SourceText> read() {
    Span start = new SourceText(path, "").beginning();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      reportNotRegular();
      return Optional.empty();
    }
    if (!wanted) {
      return Optional.empty();
    }
    try {
      byte[] bytes = bytes();
      if (bytes.length > limits.fileBytes()) {
        report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                start,
                "The file has more than " + limits.fileBytes() + " bytes. Split it."));
        return Optional.empty();
      }
      size = bytes.length;
      Optional<LoadCache.Text> text = cache.text(path, bytes, () -> text(bytes));
      text.ifPresent(known -> diagnostics.addAll(known.said()));
      return text.map(LoadCache.Text::source);
    } catch (IOException e) {
      finished = false;
      report(
          Diagnostic.error(
              LoadRules.FILE_READABLE, start, "The file cannot be read: " + e.getMessage() + "."));
      return Optional.empty();
    }
  }

  private byte[] bytes() throws IOException {
    Optional<String> draft = drafts.of(path);
    if (draft.isPresent()) {
      return draft.get().getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limits.fileBytes() + 1); // the size that is told may be another one
    }
  }

  private void reportNotRegular() {
    report(
        Diagnostic.error(
            LoadRules.FILE_READABLE,
            new SourceText(path, "").beginning(),
            "This is not a regular file (symbolic links are not followed). Put the file itself"
                + " here."));
  }

  /** The text with what there is to say about it; without one that is said at once. */
  private Optional<LoadCache.Text> text(byte[] bytes) {
    List<Diagnostic> said = new ArrayList<>();
    Optional<SourceText> text = decode(bytes, said::add);
    if (text.isEmpty()) {
      diagnostics.addAll(said);
    }
    return text.map(source -> new LoadCache.Text(source, said));
  }

  private Optional<SourceText> decode(byte[] bytes, DiagnosticSink sink) {
    if (isPlain(bytes)) {
      SourceText source = new SourceText(path, new String(bytes, StandardCharsets.US_ASCII));
      InvisibleCharacters.reportEntities(source, sink);
      return Optional.of(source);
    }
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

  /** Whether there are but lines of visible ASCII, none of which is too long: as in most files. */
  private boolean isPlain(byte[] bytes) {
    int most = limits.lineLength();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        start = i + 1;
      } else if (b < ' ' && b != '\t' || b == DELETE || i - start >= most) {
        return false;
      }
    }
    return true;
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
    entry.value().ifPresentOrElse(entries::add, () -> giveUp(key));
  }

  private boolean isFrontMatter(Span part) {
    Outcome<Boolean> parsed =
        watchdog.watch(
            part.source(),
            () -> yaml.parse(part).then(top -> Outcome.of(!top.pairs().isEmpty(), List.of())));
    return !parsed.hasErrors() && parsed.value().orElse(false);
  }

  private Outcome<LoadedEntry> entry(EntryId key, FrontMatter parts) {
    return cache
        .front(parts.yaml(), () -> yaml.parse(parts.yaml()))
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
      Optional<String> fault = ContentLoader.whyNoId(row.key());
      if (fault.isPresent()) {
        report(
            Diagnostic.error(
                LoadRules.ID_SHAPE, row.keySpan(), "\"" + row.key() + "\"" + fault.get() + "."));
        incomplete.add(kind);
      } else if (row.value() instanceof Node.Mapping fields) {
        Span nowhere = source.span(row.keySpan().end(), row.keySpan().end());
        entries.add(
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

  private record Place(Kind kind, String id) {}
}
