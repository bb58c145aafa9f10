package dev.lectern.generator.lint.checks;

import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.tokens.TokenCounter;
import java.util.List;

/** All rules for finished skill folders. */
public final class LintRules {

  private LintRules() {}

  /**
   * Every rule once, in the order of their classes.
   *
   * @param yaml what reads YAML, and JSON as a part of it
   * @param tokens what texts are measured with
   */
  public static List<LintRule> all(FrontMatterParser yaml, TokenCounter tokens) {
    return List.of(
        new BodyPresent(),
        new BodySize(tokens),
        new ContentsList(tokens),
        new DescriptionSaysWhen(),
        new DescriptionSpec(),
        new DuplicateHeading(),
        new EvalsShape(yaml),
        new FenceClosed(),
        new FenceLanguage(),
        new FileReachable(),
        new FrontMatterKeys(),
        new FrontMatterShapes(),
        new HeadingOrder(),
        new HiddenCharacter(),
        new ImageAlt(),
        new LineEnds(),
        new LinkAnchor(),
        new LinkScheme(),
        new LinkStaysInside(),
        new LinkTarget(),
        new NameIsFolder(),
        new NameSpec(),
        new PackageDepth(),
        new PackageLinks(),
        new PackageNames(),
        new PackageSize(),
        new Placeholder(),
        new ReferenceDepth(),
        new ReferenceSize(tokens),
        new ScriptExecutable(),
        new Secret(),
        new SingleTitle(),
        new TableWidth());
  }
}
