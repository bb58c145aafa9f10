package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Changed;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SitePreview;
import dev.lectern.generator.cases.ContentCase;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.site.SiteOnDemand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveSiteTest {

  private static final Pattern FINGERPRINT = Pattern.compile("data-fingerprint=\"([0-9a-f]*)\"");
  private static final int EDITS = Integer.getInteger("lectern.serveEdits", 60);
  private static final int LONGEST_SECONDS = 30;

  /** Of other tests in this JVM, which may yet be at their end. */
  private final Set<Thread> others = Thread.getAllStackTraces().keySet();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Heard heard = new Heard();
  private final Path folder;
  private LiveSite site;

  LiveSiteTest(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    ContentCase.named("valid").lay(folder);
    site = open(0);
  }

  /** Keeps what was said. */
  private static final class Heard implements Author {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Override
    public void rebuilt(List<Path> changed, boolean shown, Duration took) {
      said.add(shown ? "shown" : "broken");
    }

    @Override
    public void found(List<Diagnostic> diagnostics) {
      said.add("found " + diagnostics.size());
    }

    @Override
    public String trouble(RuntimeException e) {
      said.add("trouble " + e);
      return String.valueOf(e);
    }

    void await(String what) throws InterruptedException {
      String next;
      do {
        next = said.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("waiting for " + what).isNotNull();
      } while (!next.equals(what));
    }
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private LiveSite open(int port) {
    Lectern lectern = new Lectern().remembering();
    return LiveSite.open(
        folder,
        port,
        new EditorLink(EditorLink.DEFAULT, folder),
        new Previews() {
          @Override
          public Preview make(List<Path> changed) {
            return shown(
                lectern.preview(
                    folder,
                    PlaceholderDiagrams.SOURCE,
                    changed.isEmpty() ? Changed.ANY : Changed.only(changed)));
          }

          @Override
          public void close() {
            lectern.endThreads();
          }
        },
        heard);
  }

  private static Previews.Preview shown(SitePreview preview) {
    return new Previews.Preview() {
      @Override
      public Optional<SiteOnDemand> site() {
        return preview.site();
      }

      @Override
      public List<Diagnostic> findings(BooleanSupplier wanted) {
        return preview.findings().apply(wanted);
      }
    };
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(site.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void edit(String path, String from, String to) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static String fingerprint(String page) {
    Matcher found = FINGERPRINT.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** The events of a page, as a browser hears them. */
  private final class Events implements AutoCloseable {

    private final InputStream in;
    private final BufferedReader lines;
    private final List<String> heard = new ArrayList<>();

    Events(String path, String fingerprint) throws IOException, InterruptedException {
      URI address =
          site.address()
              .resolve(
                  "/_lectern/events?path="
                      + URLEncoder.encode(path, StandardCharsets.UTF_8)
                      + "&fingerprint="
                      + fingerprint);
      in =
          client
              .send(
                  HttpRequest.newBuilder(address).build(),
                  HttpResponse.BodyHandlers.ofInputStream())
              .body();
      lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The data of the next event of this name. */
    String await(String event) throws IOException {
      String line;
      do {
        line = lines.readLine();
        assertThat(line).isNotNull();
        if (line.startsWith("event: ")) {
          heard.add(line.substring("event: ".length()));
        }
      } while (!line.equals("event: " + event));
      return lines.readLine().substring("data:".length());
    }

    /** The rest of an event. */
    String rest() throws IOException {
      StringBuilder rest = new StringBuilder();
      for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
        rest.append(line).append('\n');
        line = lines.readLine();
      }
      return rest.toString();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  @Test
  void pagesAreThoseOfTheSiteWithOneScriptMore() throws Exception {
    String made =
        new Lectern()
            .preview(folder, PlaceholderDiagrams.SOURCE, Changed.ANY)
            .site()
            .orElseThrow()
            .file("stages/look.html")
            .orElseThrow()
            .text();

    HttpResponse<String> page = get("/stages/look.html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(
            page.body()
                .replaceFirst("<script src=\"/_lectern/[^\n]*\n(?=</body>)", "")
                .replaceFirst(" lectern-serve", ""))
        .isEqualTo(made);
    assertThat(get("/").statusCode()).isEqualTo(200);
    Matcher style = Pattern.compile("assets/site\\.[0-9a-f]+\\.css").matcher(made);
    assertThat(style.find()).isTrue();
    assertThat(get("/" + style.group()).headers().firstValue("cache-control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
    assertThat(get("/_lectern/serve.js").body()).contains("EventSource");
    assertThat(get("/sw.js").body()).contains("unregister");
  }

  @Test
  void whatIsNoFileOfTheSiteIsNotServed() throws Exception {
    assertThat(get("/none.html").statusCode()).isEqualTo(404);
    assertThat(get("/stages").statusCode()).isEqualTo(404);
    assertThat(get("/skill.md").statusCode()).isEqualTo(404);
    assertThat(get("/_lectern/../sw.js").statusCode()).isNotEqualTo(500);
    assertThat(raw("GET /../skill.md HTTP/1.1", "Host: HERE")).startsWith("HTTP/1.1 400");
    assertThat(raw("GET /%2e%2e/skill.md HTTP/1.1", "Host: HERE")).startsWith("HTTP/1.1 400");
    assertThat(raw("GET /_lectern/%2e%2e/Gate.class HTTP/1.1", "Host: HERE"))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void nobodyElseIsAnswered() throws Exception {
    String get = "GET / HTTP/1.1";
    assertThat(raw(get, "Host: HERE")).startsWith("HTTP/1.1 200");
    assertThat(raw(get, "Host: example.org:1")).startsWith("HTTP/1.1 403");
    assertThat(raw(get, "Host: HERE", "Origin: http://example.org")).startsWith("HTTP/1.1 403");
    assertThat(raw(get, "Host: HERE", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
    assertThat(raw("POST / HTTP/1.1", "Host: HERE", "Content-Length: 0"))
        .startsWith("HTTP/1.1 405")
        .containsIgnoringCase("\nallow: GET, HEAD");
    assertThat(raw("GET /_lectern/events?path=/ HTTP/1.1", "Host: HERE", "Origin: http://a.b"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("HEAD / HTTP/1.1", "Host: HERE"))
        .startsWith("HTTP/1.1 200")
        .endsWith("\r\n\r\n");
  }

  /** Sends lines as they are, and reads the answer to its end. */
  private String raw(String... lines) throws IOException {
    int port = site.address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = String.join("\r\n", lines).replace("HERE", "127.0.0.1:" + port);
      socket
          .getOutputStream()
          .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aChangeIsToldToThePageThatItChangesAndToNoOther() throws Exception {
    String look = get("/stages/look.html").body();
    String other = get("/patterns/opposition.html").body();
    try (Events here = new Events("/stages/look.html", fingerprint(look));
        Events there = new Events("/patterns/opposition.html", fingerprint(other))) {
      here.await("findings");
      there.await("findings");
      Path file = folder.resolve("stages/look.md");
      Files.writeString(file, Files.readString(file) + "\nQuite another sentence.\n");

      here.await("page");

      String now = get("/stages/look.html").body();
      assertThat(now).contains("Quite another sentence.").isNotEqualTo(look);
      assertThat(get("/patterns/opposition.html").body()).isEqualTo(other);
      heard.await("found 0");
      Files.writeString(file, Files.readString(file) + "\nTODO: say more.\n");
      there.await("findings");
      assertThat(there.heard).containsExactly("findings", "findings");
    }
  }

  @Test
  void aPageThatListensIsSentEachOfItsVersions() throws Exception {
    Path file = folder.resolve("stages/look.md");
    String text = Files.readString(file);
    try (Events events =
        new Events("/stages/look.html", fingerprint(get("/stages/look.html").body()))) {
      for (int i = 1; i <= 3; i++) {
        Files.writeString(file, text + "\nSentence number " + i + ".\n");

        assertThat(events.await("page")).isEqualTo(" <!doctype html>");
        assertThat(events.rest()).contains("Sentence number " + i + ".");
      }
    }
  }

  @Test
  void whoComesLateHearsWhatWasMissed() throws Exception {
    try (Events events = new Events("/stages/look.html", "0123456789abcdef")) {
      events.await("page");
    }
  }

  @Test
  void theLastGoodPagesStayWhileContentIsBroken() throws Exception {
    String good = get("/stages/look.html").body();
    try (Events events = new Events("/stages/look.html", fingerprint(good))) {
      events.await("findings");
      edit("stages/look.md", "\ntitle:", "\ntitel:");
      heard.await("broken");

      JsonNode said = new ObjectMapper().readTree(events.await("findings"));

      assertThat(said.get("errors").asInt()).isPositive();
      JsonNode first = said.get("findings").get(1);
      assertThat(first.get("rule").asText()).isEqualTo("unknown-key");
      assertThat(first.get("file").asText()).isEqualTo("stages/look.md");
      assertThat(first.get("line").asInt()).isEqualTo(2);
      assertThat(first.get("column").asInt()).isEqualTo(1);
      assertThat(first.get("code").asText()).startsWith("titel:");
      assertThat(first.get("editor").asText()).endsWith("/stages/look.md:2:1");
      assertThat(get("/stages/look.html").body()).isEqualTo(good);

      edit("stages/look.md", "\ntitel:", "\ntitle:");
      JsonNode mended = new ObjectMapper().readTree(events.await("findings"));
      assertThat(mended.get("errors").asInt()).isZero();
    }
  }

  @Test
  void wordsAreShownBeforeTheyAreJudged() throws Exception {
    String good = get("/stages/look.html").body();
    try (Events events = new Events("/stages/look.html", fingerprint(good))) {
      events.await("findings");
      Path file = folder.resolve("stages/look.md");
      Files.writeString(file, Files.readString(file) + "\nTODO: say more.\n");

      events.await("page");
    }
    heard.await("found 1");
    try (Events events =
        new Events("/stages/look.html", fingerprint(get("/stages/look.html").body()))) {
      JsonNode said = new ObjectMapper().readTree(events.await("findings"));

      assertThat(get("/stages/look.html").body()).contains("TODO: say more.");
      assertThat(said.get("findings").get(0).get("rule").asText()).isEqualTo("placeholder");
    }
  }

  @Test
  void ifAPortIsTakenTheNextIs() throws IOException {
    int taken = site.address().getPort();
    try (LiveSite second = open(taken)) {
      assertThat(second.address().getPort()).isGreaterThan(taken).isLessThan(taken + 20);
    }
  }

  @Test
  void contentThatIsBrokenFromTheStartIsServedOnceItIsMended() throws Exception {
    site.close();
    edit("stages/look.md", "\ntitle:", "\ntitel:");
    site = open(0);
    assertThat(get("/stages/look.html").statusCode()).isEqualTo(503);
    try (Events events = new Events("/stages/look.html", "")) {
      edit("stages/look.md", "\ntitel:", "\ntitle:");
      events.await("reload");
    }
    assertThat(get("/stages/look.html").statusCode()).isEqualTo(200);
  }

  @Test
  @Timeout(1_800)
  void manyEditsLeaveNoThreadsAndNoMemory() throws Exception {
    Path file = folder.resolve("stages/look.md");
    String text = Files.readString(file);
    long threads = 0;
    long memory = 0;
    for (int i = 1; i <= EDITS; i++) {
      String page = get("/stages/look.html").body();
      try (Events events = new Events("/stages/look.html", fingerprint(page))) {
        Files.writeString(file, text + "\nSentence number " + i + ".\n");
        events.await("page");
      }
      assertThat(get("/stages/look.html").body()).contains("Sentence number " + i + ".");
      if (i == EDITS / 3 || i == EDITS) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        if (i == EDITS) {
          long connections = connections();
          System.out.println(
              EDITS
                  + " edits: "
                  + (used - memory) / 1024
                  + " KiB and "
                  + (lecternThreads() - threads)
                  + " threads more than after a third of them, "
                  + connections
                  + " connections in memory");
          assertThat(lecternThreads()).isLessThanOrEqualTo(threads + 8);
          assertThat(used).isLessThan(memory + 24L * 1024 * 1024);
          assertThat(connections).isLessThan(20);
        }
        threads = lecternThreads();
        memory = used;
      }
    }
    site.close();
    assertThat(lecternThreadsInTheEnd()).isEmpty();
  }

  /** How many connections the JDK's server holds, each with its buffers, as the JVM counts them. */
  private static long connections() throws Exception {
    Object counted =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Matcher found =
        Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +sun\\.net\\.httpserver\\.HttpConnection\\b")
            .matcher(String.valueOf(counted));
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  /** What was begun for the last edit has its end, but nobody waits for it. */
  private List<String> lecternThreadsInTheEnd() throws InterruptedException {
    for (int i = 0; i < 200 && lecternThreads() > 0; i++) {
      Thread.sleep(50);
    }
    return own().map(Thread::getName).toList();
  }

  private long lecternThreads() {
    return own().count();
  }

  private Stream<Thread> own() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("lectern-"))
        .filter(thread -> !others.contains(thread))
        .filter(Thread::isAlive);
  }

  @Test
  void onlySoManyPagesAreToldOfChanges() throws Exception {
    List<Events> all = new ArrayList<>();
    try {
      for (int i = 0; i < PageServer.MOST_LISTENERS; i++) {
        Events events = new Events("/", fingerprint(get("/").body()));
        events.await("findings");
        all.add(events);
      }
      assertThat(get("/_lectern/events?path=/").statusCode()).isEqualTo(503);
      assertThat(get("/").statusCode()).isEqualTo(200);
    } finally {
      for (Events events : all) {
        events.close();
      }
    }
  }

  @Test
  void anotherProgramsPortIsLeftAlone() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LiveSite second = open(other.getLocalPort())) {
      assertThat(second.address().getPort()).isNotEqualTo(other.getLocalPort());
    }
  }

  @Test
  void whereNoPortIsLeftThatIsSaid() throws IOException {
    try (ServerSocket last = new ServerSocket()) {
      try {
        last.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 65_535));
      } catch (IOException e) {
        // Then somebody else has it, which does as well.
      }
      assertThatThrownBy(() -> open(65_535))
          .isInstanceOf(ServeException.class)
          .hasMessageContaining("Port 65535");
    }
  }
}
