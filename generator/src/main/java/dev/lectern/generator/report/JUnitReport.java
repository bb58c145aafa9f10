package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML in the form that CI servers agree on: one suite, in which each error is a test case
 * that failed and each warning one that was skipped, for a warning does not fail the build. Without
 * diagnostics there is one case, which passed: a suite without any is taken for a mistake.
 */
final class JUnitReport {

  private static final int CODE_COLUMNS = 100;

  private JUnitReport() {}

  static String render(DiagnosticReport report) {
    StringWriter text = new StringWriter();
    try {
      // The JDK's own, whatever else is on the class path: the bytes are to be the same everywhere.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(report, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  private static void write(DiagnosticReport report, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "lectern");
    xml.writeAttribute("tests", String.valueOf(Math.max(1, report.diagnostics().size())));
    xml.writeAttribute("failures", String.valueOf(report.errors()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(report.warnings()));
    xml.writeAttribute("time", "0");
    if (report.diagnostics().isEmpty()) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("testcase");
      xml.writeAttribute("classname", "lectern");
      xml.writeAttribute("name", "content");
      xml.writeAttribute("time", "0");
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      testCase(report, diagnostic, xml);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private static void testCase(DiagnosticReport report, Diagnostic diagnostic, XMLStreamWriter xml)
      throws XMLStreamException {
    String file = ReportText.line(report.file(diagnostic.span()));
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", file);
    xml.writeAttribute("name", diagnostic.rule() + " at " + diagnostic.span().from());
    xml.writeAttribute("file", file);
    xml.writeAttribute("time", "0");
    xml.writeCharacters("\n      ");
    if (diagnostic.isError()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", diagnostic.rule().value());
      xml.writeAttribute("message", ReportText.line(diagnostic.message()));
      xml.writeCharacters(details(report, diagnostic, file));
      xml.writeEndElement();
    } else {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", ReportText.line(diagnostic.message()));
    }
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  private static String details(DiagnosticReport report, Diagnostic diagnostic, String file) {
    SourceExcerpt excerpt = SourceExcerpt.of(diagnostic.span(), CODE_COLUMNS);
    StringBuilder text = new StringBuilder("\n");
    text.append(file).append(':').append(diagnostic.span().from()).append('\n');
    text.append(ReportText.lines(excerpt.line()).stripTrailing()).append('\n');
    text.append(excerpt.indent()).append(excerpt.carets()).append('\n');
    diagnostic
        .related()
        .forEach(
            related ->
                text.append(ReportText.line(related.note()))
                    .append(": ")
                    .append(ReportText.line(report.file(related.span())))
                    .append(':')
                    .append(related.span().from())
                    .append('\n'));
    return text.toString();
  }
}
