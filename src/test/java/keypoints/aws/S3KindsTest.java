package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keypoints.app.KindsLocation;
import keypoints.app.Settings.Cloud;
import keypoints.keypoint.KindFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The real client against a server that holds objects as S3 does and lists two a page.
final class S3KindsTest {
  private static final int PAGE = 2;

  private final TreeMap<String, byte[]> objects = new TreeMap<>();
  private final List<String> queries = new ArrayList<>();
  private final HttpServer server;
  private int status;

  @BeforeAll
  static void credentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  S3KindsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          answer(exchange);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsTheObjectThatIsNamed() {
    put("kinds/toll.json", "{}");
    put("kinds/tax.json", "[]");
    assertThat(files("kinds/toll.json"))
        .containsExactly(new KindFile("s3://rules/kinds/toll.json", "{}"));
    assertThat(queries).isEmpty();
  }

  @Test
  void readsAllFilesUnderAPrefixPageByPageInTheOrderOfTheirKeys() {
    for (var key : List.of("kinds/c.json", "kinds/a.json", "kinds/b.json", "kinds/d/e.json")) {
      put(key, "{}");
    }
    put("kinds/readme.md", "no kind");
    put("other/f.json", "{}");
    assertThat(files("kinds/"))
        .extracting(KindFile::name)
        .containsExactly(
            "s3://rules/kinds/a.json",
            "s3://rules/kinds/b.json",
            "s3://rules/kinds/c.json",
            "s3://rules/kinds/d/e.json");
    assertThat(queries).hasSizeGreaterThan(1).allMatch(query -> query.contains("prefix=kinds/"));
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files("kinds/toll.json"))
        .withMessage(
            "environment variable KEYPOINTS_KINDS: s3://rules/kinds/toll.json is not there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files("kinds/"))
        .withMessage("environment variable KEYPOINTS_KINDS: s3://rules/kinds/ has no files *.json");
  }

  @Test
  void whatMayNotBeReadIsNamed() {
    status = 403;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files("kinds/"))
        .withMessage("environment variable KEYPOINTS_KINDS: s3://rules/kinds/ may not be read");
  }

  @Test
  void aFileThatIsTooLargeIsNamed() {
    objects.put("kinds/toll.json", new byte[KindFile.MAX_BYTES + 1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files("kinds/"))
        .withMessageContainingAll("s3://rules/kinds/toll.json", "262144 bytes");
  }

  @Test
  void tooManyFilesAreNamed() {
    for (int i = 0; i <= KindFile.MAX_FILES; i++) {
      put("kinds/" + i + ".json", "{}");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> files("kinds/"))
        .withMessageContaining("s3://rules/kinds/ has more than 50 files of kinds");
  }

  @Test
  void aFunctionStartsWithTheKindsAndNotWithABrokenOne() {
    put("kinds/toll.json", KIND);
    var environment =
        Map.of(
            "KEYPOINTS_TABLE", "t",
            "KEYPOINTS_ENDPOINT", endpoint(),
            "KEYPOINTS_KINDS", "s3://rules/kinds");
    var added = Wiring.of(environment).digester().engine();
    assertThat(added).isNotEqualTo(new keypoints.Digester().engine());
    put("kinds/toll.json", KIND.replace("\"active\"", "\"activ\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wiring.of(environment))
        .withMessageContainingAll(
            "s3://rules/kinds/toll.json, line 4", "\"constructions\" knows no \"activ\"");
  }

  private static final String KIND =
      """
      {"kind": "toll", "description": "Somebody raises a toll.",
       "frames": [
        {"name": "raise", "verbs": ["raise"],
         "constructions": ["active"],
         "content": ["object"], "confidence": 0.9, "cameo": "010"}]}
      """;

  private List<KindFile> files(String key) {
    var s3 = Clients.s3(new Cloud(endpoint(), null));
    return new S3Kinds(s3).files(new KindsLocation("rules", key));
  }

  private void put(String key, String text) {
    objects.put(key, text.getBytes(UTF_8));
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getQuery();
    var object = objects.get(exchange.getRequestURI().getPath().replaceFirst("^/rules/?", ""));
    if (status != 0) {
      exchange.sendResponseHeaders(status, -1);
    } else if (query != null && query.contains("list-type")) {
      queries.add(query);
      send(exchange, page(query).getBytes(UTF_8));
    } else if (object != null) {
      send(exchange, object);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private String page(String query) {
    var after = query.replaceAll(".*continuation-token=([^&]*).*|.*", "$1");
    var prefix = query.replaceAll(".*prefix=([^&]*).*", "$1");
    var left =
        objects.tailMap(after, false).keySet().stream()
            .filter(key -> key.startsWith(prefix))
            .toList();
    var shown = left.subList(0, Math.min(PAGE, left.size()));
    boolean more = shown.size() < left.size();
    var page = new StringBuilder("<ListBucketResult><IsTruncated>" + more + "</IsTruncated>");
    shown.forEach(key -> page.append("<Contents><Key>" + key + "</Key></Contents>"));
    if (more) {
      page.append("<NextContinuationToken>" + shown.getLast() + "</NextContinuationToken>");
    }
    return page.append("</ListBucketResult>").toString();
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
