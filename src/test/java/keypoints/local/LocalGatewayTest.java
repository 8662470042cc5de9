package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGatewayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> events = new ArrayList<>();
  private final List<String> visits = new ArrayList<>();
  private LocalGateway gateway;
  private int port;

  @BeforeEach
  void start() throws IOException {
    gateway = LocalGateway.bind(0);
    gateway.start(
        (in, out, _) -> {
          events.add(JSON.readTree(in));
          var answer = "{\"statusCode\":201,\"headers\":{\"x-a\":\"b\"},\"body\":\"é\"}";
          out.write(answer.getBytes(UTF_8));
        },
        request -> {
          visits.add(request.method() + " " + request.path() + "?" + request.query());
          return Reply.page(200, "default-src 'none'", "<p>ü");
        });
    port = URI.create(gateway.address()).getPort();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  /// The whole answer to a request with such lines in its head.
  private String answer(String request, String... head) throws IOException {
    var lines = request + " HTTP/1.0\r\n" + String.join("\r\n", head) + "\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(lines.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private String own() {
    return "Host: 127.0.0.1:" + port;
  }

  @Test
  void theFunctionsAnswerIsPassedOn() throws IOException {
    assertThat(answer("GET /v1/x%20y?a=1&b=%C3%A9&a=2", own()))
        .startsWith("HTTP/1.1 201")
        .contains("X-a: b")
        .endsWith("é");
    var event = events.getFirst();
    assertThat(event.path("rawPath").asText()).isEqualTo("/v1/x y");
    assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("é");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
  }

  @Test
  void localhostIsOursToo() throws IOException {
    assertThat(answer("GET /v1/x", "Host: localhost:" + port)).startsWith("HTTP/1.1 201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: example.com", "Host: 127.0.0.1:1", "Host: localhost", "X: y"})
  void namesThatWereMadeToLeadHereAreRefused(String head) throws IOException {
    for (var path : List.of("/", "/v1/x", "/documents.json")) {
      assertThat(answer("GET " + path, head))
          .startsWith("HTTP/1.1 421")
          .contains(gateway.address());
    }
    assertThat(events).isEmpty();
    assertThat(visits).isEmpty();
  }

  @Test
  void pagesOfOtherSitesAreRefused() throws IOException {
    for (var request : List.of("GET /v1/x", "GET /", "POST /read", "PUT /inbox/a.txt")) {
      for (var origin : List.of("http://example.com", "null", "https://127.0.0.1:" + port)) {
        assertThat(answer(request, own(), "Origin: " + origin)).startsWith("HTTP/1.1 403");
      }
    }
    assertThat(events).isEmpty();
    assertThat(visits).isEmpty();
    assertThat(answer("GET /v1/x", own(), "Origin: http://localhost:" + port))
        .startsWith("HTTP/1.1 201");
  }

  @Test
  void onlyPagesOfThisServerMayChangeSomething() throws IOException {
    assertThat(answer("POST /read", own())).startsWith("HTTP/1.1 403");
    assertThat(answer("PUT /inbox/a.txt", own())).startsWith("HTTP/1.1 403");
    assertThat(visits).isEmpty();
    assertThat(answer("PUT /inbox/a%20b?c", own(), "Origin: " + gateway.address()))
        .startsWith("HTTP/1.1 200");
    assertThat(visits).containsExactly("PUT /inbox/a b?c");
  }

  @Test
  void pagesAreAnsweredByTheSite() throws IOException {
    assertThat(answer("GET /", own()))
        .startsWith("HTTP/1.1 200")
        .contains("Content-security-policy: default-src 'none'\r\n", "Cache-control: no-store")
        .endsWith("<p>ü");
    assertThat(answer("HEAD /read/x", own())).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(events).isEmpty();
  }

  @Test
  void everyAnswerIsSafeToShow() throws IOException {
    assertThat(answer("GET /v1/x", own()))
        .contains(
            "X-content-type-options: nosniff",
            "Referrer-policy: same-origin",
            "Cross-origin-resource-policy: same-origin",
            "Content-security-policy: default-src 'none'; frame-ancestors 'none'");
  }
}
