package dev.lectern.generator.schema;

/** Regular expressions in the part of their language that ECMAScript and Java share. */
final class Patterns {

  /** Something in one line; white space around it does not count. */
  static final String LINE = "^\\s*\\S[^\\n]*\\s*$";

  /** Capitals; beyond ASCII, any characters, for not every dialect of patterns can tell. */
  static final String ABBREVIATION = "^[^\\s!-@\\[-\\x7f]{2,6}$";

  private static final String WORD =
      "\\*?[^\\s!-/:-@\\[-`{-\\x7f]+(?:['’-][^\\s!-/:-@\\[-`{-\\x7f]+)*\\*?";

  /** Words with a space between them. */
  static final String PHRASE = "^" + WORD + "(?: " + WORD + ")*$";

  static final int LONGEST_PHRASE = 100;

  /** What file names and anchors are made of, and no device of Windows. */
  static final String ID = "^(?!(?:con|prn|aux|nul|(?:com|lpt)[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*$";

  static final int LONGEST_ID = 100;

  static final String FIGURE = "^[a-z][a-z0-9_]{0,39}$";
  static final String FIGURE_ELSEWHERE = "^[a-z0-9-]+\\.[a-z][a-z0-9_]*$";
  static final String SYMBOL = "^[A-Za-z]{1,24}$";
  static final String ADDRESS = "^\\s*https://[^\\s/?#]+\\S*\\s*$";
  static final String FILE_ADDRESS =
      "^\\s*https://[^\\s/?#{}]+[/?#][^\\s{}]*\\{path\\}[^\\s{}]*\\s*$";
  static final String DATE =
      "^\\s*(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\\s*$";
  static final String NUMBER = "^-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?$";
  static final String QUANTITY =
      "^-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?(?: *\\S.*)?$";
  static final String NUMBER_OR_FIGURE =
      "^(?:-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?|[a-z][a-z0-9_]{0,39})$";

  private Patterns() {}
}
