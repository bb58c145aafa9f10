package dev.lectern.content.load;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import java.util.List;

/** What people are told about the rules that are held while files are read. */
public final class LoadRuleDescriptions {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          RuleDescription.error(
              LoadRules.CONTENT_PRESENT,
              HeldWhile.LOADING,
              "The content folder exists and holds skill.md.",
              "Without it nothing says what the skill is called or when an agent should load it. Most often the folder's path is wrong.",
              RuleExample.removed(
                  "skill.md",
"""
name: chess-endgame-coach
""")),
          RuleDescription.error(
              LoadRules.FILE_READABLE,
              HeldWhile.LOADING,
              "Files are regular, readable, not too large, and text in strict UTF-8.",
              "A byte that is guessed at becomes a wrong letter on the page. A symbolic link could print a file that nobody meant to publish.",
              new RuleExample(
                      "techniques/blindfold.md",
"""
caution: Tires quickly.
""",
"""
caution: Tête fatiguée.
""")
                  .noting("The file is saved as ISO 8859-1, not as UTF-8.")),
          RuleDescription.error(
                  LoadRules.FRONT_MATTER_PRESENT,
                  HeldWhile.LOADING,
                  "An entry's file begins with front matter between two lines \"---\".",
                  "The front matter holds the facts that pages are made of. A file without it is prose that no page has a place for.",
                  new RuleExample(
                      "techniques/blindfold.md",
"""
---
title: Blindfold drill
""",
"""
title: Blindfold drill
"""))
              .mendingItself(),
          RuleDescription.error(
              LoadRules.ID_SHAPE,
              HeldWhile.LOADING,
              "Ids and file names are a-z, 0-9 and single hyphens.",
              "Ids become addresses and file names. These characters mean the same on every system, in every browser and in a shell.",
              RuleExample.created(
                  "techniques/Blind_Fold.md",
"""
---
title: Blind fold
---
""")),
          RuleDescription.error(
              LoadRules.KNOWN_PLACE,
              HeldWhile.LOADING,
              "Files stand where the format has a place for them.",
              "What a file is follows from its folder. A file in a folder that is misspelt would be left out without a word.",
              RuleExample.created(
                  "technique/blindfold.md",
"""
---
title: Blindfold drill
---
""")),
          RuleDescription.error(
              LoadRules.UNIQUE_ID,
              HeldWhile.LOADING,
              "An id is used once in its kind.",
              "A reference to the id could mean either entry, and both want the same page.",
              RuleExample.created(
                  "terms/more.yaml",
"""
tempo:
  title: Tempo
  text: A second time.
""")),
          RuleDescription.error(
                  LoadRules.INVISIBLE_CHARACTER,
                  HeldWhile.LOADING,
                  "No character is invisible or turns the order of others.",
                  "Skills are instructions. Words that a reviewer does not see and an agent obeys are an attack, and what only looks like another word cannot be found by a search.",
                  new RuleExample(
                      "techniques/blindfold.md",
"""
summary: Play without sight of the board.
""",
"""
summary: "Play without\\u200b sight of the board."
"""))
              .mendingItself(),
          RuleDescription.error(
                  LoadRules.WORD_LIST,
                  HeldWhile.LOADING,
                  "A word list holds one word on each line, each once.",
                  "A line of two words would match nothing, and the author would go on to believe that both are allowed.",
                  RuleExample.created(
                      "words.txt",
"""
zugzwang
zugzwang
"""))
              .mendingItself(),
          RuleDescription.error(
                  LoadRules.YAML_SYNTAX,
                  HeldWhile.LOADING,
                  "YAML parses, and its keys are text, each once.",
                  "Of a key that stands twice one value would be lost without a word. What does not parse cannot be checked further.",
                  new RuleExample(
                      "techniques/blindfold.md",
"""
summary: Play without sight of the board.
""",
"""
summary: Play: without sight of the board.
"""))
              .mendingItself());

  private LoadRuleDescriptions() {}
}
