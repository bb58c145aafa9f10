package dev.lectern.generator.report;

import static dev.lectern.generator.report.Findings.error;
import static dev.lectern.generator.report.Findings.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class HtmlReportTest {

  private static final List<String> ELEMENTS =
      List.of(
          "#root", "html", "head", "meta", "title", "style", "body", "main", "h1", "section", "h2",
          "article", "h3", "a", "span", "code", "p", "pre", "ul", "li", "footer");

  private static Document read(DiagnosticReport report) {
    return Jsoup.parse(ReportFormat.HTML.render(report));
  }

  @Provide
  Arbitrary<DiagnosticReport> reports() {
    return Findings.hostileReports();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void contentAddsNeitherElementsNorAttributes(@ForAll("reports") DiagnosticReport report) {
    Document page = read(report);
    assertThat(page.select("*")).extracting(Element::tagName).isSubsetOf(ELEMENTS);
    assertThat(page.select("[style], [src], [onclick], [onerror], [onload]")).isEmpty();
    assertThat(page.select("a")).allMatch(link -> link.attr("href").matches("#d[0-9]+"));
    assertThat(page.select("article")).hasSameSizeAs(report.diagnostics());
    long fixable = report.diagnostics().stream().filter(Diagnostic::isFixable).count();
    assertThat(page.select("article > p").size())
        .isLessThanOrEqualTo((int) (report.diagnostics().size() + fixable));
  }

  @Example
  void messageAndLineAreShownAsTheyWereWritten() {
    Document page =
        read(
            Findings.report(
                error(source("<b>.md", "x </code> \"y\" & z"), "\"y\"", "No <script> & no 'x'.")));
    assertThat(page.select("h2").text()).isEqualTo("src/main/content/<b>.md");
    assertThat(page.select("article > p").text()).isEqualTo("No <script> & no 'x'.");
    assertThat(page.select("pre").get(0).wholeText())
        .isEqualTo("1x </code> \"y\" & z\n          ^^^");
  }

  @Example
  void policyLetsInTheOneStyleSheetAndNothingElse() throws Exception {
    Document page = read(Findings.report());
    String styles = page.select("style").get(0).data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(styles.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(styles).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import");
  }

  @Example
  void withoutDiagnosticsThePageSaysSo() {
    assertThat(read(Findings.report()).select("h1").text()).isEqualTo("No errors, no warnings");
  }
}
