import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns a corpus of plain Markdown pages into the content of a skill:
 *
 * <pre>
 * java SiteContent.java &lt;folder of the plain corpus&gt; &lt;new folder&gt;
 * </pre>
 *
 * <p>The corpus has pages {@code s0000/p00000.md}, each with a title and tags in its front matter.
 * A page becomes a technique: its folder is the technique's group, its body the section "In depth"
 * with each heading one level deeper, and links between pages are links between techniques. What a
 * skill must have besides is as little as may be. What no page links to stands in one list, so that
 * nothing is left to warn of. The same corpus gives the same bytes.
 */
final class SiteContent {

  private static final Pattern TITLE = Pattern.compile("(?m)^title: \"(.*)\"$");
  private static final Pattern TAGS = Pattern.compile("(?m)^tags: \\[(.*)\\]$");

  /** A link to a page of the corpus, in the same folder or another. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?:\\.\\./s\\d+/)?(p\\d+)\\.md\\)");

  private record Page(String id, String group, String title, List<String> tags, String body) {

    Set<String> linked() {
      return LINK.matcher(body)
          .results()
          .map(link -> link.group(1))
          .filter(to -> !to.equals(id))
          .collect(Collectors.toSet());
    }
  }

  private final Path out;

  private SiteContent(Path out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        pages.add(page(file));
      }
    }
    new SiteContent(Path.of(args[1])).write(pages);
  }

  private static Page page(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf("\n---\n", 3);
    String head = text.substring(0, end);
    return new Page(
        file.getFileName().toString().replace(".md", ""),
        file.getParent().getFileName().toString(),
        first(TITLE, head),
        List.of(first(TAGS, head).split(", ")),
        text.substring(end + 5).strip());
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in: " + text);
    }
    return matcher.group(1);
  }

  private void write(List<Page> pages) throws IOException {
    TreeMap<String, Integer> groups = new TreeMap<>();
    Set<String> linked = new TreeSet<>();
    for (Page page : pages) {
      int order = groups.merge(page.group(), 1, Integer::sum);
      put("techniques/" + page.id() + ".md", technique(page, order));
      linked.addAll(page.linked());
    }
    put("stages/look.md", STAGE);
    put("overviews/stages.md", overview("Stages", "Stage", 1, ""));
    put("overviews/techniques.md", overview("Pages", "Page", 2, groups(groups.keySet())));
    List<Page> alone = pages.stream().filter(page -> !linked.contains(page.id())).toList();
    put("skill.md", alone.isEmpty() ? SKILL : SKILL + "\nThen see [others](references/others.md).\n");
    if (!alone.isEmpty()) {
      put("overviews/references.md", overview("Lists", "List", 3, ""));
      put("references/others.md", list(alone));
    }
  }

  private static String technique(Page page, int order) {
    return """
        ---
        title: "%s"
        order: %d
        group: %s
        summary: About %s.
        take-for: What %s needs.
        caution: Mind %s.
        ---

        ## In depth

        %s
        """
        .formatted(
            page.title(),
            order,
            page.group(),
            String.join(", ", page.tags()),
            page.tags().get(0),
            page.tags().get(1),
            LINK.matcher(page.body().replaceAll("(?m)^## ", "### ")).replaceAll("]($1.md)"));
  }

  private static String groups(Set<String> groups) {
    return groups.stream()
        .map(group -> "  - { id: %s, title: Section %s }\n".formatted(group, group))
        .collect(Collectors.joining("", "groups:\n", ""));
  }

  private static String overview(String title, String singular, int order, String more) {
    return """
        ---
        title: %s
        singular: %s
        summary: All of them.
        order: %d
        %s---
        """
        .formatted(title, singular, order, more);
  }

  private static String list(List<Page> pages) {
    return """
        ---
        title: Others
        order: 1
        summary: Pages that no other page links to.
        consult-when: no link has led to a page
        ---

        %s"""
        .formatted(
            IntStream.range(0, (pages.size() + IN_LIST - 1) / IN_LIST)
                .mapToObj(at -> part(at + 1, pages.stream().skip(at * (long) IN_LIST).limit(IN_LIST)))
                .collect(Collectors.joining("\n")));
  }

  private static final int IN_LIST = 100;

  /** A list of any length would be one paragraph, and is not read. */
  private static String part(int number, Stream<Page> pages) {
    return "## Pages, part %d\n\n".formatted(number)
        + pages
            .map(page -> "- [%s](../techniques/%s.md)\n".formatted(page.title(), page.id()))
            .collect(Collectors.joining());
  }

  private void put(String path, String text) throws IOException {
    Path file = out.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final String SKILL =
      """
      ---
      name: bench
      title: Bench
      version: 1.0.0
      license: Apache-2.0
      summary: Pages that are as long as most.
      level: Anyone
      audience: Readers who want to know how long it takes.
      what: Holds pages that are as long as most.
      when: Use to see how long a site of them takes.
      activation-phrases: [bench]
      uses:
        - To see how long it takes.
      exclusions:
        - what: anything else
      levels:
        - id: novice
          title: Novice
          text: Reads one page.
        - id: expert
          title: Expert
          text: Reads them all.
      total-minutes: 10
      closing:
        title: Review
        minutes: 4
        purpose: Look back.
      install-targets: [claude-code]
      faq:
        - ask: Is there more to it?
          answer: No, it is only long.
      related-skills:
        - name: shelf
          why: Holds other pages.
      repository: https://example.org/bench
      ---

      ## Pages

      Begin with [the look](stages/look.md).
      """;

  private static final String STAGE =
      """
      ---
      title: Look
      order: 1
      minutes: 6
      question: What is there?
      settles:
        - The pages are counted.
      draw: A list
      purpose: To see them.
      ---

      ## Strong answer

      Counts them.

      ## Commonly missed

      One of them.
      """;
}
