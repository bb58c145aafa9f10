package dev.lectern.generator.view;

import java.util.List;

/**
 * What can be written in the content, for those who edit it.
 *
 * @param schemas one for each kind
 * @param modeline a first line that tells editors which schema a file has
 */
public record SchemasView(FrameView frame, List<SchemaView> schemas, String modeline)
    implements PageView {

  public SchemasView {
    schemas = List.copyOf(schemas);
  }

  /**
   * The schema of a kind.
   *
   * @param files those that it is for, as a glob
   * @param sentence what they hold
   * @param file the schema itself
   */
  public record SchemaView(String files, String sentence, LinkView file) {}
}
