package dev.lectern.content.diagnostic;

/** Takes diagnostics as they are found, in any order. {@code list::add} is one. */
@FunctionalInterface
public interface DiagnosticSink {

  void report(Diagnostic diagnostic);
}
