/**
 * What people and machines are told about a run: diagnostics and summaries as text, for a terminal
 * and in each {@link dev.lectern.generator.report.ReportFormat}. Turns values into strings and
 * prints nothing; knows neither Maven nor the disk.
 */
@NullMarked
package dev.lectern.generator.report;

import org.jspecify.annotations.NullMarked;
