package dev.lectern.generator.template;

import dev.lectern.generator.view.AboutView;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.CheatSheetView;
import dev.lectern.generator.view.DiagnosticsView;
import dev.lectern.generator.view.HomeView;
import dev.lectern.generator.view.OverviewView;
import dev.lectern.generator.view.PageView;
import dev.lectern.generator.view.RedirectView;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Prints views with the templates that come with the engine. All text is escaped but what is {@link
 * dev.lectern.generator.view.Html} and goes through the filter {@code html}; a misspelt attribute
 * is an error. Templates are compiled once; safe for use from many threads.
 */
public final class TemplateEngine {

  private static final String FOLDER = "dev/lectern/generator/template";

  /** One for all, for whoever makes one site after another need not read the templates again. */
  private static final PebbleEngine PEBBLE = pebble();

  private final ObjLongConsumer<String> timing;

  public TemplateEngine() {
    this((template, nanos) -> {});
  }

  /**
   * @param timing hears which template took how many nanoseconds
   */
  public TemplateEngine(ObjLongConsumer<String> timing) {
    this.timing = timing;
  }

  private static PebbleEngine pebble() {
    ClasspathLoader loader = new ClasspathLoader(TemplateEngine.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setSuffix(".peb");
    loader.setCharset("UTF-8");
    return new PebbleEngine.Builder()
        .loader(loader)
        .extension(new HtmlExtension())
        .autoEscaping(true)
        .addEscapingStrategy("html", new EscapedHtml())
        .strictVariables(true)
        .defaultLocale(Locale.ROOT)
        .build();
  }

  /** Compiles what pages of every site are printed with, before the first is. */
  public static void prepare() {
    List.of(HomeView.class, AboutView.class, OverviewView.class, CheatSheetView.class)
        .forEach(view -> PEBBLE.getTemplate(templateOf(view)));
  }

  /**
   * A page as text.
   *
   * @throws IllegalArgumentException if the template does not fit its view, with template and line
   */
  public String render(PageView view) {
    return render(templateOf(view.getClass()), Map.of("view", view));
  }

  /**
   * What stands where a page was, as text.
   *
   * @throws IllegalArgumentException if the template does not fit its view, with template and line
   */
  public String render(RedirectView view) {
    return render("alone/" + templateOf(view.getClass()), Map.of("view", view));
  }

  /**
   * A block as text, for a place that no template prints.
   *
   * @throws IllegalArgumentException if the template does not fit its view, with template and line
   */
  public String render(BlockView block) {
    return render("block/" + block.template(), Map.of("block", block));
  }

  /**
   * What is wrong with the content, as one HTML file.
   *
   * @throws IllegalArgumentException if the template does not fit its view, with template and line
   */
  public String render(DiagnosticsView view) {
    return render("report/" + templateOf(view.getClass()), Map.of("view", view));
  }

  private String render(String name, Map<String, Object> variables) {
    StringWriter out = new StringWriter(16 * 1024);
    long start = System.nanoTime();
    try {
      PEBBLE.getTemplate(name).evaluate(out, variables, Locale.ROOT);
    } catch (PebbleException e) {
      throw new IllegalArgumentException(
          "the template " + name + " does not fit its view: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    timing.accept(name, System.nanoTime() - start);
    return out.toString();
  }

  /** {@code AntiPatternView} is printed by {@code anti-pattern}. */
  static String templateOf(Class<?> view) {
    String name = view.getSimpleName();
    return name.substring(0, name.length() - "View".length())
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
