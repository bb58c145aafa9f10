package dev.lectern.generator;

import dev.lectern.content.Prose;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.json.JsonText;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.markdown.MarkdownToHtml;
import dev.lectern.generator.markdown.MarkdownToMarkdown;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.search.PageTexts;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.tokens.TokenCounter;
import java.util.List;
import java.util.Optional;

/**
 * What a site needs whatever its content is: libraries and tables, set up on a thread of its own
 * while the content is read on others, for that leaves cores idle. Once in a program; whoever needs
 * something of it before it is there sets it up, or waits for it, without knowing of this.
 */
final class Preparation {

  /** Each construct that pages have, once. */
  private static final String SAMPLE =
      """
      A paragraph with *emphasis*, **strong words**, `code` and <https://example.org>.

      - one
      - two

      1. one
      2. two

      | A | B |
      |---|--:|
      | 1 | 2 |

      > A quotation.

      ```text
      code
      ```
      """;

  private static final String PAGE =
      "<!DOCTYPE html><title>a</title><main><h1>A</h1><p>b</p><h2 id='c'>C</h2><p>d</p></main>";

  private Preparation() {}

  /** Begins with it, and does not wait for it. */
  static void begin() {
    Begun.THREAD.isAlive();
  }

  /** Loaded by the JVM when first used, and only once. */
  private static final class Begun {
    static final Thread THREAD = new Thread(Preparation::all, "lectern-preparation");

    static {
      THREAD.setDaemon(true);
      THREAD.setUncaughtExceptionHandler((thread, trouble) -> {}); // whoever needs it meets it too
      THREAD.start();
    }
  }

  static void all() {
    new MarkdownOutliner().outline(SAMPLE); // the same way in as that of who reads the content
    new TokenCounter().count("a");
    TemplateEngine.prepare();
    PageTexts.of(MainPart.of("a.html", PAGE));
    JsonText.line(json -> json.writeNull());
    Prose prose =
        new Prose(
            SAMPLE,
            new Span(new SourceText(new SourcePath("a.md"), SAMPLE), 0, 0),
            List.of(),
            List.of());
    new MarkdownToHtml().blocks(prose, target -> Optional.empty(), diagram -> "", 1);
    new MarkdownToMarkdown().blocks(prose, target -> Optional.empty(), 1);
  }
}
