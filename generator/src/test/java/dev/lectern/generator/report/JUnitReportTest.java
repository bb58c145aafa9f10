package dev.lectern.generator.report;

import static dev.lectern.generator.report.Findings.error;
import static dev.lectern.generator.report.Findings.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitReportTest {

  private static Document read(DiagnosticReport report) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(ReportFormat.JUNIT.render(report))));
  }

  @Provide
  Arbitrary<DiagnosticReport> reports() {
    return Findings.hostileReports();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void xmlIsWellFormedAndSaysWhatTheDiagnosticsSay(@ForAll("reports") DiagnosticReport report)
      throws Exception {
    Document xml = read(report);
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(report.errors()));
    assertThat(suite.getAttribute("skipped")).isEqualTo(String.valueOf(report.warnings()));
    assertThat(suite.getAttribute("tests"))
        .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
    int failure = 0;
    int skipped = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      Element told =
          (Element)
              (diagnostic.isError()
                  ? suite.getElementsByTagName("failure").item(failure++)
                  : suite.getElementsByTagName("skipped").item(skipped++));
      // An attribute has no tabs: its reader sees spaces.
      assertThat(told.getAttribute("message"))
          .isEqualTo(ReportText.line(diagnostic.message()).replace('\t', ' '));
    }
  }

  @Example
  void warningIsSkippedAndDoesNotFail() throws Exception {
    Document xml =
        read(
            Findings.report(
                Diagnostic.warning(Findings.RULE, source("a.md", "x").span(0, 1), "Odd.")));
    assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
    assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
  }

  @Example
  void withoutDiagnosticsOneCasePassed() throws Exception {
    Document xml = read(Findings.report());
    Element only = (Element) xml.getElementsByTagName("testcase").item(0);
    assertThat(only.getAttribute("name")).isEqualTo("content");
    assertThat(only.hasChildNodes()).isFalse();
  }

  @Example
  void failureShowsPlaceLineAndCarets() throws Exception {
    Document xml = read(Findings.report(error(source("a.md", "a ]]> b"), "]]>", "Wrong.")));
    assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
        .isEqualTo("\nsrc/main/content/a.md:1:3\na ]]> b\n  ^^^\n");
  }
}
