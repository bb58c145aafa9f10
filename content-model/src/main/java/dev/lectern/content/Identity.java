package dev.lectern.content;

/**
 * What the skill is called and where it lives.
 *
 * @param name its folder name, by the Agent Skills specification
 * @param version a semantic version
 * @param license an SPDX id
 * @param compatibility what it needs, at most 500 characters; may be empty
 * @param repository the {@code https:} address of its source
 * @param siteUrl the public {@code https:} address of its site, ending in a slash; empty if it has
 *     none
 * @param editUrl the {@code https:} address at which a content file can be edited, with {@value
 *     #PATH} once in place of the file's path; empty if there is none
 */
public record Identity(
    String name,
    String version,
    String license,
    String compatibility,
    String repository,
    String siteUrl,
    String editUrl) {

  /** What stands in {@link #editUrl} for the path of a file below the content folder. */
  public static final String PATH = "{path}";
}
