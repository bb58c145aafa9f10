package dev.lectern.content.resolve;

import dev.lectern.content.diagnostic.RuleId;

/** The rules that are held while entries are bound. */
public final class ResolveRules {

  /** A field that the kind needs is there and says something. */
  public static final RuleId REQUIRED_FIELD = new RuleId("required-field");

  /** A key is one that the kind knows. */
  public static final RuleId UNKNOWN_KEY = new RuleId("unknown-key");

  /**
   * A value has the type that its field takes: text, number, list, mapping, or one of several
   * words.
   */
  public static final RuleId VALUE_TYPE = new RuleId("value-type");

  /** A number lies in the range that its field takes. */
  public static final RuleId VALUE_RANGE = new RuleId("value-range");

  /** An id names an entry that exists. */
  public static final RuleId REFERENCE_RESOLVES = new RuleId("reference-resolves");

  /** A list names nothing twice. */
  public static final RuleId NO_REPETITION = new RuleId("no-repetition");

  /** A link in Markdown leads to a file, and its anchor to a heading, that exist. */
  public static final RuleId LINK_RESOLVES = new RuleId("link-resolves");

  /** A link is relative, or goes to the web by https, http or mailto. */
  public static final RuleId LINK_SCHEME = new RuleId("link-scheme");

  /** Markdown nests no deeper, and holds no more marks in one place, than is read. */
  public static final RuleId MARKDOWN_BOUNDS = new RuleId("markdown-bounds");

  /** Markdown holds no raw HTML. */
  public static final RuleId NO_RAW_HTML = new RuleId("no-raw-html");

  /** Markdown holds no link definitions: an address stands in its link. */
  public static final RuleId NO_LINK_DEFINITIONS = new RuleId("no-link-definitions");

  /** A diagram ends with a fence of its own. */
  public static final RuleId FENCE_CLOSED = new RuleId("fence-closed");

  /** Markdown holds no images. */
  public static final RuleId NO_IMAGES = new RuleId("no-images");

  /** A body has the sections that its kind needs. */
  public static final RuleId SECTION_REQUIRED = new RuleId("section-required");

  /** A body has only the sections that its kind knows, each once. */
  public static final RuleId SECTION_KNOWN = new RuleId("section-known");

  /** An embedded view is one that exists, with options that it takes. */
  public static final RuleId EMBEDDED_VIEW = new RuleId("embedded-view");

  /** The answers of a decision tree lead on, apart from one another, to entries. */
  public static final RuleId DECISION_TREE = new RuleId("decision-tree");

  /** A value is a number with a unit that is known. */
  public static final RuleId QUANTITY_FORM = new RuleId("quantity-form");

  /** A formula can be read. */
  public static final RuleId FORMULA_SYNTAX = new RuleId("formula-syntax");

  /** A formula names only values and functions that exist. */
  public static final RuleId FORMULA_NAMES = new RuleId("formula-names");

  /** What a formula adds and compares is of one dimension, and its result is in its unit. */
  public static final RuleId FORMULA_UNITS = new RuleId("formula-units");

  /** No formula is computed from itself. */
  public static final RuleId FORMULA_CYCLE = new RuleId("formula-cycle");

  /** A formula has a finite value. */
  public static final RuleId FORMULA_VALUE = new RuleId("formula-value");

  /** A value lies in the range that its author states. */
  public static final RuleId VALUE_EXPECTED = new RuleId("value-expected");

  /** Prose cites only values that exist. */
  public static final RuleId CITATION_RESOLVES = new RuleId("citation-resolves");

  private ResolveRules() {}
}
