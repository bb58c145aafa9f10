package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.work.Derived;
import java.util.Set;

/** What drills asked about entries, for whoever makes the same site again and again. */
final class RememberedPractice {

  private final Derived<EntryId, PracticeContent.Asked> asked;
  private final Derived<String, String> script;

  private RememberedPractice(
      Derived<EntryId, PracticeContent.Asked> asked, Derived<String, String> script) {
    this.asked = asked;
    this.script = script;
  }

  /** One that keeps it. */
  static RememberedPractice keeping() {
    return new RememberedPractice(Derived.keeping(), Derived.keeping());
  }

  /** One that keeps nothing. */
  static RememberedPractice none() {
    return new RememberedPractice(Derived.none(), Derived.none());
  }

  /** Forgets what was made of things that are others now. */
  void forget(Set<?> changed) {
    asked.forget(changed);
  }

  /** Forgets all. */
  void clear() {
    asked.clear();
    script.clear();
  }

  /** What drills ask about an entry. */
  Derived<EntryId, PracticeContent.Asked> asked() {
    return asked;
  }

  /** That as a script has it, which follows from it alone. */
  Derived<String, String> script() {
    return script;
  }
}
