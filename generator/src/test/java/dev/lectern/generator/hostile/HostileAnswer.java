package dev.lectern.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.report.ConsoleReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must be true of the answer to a hostile file. */
final class HostileAnswer {

  private static final Set<String> MATHML =
      Set.of(
          "math",
          "semantics",
          "annotation",
          "mrow",
          "mi",
          "mn",
          "mo",
          "mtext",
          "mspace",
          "mfrac",
          "msqrt",
          "msub",
          "msup",
          "munder",
          "munderover",
          "mtable",
          "mtr",
          "mtd");

  private static final Set<String> MATHML_ATTRIBUTES =
      Set.of("displaystyle", "class", "encoding", "mathvariant", "width");

  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]");

  private HostileAnswer() {}

  /** Refused with diagnostics that name it, or let in without harm. */
  static void check(HostileFile hostile, Outcome<Rendering> outcome) {
    List<Diagnostic> said = outcome.diagnostics();
    if (outcome.value().isPresent() && !outcome.hasErrors()) {
      assertThat(hostile.expected()).as("let in").isEqualTo(HostileFile.Expected.HARMLESS);
      outcome.value().get().site().forEach(HostileAnswer::checkPage);
      outcome.value().get().skill().files().forEach(HostileAnswer::checkSkillFile);
    } else {
      assertThat(said).anyMatch(Diagnostic::isError);
      if (hostile.expected() == HostileFile.Expected.REFUSED) {
        String name = hostile.path().replace('\\', '\uFFFD') + "/";
        assertThat(said)
            .as("an error at a place in the file, or at a folder that it is in")
            .anyMatch(d -> d.isError() && name.startsWith(d.span().path() + "/"));
      }
    }
    assertThat(said)
        .extracting(Diagnostic::message)
        .noneMatch(m -> m.contains("a mistake of Lectern"));
    String report = new ConsoleReport("content", false, 1_000).render(said);
    assertThat(CONTROL.matcher(report).find()).as("the terminal is left alone").isFalse();
    assertThat(report).doesNotContain("\tat ", "Exception:");
  }

  private static void checkPage(RenderedFile file) {
    if (!file.path().extension().equals("html")) {
      return;
    }
    String html = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(html).as("no template is evaluated").doesNotContain("1779547", "root:x:");
    Document page = Jsoup.parse(html);
    String where = file.path().value();
    assertThat(page.select("iframe, object, embed, img, form, style, base, pwned, frame"))
        .as(where)
        .isEmpty();
    checkFormulas(page, where);
    assertThat(page.select("meta[http-equiv]"))
        .as(where)
        .singleElement()
        .satisfies(
            meta -> assertThat(meta.attr("http-equiv")).isEqualTo("Content-Security-Policy"));
    for (Element script : page.select("script")) {
      assertThat(script.data()).as(where).isEmpty();
      assertThat(script.attr("src"))
          .as(where)
          .matches("(\\.\\./|/endgame/|/)?assets/[a-z]+\\.[0-9a-f]{10}\\.js");
    }
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as(where).doesNotStartWith("on").isNotIn("pwned", "style", "srcdoc");
        if (name.equals("href") || name.equals("src") || name.endsWith(":href")) {
          assertThat(scheme(attribute.getValue())).as("%s: %s", where, element).isIn(SCHEMES);
        }
      }
    }
  }

  /** Formulas are the engine's own, in boxes of its own, and lead nowhere. */
  private static void checkFormulas(Document page, String where) {
    for (Element math : page.select("math")) {
      assertThat(math.closest("span.set")).as(where).isNotNull();
      for (Element part : math.getAllElements()) {
        assertThat(part.normalName()).as(where).isIn(MATHML);
        assertThat(part.attributes().asList())
            .as(where)
            .allMatch(attribute -> MATHML_ATTRIBUTES.contains(attribute.getKey()));
      }
      assertThat(math.select("annotation > *")).as(where).isEmpty();
    }
  }

  /** As a browser reads it: blanks and controls before and in it do not count; https if none. */
  private static String scheme(String address) {
    String read = address.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(read);
    return scheme.matches() ? scheme.group(1) : "https";
  }

  private static void checkSkillFile(RenderedFile file) {
    if (!file.path().extension().equals("md")) {
      return;
    }
    String markdown = new String(file.bytes(), StandardCharsets.UTF_8);
    String body = markdown;
    if (markdown.startsWith("---\n")) {
      int end = markdown.indexOf("\n---\n", 3);
      assertThat(markdown.substring(0, end)).doesNotContain("\nname: pwned", "\npwned:");
      body = markdown.substring(end + 5);
    }
    var outline = new MarkdownOutliner().outline(body);
    assertThat(outline.rawHtml()).as(file.path().value()).isEmpty();
    assertThat(outline.links())
        .as(file.path().value())
        .allMatch(link -> SCHEMES.contains(scheme(link.destination())));
  }
}
