package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import keypoints.app.Deadline;
import keypoints.app.DocumentSource.Content;
import keypoints.app.Settings.Cloud;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The real client against a server that answers as S3 does.
final class S3DocumentsTest {
  private static final Source UNVERSIONED = new Source("inbox", "a.txt", null, "abc");
  private static final Source VERSIONED = new Source("inbox", "a.txt", "v1", "abc");
  private static final byte[] TEXT = "five!".getBytes(UTF_8);

  private final AtomicInteger requests = new AtomicInteger();
  private HttpHandler answer = exchange -> {};
  private final HttpServer server;
  private final S3Documents documents;

  @BeforeAll
  static void credentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  S3DocumentsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          answer.handle(exchange);
          exchange.close();
        });
    server.start();
    var endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
    documents = new S3Documents(Clients.s3(new Cloud(endpoint, null)));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsTheVersionThatTheEventNames() {
    answer =
        exchange -> {
          assertThat(exchange.getRequestURI().getQuery()).isEqualTo("versionId=v1");
          assertThat(exchange.getRequestHeaders()).doesNotContainKey("If-Match");
          object(exchange, 5, TEXT);
        };
    var found = found(documents.read(VERSIONED, 5));
    assertThat(found.source()).isEqualTo(VERSIONED);
    assertThat(found.bytes().array()).isEqualTo(TEXT);
    assertThat(found.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void readsByETagWhereThereAreNoVersions() {
    answer =
        exchange -> {
          assertThat(exchange.getRequestURI().getRawQuery()).isNull();
          assertThat(exchange.getRequestHeaders().getFirst("If-Match")).isEqualTo("\"abc\"");
          object(exchange, 5, TEXT);
        };
    assertThat(found(documents.read(UNVERSIONED, 5)).bytes().array()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"talks + demands.txt", "é 🕊️.txt", "100%.txt", "a//b/./../c.txt", "/a"})
  void awkwardKeysArriveAsTheyAre(String key) {
    answer =
        exchange -> {
          assertThat(exchange.getRequestURI().getPath()).isEqualTo("/inbox/" + key);
          object(exchange, 5, TEXT);
        };
    found(documents.read(new Source("inbox", key, null, "abc"), 5));
  }

  @Test
  void anObjectOverTheLimitIsNotRead() {
    answer = exchange -> object(exchange, 6, "sixsix".getBytes(UTF_8));
    assertThat(documents.read(UNVERSIONED, 5)).isEqualTo(new Content.TooLarge(6L));
  }

  @Test
  void anObjectOfUnknownLengthIsReadUpToTheLimit() {
    answer = exchange -> object(exchange, 0, new byte[100_000]);
    assertThat(documents.read(UNVERSIONED, 5)).isEqualTo(new Content.TooLarge(null));
  }

  @Test
  void anEmptyObjectIsFound() {
    answer = exchange -> object(exchange, -1, new byte[0]);
    assertThat(found(documents.read(UNVERSIONED, 5)).bytes().array()).isEmpty();
  }

  @Test
  void aBodyThatEndsEarlyIsReadAgain() {
    answer = exchange -> object(exchange, 5, requests.get() == 1 ? "fiv".getBytes(UTF_8) : TEXT);
    assertThat(found(documents.read(UNVERSIONED, 5)).bytes().array()).isEqualTo(TEXT);
  }

  @Test
  void aBodyThatAlwaysEndsEarlyIsThrown() {
    answer = exchange -> object(exchange, 5, "fiv".getBytes(UTF_8));
    assertThatThrownBy(() -> soon(() -> documents.read(UNVERSIONED, 5)))
        .isInstanceOf(SdkClientException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "404, NoSuchKey, Gone",
    "404, NoSuchVersion, Gone",
    "404, NoSuchBucket, Gone",
    "405, MethodNotAllowed, Gone",
    "412, PreconditionFailed, Replaced",
    "403, AccessDenied, Denied",
    "403, InvalidObjectState, Archived"
  })
  void whatIsRefusedForGoodIsAnEnd(int status, String code, String end) {
    answer = exchange -> error(exchange, status, code);
    assertThat(documents.read(VERSIONED, 5).getClass().getSimpleName()).isEqualTo(end);
    assertThat(requests).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "403, RequestTimeTooSkewed",
    "403, SignatureDoesNotMatch",
    "400, ExpiredToken",
    "500, InternalError",
    "503, SlowDown"
  })
  void whatMayPassIsThrown(int status, String code) {
    answer = exchange -> error(exchange, status, code);
    assertThatThrownBy(() -> soon(() -> documents.read(VERSIONED, 5)))
        .isInstanceOf(SdkException.class);
  }

  @Test
  void aThrottledReadIsTriedAgain() {
    answer =
        exchange -> {
          if (requests.get() == 1) {
            error(exchange, 503, "SlowDown");
          } else {
            object(exchange, 5, TEXT);
          }
        };
    found(documents.read(UNVERSIONED, 5));
  }

  @Test
  void aReadTakesNoLongerThanItsInvocation() {
    var stopped = new CountDownLatch(1);
    answer = _ -> await(stopped);
    assertThatThrownBy(() -> soon(() -> documents.read(VERSIONED, 5)))
        .isInstanceOf(ApiCallTimeoutException.class);
    stopped.countDown();
  }

  @Test
  void withoutTimeLeftNothingIsRead() {
    assertThatThrownBy(() -> new Deadline(() -> 1_000).during(() -> documents.read(VERSIONED, 5)))
        .isInstanceOf(SdkClientException.class)
        .hasMessage("no time left for GetObject");
    assertThat(requests).hasValue(0);
  }

  @Test
  void theCurrentVersionIsAskedForWithoutItsContent() {
    answer =
        exchange -> {
          assertThat(exchange.getRequestMethod()).isEqualTo("HEAD");
          headers(exchange, "v2");
          exchange.sendResponseHeaders(200, -1);
        };
    assertThat(documents.current("inbox", "a.txt"))
        .contains(new Source("inbox", "a.txt", "v2", "abc"));
  }

  @Test
  void aKeyWithoutAnObjectHasNoCurrentVersion() {
    answer = exchange -> exchange.sendResponseHeaders(404, -1);
    assertThat(documents.current("inbox", "a.txt")).isEqualTo(Optional.empty());
  }

  @Test
  void whetherThereIsACurrentVersionMayNotBeKnown() {
    answer = exchange -> exchange.sendResponseHeaders(403, -1);
    assertThatThrownBy(() -> documents.current("inbox", "a.txt")).isInstanceOf(S3Exception.class);
  }

  /// In an invocation that has little time, so that what does not pass does not take long.
  private static Content soon(CallableOp<Content, RuntimeException> read) {
    return new Deadline(() -> 1_200).during(read);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Content.Found found(Content content) {
    assertThat(content).isInstanceOf(Content.Found.class);
    return (Content.Found) content;
  }

  private static void object(HttpExchange exchange, long length, byte[] body) throws IOException {
    var query = exchange.getRequestURI().getQuery();
    headers(exchange, query == null ? null : "v1");
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().flush();
  }

  private static void headers(HttpExchange exchange, @Nullable String version) {
    exchange.getResponseHeaders().set("ETag", "\"abc\"");
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    if (version != null) {
      exchange.getResponseHeaders().set("x-amz-version-id", version);
    }
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    var xml = "<Error><Code>%s</Code><Message>no</Message></Error>".formatted(code).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, xml.length);
    exchange.getResponseBody().write(xml);
  }
}
