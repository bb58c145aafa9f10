package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LoadCache;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ContentResolver;
import dev.lectern.content.resolve.ResolveCache;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.ContentValidator;
import dev.lectern.content.validate.RememberedContent;
import dev.lectern.content.validate.RememberedRules;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look at an edit alone find what they find in all of the content. */
class EditedRulesTest {

  private static final String OPPOSITION = "patterns/opposition.md";
  private static final String DRAWN =
      """

      ```mermaid
      flowchart LR
      accTitle: The square
      accDescr: Where the king is in time.
      a --> b
      ```
      """;

  private final SnakeYamlFrontMatter yaml = new SnakeYamlFrontMatter(Limits.DEFAULT);
  private final MarkdownOutliner outliner = new MarkdownOutliner();
  private final LoadCache loads = LoadCache.keeping();
  private final ResolveCache resolves = ResolveCache.keeping();
  private final List<Rule> rules = Rules.all(new LanguageToolDictionaries());
  private Path folder = Path.of("");
  private ResolvedContent last;

  @BeforeEach
  void readOnce(@TempDir Path temp) throws IOException {
    folder = temp.toRealPath();
    ContentCase.named("valid").lay(folder);
    ContentCase.named("every-key").lay(folder);
    Path opposition = folder.resolve(OPPOSITION);
    Files.writeString(opposition, Files.readString(opposition) + DRAWN);
    Files.writeString(
        folder.resolve("patterns/second.md"),
        Files.readString(opposition)
            .replace("order: 1", "order: 2")
            .replace("title: Opposition", "title: Second"));
    last = read(Changed.ANY);
  }

  private ResolvedContent read(Changed changed) {
    return new ContentLoader(yaml, outliner, Limits.DEFAULT, loads)
        .load(folder, Drafts.NONE, Deadline.never(), changed)
        .then(content -> new ContentResolver(yaml, outliner, resolves).resolve(content))
        .value()
        .orElseThrow();
  }

  /** What leads from the last content to one in whose pattern something reads otherwise. */
  private ContentEdit edit(String what, String by) throws IOException {
    Path file = folder.resolve(OPPOSITION);
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
    ResolvedContent now = read(Changed.only(List.of(file)));
    Optional<ContentEdit> edit = ContentEdit.between(last, now);
    last = now;
    return edit.orElseThrow();
  }

  private static List<String> found(List<Diagnostic> found) {
    return found.stream().map(one -> one.span() + " " + one.message()).toList();
  }

  /** What each rule finds in all of it that found nothing before, held to what it finds so. */
  private Map<String, List<String>> found(ContentEdit edit) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Rule rule : rules) {
      List<Diagnostic> before = new ArrayList<>();
      rule.check(edit.before(), before::add);
      if (before.isEmpty()) {
        List<Diagnostic> whole = new ArrayList<>();
        rule.check(edit.after(), whole::add);
        if (rule instanceof EditRule editRule) {
          List<Diagnostic> edited = new ArrayList<>();
          editRule.check(edit, edited::add);
          assertThat(found(edited)).as("%s", rule.id()).isEqualTo(found(whole));
        }
        all.put(rule.id().value(), found(whole));
      }
    }
    return all;
  }

  @Test
  void aPlaceThatIsTakenIsFound() throws IOException {
    assertThat(found(edit("order: 1", "order: 2")).get("order-unique")).hasSize(1);
    assertThat(found(edit("order: 2", "order: 3")).get("order-unique")).isNull();
  }

  @Test
  void whatIsWrongWithADiagramIsFound() throws IOException {
    assertThat(found(edit("a --> b", "click a b")).get("diagram-plain")).hasSize(1);
    edit("click a b", "a --> b");
    assertThat(found(edit("accTitle: The square\n", "")).get("diagram-described")).hasSize(1);
    edit("accDescr:", "accTitle: The square\naccDescr:");
    assertThat(found(edit(DRAWN, "\n```mermaid\n```\n")).get("diagram-size")).hasSize(1);
  }

  @Test
  void aSentenceLeavesEachOfThemWithNothing() throws IOException {
    Map<String, List<String>> found =
        found(edit("Stand one square apart", "Stand two squares apart"));
    for (Rule rule : rules) {
      if (!rule.description().lowerable()) {
        assertThat(rule).isInstanceOf(EditRule.class); // a page waits for it
        assertThat(found).containsEntry(rule.id().value(), List.of());
      }
    }
  }

  /** One that says how often it looked at what. */
  private static final class Counting implements EditRule {

    private final RuleDescription description;
    private final boolean complains;
    private int whole = 0;
    private int edits = 0;

    Counting(RuleDescription description, boolean complains) {
      this.description = description;
      this.complains = complains;
    }

    @Override
    public RuleDescription description() {
      return description;
    }

    @Override
    public void check(ResolvedContent content, DiagnosticSink sink) {
      whole++;
      if (complains) {
        sink.report(
            Diagnostic.warning(id(), content.skill().orElseThrow().span(), "It always does."));
      }
    }

    @Override
    public void check(ContentEdit edit, DiagnosticSink sink) {
      edits++;
    }
  }

  @Test
  void aRuleLooksAtAnEditIfItFoundNothingBefore() throws IOException {
    Counting content = new Counting(rules.get(0).description(), false);
    Counting discontent = new Counting(rules.get(1).description(), true);
    RememberedRules clean = RememberedRules.keeping();
    ContentValidator validator =
        new ContentValidator(
            List.of(content, discontent),
            SeverityPolicy.AS_DESCRIBED,
            RememberedContent.none(),
            clean);
    validator.validate(last, List.of());
    validator.validate(edit("Stand one", "Stand just one").after(), List.of());
    validator.validate(edit("Stand just one", "Stand one").after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(1, 2);
    assertThat(List.of(discontent.whole, discontent.edits)).containsExactly(3, 0);

    edit("Stand one", "Stand just one");
    validator.validate(edit("Stand just one", "Stand one").after(), List.of());

    assertThat(List.of(content.whole, content.edits)).containsExactly(2, 2);
  }
}
