package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.Question;
import dev.lectern.generator.markdown.PlainText;

/** What entries are called in links and in the navigation. */
final class Titles {

  private Titles() {}

  /** An entry's title as plain text. */
  static String of(Entry entry) {
    return entry instanceof Question question
        ? PlainText.of(question.exchange().ask())
        : entry.title();
  }
}
