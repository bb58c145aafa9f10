package dev.lectern.content.resolve;

import dev.lectern.content.Identity;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses on the web, as fields take them. */
final class WebAddress {

  private WebAddress() {}

  /**
   * The value of a field that takes an address: an https URL with a host, by RFC 3986. Anything
   * else is reported; an empty value is not, for it is reported where it is required.
   */
  static String of(EntryFields fields, String key, String url) {
    if (!url.isEmpty() && isHttps(url)) {
      fields.addWebLink(key, url);
    } else if (!url.isEmpty()) {
      fields.error(
          ResolveRules.LINK_SCHEME,
          fields.valueSpan(key),
          "\"" + key + "\" takes an https address; this is \"" + url + "\".");
    }
    return url;
  }

  /**
   * The value of a field that takes the address of any content file: an https URL with a host, and
   * with {@value Identity#PATH} once in its path or behind it. Anything else is reported.
   */
  static String ofFile(EntryFields fields, String key, String url) {
    int path = url.indexOf(Identity.PATH);
    boolean once = path >= 0 && url.indexOf(Identity.PATH, path + 1) < 0;
    if (!url.isEmpty() && !isHttps(url.replace(Identity.PATH, "a/b.md"))) {
      fields.error(
          ResolveRules.LINK_SCHEME,
          fields.valueSpan(key),
          "\"" + key + "\" takes an https address; this is \"" + url + "\".");
    } else if (!url.isEmpty() && !(once && isHttps(url.substring(0, path)))) {
      fields.error(
          ResolveRules.VALUE_TYPE,
          fields.valueSpan(key),
          "\""
              + key
              + "\" takes an address with \""
              + Identity.PATH
              + "\" once, behind the host, in place of the path of a content file.");
    }
    return url;
  }

  private static boolean isHttps(String url) {
    try {
      URI address = new URI(url);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
