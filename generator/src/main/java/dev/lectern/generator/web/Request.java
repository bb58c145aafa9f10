package dev.lectern.generator.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over HTTP/1.1, of which only the head of the reply is read.
 *
 * <p>The name is looked up once, what it gives is looked at, and just that is connected to. A
 * client that looks the name up again when it connects could be sent to a private address by an
 * answer that changes in between; the JDK's client takes no address for a name, so this is not
 * built on it.
 */
final class Request {

  private static final int MAX_HEAD = 32 * 1024;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private static final ScheduledExecutorService CLOSER =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "lectern-links-deadline");
            thread.setDaemon(true);
            return thread;
          });

  private final Predicate<InetAddress> allowed;
  private final boolean anyPort;
  private final Duration timeout;

  /**
   * @param allowed which addresses may be asked
   * @param anyPort whether other ports than the web's may be asked
   * @param timeout of connecting, and of the next byte; twice as long of it all
   */
  Request(Predicate<InetAddress> allowed, boolean anyPort, Duration timeout) {
    this.allowed = allowed;
    this.anyPort = anyPort;
    this.timeout = timeout;
  }

  /**
   * The head of a reply.
   *
   * @param status 100 to 599
   * @param location where it sends to, as it was sent
   */
  record Head(int status, Optional<String> location) {}

  /**
   * Sends it.
   *
   * @param method HEAD or GET
   * @throws RefusedException if the address may not be asked
   * @throws java.net.UnknownHostException if nobody has the name
   * @throws IOException if no reply came that can be read
   */
  Head send(String method, URI url) throws IOException {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    if (!secure && !"http".equalsIgnoreCase(url.getScheme())) {
      throw new RefusedException("it is neither https nor http");
    }
    String host = url.getHost();
    if (host == null || host.isEmpty() || url.getRawUserInfo() != null) {
      throw new RefusedException(host == null ? "it names no host" : "it holds a user's name");
    }
    int usual = secure ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    if (!anyPort && port != usual) {
      throw new RefusedException("port " + port + " is not the web's");
    }
    InetAddress address = allowed(host);
    try (Socket socket = new Socket();
        Deadline deadline = new Deadline(socket)) {
      socket.connect(new InetSocketAddress(address, port), (int) timeout.toMillis());
      socket.setSoTimeout((int) timeout.toMillis());
      if (!secure) {
        return exchange(socket, method, url, host);
      }
      SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (SSLSocket tls = (SSLSocket) factory.createSocket(socket, bare(host), port, true)) {
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return exchange(tls, method, url, host);
      }
    }
  }

  /** All that a name stands for must be public: which of them is connected to is chance. */
  private InetAddress allowed(String host) throws IOException {
    InetAddress[] all = InetAddress.getAllByName(bare(host));
    for (InetAddress address : all) {
      if (!allowed.test(address)) {
        throw new RefusedException(
            host + " is " + address.getHostAddress() + ", which is not a public address");
      }
    }
    return all[0];
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Closes a connection that takes too long as a whole, however often a byte comes. */
  private final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> end;

    Deadline(Socket socket) {
      end = CLOSER.schedule(() -> closeNow(socket), 2 * timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
      end.cancel(false);
    }
  }

  private static void closeNow(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed then
    }
  }

  private static Head exchange(Socket socket, String method, URI url, String host)
      throws IOException {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String request =
        method
            + " "
            + path
            + query
            + " HTTP/1.1\r\nHost: "
            + host
            + port
            + "\r\nUser-Agent: lectern-links\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return head(socket.getInputStream());
  }

  private static Head head(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n", Math.max(0, text.length() - 4)) < 0
        && text.indexOf("\n\n", Math.max(0, text.length() - 2)) < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
      if (text.length() > MAX_HEAD) {
        throw new IOException("the head of the reply is too long");
      }
    }
    String[] lines = text.toString().split("\r?\n", -1);
    String[] first = lines[0].split(" ", 3);
    if (!first[0].startsWith("HTTP/1.") || first.length < 2 || !first[1].matches("[1-5][0-9]{2}")) {
      throw new IOException("the reply is not HTTP");
    }
    Optional<String> location = Optional.empty();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].toLowerCase(Locale.ROOT).startsWith("location:")) {
        location = Optional.of(lines[i].substring("location:".length()).strip());
      }
    }
    return new Head(Integer.parseInt(first[1]), location);
  }
}
