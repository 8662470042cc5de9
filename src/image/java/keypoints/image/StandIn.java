package keypoints.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/// What a function talks to, as far as a training needs it: Lambda's runtime API, an S3 in which
/// every object is the same text, and a DynamoDB that knows nothing and forgets what it is given.
final class StandIn implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String E_TAG = "training";

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final byte[] text;
  private final HttpServer lambda;
  private final HttpsServer services;

  private StandIn(byte[] text, HttpServer lambda, HttpsServer services) {
    this.text = text;
    this.lambda = lambda;
    this.services = services;
  }

  static StandIn started(List<String> events, byte[] text, SSLContext certificate)
      throws IOException {
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var services = HttpsServer.create(anyPort, 0);
    services.setHttpsConfigurator(new HttpsConfigurator(certificate));
    var standIn = new StandIn(text, HttpServer.create(anyPort, 0), services);
    standIn.events.addAll(events);
    standIn.lambda.createContext(INVOCATION + "next", standIn::next);
    standIn.lambda.createContext("/", standIn::take);
    services.createContext("/", standIn::serve);
    for (var server : List.of(standIn.lambda, services)) {
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
    }
    return standIn;
  }

  /// The queue's event of one message, of S3's notification of one object.
  static String put(String key) {
    var notification =
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
        "s3":{"bucket":{"name":"training"},"object":{"key":"%s","eTag":"%s","sequencer":"01"}}}]}\
        """
            .formatted(key, E_TAG);
    return """
    {"Records":[{"messageId":"1","eventSource":"aws:sqs","body":"%s",\
    "attributes":{"ApproximateReceiveCount":"1"}}]}\
    """
        .formatted(notification.replace("\"", "\\\""));
  }

  String runtimeApi() {
    return "127.0.0.1:" + lambda.getAddress().getPort();
  }

  String endpoint() {
    return "https://localhost:" + services.getAddress().getPort();
  }

  /// What the function answered to the next event, or what it says is wrong.
  String answer(int patienceSeconds) throws InterruptedException {
    var answer = answers.poll(patienceSeconds, TimeUnit.SECONDS);
    return answer == null ? "nothing" : answer;
  }

  void functionEnded() {
    answers.add("nothing, and ended");
  }

  private void next(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", "training");
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:us-east-1:111122223333:function:training");
      send(exchange, events.take().getBytes(UTF_8), "application/json");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      answers.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
        send(exchange, "{}".getBytes(UTF_8), "application/x-amz-json-1.0");
      } else {
        exchange.getResponseHeaders().set("ETag", "\"" + E_TAG + "\"");
        send(exchange, text, "text/plain");
      }
    }
  }

  private static void send(HttpExchange exchange, byte[] body, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    lambda.stop(0);
    services.stop(0);
  }
}
