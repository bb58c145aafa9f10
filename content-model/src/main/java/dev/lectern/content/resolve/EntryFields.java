package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Text;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import dev.lectern.content.schema.Field;
import dev.lectern.content.schema.Fields;
import dev.lectern.content.schema.Shape;
import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one mapping, as they are described: ranges and words are those of the
 * description, and a reader that asks for a key or for a shape that is not in it is wrong. Every
 * key that is asked for becomes a known key; {@link #finish} reports the others. After a complaint
 * that leaves a field without a value, stand-ins are returned so that reading can go on, and {@link
 * #isUsable} is false.
 */
final class EntryFields {

  private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");

  private final Node.Mapping node;
  private final Span place;
  private final String what;
  private final Fields described;
  private final Binder binder;
  private final @Nullable EntryFields parent;
  private final Map<String, Node.Pair> pairs = new HashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();
  private boolean usable = true;

  /**
   * @param place where to point when a field is missing
   * @param what what the mapping is, for messages: {@code stage "data"}
   * @param described what can be written here
   */
  EntryFields(
      Node.Mapping node,
      Span place,
      String what,
      Fields described,
      Binder binder,
      @Nullable EntryFields parent) {
    this.node = node;
    this.place = place;
    this.what = what;
    this.described = described;
    this.binder = binder;
    this.parent = parent;
    for (Node.Pair pair : node.pairs()) {
      pairs.put(pair.key(), pair);
    }
  }

  Span place() {
    return place;
  }

  boolean isUsable() {
    return usable;
  }

  /** The entry that is being read must not be used. */
  void spoil() {
    usable = false;
    if (parent != null) {
      parent.spoil();
    }
  }

  void error(RuleId rule, Span span, String message) {
    error(Diagnostic.error(rule, span, message));
  }

  void error(Diagnostic error) {
    binder.report(error);
    spoil();
  }

  /** Where a key stands, or the mapping's place if it is absent. */
  Span keySpan(String key) {
    Node.Pair pair = pairs.get(key);
    return pair == null ? place : pair.keySpan();
  }

  /** Where a value stands, or the mapping's place if it is absent. */
  Span valueSpan(String key) {
    Node.Pair pair = pairs.get(key);
    return pair == null ? place : pair.value().span();
  }

  /** What is described of a key. */
  private Shape shape(String key) {
    return described
        .shape(key)
        .orElseThrow(() -> new IllegalArgumentException("not described: " + what + ", " + key));
  }

  /** What is described of a key that is read as a certain shape. */
  private <S extends Shape> S shape(String key, Class<S> read) {
    return as(read, key, shape(key));
  }

  private <S extends Shape> S as(Class<S> read, String key, Shape shape) {
    if (!read.isInstance(shape)) {
      throw new IllegalArgumentException(
          "described otherwise: " + what + ", " + key + ", " + shape + " is not " + read);
    }
    return read.cast(shape);
  }

  /** Holds it against the description that a key is read as one line. */
  private void checkLine(String key, Shape shape, boolean markdown) {
    if (shape instanceof Shape.Line line ? line.markdown() != markdown : markdown) {
      throw new IllegalArgumentException("described otherwise: " + what + ", " + key);
    }
  }

  private Optional<Node> value(String key) {
    shape(key);
    asked.add(key);
    return Optional.ofNullable(pairs.get(key))
        .map(Node.Pair::value)
        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.isNull()));
  }

  private Optional<Node> required(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      boolean optional =
          described
              .find(key)
              .filter(field -> field.presence() == Field.Presence.OPTIONAL)
              .isPresent();
      if (optional) {
        throw new IllegalArgumentException("described as optional: " + what + ", " + key);
      }
      Node.Pair pair = pairs.get(key);
      error(
          ResolveRules.REQUIRED_FIELD,
          pair == null ? place : pair.keySpan(),
          pair == null
              ? "The " + what + " has no \"" + key + "\"; it is required."
              : "\"" + key + "\" is empty; the " + what + " needs it.");
    }
    return value;
  }

  private Optional<Node.Scalar> scalar(String key, Node value) {
    if (!(value instanceof Node.Scalar scalar)) {
      wrongType(key, value, "text");
      return Optional.empty();
    }
    if (scalar.value().isBlank() || scalar.isNull()) {
      error(ResolveRules.REQUIRED_FIELD, scalar.span(), "\"" + key + "\" is empty.");
      return Optional.empty();
    }
    if (scalar.value().strip().indexOf('\n') >= 0) {
      error(
          Diagnostic.error(
                  ResolveRules.VALUE_TYPE,
                  scalar.span(),
                  "\"" + key + "\" takes one line of text. Fold it with \">-\" in place of \"|\".")
              .mendedBy(YamlFix.folded(scalar).orElse(null)));
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  private void wrongType(String key, Node value, String expected) {
    error(wrongType(key, value, expected, Optional.empty()));
  }

  private static Diagnostic wrongType(String key, Node value, String expected, Optional<Fix> fix) {
    return Diagnostic.error(
            ResolveRules.VALUE_TYPE,
            value.span(),
            "\"" + key + "\" takes " + expected + "; this is " + value.shape() + ".")
        .mendedBy(fix.orElse(null));
  }

  private Text nothing(String key) {
    return new Text("", valueSpan(key), List.of());
  }

  /** Plain text. */
  String string(String key) {
    checkLine(key, shape(key), false);
    return required(key)
        .flatMap(value -> scalar(key, value))
        .map(s -> s.value().strip())
        .orElse("");
  }

  /** A key holds an address on the web. */
  void addWebLink(String key, String url) {
    binder.addWebLink(new WebLink(url, valueSpan(key)));
  }

  /** Plain text, or the empty string. */
  String stringOrEmpty(String key) {
    checkLine(key, shape(key), false);
    return value(key).flatMap(value -> scalar(key, value)).map(s -> s.value().strip()).orElse("");
  }

  /** A day of the calendar, as ISO 8601 writes it. */
  LocalDate date(String key) {
    String written = string(key);
    Optional<LocalDate> date = Optional.empty();
    if (DATE.matcher(written).matches()) {
      try {
        date = Optional.of(LocalDate.parse(written));
      } catch (DateTimeParseException noDay) {
        // A day that no month has is reported as any other mistake.
      }
    }
    if (date.isEmpty() && !written.isEmpty()) {
      error(
          ResolveRules.VALUE_TYPE,
          valueSpan(key),
          "\"" + key + "\" takes a day such as 2026-01-31; this is \"" + written + "\".");
    }
    return date.orElse(LocalDate.EPOCH);
  }

  /** Inline Markdown. */
  Text text(String key) {
    checkLine(key, shape(key), true);
    return required(key)
        .flatMap(value -> scalar(key, value))
        .map(binder::text)
        .orElseGet(() -> nothing(key));
  }

  /** Inline Markdown, or an empty text. */
  Text textOrEmpty(String key) {
    checkLine(key, shape(key), true);
    return value(key)
        .flatMap(value -> scalar(key, value))
        .map(binder::text)
        .orElseGet(() -> nothing(key));
  }

  private List<Node> items(String key, Optional<Node> value) {
    boolean mayBeEmpty = shape(key) instanceof Shape.ListOf list && list.mayBeEmpty();
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Node.Sequence list)) {
      wrongType(key, value.get(), "a list");
      return List.of();
    }
    if (list.items().isEmpty() && !mayBeEmpty) {
      error(ResolveRules.REQUIRED_FIELD, list.span(), "\"" + key + "\" is an empty list.");
    }
    return list.items();
  }

  private List<Node.Scalar> scalars(String key, Optional<Node> value) {
    if (value.isPresent() && value.get() instanceof Node.Scalar single) {
      error(wrongType(key, single, "a list", YamlFix.listed(single)));
      return List.of();
    }
    List<Node.Scalar> scalars = new ArrayList<>();
    for (Node item : items(key, value)) {
      scalar(key, item).ifPresent(scalars::add);
    }
    return scalars;
  }

  /** A list of inline Markdown, at least one. */
  List<Text> texts(String key) {
    checkLine(key, shape(key, Shape.ListOf.class).item(), true);
    return scalars(key, required(key)).stream().map(binder::text).toList();
  }

  /** A list of inline Markdown; it may be absent. */
  List<Text> textsOrNone(String key) {
    checkLine(key, shape(key, Shape.ListOf.class).item(), true);
    return scalars(key, value(key)).stream().map(binder::text).toList();
  }

  /** A list of plain text, at least one, each once. */
  List<String> strings(String key) {
    checkLine(key, shape(key, Shape.ListOf.class).item(), false);
    List<Node.Scalar> scalars = scalars(key, required(key));
    return once(key, scalars).stream().map(s -> s.value().strip()).toList();
  }

  /** A whole number in the range that is described; the least of it after a complaint. */
  int integer(String key) {
    Shape.Whole range = shape(key, Shape.Whole.class);
    int least = range.least();
    int most = range.most();
    Optional<Node.Scalar> scalar = required(key).flatMap(value -> scalar(key, value));
    if (scalar.isEmpty()) {
      return least;
    }
    String digits = scalar.get().value();
    if (scalar.get().quoted() || !digits.matches("-?[0-9]{1,9}")) {
      notNumber(key, "a whole number", scalar.get(), "-?(0|[1-9][0-9]{0,8})");
      return least;
    }
    int number = Integer.parseInt(digits);
    if (number < least || number > most) {
      error(
          ResolveRules.VALUE_RANGE,
          scalar.get().span(),
          "\"" + key + "\" is " + number + "; it must be from " + least + " to " + most + ".");
      return least;
    }
    return number;
  }

  private void notNumber(String key, String expected, Node.Scalar scalar, String form) {
    Optional<Fix> fix =
        scalar.quoted() && scalar.value().matches(form)
            ? YamlFix.unquoted(scalar)
            : Optional.empty();
    String fact = scalar.quoted() ? "text, for it is quoted." : "\"" + scalar.value() + "\".";
    error(
        Diagnostic.error(
                ResolveRules.VALUE_TYPE,
                scalar.span(),
                "\"" + key + "\" takes " + expected + "; this is " + fact)
            .mendedBy(fix.orElse(null)));
  }

  /** A number above zero, in decimal notation. */
  BigDecimal amount(String key) {
    shape(key, Shape.Amount.class);
    Optional<Node.Scalar> scalar = required(key).flatMap(value -> scalar(key, value));
    if (scalar.isEmpty()) {
      return BigDecimal.ONE;
    }
    String digits = scalar.get().value();
    if (scalar.get().quoted() || !digits.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
      notNumber(
          key, "a number such as 12 or 0.5", scalar.get(), "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?");
      return BigDecimal.ONE;
    }
    BigDecimal number = new BigDecimal(digits);
    if (number.signum() == 0) {
      error(ResolveRules.VALUE_RANGE, scalar.get().span(), "\"" + key + "\" must be above 0.");
    }
    return number;
  }

  /** A word with its place. */
  Optional<Node.Scalar> word(String key) {
    return required(key).flatMap(value -> scalar(key, value));
  }

  /** A word with its place; it may be absent. */
  Optional<Node.Scalar> wordOrNothing(String key) {
    return value(key).flatMap(value -> scalar(key, value));
  }

  /** One word, or a list of words, each once, with their places: {@code a} or {@code [a, b]}. */
  List<Node.Scalar> words(String key) {
    shape(key, Shape.OneOrMore.class);
    Optional<Node> value = required(key);
    return value.isPresent() && value.get() instanceof Node.Scalar
        ? scalar(key, value.get()).stream().toList()
        : once(key, scalars(key, value));
  }

  /** A list of words with their places, each once; it may be absent. */
  List<Node.Scalar> distinctWords(String key) {
    shape(key, Shape.ListOf.class);
    return once(key, scalars(key, value(key)));
  }

  /** Whether a key holds a list. */
  boolean isList(String key) {
    return value(key).filter(Node.Sequence.class::isInstance).isPresent();
  }

  /** A list of words with their places, at least one; they may repeat. */
  List<Node.Scalar> scalars(String key) {
    return scalars(key, required(key));
  }

  /** The entry that a link leads to; the link may be absent. */
  Optional<EntryId> entryLink(String key) {
    return wordOrNothing(key).flatMap(destination -> binder.entryLink(key, destination));
  }

  /** The entries that a list of links leads to, at least one, each once. */
  List<EntryId> entryLinks(String key) {
    List<EntryId> found = new ArrayList<>();
    for (Node.Scalar destination : once(key, scalars(key, required(key)))) {
      binder.entryLink(key, destination).ifPresent(found::add);
    }
    return found;
  }

  /** True or false; true after a complaint. */
  boolean truth(String key) {
    shape(key, Shape.Truth.class);
    Optional<Node.Scalar> scalar = required(key).flatMap(value -> scalar(key, value));
    boolean known = scalar.filter(s -> !s.quoted() && isTruth(s.value())).isPresent();
    if (scalar.isPresent() && !known) {
      error(
          ResolveRules.VALUE_TYPE,
          scalar.get().span(),
          "\""
              + key
              + "\" takes true or false; this is "
              + (scalar.get().quoted()
                  ? "text, for it is quoted."
                  : "\"" + scalar.get().value() + "\"."));
    }
    return !known || scalar.filter(s -> s.value().equals("true")).isPresent();
  }

  private static boolean isTruth(String value) {
    return value.equals("true") || value.equals("false");
  }

  /** One of several words. */
  <T> T oneOf(String key, Collection<T> values, Function<T, String> word) {
    checkWords(key, shape(key), values, word);
    T fallback = values.iterator().next();
    return required(key)
        .flatMap(value -> scalar(key, value))
        .flatMap(scalar -> match(key, scalar, values, word))
        .orElse(fallback);
  }

  /** A list of words from several, at least one, each once. */
  <T> List<T> someOf(String key, Collection<T> values, Function<T, String> word) {
    checkWords(key, shape(key, Shape.ListOf.class).item(), values, word);
    List<T> found = new ArrayList<>();
    for (Node.Scalar scalar : once(key, scalars(key, required(key)))) {
      match(key, scalar, values, word).ifPresent(found::add);
    }
    return found;
  }

  /** One of several words, or nothing. */
  <T> Optional<T> oneOfOrNothing(String key, Collection<T> values, Function<T, String> word) {
    checkWords(key, shape(key), values, word);
    return value(key)
        .flatMap(value -> scalar(key, value))
        .flatMap(scalar -> match(key, scalar, values, word));
  }

  /** Words that content declares are described as text; all others are described one by one. */
  private <T> void checkWords(
      String key, Shape shape, Collection<T> values, Function<T, String> word) {
    if (shape instanceof Shape.Line) {
      checkLine(key, shape, false);
      return;
    }
    List<String> described = as(Shape.Choice.class, key, shape).words();
    if (!described.equals(values.stream().map(word).toList())) {
      throw new IllegalArgumentException("other words are described: " + key + ", " + described);
    }
  }

  private <T> Optional<T> match(
      String key, Node.Scalar scalar, Collection<T> values, Function<T, String> word) {
    for (T value : values) {
      if (word.apply(value).equals(scalar.value())) {
        return Optional.of(value);
      }
    }
    List<String> words = values.stream().map(word).toList();
    Guess guess = guess(scalar, () -> words);
    error(
        Diagnostic.error(
                ResolveRules.VALUE_TYPE,
                scalar.span(),
                "\""
                    + key
                    + "\" does not know \""
                    + scalar.value()
                    + "\"."
                    + guess.phrase()
                    + (words.size() <= 20 ? " It takes " + String.join(", ", words) + "." : ""))
            .mendedBy(guess.meant().flatMap(meant -> YamlFix.word(scalar, meant)).orElse(null)));
    return Optional.empty();
  }

  private List<Node.Scalar> once(String key, List<Node.Scalar> scalars) {
    Map<String, Span> seen = new HashMap<>();
    List<Node.Scalar> kept = new ArrayList<>();
    for (Node.Scalar scalar : scalars) {
      Span first = seen.putIfAbsent(scalar.value(), scalar.span());
      if (first == null) {
        kept.add(scalar);
      } else {
        binder.report(
            Diagnostic.error(
                    ResolveRules.NO_REPETITION,
                    scalar.span(),
                    "\"" + key + "\" names \"" + scalar.value() + "\" twice. Keep one.")
                .seeAlso(first, "first named here")
                .mendedBy(
                    without(key, scalar)
                        .map(edit -> new Fix("takes the second one out", List.of(edit)))
                        .orElse(null)));
      }
    }
    return kept;
  }

  private Optional<TextEdit> without(String key, Node item) {
    Node.Pair pair = pairs.get(key);
    if (pair == null || !(pair.value() instanceof Node.Sequence list)) {
      return Optional.empty();
    }
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) == item) {
        return YamlFix.without(list, i);
      }
    }
    return Optional.empty();
  }

  /** What takes one of a list's mappings out; of the last one, the list with its key. */
  Optional<TextEdit> without(String key, EntryFields item) {
    Node.Pair pair = pairs.get(key);
    return pair != null && pair.value() instanceof Node.Sequence list && list.items().size() == 1
        ? YamlFix.without(node, pair)
        : without(key, item.node);
  }

  /** The entries that a list of ids names; the list may be absent. */
  <T extends Entry> List<T> references(String key, Kind kind, Class<T> type) {
    List<T> found = new ArrayList<>();
    List<Node.Scalar> named = once(key, scalars(key, value(key)));
    Set<String> names = values(named);
    for (Node.Scalar id : named) {
      binder.reference(id, kind, type, names).ifPresent(found::add);
    }
    return found;
  }

  /** The entry that an id names; the id may be absent. */
  <T extends Entry> Optional<T> reference(String key, Kind kind, Class<T> type) {
    return value(key)
        .flatMap(value -> scalar(key, value))
        .flatMap(id -> binder.reference(id, kind, type, Set.of(id.value())));
  }

  /** The same, where only its name is of use. */
  Optional<EntryId> named(String key, Kind kind) {
    return value(key)
        .flatMap(value -> scalar(key, value))
        .flatMap(id -> binder.name(id, kind, Set.of(id.value())));
  }

  /** The entries that a list of ids names, where only their names are of use. */
  List<EntryId> allNamed(String key, Kind kind) {
    List<Node.Scalar> named = once(key, scalars(key, value(key)));
    Set<String> names = values(named);
    return named.stream().flatMap(id -> binder.name(id, kind, names).stream()).toList();
  }

  /**
   * The entry that an id names; the id must be there. An entry that has errors of its own gives
   * nothing and spoils nothing, so that the rules still see this one.
   */
  <T extends Entry> Optional<T> requiredReference(String key, Kind kind, Class<T> type) {
    return required(key)
        .flatMap(value -> scalar(key, value))
        .flatMap(id -> binder.reference(id, kind, type, Set.of(id.value())));
  }

  /** The ids of a list, which must exist. */
  List<EntryId> ids(String key, Kind kind) {
    List<EntryId> ids = new ArrayList<>();
    List<Node.Scalar> named = once(key, scalars(key, value(key)));
    Set<String> names = values(named);
    for (Node.Scalar id : named) {
      binder.refer(id, kind, names);
      ids.add(new EntryId(kind, id.value()));
    }
    return ids;
  }

  private static Set<String> values(List<Node.Scalar> scalars) {
    return scalars.stream().map(Node.Scalar::value).collect(Collectors.toSet());
  }

  /** A mapping of its own, or nothing. */
  <R> Optional<R> object(String key, String name, Function<EntryFields, R> read) {
    Fields inside = shape(key, Shape.Mapping.class).fields();
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof Node.Mapping mapping) {
                return Optional.of(nested(mapping, keySpan(key), name, inside, read));
              }
              wrongType(key, value, "a mapping");
              return Optional.empty();
            });
  }

  /** A list of mappings, at least one. */
  <R> List<R> objects(String key, String name, Function<EntryFields, R> read) {
    return objects(key, name, required(key), read);
  }

  /** A list of mappings; it may be absent. */
  <R> List<R> objectsOrNone(String key, String name, Function<EntryFields, R> read) {
    return objects(key, name, value(key), read);
  }

  private <R> List<R> objects(
      String key, String name, Optional<Node> value, Function<EntryFields, R> read) {
    Fields inside = as(Shape.Mapping.class, key, shape(key, Shape.ListOf.class).item()).fields();
    List<R> found = new ArrayList<>();
    for (Node item : items(key, value)) {
      if (item instanceof Node.Mapping mapping) {
        found.add(nested(mapping, item.span().part(0, 1), name, inside, read));
      } else {
        error(
            ResolveRules.VALUE_TYPE,
            item.span(),
            "Each of \"" + key + "\" is a mapping; this is " + item.shape() + ".");
      }
    }
    return found;
  }

  private <R> R nested(
      Node.Mapping mapping, Span at, String name, Fields inside, Function<EntryFields, R> read) {
    EntryFields fields = new EntryFields(mapping, at, name, inside, binder, this);
    R value = read.apply(fields);
    fields.finish();
    return value;
  }

  /** What may have been meant by a word. */
  Guess guess(Node.Scalar written, Supplier<? extends Collection<String>> known) {
    return binder.guess(written.span(), written.value(), known);
  }

  /** Whether a key is there with a value. */
  boolean has(String key) {
    return value(key).isPresent();
  }

  /** Reports the keys that nobody asked for. */
  void finish() {
    finish(ResolveRules.UNKNOWN_KEY, key -> withArticle(what) + " has no key \"" + key + "\".");
  }

  /** Whether a key is there with something other than an empty list. */
  boolean hasItems(String key) {
    return value(key)
        .filter(value -> !(value instanceof Node.Sequence list && list.items().isEmpty()))
        .isPresent();
  }

  /** A noun at the beginning of a sentence: {@code An overview}. */
  static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "A " : "An ") + noun;
  }

  /**
   * Reports the keys that nobody asked for.
   *
   * @param complaint says of a key that it is not known
   */
  void finish(RuleId rule, Function<String, String> complaint) {
    Map<Node.Pair, Guess> guesses = new LinkedHashMap<>();
    for (Node.Pair pair : node.pairs()) {
      if (!asked.contains(pair.key())) {
        guesses.put(pair, binder.guess(pair.keySpan(), pair.key(), () -> asked));
      }
    }
    Map<Node.Pair, String> meant = meantKeys(guesses);
    for (Node.Pair pair : node.pairs()) {
      Guess guess = guesses.get(pair);
      if (guess != null) {
        binder.report(
            Diagnostic.error(rule, pair.keySpan(), complaint.apply(pair.key()) + guess.phrase())
                .mendedBy(
                    Optional.ofNullable(meant.get(pair))
                        .flatMap(key -> YamlFix.key(node, pair, key))
                        .orElse(null)));
      }
    }
  }

  /** What unknown keys were meant as: each a known one that is not there, no two the same. */
  private Map<Node.Pair, String> meantKeys(Map<Node.Pair, Guess> guesses) {
    Map<Node.Pair, String> meant = new HashMap<>();
    guesses.forEach(
        (pair, guess) ->
            guess
                .meant()
                .filter(key -> !pairs.containsKey(key))
                .ifPresent(key -> meant.put(pair, key)));
    List<String> keys = List.copyOf(meant.values());
    meant.values().removeIf(key -> Collections.frequency(keys, key) > 1);
    return meant;
  }
}
