package dev.lectern.generator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.lectern.content.diagnostic.Diagnostic;
import java.lang.management.ManagementFactory;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What must hold of whatever is made of hostile bytes. */
public final class Harmless {

  /**
   * For a promise of 2 s, as instrumented code takes several times as long. Of processors, for a
   * busy machine says nothing about us.
   */
  private static final Duration TIME = Duration.ofSeconds(10);

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(/?)>");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  private static final List<String> BROKEN =
      List.of(
          "The file nests too deeply to be read.",
          "The file takes more memory than there is.",
          "The file cannot be read in ",
          "The file cannot be read, by a mistake of Lectern");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]");

  private Harmless() {}

  /** The bytes as text, if they are strict UTF-8. */
  public static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The same thing twice, in time. */
  public static <T> T sameTwice(Supplier<T> made) {
    T first = inTime(made);
    assertThat(made.get()).as("made again").isEqualTo(first);
    return first;
  }

  /**
   * What is made, if it does not take too long. What takes long is made once more, and that counts:
   * the first input pays for the instrumenting of all code that it passes through.
   */
  public static <T> T inTime(Supplier<T> made) {
    long start = SYSTEM.getProcessCpuTime();
    T value = made.get();
    if (since(start).compareTo(TIME) >= 0) {
      start = SYSTEM.getProcessCpuTime();
      value = made.get();
      assertThat(since(start)).as("processor time, made again").isLessThan(TIME);
    }
    return value;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime() - start);
  }

  /**
   * The watchdog catches what is thrown; here that is a finding. It quotes nobody, so it begins so.
   */
  public static void assertNoFileBrokeItsReader(List<Diagnostic> said) {
    assertThat(said)
        .extracting(Diagnostic::message)
        .noneMatch(message -> BROKEN.stream().anyMatch(message::startsWith));
  }

  /** What is said leaves the terminal alone. */
  public static void assertReport(String report) {
    assertThat(CONTROL.matcher(report).find()).as(report).isFalse();
  }

  /** HTML that runs nothing, leads nowhere dangerous, and closes what it opens. */
  public static void assertHtml(String html) {
    assertBalanced(html);
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      assertThat(element.normalName())
          .isNotIn("script", "style", "iframe", "object", "embed", "img", "form", "base", "meta");
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as(html).doesNotStartWith("on").isNotIn("style", "srcdoc");
        if (name.equals("href") || name.equals("src") || name.endsWith(":href")) {
          assertThat(isSafe(attribute.getValue())).as("%s in %s", element, html).isTrue();
        }
      }
    }
  }

  /**
   * Whether an address does no harm, as a browser reads it: blanks and controls in it do not count.
   */
  public static boolean isSafe(String address) {
    String read = address.replaceAll("[\\x00-\\x20\\x7f]", "").toLowerCase(Locale.ROOT);
    Matcher scheme = SCHEME.matcher(read);
    return !scheme.matches() || SCHEMES.contains(scheme.group(1));
  }

  private static void assertBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      assertThat(html.substring(end, tag.start())).as(html).doesNotContain("<");
      end = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!tag.group(1).isEmpty()) {
        assertThat(open).as(html).isNotEmpty();
        assertThat(open.pop()).as(html).isEqualTo(name);
      } else if (tag.group(3).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    assertThat(html.substring(end)).as(html).doesNotContain("<");
    assertThat(open).as(html).isEmpty();
  }
}
