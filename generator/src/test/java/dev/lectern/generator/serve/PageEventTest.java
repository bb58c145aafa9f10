package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageEventTest {

  private static Optional<RenderedFile> page(String html) {
    return Optional.of(RenderedFile.text(OutputPath.of("a.html"), html));
  }

  @Test
  void aPageIsSentLineByLineAsItIsServed() {
    Optional<RenderedFile> page = page("<body>\n\n  x\n</body>\n");

    String event = PageEvent.of("0123", page);

    assertThat(event)
        .startsWith("event: page\ndata: <body>\ndata: \ndata:   x\ndata: <script src=");
    assertThat(event).endsWith("</script>\ndata: </body>\ndata: \n\n");
    assertThat(event).contains(ServedPage.fingerprint(page.orElseThrow()));
  }

  @Test
  void eventsHaveThePagesOwnBytes() {
    byte[] event =
        PageEvent.of("0123", page("é–\uD83D\uDE00")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new String(event, StandardCharsets.UTF_8))
        .isEqualTo("event: page\ndata: é–\uD83D\uDE00\n\n");
  }

  @Test
  void whatCannotBeShownInPlaceIsLoaded() {
    assertThat(PageEvent.of("", page("x"))).isEqualTo(PageEvent.RELOAD);
    assertThat(PageEvent.of("0123", Optional.empty())).isEqualTo(PageEvent.RELOAD);
    assertThat(PageEvent.of("0123", page("a\rb"))).isEqualTo(PageEvent.RELOAD);
    assertThat(PageEvent.of("0123", page("x".repeat(PageEvent.LARGEST + 1))))
        .isEqualTo(PageEvent.RELOAD);
    assertThat(PageEvent.of("0123", page("x".repeat(PageEvent.LARGEST)))).startsWith("event: page");
  }

  @Test
  void onlyWhatIsServedMayMakeAPageOfAText() {
    String policies = "<meta content=\"script-src 'self'; trusted-types lectern\">";
    RenderedFile page = page(policies + "<body></body>").orElseThrow();

    assertThat(ServedPage.of(page)).contains("; trusted-types lectern lectern-serve\">");
    assertThat(page.text()).doesNotContain("lectern-serve");
  }
}
