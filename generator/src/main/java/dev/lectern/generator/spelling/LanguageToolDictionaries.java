package dev.lectern.generator.spelling;

import dev.lectern.content.prose.Dictionaries;
import dev.lectern.content.prose.SpellChecker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/**
 * The dictionaries of LanguageTool that are on the class path. English comes with Lectern; a
 * language whose dictionary is added as a dependency of the plugin is found in the same way.
 */
public final class LanguageToolDictionaries implements Dictionaries {

  private static final Pattern TAG = Pattern.compile("([a-z]{2,3})-([A-Z]{2})");

  /** Two swapped letters are one edit here; two edits take a hundred times as long to search. */
  private static final int MAX_EDITS = 1;

  @Override
  public Optional<SpellChecker> find(String language) {
    Matcher tag = TAG.matcher(language);
    if (!tag.matches()) {
      return Optional.empty();
    }
    String resource =
        "/" + tag.group(1) + "/hunspell/" + tag.group(1) + "_" + tag.group(2) + ".dict";
    return JLanguageTool.getDataBroker().resourceExists(resource)
        ? Optional.of(new Dictionary(new MorfologikSpeller(resource, MAX_EDITS)))
        : Optional.empty();
  }

  @Override
  public List<String> languages() {
    return List.of("en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "en-ZA");
  }

  private record Dictionary(MorfologikSpeller speller) implements SpellChecker {

    /** A word at the beginning of a sentence has a capital; one in capitals is shouted. */
    @Override
    public boolean knows(String word) {
      return !speller.isMisspelled(word) || !speller.isMisspelled(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> suggestions(String word) {
      return speller.findReplacements(word);
    }
  }
}
