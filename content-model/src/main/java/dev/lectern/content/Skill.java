package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skill itself.
 *
 * @param key kind {@link Kind#SKILL}
 * @param title its name for people
 * @param summary it in one line, for people
 * @param identity its name, version, licence and addresses
 * @param audience whom it is for
 * @param activation when an agent should load it
 * @param levels the grades of answer, lowest first
 * @param timing how the framework is timed and looped
 * @param installTargets where it can be installed
 * @param faq what people ask about it
 * @param related neighbouring skills
 * @param prose what its prose is held to, if it is held to anything
 * @param body the body of SKILL.md
 * @param nameSpan where its name was written
 * @param span where it was written
 */
public record Skill(
    EntryId key,
    String title,
    Text summary,
    Identity identity,
    Audience audience,
    Activation activation,
    List<Level> levels,
    Timing timing,
    List<InstallTarget> installTargets,
    List<Exchange> faq,
    List<RelatedSkill> related,
    @Nullable ProseStyle prose,
    List<DocumentPart> body,
    Span nameSpan,
    Span span)
    implements Entry {

  public Skill {
    levels = List.copyOf(levels);
    installTargets = List.copyOf(installTargets);
    faq = List.copyOf(faq);
    related = List.copyOf(related);
    body = List.copyOf(body);
  }
}
