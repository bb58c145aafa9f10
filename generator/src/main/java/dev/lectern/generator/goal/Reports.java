package dev.lectern.generator.goal;

import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reports that are wanted beside the log.
 *
 * @param formats which, in the order of their constants
 * @param folder where their files go
 */
record Reports(Set<ReportFormat> formats, Path folder) {

  Reports {
    formats = formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
  }

  /**
   * Those that are asked for by name; annotations also where GitHub reads them.
   *
   * @throws GoalFailure if a name is none
   */
  static Reports wanted(List<String> names, Path folder, boolean onGitHub) {
    Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    for (String name : names) {
      Optional<ReportFormat> format = ReportFormat.named(name.strip());
      if (format.isEmpty() && !name.isBlank()) {
        throw GoalFailure.usage(
            "There is no report \""
                + name.strip()
                + "\". Give lectern.reports some of "
                + ReportFormat.words()
                + ", with commas between them.");
      }
      format.ifPresent(formats::add);
    }
    if (onGitHub) {
      formats.add(ReportFormat.GITHUB);
    }
    return new Reports(formats, folder);
  }

  boolean hasAnnotations() {
    return formats.contains(ReportFormat.GITHUB);
  }

  /**
   * Writes the files; those of formats that are no longer wanted are removed.
   *
   * @return what was done; nothing if no format has a file
   * @throws dev.lectern.generator.output.OutputException if the disk does not let it
   */
  Optional<WriteReport> write(DiagnosticReport report) {
    List<RenderedFile> files = new ArrayList<>();
    for (ReportFormat format : formats) {
      format
          .fileName()
          .map(name -> RenderedFile.text(OutputPath.of(name), format.render(report)))
          .ifPresent(files::add);
    }
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutputFolder(folder).publish(files));
  }
}
