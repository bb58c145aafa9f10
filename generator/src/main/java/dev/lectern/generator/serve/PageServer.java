package dev.lectern.generator.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lectern.content.work.Threads;
import dev.lectern.generator.output.RenderedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves what stands on the board, to this machine alone. Below {@code /_lectern/} is what pages
 * get here and nowhere else: a script, its style sheet, and events.
 */
final class PageServer implements AutoCloseable {

  /** How many ports are tried. */
  private static final int PORTS = 20;

  /** More than a browser opens tabs that are seen. */
  static final int MOST_LISTENERS = 24;

  private static final int THREADS = MOST_LISTENERS + 8;
  private static final String OWN = "/_lectern/";
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final byte[] HEARD = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  /** What has the fingerprint of its bytes in its name is the same for ever. */
  private static final Pattern NAMED_BY_BYTES =
      Pattern.compile("assets/.+\\.[0-9a-f]{10}\\.[a-z]+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webmanifest", "application/manifest+json"));

  static {
    // Without it each answer waits for the browser to acknowledge its head.
    settle("sun.net.httpserver.nodelay", "true");
    // Seconds that a request, and an answer's reader, may take; whoever is slower is no browser.
    settle("sun.net.httpserver.maxReqTime", "20");
  }

  private static void settle(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Gate gate;
  private final Board board;
  private final EditorLink editor;
  private final AtomicInteger listeners = new AtomicInteger();
  private final Map<String, byte[]> own = new HashMap<>();

  private PageServer(HttpServer server, Board board, EditorLink editor) {
    this.server = server;
    this.board = board;
    this.editor = editor;
    this.gate = new Gate(server.getAddress().getPort());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Threads.daemon("lectern-serve-" + number.incrementAndGet(), work));
    threads.allowCoreThreadTimeOut(true);
    for (String name : List.of("serve.js", "serve.css", "sw.js", "libraries.txt")) {
      own.put(name, resource(name));
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Begins to listen.
   *
   * @param port the first that is tried; if it is taken, the next ones are; 0 for any
   * @throws ServeException if none can be had
   */
  static PageServer of(int port, Board board, EditorLink editor) {
    IOException taken = new BindException("no port");
    for (int next = port; next < port + PORTS && next < 65_536; next++) {
      try {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return new PageServer(
            HttpServer.create(new InetSocketAddress(here, next), 0), board, editor);
      } catch (BindException e) {
        taken = e;
      } catch (IOException e) {
        throw new ServeException("Nothing can be served at 127.0.0.1: " + e.getMessage(), e);
      }
    }
    throw new ServeException(
        "Port "
            + port
            + " and the next "
            + (PORTS - 1)
            + " cannot be had ("
            + taken.getMessage()
            + "). Give another one with -Dlectern.port, or 0 for any.",
        taken);
  }

  static byte[] resource(String name) {
    try (InputStream in = PageServer.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  // Answers

  private void handle(HttpExchange exchange) throws IOException {
    try {
      Optional<Gate.Refusal> refusal = gate.refusal(asked(exchange));
      if (refusal.isPresent()) {
        if (refusal.get().status() == 405) {
          exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        }
        text(exchange, refusal.get().status(), refusal.get().reason());
      } else {
        answer(exchange);
      }
    } catch (RuntimeException e) {
      text(exchange, 500, "This is a bug in Lectern, not in the content: " + e);
    } finally {
      exchange.close();
    }
  }

  private static Gate.Asked asked(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return new Gate.Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        all(headers, "Host"),
        all(headers, "Origin"),
        all(headers, "Sec-Fetch-Site"),
        all(headers, "Sec-Fetch-Mode").equals(List.of("navigate"))
            && all(headers, "Sec-Fetch-Dest").equals(List.of("document")));
  }

  private static List<String> all(Headers headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? List.of() : values;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String raw = exchange.getRequestURI().getRawPath();
    if (raw.equals(OWN + "events")) {
      events(exchange);
      return;
    }
    if (raw.startsWith(OWN)) {
      byte[] bytes = own.get(raw.substring(OWN.length()));
      if (bytes == null) {
        text(exchange, 404, "There is nothing here.");
      } else {
        if (raw.endsWith(".js")
            && ServedPage.SCRIPT.endsWith("?" + exchange.getRequestURI().getRawQuery())) {
          keep(exchange);
        }
        send(exchange, 200, type(raw), bytes);
      }
      return;
    }
    Optional<String> path = SitePath.of(raw);
    if (path.isEmpty()) {
      text(exchange, 400, "Not a path of this server.");
      return;
    }
    if (path.get().equals("sw.js")) {
      send(exchange, 200, type(raw), Objects.requireNonNull(own.get("sw.js")));
      return;
    }
    Showing showing = board.now();
    Optional<RenderedFile> file = showing.file(path.get());
    if (file.isEmpty()) {
      boolean ready = showing.hasSite();
      String text = ready ? "There is no page here." : "There is no page yet.";
      send(exchange, ready ? 404 : 503, type(".html"), ServedPage.without(text));
      return;
    }
    String type = type(path.get());
    if (NAMED_BY_BYTES.matcher(path.get()).matches()) {
      keep(exchange);
    }
    send(
        exchange,
        200,
        type,
        type.startsWith("text/html")
            ? ServedPage.of(file.get()).getBytes(StandardCharsets.ISO_8859_1)
            : file.get().bytes());
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, type(".txt"), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    head(exchange, type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void keep(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Cache-Control", "private, max-age=31536000, immutable");
  }

  private static void head(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.putIfAbsent("Cache-Control", List.of("no-store"));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
  }

  // Events

  /**
   * Tells one page what concerns it, as long as it is shown: {@code page} with the page that now
   * stands in its place, {@code reload} if that must be loaded, and {@code findings} with what
   * there is to say.
   *
   * @throws IOException if the page was left; whoever keeps that from the JDK's server leaves it a
   *     connection that it never forgets
   */
  private void events(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    Optional<String> path = SitePath.of(query.getOrDefault("path", "/"));
    String fingerprint = query.getOrDefault("fingerprint", "");
    if (path.isEmpty() || exchange.getRequestMethod().equals("HEAD")) {
      text(exchange, 400, "Not a page of this server.");
      return;
    }
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      text(exchange, 503, "Too many pages are open.");
      return;
    }
    try {
      head(exchange, "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      @Nullable Findings told = null;
      long version = -1;
      while (!board.isClosed()) {
        Showing showing = board.after(version, HEARTBEAT);
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        boolean reload = false;
        if (showing.version() != version) {
          version = showing.version();
          Optional<RenderedFile> page = showing.file(path.get());
          String now = page.map(ServedPage::fingerprint).orElse("");
          if (!now.equals(fingerprint)) {
            String event = PageEvent.of(fingerprint, page);
            reload = event.equals(PageEvent.RELOAD);
            events.writeBytes(event.getBytes(StandardCharsets.ISO_8859_1));
          }
          fingerprint = now;
          if (!showing.findings().equals(told)) {
            told = showing.findings();
            String event = "event: findings\ndata: " + told.json(editor) + "\n\n";
            events.writeBytes(event.getBytes(StandardCharsets.UTF_8));
          }
        } else {
          events.writeBytes(HEARD); // whoever is gone is found out
        }
        events.writeTo(out);
        out.flush();
        if (reload) {
          out.close(); // the next page listens anew
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.decrementAndGet();
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        SitePath.decoded(pair.substring(equals + 1))
            .ifPresent(value -> query.put(pair.substring(0, equals), value));
      }
    }
    return query;
  }

  @Override
  public void close() {
    board.close();
    server.stop(0);
    threads.shutdownNow();
    Threads.awaitEnd(threads);
  }
}
