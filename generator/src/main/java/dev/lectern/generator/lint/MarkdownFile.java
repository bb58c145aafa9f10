package dev.lectern.generator.lint;

import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file of a skill folder.
 *
 * @param source the file
 * @param frontMatter its front matter, if it has some and it is YAML
 * @param body what stands after the front matter; the whole file if it has none
 * @param outline what stands where in the body
 * @param links its links, images and link definitions, in the order of kinds and then of the text
 */
public record MarkdownFile(
    SourceText source,
    Optional<Node.Mapping> frontMatter,
    Span body,
    BodyOutline outline,
    List<SkillLink> links) {

  private static final Pattern HTML_ANCHOR =
      Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']?([^\\s\"'>]{1,200})");

  public MarkdownFile {
    links = List.copyOf(links);
  }

  public SourcePath path() {
    return source.path();
  }

  public boolean isMain() {
    return path().value().equals(SkillFolder.MAIN);
  }

  /** A part of the body, as the outline gives it. */
  public Span at(BodyOutline.Range range) {
    return body.part(range.start(), range.end());
  }

  /** The front matter's pair with this key. */
  public Optional<Node.Pair> pair(String key) {
    return frontMatter.stream()
        .flatMap(front -> front.pairs().stream())
        .filter(pair -> pair.key().equals(key))
        .findFirst();
  }

  /** A single value of the front matter that is not empty, without the blanks around it. */
  public Optional<String> value(String key) {
    return pair(key)
        .filter(pair -> pair.value() instanceof Node.Scalar)
        .map(pair -> (Node.Scalar) pair.value())
        .filter(scalar -> !scalar.isNull())
        .map(scalar -> scalar.value().strip())
        .filter(text -> !text.isEmpty());
  }

  /** The anchors of its headings, one for each, in their order. */
  public List<String> headingAnchors() {
    Slug.Sequence sequence = new Slug.Sequence();
    List<String> anchors = new ArrayList<>();
    outline
        .headings()
        .forEach(
            heading ->
                anchors.add(heading.text().isBlank() ? "" : sequence.next(heading.text()).value()));
    return anchors;
  }

  /** Everything that a link into this file can name. */
  public Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>(headingAnchors());
    for (BodyOutline.Range html : outline.rawHtml()) {
      Matcher matcher = HTML_ANCHOR.matcher(at(html).text());
      while (matcher.find()) {
        anchors.add(matcher.group(1));
      }
    }
    anchors.remove("");
    return anchors;
  }

  /** How many lines the body has. */
  public int lines() {
    return (int) body.text().lines().count();
  }
}
