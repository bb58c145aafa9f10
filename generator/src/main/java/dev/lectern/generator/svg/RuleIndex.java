package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.Selector;

/**
 * Which rules of a sheet an element need be held against: those whose last part asks for its id,
 * one of its classes or its name, or for none of these. Browsers do it the same way; of a sheet of
 * Mermaid's it leaves a rule in thirty.
 */
final class RuleIndex {

  private static final String ANY = "*";

  private final List<Css.StyleRule> rules;

  /** The places of rules, by what their last part asks for. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** Elements of one kind are many. */
  private final Map<String, List<Css.StyleRule>> found = new HashMap<>();

  RuleIndex(List<Css.StyleRule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      String asked = asked(last(rules.get(i).selector()));
      places.computeIfAbsent(asked, key -> new ArrayList<>()).add(i);
    }
  }

  /** Those that may hold for the element, from weak to strong. */
  List<Css.StyleRule> about(SvgElement element) {
    String id = places.containsKey("#" + element.attribute("id")) ? element.attribute("id") : "";
    String classes = element.attribute("class");
    return found.computeIfAbsent(
        element.name() + ' ' + id + '\n' + classes, key -> rules(element.name(), id, classes));
  }

  private List<Css.StyleRule> rules(String name, String id, String classes) {
    TreeSet<Integer> all = new TreeSet<>();
    add(ANY, all);
    add(name, all);
    add("#" + id, all);
    int from = 0;
    for (int at = 0; at <= classes.length(); at++) {
      if (at == classes.length() || SvgElement.isSpace(classes.charAt(at))) {
        add("." + classes.substring(from, at), all);
        from = at + 1;
      }
    }
    return all.stream().map(rules::get).toList();
  }

  private void add(String asked, TreeSet<Integer> all) {
    all.addAll(places.getOrDefault(asked, List.of()));
  }

  private static String asked(Selector last) {
    if (!(last instanceof ElementSelector simple)) {
      return ANY;
    }
    String found = simple.getLocalName() == null ? ANY : simple.getLocalName();
    List<Condition> conditions =
        simple.getConditions() == null ? List.of() : simple.getConditions();
    for (Condition condition : conditions) {
      switch (condition.getConditionType()) {
        case ID_CONDITION -> {
          return "#" + condition.getValue();
        }
        case CLASS_CONDITION -> found = "." + condition.getValue();
        default -> {}
      }
    }
    return found;
  }

  /** The part of a selector that is about the element itself. */
  private static Selector last(Selector selector) {
    if (selector instanceof DescendantSelector descendant) {
      return last(descendant.getSimpleSelector());
    }
    if (selector instanceof ChildSelector child) {
      return last(child.getSimpleSelector());
    }
    if (selector instanceof DirectAdjacentSelector adjacent) {
      return last(adjacent.getSimpleSelector());
    }
    return selector instanceof GeneralAdjacentSelector sibling
        ? last(sibling.getSimpleSelector())
        : selector;
  }
}
