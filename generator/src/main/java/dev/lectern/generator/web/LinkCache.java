package dev.lectern.generator.web;

import dev.lectern.generator.web.Answer.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers that need not be asked for again for a while: pages that were there. A text of one
 * line each, sorted by address: when, verdict, address and detail, with tabs between them.
 */
public final class LinkCache {

  private static final String TITLE = "# Pages that answered; made by lectern:links\n";
  private static final int FIELDS = 4;

  private final Map<String, Kept> kept = new TreeMap<>();

  private record Kept(Instant at, Answer answer) {}

  /** Reads a cache; a line that is none is left out, for the page can be asked for again. */
  public static LinkCache parse(String text) {
    LinkCache cache = new LinkCache();
    for (String line : text.split("\n", -1)) {
      String[] fields = line.split("\t", -1);
      if (fields.length == FIELDS && fields[0].matches("[0-9]{1,12}")) {
        for (Verdict verdict : Verdict.values()) {
          if (verdict.name().equals(fields[1])) {
            cache.keep(
                fields[2],
                new Answer(verdict, fields[3]),
                Instant.ofEpochSecond(Long.parseLong(fields[0])));
          }
        }
      }
    }
    return cache;
  }

  /** The answer to an address, if it is not older. */
  public Optional<Answer> find(String address, Instant now, Duration age) {
    return Optional.ofNullable(kept.get(address))
        .filter(one -> !one.at().isAfter(now) && one.at().plus(age).isAfter(now))
        .map(Kept::answer);
  }

  /** Keeps an answer if the page was there. */
  public void keep(String address, Answer answer, Instant at) {
    boolean there = answer.verdict() == Verdict.FINE || answer.verdict() == Verdict.MOVED;
    if (there && !(address + answer.detail()).matches("(?s).*[\t\n\r].*")) {
      kept.put(address, new Kept(at, answer));
    } else {
      kept.remove(address);
    }
  }

  /** All of it, as {@link #parse} reads it. */
  public String text() {
    StringBuilder text = new StringBuilder(TITLE);
    kept.forEach(
        (address, one) ->
            text.append(one.at().getEpochSecond())
                .append('\t')
                .append(one.answer().verdict())
                .append('\t')
                .append(address)
                .append('\t')
                .append(one.answer().detail())
                .append('\n'));
    return text.toString();
  }
}
