package dev.lectern.generator.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a repository is called by those who install from it.
 *
 * @param owner the account or group that it belongs to
 * @param name its own name
 */
public record RepositoryName(String owner, String name) {

  /**
   * The last two names of an address: {@code https://example.org/owner/name.git}. Where there is
   * only one name, the host stands for the owner; where there is none, for both.
   */
  public static RepositoryName of(String url) {
    URI address = URI.create(url);
    String host = address.getHost() == null ? "local" : address.getHost();
    List<String> names = new ArrayList<>(List.of(host, host));
    for (String name : address.getPath().split("/", -1)) {
      if (!name.isEmpty()) {
        names.add(name.endsWith(".git") ? name.substring(0, name.length() - 4) : name);
      }
    }
    int last = names.size() - 1;
    return new RepositoryName(names.get(last - 1), names.get(last));
  }

  /** As installers take it: {@code owner/name}. */
  public String path() {
    return owner + "/" + name;
  }
}
