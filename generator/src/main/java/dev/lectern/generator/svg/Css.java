package dev.lectern.generator.svg;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleDeclarationImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets and style attributes as declarations. Text that could reach outside of the picture
 * is refused before it is parsed, wherever it stands: the refusal must not hang on how a parser
 * reads it.
 */
final class Css {

  private static final int MAX_LENGTH = 256 * 1024;
  private static final int MAX_RULES = 2_000;
  private static final int MAX_PARENTHESES = 8;
  private static final int MAX_PARTS = 30;
  private static final int MAX_REMEMBERED = 12;

  /** What fetches, what runs, and what hides the two from a reader. */
  private static final List<String> FORBIDDEN =
      List.of(
          "\\",
          "/*",
          "<",
          "@import",
          "@font-face",
          "@charset",
          "@namespace",
          "javascript:",
          "data:",
          "http:",
          "https:",
          "//",
          "expression(",
          "-moz-binding",
          "behavior:",
          "image-set(",
          "image(",
          "element(",
          "src(");

  private static final Pattern URL = Pattern.compile("url\\(\\s*+[\"']?+(.?)");

  /** Mermaid gives all pictures of one kind the same sheet, and parsing it takes long. */
  private static final Map<String, List<StyleRule>> SHEETS =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<StyleRule>> eldest) {
              return size() > MAX_REMEMBERED;
            }
          });

  private Css() {}

  /**
   * One declaration.
   *
   * @param property one that a picture keeps, or a length of a shape
   * @param value as written
   * @param important whether it stands above all that are not
   */
  record Declaration(String property, String value, boolean important) {}

  /**
   * A rule with one selector.
   *
   * @param selector what it applies to
   * @param declarations in the order of the sheet
   */
  record StyleRule(Selector selector, List<Declaration> declarations) {}

  /**
   * The rules of the sheet from weak to strong; at-rules are left out, and with them animations.
   */
  static List<StyleRule> sheet(String text) {
    return SHEETS.computeIfAbsent(text, Css::parsed);
  }

  private static List<StyleRule> parsed(String text) {
    check(text);
    List<AbstractCSSRuleImpl> parsed =
        read(
            parser ->
                parser
                    .parseStyleSheet(new InputSource(new StringReader(text)), null)
                    .getCssRules()
                    .getRules());
    List<StyleRule> rules = new ArrayList<>();
    for (AbstractCSSRuleImpl rule : parsed) {
      if (rule instanceof CSSStyleRuleImpl style) {
        List<Declaration> declarations = declarations(style.getStyle());
        for (Selector selector : style.getSelectors()) {
          checkLength(selector);
          rules.add(new StyleRule(selector, declarations));
        }
      }
    }
    if (rules.size() > MAX_RULES) {
      throw new Refusal("The picture has more than %,d style rules.".formatted(MAX_RULES));
    }
    // The sort is stable: among equals the later rule stays the stronger.
    rules.sort(Comparator.comparing(rule -> rule.selector().getSelectorSpecificity()));
    return List.copyOf(rules);
  }

  /** The declarations of a style attribute, in order. */
  static List<Declaration> attribute(String text) {
    check(text);
    return declarations(read(parser -> parser.parseStyleDeclaration(text)));
  }

  /** The library has no one way to give up, so all of them are taken for one. */
  private static <T> T read(Reading<T> reading) {
    CSSOMParser parser = new CSSOMParser(new CSS3Parser());
    parser.setErrorHandler(new Unheard());
    try {
      return reading.from(parser);
    } catch (IOException | RuntimeException e) {
      throw new Refusal("The picture's style cannot be read.");
    }
  }

  private interface Reading<T> {
    T from(CSSOMParser parser) throws IOException;
  }

  private static List<Declaration> declarations(CSSStyleDeclarationImpl style) {
    return style.getProperties().stream()
        .flatMap(
            property ->
                Optional.ofNullable(property.getValue()).stream()
                    .map(
                        value ->
                            new Declaration(
                                property.getName().toLowerCase(Locale.ROOT),
                                value.getCssText(),
                                property.isImportant())))
        .toList();
  }

  private static void checkLength(Selector selector) {
    int parts = 1;
    for (Selector at = selector; at != null; at = before(at)) {
      if (++parts > MAX_PARTS) {
        throw new Refusal("The picture's style has a selector that is too long.");
      }
    }
  }

  private static @Nullable Selector before(Selector selector) {
    if (selector instanceof DescendantSelector descendant) {
      return descendant.getAncestorSelector();
    }
    if (selector instanceof ChildSelector child) {
      return child.getAncestorSelector();
    }
    if (selector instanceof DirectAdjacentSelector adjacent) {
      return adjacent.getSelector();
    }
    return selector instanceof GeneralAdjacentSelector sibling ? sibling.getSelector() : null;
  }

  private static void check(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new Refusal("The picture's style sheet is too long.");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String forbidden : FORBIDDEN) {
      if (lower.contains(forbidden)) {
        throw new Refusal("The picture's style holds \"" + forbidden + "\", which is not allowed.");
      }
    }
    Matcher url = URL.matcher(lower);
    while (url.find()) {
      if (!url.group(1).equals("#")) {
        throw new Refusal("The picture's style refers to something outside of the picture.");
      }
    }
    int depth = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth > MAX_PARENTHESES) {
        throw new Refusal("The picture's style nests too deeply.");
      }
    }
  }

  /** Mermaid writes {@code style="undefined;;;"}; browsers pass over such things, and so do we. */
  private static final class Unheard implements CSSErrorHandler {
    @Override
    public void warning(CSSParseException exception) {}

    @Override
    public void error(CSSParseException exception) {}

    @Override
    public void fatalError(CSSParseException exception) {}
  }
}
