package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a skill folder and writes nothing. Whatever is in it, the answer comes soon: no symbolic
 * link is followed, and files, their sizes and their sum are bounded.
 */
public final class SkillFolderReader {

  /** The folder holds {@code SKILL.md}. */
  public static final RuleId SKILL_PRESENT = new RuleId("skill-present");

  /** The most files that are read. */
  public static final int MAX_FILES = 2_000;

  /** The most bytes of one file that are read; a larger one has only a size. */
  public static final int MAX_FILE_BYTES = 512 * 1024;

  /** The most bytes of all files that are read. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private static final int MAX_DEPTH = 32;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final MarkdownReader markdown;

  public SkillFolderReader(FrontMatterParser yaml, BodyOutliner outliner) {
    this.markdown = new MarkdownReader(yaml, outliner);
  }

  /** What is in a folder; no value only if it cannot be listed or has no {@code SKILL.md}. */
  public Outcome<SkillFolder> read(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      return Outcome.failed(
          List.of(
              Diagnostic.error(
                  SKILL_PRESENT,
                  nowhere(),
                  "There is no skill folder at this place. Name the folder that holds SKILL.md.")));
    }
    Run run = new Run(root);
    try (Stream<Path> paths = Files.walk(root.toRealPath(), MAX_DEPTH)) {
      run.visitAll(paths.limit(10L * MAX_FILES).toList());
    } catch (IOException | UncheckedIOException e) {
      run.report(
          Diagnostic.error(
              LoadRules.FILE_READABLE,
              nowhere(),
              "The skill folder cannot be listed: " + e.getMessage() + "."));
      return Outcome.failed(run.diagnostics);
    }
    return run.finish();
  }

  private static Span nowhere() {
    return new SourceText(new SourcePath(SkillFolder.MAIN), "").beginning();
  }

  private final class Run implements DiagnosticSink {

    private final Path root;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<FolderFile> files = new ArrayList<>();
    private final List<MarkdownFile> documents = new ArrayList<>();
    private long bytesLeft = MAX_BYTES;

    Run(Path root) {
      this.root = root;
    }

    @Override
    public void report(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }

    void visitAll(List<Path> paths) throws IOException {
      Path top = paths.get(0);
      List<Path> found =
          paths.stream()
              .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.comparing(path -> shown(top, path)))
              .toList();
      for (Path file : found.subList(0, Math.min(found.size(), MAX_FILES))) {
        visit(file, new SourcePath(shown(top, file)));
      }
      if (found.size() > MAX_FILES) {
        report(
            Diagnostic.error(
                LoadRules.FILE_READABLE,
                nowhere(),
                "The skill folder has "
                    + found.size()
                    + " files; the first "
                    + MAX_FILES
                    + " were read."));
      }
    }

    /** A path can only be told with names that have no slash or backslash of their own. */
    private String shown(Path top, Path file) {
      List<String> names = new ArrayList<>();
      top.relativize(file).forEach(name -> names.add(name.toString().replace('\\', '\uFFFD')));
      return String.join("/", names);
    }

    private void visit(Path file, SourcePath path) throws IOException {
      FolderFile.Form form =
          Files.isSymbolicLink(file)
              ? FolderFile.Form.SYMBOLIC_LINK
              : Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                  ? FolderFile.Form.REGULAR
                  : FolderFile.Form.OTHER;
      boolean regular = form == FolderFile.Form.REGULAR;
      long size = regular ? Files.size(file) : 0;
      Optional<SourceText> text =
          regular
              ? text(file, path, size).map(found -> new SourceText(path, found))
              : Optional.empty();
      String name = String.valueOf(file.getFileName());
      FolderFile read = new FolderFile(path, name, form, size, isExecutable(file), text);
      files.add(read);
      if (read.isMarkdown()) {
        text.ifPresent(source -> documents.add(markdown.read(source, this)));
      }
    }

    private static boolean isExecutable(Path file) {
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      return !posix || Files.isExecutable(file);
    }

    /** The file as text; a diagnostic if it is Markdown and no text. */
    private Optional<String> text(Path file, SourcePath path, long size) {
      boolean markdownFile = FolderFile.isMarkdown(path);
      if (size > MAX_FILE_BYTES || size > bytesLeft) {
        unread(
            markdownFile,
            path,
            size > MAX_FILE_BYTES
                ? "The file has "
                    + size
                    + " bytes; at most "
                    + MAX_FILE_BYTES
                    + " are read. Split it."
                : "The files before this one have so many bytes that it was not read.");
        return Optional.empty();
      }
      bytesLeft -= size;
      try {
        return decode(Files.readAllBytes(file), path, markdownFile);
      } catch (IOException e) {
        unread(true, path, "The file cannot be read: " + e.getMessage() + ".");
        return Optional.empty();
      }
    }

    private Optional<String> decode(byte[] bytes, SourcePath path, boolean markdownFile) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length + 1);
      boolean malformed =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in, out, true)
              .isError();
      if (malformed) {
        unread(
            markdownFile,
            path,
            "The file is not UTF-8: byte "
                + in.position()
                + " (counted from 0) does not belong there. Save it as UTF-8.");
        return Optional.empty();
      }
      String text = out.flip().toString();
      if (text.indexOf('\0') >= 0) {
        unread(markdownFile, path, "The file holds a NUL character; it is not text.");
        return Optional.empty();
      }
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private void unread(boolean matters, SourcePath path, String message) {
      if (matters) {
        Span start = new SourceText(path, "").beginning();
        report(Diagnostic.error(LoadRules.FILE_READABLE, start, message));
      }
    }

    Outcome<SkillFolder> finish() {
      SkillFolder folder = new SkillFolder(String.valueOf(root.getFileName()), files, documents);
      if (folder.file(SkillFolder.MAIN).isEmpty()) {
        report(Diagnostic.error(SKILL_PRESENT, nowhere(), "The folder has no SKILL.md." + hint()));
        return Outcome.failed(diagnostics);
      }
      return Outcome.of(folder, diagnostics);
    }

    private String hint() {
      for (FolderFile file : files) {
        String path = file.path().value();
        if (path.equalsIgnoreCase(SkillFolder.MAIN)) {
          return " Rename " + path + ": agents look for SKILL.md in this spelling only.";
        }
        if (path.endsWith("/" + SkillFolder.MAIN)) {
          return " Perhaps you meant the folder " + file.path().folder() + ".";
        }
      }
      return " It says what the skill is called and when to load it.";
    }
  }
}
