package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a page of the real site weighs before its pictures, and before anybody touches it. */
class PageWeightTest {

  /** Bytes as a server sends them, compressed with gzip: 40 KB, and not 40 KiB. */
  private static final int MOST = 40_000;

  /** The whole site as one document, to be printed; nobody reads it on the way. */
  private static final Set<String> EXEMPT = Set.of("book.html");

  private static final Pattern PICTURE = Pattern.compile("(?s)<figure class=\"diagram.*?</figure>");

  private static final Map<String, byte[]> FILES = new TreeMap<>();

  static {
    for (RenderedFile file : RealContent.rendering().site()) {
      FILES.put(file.path().value(), file.bytes());
    }
  }

  @Test
  void everyPageIsUnder40KbOfMarkupStyleAndScriptBeforePictures() throws IOException {
    List<String> heavy = new ArrayList<>();
    int pages = 0;
    for (String path : FILES.keySet()) {
      if (path.endsWith(".html") && !EXEMPT.contains(path)) {
        pages++;
        int bytes = weight(path);
        assertThat(bytes).as(path).isGreaterThan(10_000);
        if (bytes >= MOST) {
          heavy.add(path + ": " + bytes);
        }
      }
    }
    assertThat(heavy).as("pages of %d bytes or more", MOST).isEmpty();
    assertThat(pages).isGreaterThan(190);
  }

  private static int weight(String path) throws IOException {
    String html = text(path);
    int bytes = compressed(PICTURE.matcher(html).replaceAll("").getBytes(UTF_8));
    List<Element> parts = Jsoup.parse(html).select("link[rel=stylesheet], script[src]");
    assertThat(parts).as(path).hasSizeGreaterThanOrEqualTo(3);
    for (Element part : parts) {
      bytes += compressed(bytes(asset(part.attr(part.hasAttr("src") ? "src" : "href"))));
    }
    return bytes;
  }

  /** All of them are in one folder, wherever the page is. */
  private static String asset(String address) {
    return address.substring(address.indexOf("assets/"));
  }

  private static String text(String path) {
    return new String(bytes(path), UTF_8);
  }

  private static byte[] bytes(String path) {
    return Objects.requireNonNull(FILES.get(path), path);
  }

  private static int compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
