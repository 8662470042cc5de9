package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// An HTTP API on the loopback address, in front of the same function as API Gateway's, and the
/// pages that use it.
///
/// Web pages that a person visits can reach this address too. So the `Host` has to be ours, which
/// defeats names that were made to lead here, and an `Origin` has to be ours where there is one.
final class LocalGateway implements AutoCloseable {
  /// What Lambda takes of a request.
  private static final int MAX_BODY = 6 * 1024 * 1024;

  private static final long MOST_DRAINED = 1L << 30;

  /// What every answer says; a page says more of its own.
  private static final Map<String, String> SAFE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;

  private LocalGateway(HttpServer server) {
    this.server = server;
  }

  /// Takes the port, so that nothing else is begun when it is busy.
  ///
  /// @throws java.net.BindException when it is
  static LocalGateway bind(int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new LocalGateway(HttpServer.create(address, 0));
  }

  /// Answers what [Site#has] says is no matter of the API.
  @FunctionalInterface
  interface Pages {
    Reply answer(Site.Request request) throws IOException;
  }

  void start(RequestStreamHandler function, Pages pages) {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer(exchange, function, pages);
          }
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, RequestStreamHandler function, Pages pages)
      throws IOException {
    SAFE.forEach(exchange.getResponseHeaders()::set);
    var hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
    var host = exchange.getRequestHeaders().getFirst("Host");
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    if (host == null || !hosts.contains(host)) {
      refuse(exchange, 421, "This server answers to %s only.".formatted(address()));
      return;
    }
    if (origin != null && !hosts.contains(origin.replaceFirst("^http://", ""))) {
      refuse(exchange, 403, "Pages of other sites may not ask this server.");
      return;
    }
    var path = exchange.getRequestURI().getPath();
    if (path != null && Site.has(path)) {
      visit(exchange, path, origin, pages);
      return;
    }
    var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      drain(exchange);
      refuse(
          exchange,
          413,
          "The body has more than %d bytes, and Lambda takes no more.".formatted(MAX_BODY));
      return;
    }
    send(exchange, Invocation.of(function, "ApiFunction", GatewayEvent.of(exchange, body)));
  }

  /// Browsers name the origin of all that could change something.
  private static void visit(
      HttpExchange exchange, String path, @Nullable String origin, Pages pages) throws IOException {
    var method = exchange.getRequestMethod();
    if (origin == null && !method.equals("GET") && !method.equals("HEAD")) {
      refuse(exchange, 403, "Only pages of this server may change something here.");
      return;
    }
    var query = exchange.getRequestURI().getRawQuery();
    var request =
        new Site.Request(method, path, query == null ? "" : query, exchange.getRequestBody());
    Reply reply;
    try {
      reply = pages.answer(request);
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      refuse(exchange, 500, "The page cannot be made: " + fault.getClass().getSimpleName());
      return;
    }
    drain(exchange);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    send(exchange, reply.status(), reply.body().getBytes(UTF_8));
  }

  /// Reads what is left of a body that is refused, else the browser would see a lost connection
  /// instead of the answer; but not for ever.
  private static void drain(HttpExchange exchange) throws IOException {
    var in = exchange.getRequestBody();
    var buffer = new byte[1 << 16];
    long left = MOST_DRAINED;
    for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
      left -= read;
    }
  }

  /// Sends what the function answered, in the form that API Gateway takes.
  private static void send(HttpExchange exchange, String answer) throws IOException {
    var response = JSON.readTree(answer);
    response
        .path("headers")
        .properties()
        .forEach(header ->
            exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
    var text = response.path("body").asText("");
    var body =
        response.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(UTF_8);
    send(exchange, response.path("statusCode").asInt(500), body);
  }

  private static void refuse(HttpExchange exchange, int status, String detail) throws IOException {
    var problem = JSON.createObjectNode().put("status", status).put("detail", detail);
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    send(exchange, status, problem.toString().getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, body.length == 0 || head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
