package dev.lectern.generator.twin;

import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.generator.markdown.MarkdownOutliner;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The Markdown of a site as a reader of Markdown takes it. */
final class TwinTexts {

  private final Map<String, String> files;
  private final Map<String, BodyOutline> outlines = new TreeMap<>();
  private final Map<String, Set<String>> anchors = new TreeMap<>();

  /**
   * @param files the texts of a site's files by their paths
   */
  TwinTexts(Map<String, String> files) {
    this.files = files;
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".md") || path.equals("llms.txt")) {
            BodyOutline outline = new MarkdownOutliner().outline(text);
            outlines.put(path, outline);
            Slug.Sequence sequence = new Slug.Sequence();
            Set<String> ids = new HashSet<>();
            outline.headings().forEach(h -> ids.add(sequence.next(h.text()).value()));
            anchors.put(path, ids);
          }
        });
  }

  Set<String> paths() {
    return outlines.keySet();
  }

  BodyOutline outline(String path) {
    BodyOutline outline = outlines.get(path);
    if (outline == null) {
      throw new IllegalArgumentException("no twin: " + path);
    }
    return outline;
  }

  List<String> links(String path) {
    return outline(path).links().stream().map(BodyOutline.LinkMark::destination).toList();
  }

  /** Whether a link from a file leads to a file, and to a heading in it if it names one. */
  boolean resolves(String from, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String anchor =
        hash < 0 ? "" : URLDecoder.decode(link.substring(hash + 1), StandardCharsets.UTF_8);
    String target = path.isEmpty() ? from : absolute(from, path);
    return files.containsKey(target)
        && (anchor.isEmpty() || anchors.getOrDefault(target, Set.of()).contains(anchor));
  }

  private static String absolute(String from, String path) {
    List<String> names = new ArrayList<>(List.of(from.split("/", -1)));
    names.remove(names.size() - 1);
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        names.remove(names.size() - 1);
      } else {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  static boolean isOnTheWeb(String link) {
    return link.contains("://") || link.startsWith("mailto:");
  }
}
