package dev.lectern.generator.serve;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets in what the author's own browser asks for, and nothing that another site makes it ask for:
 * not under a name that was bound to this machine (DNS rebinding), not from a page of elsewhere.
 *
 * @param port the one that is listened on
 */
record Gate(int port) {

  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

  /**
   * A request, as far as it matters here.
   *
   * @param method as it was sent
   * @param address as it was sent
   * @param hosts the headers {@code Host}
   * @param origins the headers {@code Origin}
   * @param fetchSites the headers {@code Sec-Fetch-Site}
   * @param navigates whether the browser is about to show the answer as a page of its own
   */
  record Asked(
      String method,
      URI address,
      List<String> hosts,
      List<String> origins,
      List<String> fetchSites,
      boolean navigates) {}

  /**
   * Why a request is not answered.
   *
   * @param status of HTTP
   * @param reason for people
   */
  record Refusal(int status, String reason) {}

  /** Nothing if it may come in. */
  Optional<Refusal> refusal(Asked asked) {
    if (asked.hosts().size() != 1 || NAMES.stream().noneMatch(isHost(asked.hosts().get(0)))) {
      return Optional.of(new Refusal(403, "This server answers to 127.0.0.1 and localhost alone."));
    }
    boolean foreign =
        asked.origins().stream()
            .anyMatch(origin -> NAMES.stream().noneMatch(name -> isOrigin(origin, name)));
    boolean asksForAnother = !asked.navigates() && !OWN_FETCHES.containsAll(asked.fetchSites());
    if (foreign || asksForAnother) {
      return Optional.of(new Refusal(403, "Another site asks for this."));
    }
    if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
      return Optional.of(new Refusal(405, "This server only answers GET and HEAD."));
    }
    boolean plain = !asked.address().isAbsolute() && asked.address().getRawAuthority() == null;
    return plain ? Optional.empty() : Optional.of(new Refusal(400, "Not a path of this server."));
  }

  private Predicate<String> isHost(String host) {
    return name -> host.equals(name + ":" + port) || (port == 80 && host.equals(name));
  }

  private boolean isOrigin(String origin, String name) {
    String own = "http://" + name;
    return origin.equals(own + ":" + port) || (port == 80 && origin.equals(own));
  }
}
