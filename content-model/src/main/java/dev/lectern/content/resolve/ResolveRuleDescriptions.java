package dev.lectern.content.resolve;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import java.util.List;

/** What people are told about the rules that are held while entries are bound. */
public final class ResolveRuleDescriptions {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          RuleDescription.error(
                  ResolveRules.CITATION_RESOLVES,
                  HeldWhile.RESOLVING,
                  "Prose cites only values that exist.",
                  "A citation without a value would print its braces, or a hole, in the middle of a sentence.",
                  new RuleExample(
                      "evaluations/evaluations.yaml",
                      "expected: The time for a move, {{ each }}, and",
                      "expected: The time for a move, {{ eahc }}, and"))
              .mendingItself(),
          RuleDescription.error(
                  ResolveRules.DECISION_TREE,
                  HeldWhile.RESOLVING,
                  "The answers of a decision tree lead on, apart from one another, to entries.",
                  "Readers and agents follow the tree answer by answer. A dead end or a circle leaves them without advice.",
                  new RuleExample(
                      "references/endgame-guide.md",
"""
        - { answer: One, take: [../patterns/opposition.md] }
""",
"""
        - { answer: One }
"""))
              .otherwise("where a document has a tree and does not show it"),
          RuleDescription.error(
                  ResolveRules.EMBEDDED_VIEW,
                  HeldWhile.RESOLVING,
                  "An embedded view is one that exists, with options that it takes.",
                  "In place of a view that does not exist, readers would see its source.",
                  new RuleExample(
                      "references/endgame-guide.md",
"""
view: pattern-details
""",
"""
view: pattern-detials
"""))
              .mendingItself(),
          RuleDescription.error(
                  ResolveRules.FENCE_CLOSED,
                  HeldWhile.RESOLVING,
                  "A code block or a diagram ends with a fence of its own.",
                  "Without one, all that follows is taken for a part of it and disappears from the page.",
                  new RuleExample(
                      "anti-patterns/hurry.md",
"""
The first move is a pawn move.
""",
"""
The first move is a pawn move.

```mermaid
flowchart LR
  accTitle: A pawn moves
  accDescr: The pawn moves at once.
  pawn --> square
"""))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.FORMULA_CYCLE,
              HeldWhile.RESOLVING,
              "No formula is computed from itself.",
              "A circle has no first value, so there is nothing to print.",
              new RuleExample(
                  "evaluations/evaluations.yaml",
                  "formula: clock / moves,",
                  "formula: clock / moves + each,")),
          RuleDescription.error(
                  ResolveRules.FORMULA_NAMES,
                  HeldWhile.RESOLVING,
                  "A formula names only values and functions that exist.",
                  "A misspelt name would compute something else, or nothing. The nearest name is suggested.",
                  new RuleExample(
                      "evaluations/evaluations.yaml",
                      "formula: clock / moves,",
                      "formula: clock / mvoes,"))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.FORMULA_SYNTAX,
              HeldWhile.RESOLVING,
              "A formula can be read.",
              "What cannot be read cannot be computed, here or by the calculator on the page.",
              new RuleExample(
                  "evaluations/evaluations.yaml",
                  "formula: clock / moves,",
                  "formula: clock / / moves,")),
          RuleDescription.error(
              ResolveRules.FORMULA_UNITS,
              HeldWhile.RESOLVING,
              "What a formula adds and compares is of one dimension, and its result is in its unit.",
              "Most wrong estimates are a wrong unit: milliseconds added to requests, bits taken for bytes. The build finds them as a compiler finds types.",
              new RuleExample(
                  "evaluations/evaluations.yaml",
                  "formula: clock / moves,",
                  "formula: clock + moves,")),
          RuleDescription.error(
              ResolveRules.FORMULA_VALUE,
              HeldWhile.RESOLVING,
              "A formula has a finite value.",
              "A division by zero would print infinity, and everything computed from it would be wrong too.",
              new RuleExample(
                  "evaluations/evaluations.yaml",
                  "formula: clock / moves,",
                  "formula: clock / (moves - moves),")),
          RuleDescription.error(
                  ResolveRules.LINK_RESOLVES,
                  HeldWhile.RESOLVING,
                  "A link in Markdown leads to a file, and its anchor to a heading, that exist.",
                  "A reader who follows a dead link is lost, and an agent spends a step on nothing.",
                  new RuleExample(
                      "anti-patterns/hurry.md",
                      "../stages/plan.md#strong-answer",
                      "../stages/plan.md#strong-anser"))
              .mendingItself(),
          RuleDescription.error(
                  ResolveRules.LINK_SCHEME,
                  HeldWhile.RESOLVING,
                  "A link is relative, or goes to the web by https, http or mailto.",
                  "An absolute path works on one machine only. Other schemes can run code in a reader's browser.",
                  new RuleExample("skill.md", "(stages/look.md)", "(/stages/look.md)"))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.MARKDOWN_BOUNDS,
              HeldWhile.RESOLVING,
              "Markdown nests no deeper, and holds no more marks in one place, than is read.",
              "Beyond these bounds reading takes minutes, and nobody can follow the text. Content from strangers must not stop a build.",
              new RuleExample(
                  "patterns/opposition.md",
"""
There is a spare tempo elsewhere.
""",
"""
> > > > > > > > > > > > > > > > > > > > > There is a spare tempo elsewhere.
""")),
          RuleDescription.error(
              ResolveRules.NO_IMAGES,
              HeldWhile.RESOLVING,
              "Markdown holds no images.",
              "An image cannot be searched, restyled for the dark or read by an agent. A diagram can.",
              new RuleExample(
                  "patterns/opposition.md",
"""
There is a spare tempo elsewhere.
""",
"""
![A spare tempo](tempo.png)
""")),
          RuleDescription.error(
              ResolveRules.NO_LINK_DEFINITIONS,
              HeldWhile.RESOLVING,
              "Markdown holds no link definitions: an address stands in its link.",
              "Sections are printed in several places, and a definition elsewhere in the file would stay behind.",
              new RuleExample(
                  "patterns/opposition.md",
"""
There is a spare tempo elsewhere.
""",
"""
There is a spare tempo elsewhere.

[tempo]: https://example.org/tempo
""")),
          RuleDescription.error(
              ResolveRules.NO_RAW_HTML,
              HeldWhile.RESOLVING,
              "Markdown holds no raw HTML.",
              "The same text is printed on the site and for agents, who do not read HTML. On the site it could run code in a reader's browser.",
              new RuleExample(
                  "patterns/opposition.md",
"""
There is a spare tempo elsewhere.
""",
"""
There is a <em>spare</em> tempo elsewhere.
""")),
          RuleDescription.error(
                  ResolveRules.NO_REPETITION,
                  HeldWhile.RESOLVING,
                  "A list names nothing twice.",
                  "The second mention is a mistake for something else, or makes a page list the same thing twice.",
                  new RuleExample(
                      "problems/rook-and-pawn.md",
"""
metrics: [tempo-count]
""",
"""
metrics: [tempo-count, tempo-count]
"""))
              .mendingItself(),
          RuleDescription.error(
                  ResolveRules.QUANTITY_FORM,
                  HeldWhile.RESOLVING,
                  "A value is a number with a unit that is known.",
                  "Units are what the build checks formulas by. An unknown one would pass any check.",
                  new RuleExample(
                      "problems/king-and-pawn.md",
"""
    value: 5 move
""",
"""
    value: 5 mvoe
"""))
              .mendingItself(),
          RuleDescription.error(
                  ResolveRules.REFERENCE_RESOLVES,
                  HeldWhile.RESOLVING,
                  "An id names an entry that exists.",
                  "A page would name something that no page explains. The nearest id is suggested.",
                  new RuleExample(
                      "problems/rook-and-pawn.md",
"""
patterns: [opposition]
""",
"""
patterns: [oposition]
"""))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.REQUIRED_FIELD,
              HeldWhile.RESOLVING,
              "A field that the kind needs is there and says something.",
              "Every page of a kind has the same parts, so readers know where to look. A part that is missing would be a hole on the page.",
              new RuleExample(
                  "techniques/blindfold.md",
"""
take-for: Calculation.
caution: Tires quickly.
""",
"""
take-for: Calculation.
""")),
          RuleDescription.error(
                  ResolveRules.SECTION_KNOWN,
                  HeldWhile.RESOLVING,
                  "A body has only the sections that its kind knows, each once.",
                  "A section under another name would be printed nowhere.",
                  new RuleExample(
                      "patterns/opposition.md",
"""
## Breaks when

There is a spare tempo elsewhere.
""",
"""
## Breaks when

There is a spare tempo elsewhere.

## In deepth

More of it.
"""))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.SECTION_REQUIRED,
              HeldWhile.RESOLVING,
              "A body has the sections that its kind needs.",
              "Readers compare entries of a kind section by section, and views print these sections by name.",
              new RuleExample(
                  "patterns/opposition.md",
"""
Stand one square apart and let the other side move.

## Breaks when

There is a spare tempo elsewhere.
""",
"""
Stand one square apart and let the other side move.
""")),
          RuleDescription.error(
                  ResolveRules.UNKNOWN_KEY,
                  HeldWhile.RESOLVING,
                  "A key is one that the kind knows.",
                  "A misspelt key would be ignored, and its value would be missing from the page without a word.",
                  new RuleExample(
                      "patterns/opposition.md",
"""
sources: [manual]
""",
"""
souces: [manual]
"""))
              .mendingItself(),
          RuleDescription.error(
              ResolveRules.VALUE_EXPECTED,
              HeldWhile.RESOLVING,
              "A value lies in the range that its author states.",
              "The author's estimate and the build's computation disagree, so one of them is wrong.",
              new RuleExample(
                  "evaluations/evaluations.yaml",
                  "unit: s/move }",
                  "unit: s/move, expect: [50, 60] }")),
          RuleDescription.error(
              ResolveRules.VALUE_RANGE,
              HeldWhile.RESOLVING,
              "A number lies in the range that its field takes.",
              "A number far out of range is a typing error, and pages are laid out for those within.",
              new RuleExample(
                  "techniques/blindfold.md",
"""
order: 1
""",
"""
order: 0
""")),
          RuleDescription.error(
                  ResolveRules.VALUE_TYPE,
                  HeldWhile.RESOLVING,
                  "A value has the type that its field takes: text, a number, a list, a mapping, or one of several words.",
                  "A value of another type cannot be sorted, summed or printed as pages need it.",
                  new RuleExample(
                      "techniques/blindfold.md",
"""
order: 1
""",
"""
order: "1"
"""))
              .mendingItself());

  private ResolveRuleDescriptions() {}
}
