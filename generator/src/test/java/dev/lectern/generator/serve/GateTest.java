package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private static final Gate GATE = new Gate(4173);
  private static final URI PAGE = URI.create("/index.html");

  private static Gate.Asked from(List<String> origins, List<String> sites, boolean navigates) {
    return new Gate.Asked("GET", PAGE, List.of("127.0.0.1:4173"), origins, sites, navigates);
  }

  private static int status(Gate.Asked asked) {
    return GATE.refusal(asked).map(Gate.Refusal::status).orElse(200);
  }

  private static Gate.Asked toHosts(List<String> hosts) {
    return new Gate.Asked("GET", PAGE, hosts, List.of(), List.of(), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:4173", "localhost:4173", "[::1]:4173"})
  void thisMachineMayAsk(String host) {
    assertThat(status(toHosts(List.of(host)))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "example.org:4173",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost:4173.example.org",
        "localhost.example.org:4173",
        "LOCALHOST:41730",
        ""
      })
  void namesThatSomebodyBoundToThisMachineAreRefused(String host) {
    assertThat(status(toHosts(List.of(host)))).isEqualTo(403);
  }

  @Test
  void oneHostIsNamed() {
    assertThat(status(toHosts(List.of()))).isEqualTo(403);
    assertThat(status(toHosts(List.of("localhost:4173", "localhost:4173")))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:4173, 200",
    "http://localhost:4173, 200",
    "http://localhost:3000, 403",
    "https://localhost:4173, 403",
    "http://example.org, 403",
    "null, 403",
  })
  void otherOriginsAreRefused(String origin, int status) {
    assertThat(status(from(List.of(origin), List.of(), false))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, false, 200",
    "none, false, 200",
    "same-site, false, 403",
    "cross-site, false, 403",
    "cross-site, true, 200",
  })
  void otherSitesMayOnlyLinkHere(String site, boolean navigates, int status) {
    assertThat(status(from(List.of(), List.of(site), navigates))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "HEAD, 200", "POST, 405", "PUT, 405", "OPTIONS, 405", "get, 405"})
  void nothingCanBeChanged(String method, int status) {
    assertThat(
            status(
                new Gate.Asked(
                    method, PAGE, List.of("localhost:4173"), List.of(), List.of(), false)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/index.html", "//example.org/index.html"})
  void itIsNobodysProxy(String address) {
    assertThat(
            status(
                new Gate.Asked(
                    "GET",
                    URI.create(address),
                    List.of("localhost:4173"),
                    List.of(),
                    List.of(),
                    false)))
        .isEqualTo(400);
  }
}
