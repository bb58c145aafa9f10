package dev.lectern.generator.lint.checks;

import dev.lectern.generator.lint.MarkdownFile;

/** Paths as a link has them. */
final class SkillLinks {

  private SkillLinks() {}

  /** The path of an address, without anchor and leading {@code ./}. */
  static String pathOf(String destination) {
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /** How a file would write the path of another. */
  static String relative(MarkdownFile from, String path) {
    String[] here =
        from.path().folder().isEmpty() ? new String[0] : from.path().folder().split("/");
    String[] there = path.split("/");
    int same = 0;
    while (same < here.length && same < there.length - 1 && here[same].equals(there[same])) {
      same++;
    }
    StringBuilder out = new StringBuilder("../".repeat(here.length - same));
    for (int i = same; i < there.length; i++) {
      out.append(there[i]).append(i + 1 < there.length ? "/" : "");
    }
    return out.toString();
  }
}
