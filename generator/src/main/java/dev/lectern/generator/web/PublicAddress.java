package dev.lectern.generator.web;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address is one of the public internet, by the registries of special addresses (IANA,
 * RFC 6890): not this machine, not its network, not a service that only its provider's machines
 * reach, and none of IPv6 that hides one of IPv4.
 */
final class PublicAddress {

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xFF;
    int b = bytes[1] & 0xFF;
    int c = bytes[2] & 0xFF;
    boolean shared = a == 100 && b >= 64 && b < 128; // carrier-grade NAT
    boolean protocols = a == 192 && b == 0 && c == 0;
    boolean relay = a == 192 && b == 88 && c == 99;
    boolean examples =
        (a == 192 && b == 0 && c == 2)
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
    boolean benchmarks = a == 198 && (b == 18 || b == 19);
    return a != 0
        && a != 10
        && a != 127
        && a < 224
        && !shared
        && !protocols
        && !relay
        && !examples
        && !benchmarks;
  }

  /** Global unicast is 2000::/3; tunnels and examples in it are not. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    boolean protocols = first == 0x2001 && second < 0x200; // Teredo and others
    boolean examples = first == 0x2001 && second == 0xDB8 || first == 0x3FFF && second < 0x1000;
    boolean tunnel = first == 0x2002;
    return (first & 0xE000) == 0x2000 && !protocols && !examples && !tunnel;
  }
}
