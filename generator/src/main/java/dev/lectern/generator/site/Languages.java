package dev.lectern.generator.site;

import dev.lectern.content.ProseStyle;
import dev.lectern.content.Skill;
import dev.lectern.generator.view.LanguageView;
import java.util.regex.Pattern;

/** The language that a skill's prose is spelled in, as pages name it. */
final class Languages {

  /** Where a skill does not say; the words of the templates are English. */
  private static final String ENGLISH = "en";

  private static final Pattern WITH_COUNTRY = Pattern.compile("[a-z]{2,3}-[A-Z]{2}");

  private Languages() {}

  static LanguageView of(Skill skill) {
    ProseStyle style = skill.prose();
    String tag = style == null || style.language().isEmpty() ? ENGLISH : style.language();
    boolean country = WITH_COUNTRY.matcher(tag).matches();
    return new LanguageView(tag, country ? tag.replace('-', '_') : "");
  }
}
