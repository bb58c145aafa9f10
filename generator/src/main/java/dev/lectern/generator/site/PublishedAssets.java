package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.Sha256;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.plan.PlannedOutput.SearchFile;
import dev.lectern.generator.search.MiniSearchPackage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files beside the pages under the names by which they are published: each has the fingerprint
 * of its bytes in its name, {@code assets/site.5d41402abc.css}, so that browsers and servers may
 * keep it for ever, and so that no page meets a file of another release.
 *
 * <p>The script of all pages knows the names of the files that it loads later; it is told them
 * where it says {@value #NAMES}, as in {@code search.js=search.0a4d55a8d7.js}, with a space between
 * two.
 *
 * <p>Scripts and style sheets have no line end at their end: what publishes them may drop it, and
 * the bytes would not be those of the fingerprint.
 */
final class PublishedAssets {

  private static final String SCRIPT = "site.js";
  private static final String NAMES = "@names@";
  private static final int FINGERPRINT = 10;
  private static final Set<String> TEXTS = Set.of("js", "css");

  private final Map<OutputPath, RenderedFile> files;
  private final Map<String, OutputPath> published;
  private final OutputPath names;

  /** By folder: all pages of one have the same. */
  private final Map<String, Map<String, String>> hrefs = new ConcurrentHashMap<>();

  private PublishedAssets(
      Map<OutputPath, RenderedFile> files, Map<String, OutputPath> published, OutputPath names) {
    this.files = files;
    this.published = published;
    this.names = names;
  }

  /**
   * Those of a plan.
   *
   * @param widths see {@link SiteAssets#widths}
   * @param title what the site is called
   */
  static PublishedAssets of(OutputPlan plan, List<Integer> widths, String title) {
    Map<OutputPath, RenderedFile> files = new LinkedHashMap<>();
    Map<String, OutputPath> published = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (PlannedOutput output : plan.site()) {
      if (isAsset(output) && !isScript(output)) {
        RenderedFile file = named(plain(output, widths, title));
        files.put(output.path(), file);
        published.put(output.path().fileName(), file.path());
        names.add(output.path().fileName() + "=" + file.path().fileName());
      }
    }
    PlannedOutput script =
        plan.site().stream().filter(PublishedAssets::isScript).findFirst().orElseThrow();
    String code = text(plain(script, widths, title));
    if (!code.contains(NAMES)) {
      throw new IllegalArgumentException("the script has no place for " + NAMES);
    }
    OutputPath later =
        with(fingerprint(String.join(" ", names) + code), plan.file(SearchFile.Part.NAMES));
    names.add("names.js=../" + later);
    RenderedFile file =
        named(RenderedFile.text(script.path(), code.replace(NAMES, String.join(" ", names))));
    files.put(script.path(), file);
    published.put(SCRIPT, file.path());
    return new PublishedAssets(files, published, later);
  }

  private static boolean isScript(PlannedOutput output) {
    return output.path().fileName().equals(SCRIPT) && isAsset(output);
  }

  /** Whether an output is the same whatever the content is. */
  private static boolean isAsset(PlannedOutput output) {
    return output instanceof PlannedOutput.Asset
        || output instanceof SearchFile file
            && (file.part() == SearchFile.Part.LIBRARY || file.part() == SearchFile.Part.LICENCE);
  }

  private static RenderedFile plain(PlannedOutput output, List<Integer> widths, String title) {
    if (output instanceof SearchFile file) {
      boolean library = file.part() == SearchFile.Part.LIBRARY;
      String text = library ? MiniSearchPackage.script() : MiniSearchPackage.licence();
      return RenderedFile.text(file.path(), text.stripTrailing());
    }
    OutputPath path = output.path();
    return TEXTS.contains(path.extension())
        ? RenderedFile.text(path, SiteAssets.text(path, widths, title).stripTrailing())
        : SiteAssets.file(path);
  }

  private static String text(RenderedFile file) {
    return file.text();
  }

  /** A file under the name that has the fingerprint of its bytes. */
  static RenderedFile named(RenderedFile file) {
    return file.at(with(file.sha256().substring(0, FINGERPRINT), file.path()));
  }

  private static String fingerprint(String text) {
    return fingerprint(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String fingerprint(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, FINGERPRINT);
  }

  /** {@code assets/site.css} with a fingerprint is {@code assets/site.5d41402abc.css}. */
  private static OutputPath with(String fingerprint, OutputPath path) {
    String value = path.value();
    int dot = value.lastIndexOf('.');
    return OutputPath.of(value.substring(0, dot) + "." + fingerprint + value.substring(dot));
  }

  /** Where the file stands that says how the files are called that change with the content. */
  OutputPath names() {
    return names;
  }

  /** Whether a planned output is one of these. */
  boolean has(PlannedOutput output) {
    return files.containsKey(output.path());
  }

  /** The file that is published for a planned output. */
  RenderedFile file(PlannedOutput output) {
    RenderedFile file = files.get(output.path());
    if (file == null) {
      throw new IllegalArgumentException("no asset: " + output);
    }
    return file;
  }

  /** The way from a page to each, by the name that templates know: {@code site.css}. */
  Map<String, String> hrefsFrom(OutputPath page) {
    String folder = page.value().substring(0, page.value().lastIndexOf('/') + 1);
    return hrefs.computeIfAbsent(
        folder,
        any -> {
          Map<String, String> all = new TreeMap<>();
          published.forEach((name, path) -> all.put(name, page.relativize(path)));
          return Collections.unmodifiableMap(all);
        });
  }
}
