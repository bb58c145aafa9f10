package dev.lectern.content.prose;

import java.util.List;
import java.util.Optional;

/** The languages that can be spelled. */
public interface Dictionaries {

  /**
   * The dictionary of a language.
   *
   * @param language a tag such as {@code en-GB} (BCP 47)
   */
  Optional<SpellChecker> find(String language);

  /** The tags of the dictionaries that are sure to be there, sorted. */
  List<String> languages();
}
