package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import keypoints.app.DocumentIds;
import keypoints.page.HomePage;
import keypoints.page.ReaderPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of the local default as a client of HTTP sees them.
class SiteIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path home;

  private Path folder;
  private LocalSite site;

  @BeforeEach
  void start() throws Exception {
    folder = Files.createDirectory(home.resolve("box"));
    Files.writeString(folder.resolve("talks & more.txt"), "NATO offered Russia talks on Monday.");
    Files.writeString(folder.resolve("empty.txt"), " ");
    site = new LocalSite(folder, home.resolve("log"), Map.of("KEYPOINTS_MAX_BYTES", "1000"));
  }

  @AfterEach
  void end() throws InterruptedException {
    site.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.address() + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> post(String form) throws IOException, InterruptedException {
    return send(
        request("/read").header("Origin", site.address()).POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> put(String name, String text)
      throws IOException, InterruptedException {
    var path = "/inbox/" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
    return send(request(path).header("Origin", site.address()).PUT(BodyPublishers.ofString(text)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
  }

  private static String document(String key) {
    return "/documents/" + DocumentIds.ofObject(Bucket.NAME, key);
  }

  private JsonNode listed(String key) throws IOException, InterruptedException {
    for (var one : JSON.readTree(get("/documents.json").body()).path("documents")) {
      if (one.path("key").asText().equals(key)) {
        return one;
      }
    }
    return JSON.missingNode();
  }

  private JsonNode await(String key, Predicate<JsonNode> state) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    var found = listed(key);
    while (!state.test(found)) {
      assertThat(System.nanoTime()).as(key + ": " + found).isLessThan(until);
      Thread.sleep(100);
      found = listed(key);
    }
    return found;
  }

  @Test
  void theFirstPageHasItsPolicyAndTheKinds() throws Exception {
    var answer = get("/");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(HomePage.policy());
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("option").eachAttr("value")).contains("", "demand", "talks_proposed");
    assertThat(page.expectFirst("header").text()).contains(folder.toString());
  }

  @Test
  void documentsAreListedWithWhatBecameOfThem() throws Exception {
    assertThat(listed("talks & more.txt").path("status").asText()).isEqualTo("done");
    assertThat(listed("talks & more.txt").path("points").asInt()).isEqualTo(1);
    assertThat(listed("empty.txt").path("status").asText()).isEqualTo("rejected");
    assertThat(listed("empty.txt").path("problem").asText()).startsWith("The document is empty: ");
    var version = JSON.readTree(get("/documents.json").body()).path("version").asText();
    assertThat(get("/documents.json?after=" + version).statusCode()).isEqualTo(204);
    for (var odd : new String[] {"", "-1", "x", "99999999999999999999"}) {
      assertThat(get("/documents.json?after=" + odd).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDocumentIsAPageOfWhatTheTableHas() throws Exception {
    var answer = get(document("talks & more.txt"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValue(ReaderPage.policy());
    var page = Jsoup.parse(answer.body());
    assertThat(page.expectFirst("h1").text()).isEqualTo("talks & more.txt");
    assertThat(page.expectFirst(".who").text()).startsWith("NATO → Russia");
    assertThat(page.expectFirst(".home").attr("href")).isEqualTo("/");
  }

  @Test
  void whatHasNoDigestHasAPageThatSaysWhy() throws Exception {
    assertThat(get(document("empty.txt")).statusCode()).isEqualTo(422);
    assertThat(get(document("empty.txt")).body()).contains("The document is empty");
    assertThat(get(document("none.txt")).statusCode()).isEqualTo(404);
    assertThat(get("/documents/%3Cscript%3E").body()).doesNotContain("<script>");
    Files.delete(folder.resolve("talks & more.txt"));
    await("talks & more.txt", JsonNode::isMissingNode);
    assertThat(get(document("talks & more.txt")).statusCode()).isEqualTo(410);
  }

  @Test
  void aFileThatIsPutAppears() throws Exception {
    var answer = put("../news.txt", "Chile denied it.");
    assertThat(answer.statusCode()).isEqualTo(201);
    var key = JSON.readTree(answer.body()).path("key").asText();
    assertThat(key).isEqualTo("_news.txt");
    assertThat(await(key, one -> one.path("points").asInt() == 1).path("status").asText())
        .isEqualTo("done");
    assertThat(put("_news.txt", "Chile denied it.").statusCode()).isEqualTo(200);
    assertThat(put("..", "x").statusCode()).isEqualTo(400);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void whatIsTooLargeIsRefusedAndSaysSo() throws Exception {
    var file = put("a.txt", "x".repeat(1_001));
    assertThat(file.statusCode()).isEqualTo(413);
    assertThat(file.body()).contains("more than 1000 bytes");
    assertThat(put("b.txt", "x".repeat(20_000_000)).statusCode()).isEqualTo(413);
    assertThat(post("text=" + "x".repeat(20_000)).statusCode()).isEqualTo(413);
    var text = post("text=" + "x".repeat(1_001));
    assertThat(text.statusCode()).isEqualTo(422);
    assertThat(text.body()).contains("KEYPOINTS_MAX_BYTES");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aPastedTextHasAPageOfItsOwn() throws Exception {
    var answer = post("text=Chile+denied%0D%0Ait.&title=%3Cb%3E&date=2024-03-05");
    assertThat(answer.statusCode()).isEqualTo(303);
    var page = Jsoup.parse(get(answer.headers().firstValue("Location").orElseThrow()).body());
    assertThat(page.expectFirst("article").wholeText()).isEqualTo("Chile denied\nit.");
    assertThat(page.expectFirst("h1").text()).isEqualTo("<b>");
    assertThat(page.expectFirst("header .meta").text())
        .isEqualTo("posted text · 5 March 2024 · 16 characters");
    assertThat(get("/read/" + "A".repeat(26)).statusCode()).isEqualTo(404);
    assertThat(post("text=+").body()).contains("The document is empty");
    assertThat(post("text=a&date=tomorrow").statusCode()).isEqualTo(400);
  }

  @Test
  void othersMethodsAreRefused() throws Exception {
    assertThat(get("/read").statusCode()).isEqualTo(405);
    var answer = send(request("/").header("Origin", site.address()).DELETE());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }
}
