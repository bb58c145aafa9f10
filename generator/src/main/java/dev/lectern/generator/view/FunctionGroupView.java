package dev.lectern.generator.view;

import java.util.List;

/**
 * The functions of one group.
 *
 * @param title the group's name
 * @param anchor the heading's id
 * @param text one line about it; may be empty
 * @param functions in order
 */
public record FunctionGroupView(
    String title, String anchor, Html text, List<FunctionView> functions) {

  public FunctionGroupView {
    functions = List.copyOf(functions);
  }

  /**
   * A function.
   *
   * @param id its anchor
   * @param formerIds its anchors before it was renamed
   * @param title its name for people
   * @param text what it gives
   * @param call how formulas call it: {@code little(rate, time)}
   * @param formula its body
   * @param set the body as a book sets it
   * @param parameters in order
   * @param result what the example comes to
   * @param sources where the formula comes from
   * @param usedBy whose figures use it, by kind
   */
  public record FunctionView(
      String id,
      List<String> formerIds,
      String title,
      Html text,
      String call,
      String formula,
      Html set,
      List<ParameterView> parameters,
      String result,
      List<SourceView> sources,
      List<BackLinksView> usedBy) {

    public FunctionView {
      formerIds = List.copyOf(formerIds);
      parameters = List.copyOf(parameters);
      sources = List.copyOf(sources);
      usedBy = List.copyOf(usedBy);
    }
  }

  /**
   * What a function is given.
   *
   * @param name as its formula calls it
   * @param text what it is
   * @param example its value in the example
   */
  public record ParameterView(String name, Html text, String example) {}
}
