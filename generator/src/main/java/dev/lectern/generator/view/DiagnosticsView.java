package dev.lectern.generator.view;

import java.util.List;

/**
 * What is wrong with the content, as one HTML file that needs no other.
 *
 * @param summary the counts, in one line
 * @param policy its content-security policy
 * @param styles its style sheet
 * @param files those that something is wrong with, by their paths
 * @param version of Lectern
 */
public record DiagnosticsView(
    String summary, String policy, Html styles, List<FileView> files, String version) {

  public DiagnosticsView {
    files = List.copyOf(files);
  }

  /**
   * A content file.
   *
   * @param path as the reader would type it
   * @param items what is wrong, by its place
   */
  public record FileView(String path, List<ItemView> items) {

    public FileView {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param anchor its id on the page
   * @param severity {@code error} or {@code warning}
   * @param rule the rule's id
   * @param ruleSummary what must hold by the rule
   * @param ruleHref the address of the rule's page; empty if it has none
   * @param place line and column
   * @param message may have several lines
   * @param code the line that it begins on
   * @param related other places that explain it
   * @param fix what mends it; empty if a person must
   */
  public record ItemView(
      String anchor,
      String severity,
      String rule,
      String ruleSummary,
      String ruleHref,
      String place,
      String message,
      CodeView code,
      List<RelatedView> related,
      String fix) {

    public ItemView {
      related = List.copyOf(related);
    }
  }

  /**
   * A line of a file, and carets to go under it.
   *
   * @param number of the line, from 1
   * @param line its text, perhaps cut
   * @param indent what goes before the carets
   * @param carets at least one
   */
  public record CodeView(int number, String line, String indent, String carets) {}

  /**
   * A second place.
   *
   * @param note what is there
   * @param place file, line and column
   */
  public record RelatedView(String note, String place) {}
}
