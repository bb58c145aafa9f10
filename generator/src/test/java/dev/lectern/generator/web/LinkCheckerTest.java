package dev.lectern.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lectern.generator.web.Answer.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine answers; nothing else is asked. */
@Timeout(60)
class LinkCheckerTest {

  private static final Duration SHORT = Duration.ofMillis(700);
  private static final AtomicInteger AT_ONCE = new AtomicInteger();
  private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
  private static HttpServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    reply("/here", 200, 200, "");
    reply("/get-only", 405, 200, "");
    reply("/gone", 404, 404, "");
    reply("/gone-for-good", 410, 410, "");
    reply("/broken", 503, 503, "");
    reply("/private", 403, 403, "");
    reply("/moved", 301, 301, "/here");
    reply("/moved-twice", 308, 308, "moved?again#part");
    reply("/elsewhere-today", 302, 302, "/here");
    reply("/moved-to-nothing", 301, 301, "/gone");
    reply("/round", 302, 302, "/round");
    reply("/to-this-machine", 302, 302, "http://127.0.0.2/admin");
    reply("/to-metadata", 301, 301, "http://169.254.169.254/latest/");
    reply("/to-file", 302, 302, "file:///etc/passwd");
    reply("/to-nonsense", 302, 302, "http://[");
    reply("/without-location", 302, 302, "");
    server.createContext(
        "/slow",
        exchange -> {
          sleep(3_000);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void reply(String path, int toHead, int toGet, String location) {
    server.createContext(
        path,
        exchange -> {
          MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
          sleep(5);
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
          }
          boolean head = exchange.getRequestMethod().equals("HEAD");
          AT_ONCE.decrementAndGet();
          exchange.sendResponseHeaders(head ? toHead : toGet, -1);
          exchange.close();
        });
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/here, FINE",
    "/here?with=a#part, FINE",
    "/get-only, FINE",
    "/elsewhere-today, FINE",
    "/gone, DEAD",
    "/gone-for-good, DEAD",
    "/moved-to-nothing, DEAD",
    "/broken, UNSURE",
    "/private, UNSURE",
    "/round, UNSURE",
    "/slow, UNSURE",
    "/to-nonsense, UNSURE",
    "/without-location, FINE",
    "/to-this-machine, REFUSED",
    "/to-metadata, REFUSED",
    "/to-file, REFUSED",
  })
  void pageIsJudgedByWhatItAnswersInTheEnd(String path, Verdict verdict) {
    assertThat(ask(path).verdict()).isEqualTo(verdict);
  }

  @Test
  void pageThatMovedForGoodIsKnownByItsNewAddress() {
    assertThat(ask("/moved")).isEqualTo(new Answer(Verdict.MOVED, at("/here")));
    assertThat(ask("/moved-twice")).isEqualTo(new Answer(Verdict.MOVED, at("/here")));
  }

  @Test
  void pagesOfAHostAreAskedOneAfterTheOther() {
    Map<String, Answer> answers =
        checker().check(List.of(at("/here"), at("/gone"), at("/here?2"), at("/here?3")));
    assertThat(answers).hasSize(4);
    assertThat(MOST_AT_ONCE).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "https://[fd00::1]/",
        "https://8.8.8.8:22/",
        "https://user:word@8.8.8.8/",
        "ftp://8.8.8.8/",
        "https:///nothing",
      })
  void whatIsNotPublicIsNotAsked(String address) {
    LinkChecker checker = new LinkChecker(false, SHORT, Duration.ZERO);
    assertThat(ask(checker, address).verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void serverThatNeverFinishesIsLeft() throws Exception {
    try (ServerSocket endless = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Thread drip = new Thread(() -> drip(endless));
      drip.setDaemon(true);
      drip.start();
      long before = System.nanoTime();
      String address = "http://127.0.0.1:" + endless.getLocalPort() + "/";
      assertThat(ask(checker(), address).verdict()).isEqualTo(Verdict.UNSURE);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static void drip(ServerSocket endless) {
    try (Socket socket = endless.accept()) {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < 10_000; i++) {
        out.write('x');
        out.flush();
        sleep(50);
      }
    } catch (IOException e) {
      // the other side has left
    }
  }

  private static Answer ask(String path) {
    return ask(checker(), at(path));
  }

  private static Answer ask(LinkChecker checker, String address) {
    Answer none = new Answer(Verdict.FINE, "not asked");
    return checker.check(List.of(address)).getOrDefault(address, none);
  }

  /** Asks the server's address alone, though at any port. */
  private static LinkChecker checker() {
    Request request =
        new Request(address -> address.getHostAddress().equals("127.0.0.1"), true, SHORT);
    return new LinkChecker(request, Duration.ofMillis(1));
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
