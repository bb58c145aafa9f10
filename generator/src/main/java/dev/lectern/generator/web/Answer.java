package dev.lectern.generator.web;

/**
 * What became of asking for an address.
 *
 * @param verdict what it means
 * @param detail what was answered, for people: a status, or what went wrong; where to, if it moved
 */
public record Answer(Verdict verdict, String detail) {

  /** What an answer means. */
  public enum Verdict {
    /** The page is there. */
    FINE,
    /** The page is there, but for good at another address, which is the detail. */
    MOVED,
    /** There is no such page, or no such host. */
    DEAD,
    /** It may not be asked: it is not public. */
    REFUSED,
    /** No answer that tells: too late, a fault of the server, or not for programs. */
    UNSURE
  }
}
