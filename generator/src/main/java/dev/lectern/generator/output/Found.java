package dev.lectern.generator.output;

/** What is found on the disk at the place of a planned file. */
enum Found {
  NOTHING("nothing"),
  FILE("a file with other content, not written by Lectern"),
  FOLDER("a folder"),
  LINK("a symbolic link"),
  SPECIAL("neither a file nor a folder"),
  BEHIND_LINK("one of its folders is a symbolic link"),
  BEHIND_FILE("one of its folders is a file");

  private final String phrase;

  Found(String phrase) {
    this.phrase = phrase;
  }

  /** What it is, for a message. */
  String phrase() {
    return phrase;
  }

  /** What is found at a place below this one, which is no folder. */
  Found behind() {
    return switch (this) {
      case NOTHING -> NOTHING;
      case LINK, BEHIND_LINK -> BEHIND_LINK;
      case FILE, SPECIAL, BEHIND_FILE -> BEHIND_FILE;
      case FOLDER -> throw new IllegalStateException("a folder");
    };
  }

  /** Whether a planned file can be moved to this place. */
  boolean isFree() {
    return this == NOTHING || this == FILE;
  }
}
