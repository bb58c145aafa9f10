package dev.lectern.generator.document;

import dev.lectern.content.Exclusion;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.RelatedSkill;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;

/** Views of the skill itself and of its neighbourhood. */
final class SkillViews {

  private final ValidContent content;

  SkillViews(ValidContent content) {
    this.content = content;
  }

  List<Block> uses() {
    return Block.bullets(content.skill().activation().uses().stream().map(Inline::rich).toList());
  }

  List<Block> exclusions() {
    List<Inline> items = new ArrayList<>();
    for (Exclusion exclusion : content.skill().activation().exclusions()) {
      items.add(
          exclusion.instead().isEmpty()
              ? Inline.rich(exclusion.what())
              : Inline.run(
                  Inline.rich(exclusion.what()),
                  Inline.plain(": use "),
                  new Inline.Literal(exclusion.instead())));
    }
    return Block.bullets(items);
  }

  List<Block> references() {
    List<Inline> items = new ArrayList<>();
    for (ReferenceDocument reference : content.references()) {
      items.add(
          Inline.run(
              new Inline.Strong(new Inline.ToEntry(reference.key(), reference.title())),
              Inline.plain(": "),
              Inline.rich(reference.summary()),
              Inline.plain(" Consult it when "),
              Inline.rich(reference.consultWhen())));
    }
    return Block.bullets(items);
  }

  List<Block> relatedSkills() {
    List<Inline> items = new ArrayList<>();
    for (RelatedSkill related : content.skill().related()) {
      items.add(
          Inline.run(
              new Inline.Literal(related.name()), Inline.plain(": "), Inline.rich(related.why())));
    }
    return Block.bullets(items);
  }
}
