package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Lambda's side of the runtime API: hands events out and takes answers.
///
/// See "Using the Lambda runtime API for custom runtimes" in the AWS Lambda Developer Guide.
final class RuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";
  private static final String RESTORE = "/2018-06-01/runtime/restore/";
  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch frozen = new CountDownLatch(1);
  private final CountDownLatch thawed = new CountDownLatch(1);
  private final HttpServer server;
  private final int timeout;

  /// @param path what was called: `response`, `error` of an invocation, `init/error`; or `ended`,
  ///   when the process ended instead
  record Answer(String path, String body) {}

  RuntimeApi() throws IOException {
    this(PATIENCE_SECONDS);
  }

  /// @param timeout that the function has, in seconds
  RuntimeApi(int timeout) throws IOException {
    this.timeout = timeout;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(INVOCATION + "next", this::next);
    server.createContext(INVOCATION, exchange -> take(exchange, lastSegment(exchange)));
    server.createContext(INIT_ERROR, exchange -> take(exchange, "init/error"));
    server.createContext(RESTORE + "next", this::restore);
    server.createContext(RESTORE + "error", exchange -> take(exchange, "restore/error"));
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Invokes the function and waits for its answer.
  Answer invoke(byte[] event) throws InterruptedException {
    events.add(event);
    return answer();
  }

  Answer answer() throws InterruptedException {
    var answer = answers.poll(PATIENCE_SECONDS, SECONDS);
    return answer == null ? new Answer("none", "") : answer;
  }

  void processEnded() {
    answers.add(new Answer("ended", ""));
  }

  /// Waits until the function may be frozen: this is where Lambda would take its snapshot.
  boolean frozen() throws InterruptedException {
    return frozen.await(PATIENCE_SECONDS, SECONDS);
  }

  /// Lets it go on.
  void thaw() {
    thawed.countDown();
  }

  private void restore(HttpExchange exchange) throws IOException {
    try (exchange) {
      frozen.countDown();
      thawed.await();
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = events.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(System.currentTimeMillis() + SECONDS.toMillis(timeout)));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:us-east-1:111122223333:function:UploadFunction");
      headers.set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(HttpExchange exchange, String path) throws IOException {
    try (exchange) {
      answers.add(new Answer(path, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private static String lastSegment(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
