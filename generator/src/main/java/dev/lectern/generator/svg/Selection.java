package dev.lectern.generator.svg;

import java.util.List;
import java.util.Set;
import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.condition.NotPseudoClassCondition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Whether a selector holds for an element of a picture that stands still: what asks for a pointer,
 * a focus or a pseudo-element never does.
 */
final class Selection {

  private static final Set<String> STRUCTURAL = Set.of("root", "first-child", "last-child");

  /**
   * A sheet of Mermaid's takes some 100,000; a chain of descendants can be made to take for ever.
   */
  private static final long MAX_STEPS = 10_000_000;

  private long steps;

  boolean matches(Selector selector, SvgElement element) {
    spend(1);
    if (selector instanceof ElementSelector simple) {
      return matchesSimple(simple, element);
    }
    if (selector instanceof DescendantSelector descendant) {
      return matches(descendant.getSimpleSelector(), element)
          && matchesAncestor(descendant.getAncestorSelector(), element.parent());
    }
    if (selector instanceof ChildSelector child) {
      SvgElement parent = element.parent();
      return parent != null
          && matches(child.getSimpleSelector(), element)
          && matches(child.getAncestorSelector(), parent);
    }
    if (selector instanceof DirectAdjacentSelector adjacent) {
      List<SvgElement> before = before(element);
      return !before.isEmpty()
          && matches(adjacent.getSimpleSelector(), element)
          && matches(adjacent.getSelector(), before.get(before.size() - 1));
    }
    if (selector instanceof GeneralAdjacentSelector sibling) {
      return matches(sibling.getSimpleSelector(), element)
          && before(element).stream().anyMatch(other -> matches(sibling.getSelector(), other));
    }
    return false;
  }

  private boolean matchesAncestor(Selector selector, @Nullable SvgElement ancestor) {
    for (SvgElement at = ancestor; at != null; at = at.parent()) {
      if (matches(selector, at)) {
        return true;
      }
    }
    return false;
  }

  private List<SvgElement> before(SvgElement element) {
    SvgElement parent = element.parent();
    if (parent == null) {
      return List.of();
    }
    spend(parent.children().size());
    List<SvgElement> siblings = parent.elements();
    return siblings.subList(0, siblings.indexOf(element));
  }

  private boolean matchesSimple(ElementSelector selector, SvgElement element) {
    String name = selector.getLocalName();
    if (name != null && !name.equals("*") && !element.is(name)) {
      return false;
    }
    List<Condition> conditions = selector.getConditions();
    if (conditions != null) {
      for (Condition condition : conditions) {
        if (!holds(condition, element)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean holds(Condition condition, SvgElement element) {
    String value = condition.getValue() == null ? "" : condition.getValue();
    String actual =
        condition.getLocalName() == null ? "" : element.attribute(condition.getLocalName());
    return switch (condition.getConditionType()) {
      case ID_CONDITION -> element.attribute("id").equals(value);
      case CLASS_CONDITION -> element.hasClass(value);
      case ATTRIBUTE_CONDITION ->
          condition.getValue() == null
              ? element.has(condition.getLocalName())
              : element.has(condition.getLocalName()) && actual.equals(value);
      case ONE_OF_ATTRIBUTE_CONDITION -> List.of(actual.split("\\s+", -1)).contains(value);
      case BEGIN_HYPHEN_ATTRIBUTE_CONDITION ->
          actual.equals(value) || actual.startsWith(value + "-");
      case PREFIX_ATTRIBUTE_CONDITION -> !value.isEmpty() && actual.startsWith(value);
      case SUFFIX_ATTRIBUTE_CONDITION -> !value.isEmpty() && actual.endsWith(value);
      case SUBSTRING_ATTRIBUTE_CONDITION -> !value.isEmpty() && actual.contains(value);
      case PSEUDO_CLASS_CONDITION -> STRUCTURAL.contains(value) && hasPlace(value, element);
      case NOT_PSEUDO_CLASS_CONDITION ->
          condition instanceof NotPseudoClassCondition not
              && not.getSelectors().stream().noneMatch(s -> matches(s, element));
      default -> false;
    };
  }

  private boolean hasPlace(String pseudoClass, SvgElement element) {
    SvgElement parent = element.parent();
    if (parent == null) {
      return pseudoClass.equals("root");
    }
    spend(parent.children().size());
    List<SvgElement> siblings = parent.elements();
    return switch (pseudoClass) {
      case "first-child" -> siblings.get(0) == element;
      case "last-child" -> siblings.get(siblings.size() - 1) == element;
      default -> false;
    };
  }

  private void spend(int cost) {
    steps += cost;
    if (steps > MAX_STEPS) {
      throw new Refusal("The picture has too many style rules for so many elements.");
    }
  }
}
