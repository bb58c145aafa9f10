package dev.lectern.generator.template;

import dev.lectern.generator.view.Html;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter {@code html}, which prints {@link Html} as it is and takes nothing else, and the
 * filter {@code json}, which prints JSON into an attribute between apostrophes: {@code data-a='{{
 * view.a | json }}'}. There its many quotation marks need no escape.
 */
final class HtmlExtension extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("html", new HtmlFilter(), "json", new JsonFilter());
  }

  private static final class HtmlFilter implements Filter {

    @Override
    public Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      if (input instanceof Html html) {
        return new SafeString(html.markup());
      }
      throw new IllegalArgumentException(
          "the filter html takes Html, in " + self.getName() + ":" + lineNumber);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }
  }

  private static final class JsonFilter implements Filter {

    @Override
    public Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      if (input instanceof String json) {
        return new SafeString(
            json.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;"));
      }
      throw new IllegalArgumentException(
          "the filter json takes text, in " + self.getName() + ":" + lineNumber);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }
  }
}
