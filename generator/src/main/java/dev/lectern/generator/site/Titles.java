package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Label;
import dev.lectern.generator.markdown.PlainText;

/** What entries are called in links and in the navigation. */
final class Titles {

  private Titles() {}

  /** An entry's title as plain text. */
  static String of(Entry entry) {
    return of(Label.of(entry));
  }

  /** The same of its label. */
  static String of(Label label) {
    return label.key().kind() == Kind.QUESTION ? PlainText.ofInline(label.title()) : label.title();
  }
}
