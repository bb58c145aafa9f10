package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.search.PageTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageNotesTest {

  private static final PageNotes NOTES =
      new PageNotes(
          List.of("fork"),
          "a hash",
          PageTexts.of("a.html", "<main><h1>Fork</h1><p>Two at once.</main>"),
          Optional.of("# Fork"));

  @Test
  void whoRemembersReadsTheSameBytesOnce() {
    PageNotes.Memory memory = PageNotes.Memory.keeping();
    byte[] bytes = memory.bytes(NOTES);
    byte[] copy = bytes.clone();

    assertThat(memory.read(bytes)).containsSame(NOTES);
    assertThat(memory.read(copy).orElseThrow())
        .isNotSameAs(NOTES)
        .isSameAs(memory.read(copy).orElseThrow());
  }

  @Test
  void whoDoesNotReadsThemAgain() {
    PageNotes.Memory memory = PageNotes.Memory.none();
    byte[] bytes = memory.bytes(NOTES);

    PageNotes read = memory.read(bytes).orElseThrow();

    assertThat(read).isNotSameAs(NOTES).isNotSameAs(memory.read(bytes).orElseThrow());
    assertThat(read.terms()).isEqualTo(NOTES.terms());
    assertThat(read.forAll()).isEqualTo(NOTES.forAll());
  }

  @Test
  void otherBytesAreNoNotes() {
    assertThat(PageNotes.Memory.keeping().read(new byte[] {1, 2, 3})).isEmpty();
  }
}
