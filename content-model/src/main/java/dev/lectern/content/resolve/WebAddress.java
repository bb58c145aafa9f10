package dev.lectern.content.resolve;

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

  private static boolean isHttps(String url) {
    try {
      URI address = new URI(url);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
