package dev.lectern.generator.schema;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.checks.SkillNameSpec;
import dev.lectern.content.validate.ContentValidator;
import dev.lectern.generator.markdown.MarkdownOutliner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays changed files beside good content and says what the loader says of each. Of most kinds many
 * are laid there at once, under ids of their own.
 */
final class LoadedFiles {

  /** In place of one that embeds views of other entries. */
  private static final String BODY = "\n## Framework\n\nWork through the stages.\n";

  /** The nearest of all ids is sought for each that is not found, so many at once take long. */
  private static final int TOGETHER = 120;

  private final Path content;

  LoadedFiles(Path content) {
    this.content = content;
  }

  /** An id of letters alone, which is a unit's symbol too. */
  static String id(int number) {
    StringBuilder id = new StringBuilder("m");
    for (char digit : Integer.toString(number).toCharArray()) {
      id.append((char) ('a' + digit - '0'));
    }
    return id.toString();
  }

  Map<Mutant, List<Diagnostic>> read(Kind kind, List<Mutant> mutants) throws IOException {
    if (kind == Kind.SKILL || kind == Kind.OVERVIEW || kind == Kind.UNIT) {
      return oneByOne(kind, mutants);
    }
    Map<Mutant, List<Diagnostic>> said = new LinkedHashMap<>();
    for (int from = 0; from < mutants.size(); from += TOGETHER) {
      int to = Math.min(from + TOGETHER, mutants.size());
      said.putAll(allAtOnce(kind, mutants.subList(from, to)));
    }
    return said;
  }

  private Map<Mutant, List<Diagnostic>> allAtOnce(Kind kind, List<Mutant> mutants)
      throws IOException {
    Map<String, Mutant> files = new LinkedHashMap<>();
    for (int i = 0; i < mutants.size(); i++) {
      boolean table = kind.shape() == Kind.Shape.TABLE;
      String path = kind.folder() + "/" + id(i) + (table ? ".yaml" : ".md");
      files.put(path, mutants.get(i));
      Files.writeString(content.resolve(path), text(mutants.get(i)));
    }
    Map<Mutant, List<Diagnostic>> said = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics(content)) {
      Mutant mutant = files.get(diagnostic.span().path().value());
      if (mutant != null) {
        said.computeIfAbsent(mutant, each -> new ArrayList<>()).add(diagnostic);
      }
    }
    for (String path : files.keySet()) {
      Files.delete(content.resolve(path));
    }
    return said;
  }

  /**
   * Of kinds whose entries have names that the format gives, or share their symbols; with no other
   * content than what they name.
   */
  private Map<Mutant, List<Diagnostic>> oneByOne(Kind kind, List<Mutant> mutants)
      throws IOException {
    Path few = Files.createDirectories(content.resolveSibling("few-" + kind.ordinal()));
    if (kind == Kind.SKILL) {
      Path stages = Files.createDirectories(few.resolve(Kind.STAGE.folder()));
      try (Stream<Path> files = Files.list(content.resolve(Kind.STAGE.folder()))) {
        for (Path stage : files.toList()) {
          Files.copy(stage, stages.resolve(stage.getFileName()));
        }
      }
    }
    Map<Mutant, List<Diagnostic>> said = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      String path = mutant.specimen().path();
      Path file = few.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(mutant));
      said.put(
          mutant,
          diagnostics(few).stream()
              .filter(each -> each.span().path().value().equals(path))
              .toList());
      Files.delete(file);
    }
    return said;
  }

  private static String text(Mutant mutant) {
    Kind kind = mutant.specimen().kind();
    return kind.shape() == Kind.Shape.TABLE
        ? mutant.yaml()
        : "---\n" + mutant.yaml() + "---\n" + body(mutant);
  }

  /** Links of an overview lead to entries that are not there. */
  private static String body(Mutant mutant) {
    return switch (mutant.specimen().kind()) {
      case SKILL -> BODY;
      case OVERVIEW -> "";
      default -> mutant.specimen().body();
    };
  }

  private static List<Diagnostic> diagnostics(Path content) {
    SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter();
    MarkdownOutliner outliner = new MarkdownOutliner();
    Outcome<LoadedContent> loaded = new ContentLoader(yaml, outliner).load(content);
    Outcome<ResolvedContent> resolved = loaded.then(new ContentResolver(yaml, outliner)::resolve);
    return new ContentValidator(List.of(new SkillNameSpec()), SeverityPolicy.AS_DESCRIBED)
        .validate(resolved.value().orElseThrow(), resolved.diagnostics())
        .diagnostics();
  }
}
