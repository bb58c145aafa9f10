package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourcePath;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.fix.MendedFile;
import dev.lectern.generator.fix.Mending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** A slip of the keyboard anywhere in valid content is put right, or left to its author. */
class FixLawTest {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Lectern LECTERN = new Lectern();

  private static Path folder = Path.of("");
  private static final Map<String, String> VALID = new TreeMap<>();

  @BeforeContainer
  static void layValidContent() throws IOException {
    folder = Files.createTempDirectory("lectern-fix-law");
    ContentCase.named("valid").lay(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        VALID.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  @AfterContainer
  static void removeContent() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** The four slips, by what they make of a word at a letter of it. */
  enum Slip {
    SWAP {
      @Override
      String of(String word, int at) {
        int i = Math.min(at, word.length() - 2);
        return word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
      }
    },
    LEAVE_OUT {
      @Override
      String of(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
      }
    },
    DOUBLE {
      @Override
      String of(String word, int at) {
        return word.substring(0, at) + word.charAt(at) + word.substring(at);
      }
    },
    MISS {
      @Override
      String of(String word, int at) {
        return word.substring(0, at) + 'q' + word.substring(at + 1);
      }
    };

    abstract String of(String word, int at);
  }

  @Property(tries = 100)
  void slipIsPutRightOrLeftAlone(
      @ForAll @IntRange(max = 100_000) int which,
      @ForAll @IntRange(max = 30) int letter,
      @ForAll Slip slip)
      throws IOException {
    List<String> paths = List.copyOf(VALID.keySet());
    String path = paths.get(which % paths.size());
    String valid = Objects.requireNonNull(VALID.get(path));
    List<MatchResult> words = WORD.matcher(valid).results().toList();
    MatchResult word = words.get(which / paths.size() % words.size());
    String slipped = slip.of(word.group(), letter % word.group().length());
    String text = valid.substring(0, word.start()) + slipped + valid.substring(word.end());
    Files.writeString(folder.resolve(path), text);
    try {
      Mending mending = LECTERN.mend(folder);
      assertMendsNothingElse(mending);
      Statistics.label("mended").collect(mending.changesAnything());
      Statistics.label("mended")
          .coverage(share -> share.check(true).percentage(atLeast -> atLeast > 3));
      for (MendedFile file : mending.files()) {
        boolean putRight = file.path().value().equals(path) && file.after().equals(valid);
        // A slip where a name is given: all that uses the name follows, in this file too.
        boolean follows =
            mending.mended().stream()
                .flatMap(one -> Objects.requireNonNull(one.fix()).edits().stream())
                .filter(edit -> edit.place().path().equals(file.path()))
                .allMatch(edit -> edit.text().contains(slipped));
        assertThat(putRight || follows)
            .as("%s for %s in %s: %s", slipped, word.group(), path, mending)
            .isTrue();
      }
      assertThat(mending.left()).noneMatch(Diagnostic::isFixable);
    } finally {
      Files.writeString(folder.resolve(path), valid);
    }
  }

  /** Each file is what its edits make of it. */
  private static void assertMendsNothingElse(Mending mending) {
    Map<SourcePath, String> texts = new TreeMap<>();
    mending.files().forEach(file -> texts.put(file.path(), file.before()));
    List<TextEdit> edits = new ArrayList<>();
    mending.mended().forEach(one -> edits.addAll(Objects.requireNonNull(one.fix()).edits()));
    for (TextEdit edit : edits) {
      assertThat(texts).containsKey(edit.place().path());
    }
    for (MendedFile file : mending.files()) {
      List<TextEdit> own =
          edits.stream().filter(edit -> edit.place().path().equals(file.path())).toList();
      int first = own.stream().mapToInt(edit -> edit.place().start()).min().orElseThrow();
      int rest =
          own.stream()
              .mapToInt(edit -> edit.place().source().text().length() - edit.place().end())
              .min()
              .orElseThrow();
      String before = file.before();
      assertThat(file.after())
          .startsWith(before.substring(0, first))
          .endsWith(before.substring(before.length() - rest));
    }
  }
}
