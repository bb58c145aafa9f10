package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.fix.Mending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Fixes of all that other tests break are done at once; beside {@link FixCasesTest}. */
class SecondFixTest {

  private final Lectern lectern = new Lectern();

  /** Mending shows what lay behind, but mends no rule by breaking another. */
  @TestFactory
  Stream<DynamicTest> secondRunChangesNothingAndSaysTheSame(@TempDir Path temp) throws IOException {
    return ContentCase.all().stream()
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      Path folder = Files.createDirectory(temp.resolve(each.name()));
                      List<Diagnostic> said = each.validate(folder).diagnostics();
                      if (said.stream().noneMatch(Diagnostic::isFixable)) {
                        return; // the first run is the second one
                      }
                      Mending mending = lectern.mend(folder);
                      assertThat(mending.changesAnything()).isTrue();
                      FixCasesTest.write(mending, folder);
                      Mending second = lectern.mend(folder);
                      assertThat(second.changesAnything()).isFalse();
                      assertThat(ContentCase.report(second.left()))
                          .isEqualTo(ContentCase.report(mending.left()));
                    }));
  }
}
