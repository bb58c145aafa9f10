package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the skill's prose is held to.
 *
 * @param language the language that it is spelled in, a tag such as {@code en-GB}; empty if
 *     spelling is not checked
 * @param sentenceWords the most words that a sentence may have
 * @param paragraphWords the most words that a paragraph may have
 * @param banned the phrases that it does not use, in the author's order
 * @param abbreviations those that its readers know; absent if it does not say
 * @param languageSpan where the language was written
 */
public record ProseStyle(
    String language,
    int sentenceWords,
    int paragraphWords,
    List<BannedPhrase> banned,
    @Nullable WordList abbreviations,
    Span languageSpan) {

  /** What a sentence may have if nothing else is said. */
  public static final int SENTENCE_WORDS = 40;

  /** What a paragraph may have if nothing else is said. */
  public static final int PARAGRAPH_WORDS = 120;

  public ProseStyle {
    banned = List.copyOf(banned);
  }
}
