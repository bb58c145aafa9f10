package dev.lectern.generator.serve;

import dev.lectern.content.source.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that opens a place of the content in an editor.
 *
 * @param template with {@code {file}}, {@code {line}} and {@code {column}}; empty for no links
 * @param folder of the content, absolute
 */
public record EditorLink(String template, Path folder) {

  /** Opens Visual Studio Code. */
  public static final String DEFAULT = "vscode://file/{file}:{line}:{column}";

  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*");

  /** A browser would run these, or show them as a page. */
  private static final Set<String> NO_EDITORS =
      Set.of("javascript", "data", "vbscript", "blob", "about", "view-source");

  /** Whether a template is the address of something that opens a file. */
  public static boolean isTemplate(String template) {
    Matcher scheme = SCHEME.matcher(template);
    return template.isEmpty()
        || (scheme.matches()
            && !NO_EDITORS.contains(scheme.group(1))
            && template.contains("{file}")
            && template.chars().noneMatch(c -> c <= ' ' || c == 127));
  }

  /** The address; nothing if there is no such file below the folder. */
  Optional<String> of(Span span) {
    Path file = folder.resolve(span.path().value()).normalize();
    if (template.isEmpty()
        || !file.startsWith(folder)
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    String path = file.toString().replace('\\', '/');
    return Optional.of(
        template
            .replace("{line}", String.valueOf(span.from().line()))
            .replace("{column}", String.valueOf(span.from().column()))
            .replace("{file}", encoded(path.startsWith("/") ? path.substring(1) : path, template)));
  }

  /** As part of a path, or of a query behind {@code ?}. */
  private static String encoded(String path, String template) {
    boolean query =
        template.indexOf('?') >= 0 && template.indexOf('?') < template.indexOf("{file}");
    String encoded =
        URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    return query ? "/" + encoded : encoded.replace("%3A", ":");
  }
}
