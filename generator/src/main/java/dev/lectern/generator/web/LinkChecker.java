package dev.lectern.generator.web;

import dev.lectern.generator.web.Answer.Verdict;
import dev.lectern.generator.web.Request.Head;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks for the pages that addresses name: several hosts at once, one page of a host after the other
 * with a pause in between. Redirects are followed one by one, and each is held to the same bounds
 * as the first address.
 */
public final class LinkChecker {

  private static final int HOSTS_AT_ONCE = 4;
  private static final int MAX_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> NOT_HEAD = Set.of(400, 403, 404, 405, 501);
  private static final int OK_UNTIL = 400;

  private final Request request;
  private final Duration pause;

  /**
   * @param anywhere whether addresses that are not public may be asked: in a test, or where all
   *     content is trusted
   * @param timeout of connecting, and of the next byte; twice as long of a request
   * @param pause between two requests to a host
   */
  public LinkChecker(boolean anywhere, Duration timeout, Duration pause) {
    this(new Request(anywhere ? any -> true : PublicAddress::is, anywhere, timeout), pause);
  }

  LinkChecker(Request request, Duration pause) {
    this.request = request;
    this.pause = pause;
  }

  /**
   * What each address answered, by address; those that were not asked before an interruption are
   * left out.
   */
  public Map<String, Answer> check(Collection<String> addresses) {
    Map<String, List<String>> byHost = new TreeMap<>();
    for (String address : new TreeSet<>(addresses)) {
      byHost.computeIfAbsent(host(address), any -> new ArrayList<>()).add(address);
    }
    Map<String, Answer> answers = new ConcurrentSkipListMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_ONCE, LinkChecker::daemon);
    try {
      byHost.values().forEach(all -> workers.execute(() -> askAll(all, answers)));
      workers.shutdown();
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
    }
    return new TreeMap<>(answers);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lectern-links");
    thread.setDaemon(true);
    return thread;
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private void askAll(List<String> addresses, Map<String, Answer> answers) {
    try {
      for (String address : addresses) {
        answers.put(address, ask(address));
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer ask(String address) throws InterruptedException {
    try {
      URI url = new URI(new URI(address).toASCIIString());
      boolean forGood = true;
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        Head head = head(url);
        if (!REDIRECTS.contains(head.status()) || head.location().isEmpty()) {
          return answer(head.status(), hop > 0 && forGood, url);
        }
        forGood &= FOR_GOOD.contains(head.status());
        url = url.resolve(new URI(head.location().get()));
        url = new URI(url.toASCIIString());
      }
      return new Answer(Verdict.UNSURE, "it redirects more than " + MAX_REDIRECTS + " times");
    } catch (RefusedException e) {
      return new Answer(Verdict.REFUSED, String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return new Answer(Verdict.DEAD, "nobody has the name " + e.getMessage());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Answer(Verdict.UNSURE, "it, or what it redirects to, is not an address");
    } catch (IOException e) {
      return new Answer(Verdict.UNSURE, "no reply: " + e.getMessage());
    }
  }

  /** Some servers answer HEAD otherwise than GET; then the second counts. */
  private Head head(URI url) throws IOException, InterruptedException {
    Head head = request.send("HEAD", url);
    if (!NOT_HEAD.contains(head.status())) {
      return head;
    }
    Thread.sleep(pause.toMillis());
    return request.send("GET", url);
  }

  private static Answer answer(int status, boolean moved, URI at) {
    if (status == 404 || status == 410) {
      return new Answer(Verdict.DEAD, "it answers " + status);
    }
    if (status >= OK_UNTIL) {
      return new Answer(Verdict.UNSURE, "it answers " + status);
    }
    return moved
        ? new Answer(Verdict.MOVED, at.toString())
        : new Answer(Verdict.FINE, "it answers " + status);
  }
}
