package dev.lectern.generator.diagram;

import dev.lectern.generator.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a stored drawing: the SHA-256 of all that it depends on and that is known without a
 * browser.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record DiagramKey(String value) implements Comparable<DiagramKey> {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  /** Grows when stored drawings are written in another way. */
  private static final String STORE_FORMAT = "2";

  public DiagramKey {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a key: " + value);
    }
  }

  /**
   * The key of a source.
   *
   * @param source with {@code \n} line ends
   * @param configuration Mermaid's, as JSON
   */
  public static DiagramKey of(String source, String configuration) {
    return of(source, configuration, MermaidLock.cliVersion(), MermaidLock.mermaidVersion());
  }

  static DiagramKey of(String source, String configuration, String cli, String mermaid) {
    StringBuilder all = new StringBuilder();
    for (String part : List.of(STORE_FORMAT, cli, mermaid, configuration, source)) {
      all.append(part.length()).append(':').append(part);
    }
    return new DiagramKey(Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public int compareTo(DiagramKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
