package dev.lectern.generator;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What no generator with these libraries goes below: front matter by SnakeYAML Engine, bodies by flexmark, pages by
 * Pebble, on all cores, and nothing else. Nothing is checked, hashed, indexed or made safe; a page is what the layout of
 * Hugo's benchmark makes of it, with the links around it rendered once for each group.
 *
 * <pre>
 * LibrariesAlone &lt;content&gt; &lt;output&gt;
 * </pre>
 */
final class LibrariesAlone {

  private static final MutableDataSet OPTIONS =
      new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();
  private static final LoadSettings YAML = LoadSettings.builder().build();
  private static final PebbleEngine PEBBLE =
      new PebbleEngine.Builder().loader(new StringLoader()).build();
  private static final PebbleTemplate LINKS =
      PEBBLE.getTemplate(
          "<ul>\n{% for page in pages %}<li><a href=\"{{ page.id }}.html\">{{ page.title }}</a></li>\n{% endfor %}</ul>");
  private static final PebbleTemplate PAGE =
      PEBBLE.getTemplate(
          "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ title }} | Bench</title></head><body>\n"
              + "<header><a href=\"/index.html\">Bench</a></header>\n<nav>{{ links | raw }}</nav>\n"
              + "<main><h1>{{ title }}</h1>\n{{ body | raw }}\n</main>\n"
              + "<p>{% if before is not null %}<a href=\"{{ before }}.html\">before</a>{% endif %}"
              + "{% if after is not null %} <a href=\"{{ after }}.html\">after</a>{% endif %}</p>\n"
              + "<footer>Bench footer</footer></body></html>\n");

  /** A page as it was read. */
  public record Page(String id, String title, String group, String body) {}

  private LibrariesAlone() {}

  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    List<Path> files;
    try (Stream<Path> walk = Files.list(Path.of(args[0], "techniques"))) {
      files = walk.filter(file -> file.getFileName().toString().startsWith("p")).sorted().toList();
    }
    List<Page> pages = files.parallelStream().map(LibrariesAlone::read).toList();
    Map<String, List<Page>> groups =
        pages.stream().collect(Collectors.groupingBy(Page::group));
    Map<String, String> links = new ConcurrentHashMap<>();
    IntStream.range(0, pages.size())
        .parallel()
        .forEach(
            i -> {
              Page page = pages.get(i);
              String around =
                  links.computeIfAbsent(
                      page.group(), group -> rendered(LINKS, Map.of("pages", groups.get(group))));
              Map<String, Object> values = new HashMap<>();
              values.put("title", page.title());
              values.put("links", around);
              values.put("body", RENDERER.render(PARSER.parse(page.body())));
              values.put("before", i == 0 ? null : pages.get(i - 1).id());
              values.put("after", i + 1 == pages.size() ? null : pages.get(i + 1).id());
              write(out.resolve(page.id() + ".html"), rendered(PAGE, values));
            });
    System.out.println(pages.size() + " pages");
  }

  private static Page read(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.indexOf("\n---\n", 3);
      Map<?, ?> front = (Map<?, ?>) new Load(YAML).loadFromString(text.substring(4, end));
      return new Page(
          file.getFileName().toString().replace(".md", ""),
          String.valueOf(front.get("title")),
          String.valueOf(front.get("group")),
          text.substring(end + 5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rendered(PebbleTemplate template, Map<String, Object> values) {
    StringWriter writer = new StringWriter();
    try {
      template.evaluate(writer, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
