package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import keypoints.app.DocumentIds;
import keypoints.aws.LocalTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts what a person starts, as a process of its own, and reads what it says.
class LocalDefaultIT {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path home;

  private final List<Process> started = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void seed() throws IOException {
    Files.createDirectories(home.resolve("seeds"));
    Files.writeString(home.resolve("seeds/one.txt"), "NATO offered Russia talks on Monday.");
    Files.writeString(home.resolve("seeds/two.txt"), " ");
  }

  @AfterEach
  void end() throws InterruptedException {
    for (var process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dkeypoints.home=" + home,
                "-classpath",
                System.getProperty("java.class.path"),
                LocalMain.class.getName(),
                "--table-port",
                "0"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(home.resolve("out").toFile())
            .redirectError(home.resolve("err").toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    started.add(process);
    return process;
  }

  private String said(String stream) throws IOException {
    return Files.readString(home.resolve(stream), UTF_8);
  }

  private int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void onceListsTheSeedsFromTheTableAndEnds() throws Exception {
    var code = end(start("--once", "--port", "0"));
    assertThat(said("err")).isEmpty();
    assertThat(code).isZero();
    assertThat(said("out"))
        .startsWith("Starting DynamoDB Local")
        .contains("── one.txt ── · document date unknown · 36 characters")
        .contains("── two.txt ──\n  The document is empty: ");
  }

  @Test
  void aFolderOfOnesOwnGetsNothingPutIntoIt() throws Exception {
    var folder = Files.createDirectory(home.resolve("mine"));
    Files.writeString(folder.resolve("mine.txt"), "Talks.");
    assertThat(end(start("--once", "--port", "0", "--folder", folder.toString()))).isZero();
    assertThat(said("out")).contains("mine.txt").doesNotContain("one.txt");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aTableOfAnotherProcessIsUsedAndFoundAgain() throws Exception {
    var endpoint = LocalTable.endpoint().toString();
    for (var text : List.of("NATO offered Russia talks.", "The Kremlin denied it.")) {
      Files.writeString(home.resolve("seeds/one.txt"), text);
      Files.deleteIfExists(home.resolve("target/local/inbox/one.txt"));
      assertThat(end(start("--once", "--port", "0", "--endpoint", endpoint))).isZero();
      assertThat(said("out")).contains(text).doesNotContain("Starting");
      assertThat(said("err")).isEmpty();
    }
  }

  @Test
  void aDroppedFileAppearsInTheApiAndADeletedOneLeavesIt() throws Exception {
    int port = freePort();
    start("--port", Integer.toString(port));
    await("out", "Ctrl-C ends.");
    var inbox = home.resolve("target/local/inbox");
    var key = "a é+b.txt";
    Files.writeString(inbox.resolve(key), "The Kremlin denied it.");
    await("out", "── " + key + " ── ·");
    var document = "/v1/documents/" + DocumentIds.ofObject("local", key);
    assertThat(get(port, document).statusCode()).isEqualTo(200);
    assertThat(get(port, document).body()).contains("\"key\":\"" + key + "\"");
    assertThat(get(port, document + "/text").body()).isEqualTo("The Kremlin denied it.");
    assertThat(get(port, "/v1/key-points?kind=denial").statusCode()).isEqualTo(200);

    Files.delete(inbox.resolve(key));
    await("out", "── " + key + " ── · removed");
    assertThat(get(port, document).body()).doesNotContain("\"keyPoints\"");
    assertThat(get(port, document + "/text").statusCode()).isEqualTo(410);
    assertThat(said("err")).isEmpty();
  }

  @Test
  void pagesOfOtherSitesAreRefused() throws Exception {
    int port = freePort();
    start("--port", Integer.toString(port));
    await("out", "Ctrl-C ends.");
    var request =
        HttpRequest.newBuilder(uri(port, "/v1/digests"))
            .header("Origin", "http://example.com")
            .POST(HttpRequest.BodyPublishers.ofString("Talks."));
    assertThat(send(request).statusCode()).isEqualTo(403);
    var own =
        HttpRequest.newBuilder(uri(port, "/v1/digests?sentences=1"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("Talks."));
    assertThat(send(own).statusCode()).isEqualTo(200);
  }

  @Test
  void aBusyPortIsOneClearLine() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(busy.getLocalPort());
      assertThat(end(start("--once", "--port", port))).isEqualTo(75);
      assertThat(said("err"))
          .isEqualToIgnoringNewLines(
              "keypoints: port %s of 127.0.0.1 is busy: choose another with --port"
                  .formatted(port));
    }
  }

  @Test
  void aPortThatIsNoneIsAMistake() throws Exception {
    assertThat(end(start("--once", "--port", "99999"))).isEqualTo(2);
    assertThat(said("err")).contains("must be a port, 0 to 65535: 99999");
  }

  @Test
  void limitsAreThoseOfTheFunctions() throws Exception {
    environment.put("KEYPOINTS_MAX_BYTES", "30");
    assertThat(end(start("--once", "--port", "0"))).isZero();
    assertThat(said("out"))
        .contains("s3://local/one.txt has 36 bytes; at most 30 are")
        .contains("KEYPOINTS_MAX_BYTES");
    environment.put("KEYPOINTS_MAX_BYTES", "30 MB");
    assertThat(end(start("--once", "--port", "0"))).isEqualTo(2);
    assertThat(said("err")).hasLineCount(1).contains("KEYPOINTS_MAX_BYTES", "30 MB");
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneClearLine() throws Exception {
    var file = Files.writeString(home.resolve("file"), "");
    assertThat(end(start("--once", "--port", "0", "--folder", file + "/inbox"))).isEqualTo(75);
    assertThat(said("err"))
        .hasLineCount(1)
        .contains("cannot be written")
        .contains("choose another folder with --folder");
  }

  private void await(String stream, String text) throws IOException, InterruptedException {
    var until = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (!said(stream).contains(text)) {
      assertThat(System.nanoTime()).as(said(stream) + said("err")).isLessThan(until);
      Thread.sleep(100);
    }
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(port, path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
