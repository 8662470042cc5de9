package keypoints.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// One endpoint for S3 and DynamoDB, as emulators have it: objects from a map, all else handed on
/// to DynamoDB Local.
final class AwsEndpoint implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, S3Object> objects;
  private final URI dynamoDb;
  private final HttpServer server;
  private final Interruption interruption;

  /// Comes between a request and its answer.
  interface Interruption {
    Interruption NONE =
        new Interruption() {
          @Override
          public void before() {}

          @Override
          public void after() {}
        };

    /// Before the request has an effect; throws when it shall have none.
    void before() throws IOException;

    /// After it had its effect; throws when its answer shall not come.
    void after() throws IOException;
  }

  /// An object without versions.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record S3Object(String eTag, byte[] bytes) {}

  /// @param objects by `/bucket/key`
  AwsEndpoint(Map<String, S3Object> objects, URI dynamoDb) throws IOException {
    this(objects, dynamoDb, Interruption.NONE);
  }

  AwsEndpoint(Map<String, S3Object> objects, URI dynamoDb, Interruption interruption)
      throws IOException {
    this.interruption = interruption;
    this.objects = Map.copyOf(objects);
    this.dynamoDb = dynamoDb;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      interruption.before();
      if (exchange.getRequestHeaders().containsKey(TARGET)) {
        handOn(exchange);
      } else {
        object(exchange);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void object(HttpExchange exchange) throws IOException {
    interruption.after();
    var object = objects.get(exchange.getRequestURI().getPath());
    if (object == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (!List.of("\"" + object.eTag() + "\"")
        .equals(exchange.getRequestHeaders().get("If-Match"))) {
      exchange.sendResponseHeaders(412, -1);
    } else {
      exchange.getResponseHeaders().set("ETag", "\"" + object.eTag() + "\"");
      exchange.getResponseHeaders().set("Content-Type", "text/plain");
      exchange.sendResponseHeaders(200, object.bytes().length);
      exchange.getResponseBody().write(object.bytes());
    }
  }

  private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
    var body = BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    var request = HttpRequest.newBuilder(dynamoDb).POST(body);
    for (var name : List.of(TARGET, "Authorization", "Content-Type", "X-Amz-Date")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    interruption.after();
    response
        .headers()
        .firstValue("x-amz-crc32")
        .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(response.statusCode(), response.body().length);
    exchange.getResponseBody().write(response.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
