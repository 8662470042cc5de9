package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// A handler behind HTTP, where containers reach it, in the place of Lambda's Invoke.
/// `src/test/resources/localstack/invoke.py` brings LocalStack's calls here.
final class ServedFunction implements AutoCloseable {
  private final RequestStreamHandler handler;
  private final HttpServer server;

  ServedFunction(RequestStreamHandler handler) throws IOException {
    this.handler = handler;
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::invoke);
    server.start();
  }

  /// What LocalStack finds it by.
  String arn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:port-" + server.getAddress().getPort();
  }

  private void invoke(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = exchange.getRequestBody().readAllBytes();
      var answer = new ByteArrayOutputStream();
      try {
        handler.handleRequest(new ByteArrayInputStream(event), answer, InvocationContext.UNHURRIED);
      } catch (RuntimeException thrown) {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        answer.reset();
        answer.writeBytes("{\"errorType\":\"Thrown\"}".getBytes(UTF_8));
      }
      exchange.sendResponseHeaders(200, answer.size());
      answer.writeTo(exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
