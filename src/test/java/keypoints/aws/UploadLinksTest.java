package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import keypoints.Problem.Code;
import keypoints.app.DocumentIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadLinksTest {
  private static final String FOLDER = "uploads/" + InvocationContext.REQUEST_ID + "/";

  private final List<String> log = new ArrayList<>();
  private final UploadLinkHandler handler =
      new UploadLinkHandler(DocumentedApi.links("inbox"), new Log("keypoints", log::add));

  @Test
  void aLinkNamesTheDocumentThatItIsFor() {
    var reply = post("{\"name\":\"report.pdf\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/bucket")).isEqualTo("inbox");
    assertThat(reply.at("/key")).isEqualTo(FOLDER + "report.pdf");
    assertThat(reply.at("/id")).isEqualTo(DocumentIds.ofObject("inbox", FOLDER + "report.pdf"));
    var url = URI.create(reply.at("/url"));
    assertThat(url.getHost()).isEqualTo("inbox.s3.amazonaws.com");
    assertThat(url.getPath()).isEqualTo("/" + FOLDER + "report.pdf");
    assertThat(url.getQuery())
        .contains(
            "X-Amz-Expires=" + Duration.ofMinutes(15).toSeconds(),
            "SignedHeaders=host;if-none-match");
    assertThat(Instant.parse(reply.at("/expires"))).isAfter(Instant.EPOCH);
    assertThat(reply.json().get("headers").toString()).isEqualTo("{\"if-none-match\":\"*\"}");
  }

  @Test
  void typeAndSizeThatAreGivenAreSigned() {
    var reply =
        post("{\"name\":\"a.txt\",\"contentType\":\"text/plain; charset=utf-8\",\"size\":5242880}");
    assertThat(URI.create(reply.at("/url")).getQuery())
        .contains("SignedHeaders=content-length;content-type;host;if-none-match");
    assertThat(reply.at("/headers/content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(reply.json().get("headers").has("content-length")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "communiqué de presse (2).txt, communiqué de presse (2).txt",
    "../../etc/passwd, passwd",
    "'C:\\Users\\me\\a.docx', a.docx",
    "/a/b/c/, document",
    ".., document",
    ".profile, profile",
    "'a?b#c&d=e%00.txt', a_b_c_d_e_00.txt",
    "'a\u202Etxt.exe', a_txt.exe",
    "'new\nline', new_line",
    "🕊.txt, _.txt"
  })
  void onlyWhatIsHarmlessOfANameEndsTheKey(String name, String end) {
    assertThat(UploadKey.of("1", name)).isEqualTo("uploads/1/" + end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{}'                                   | name is missing",
        "'{\"name\":null}'                      | name is missing",
        "'{\"name\":\" \"}'                     | name must have 1 to 200 characters, not all of them blank",
        "'{\"name\":7}'                         | name must be a string, at line 1, column 9",
        "'{\"name\":\"a\",\"size\":0}'          | size must be a whole number from 1 on, at line 1, column 20",
        "'{\"name\":\"a\",\"size\":1.5}'        | size must be a whole number from 1 on, at line 1, column 20",
        "'{\"name\":\"a\",\"size\":\"1\"}'      | size must be a whole number from 1 on, at line 1, column 20",
        "'{\"name\":\"a\",\"size\":99999999999999999999}' | size must be a whole number from 1 on, at line 1, column 20",
        "'{\"name\":\"a\",\"contentType\":\"pdf\"}' | contentType must be like text/plain; charset=utf-8",
        "'{\"name\":\"a\",\"contentType\":\"a/b\\r\\nx: y\"}' | contentType must be like text/plain; charset=utf-8",
        "'{\"file\":\"a\"}'                     | unknown member at line 1, column 2; known are name, contentType, size",
        "''                                     | the body is missing: it must be a JSON object",
      })
  void whatIsWrongIsSaid(String body, String detail) {
    var reply = post(body);
    reply.assertProblem(400, Code.BAD_REQUEST);
    assertThat(reply.at("/detail")).isEqualTo(detail);
  }

  @Test
  void aNameHasALimit() {
    assertThat(post("{\"name\":\"" + "n".repeat(200) + "\"}").status()).isEqualTo(200);
    post("{\"name\":\"" + "n".repeat(201) + "\"}").assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void aDocumentOverTheLimitIsRefusedBeforeItIsSent() {
    var reply = post("{\"name\":\"a.txt\",\"size\":5242881}");
    reply.assertProblem(413, Code.TOO_LARGE);
    assertThat(reply.json().get("limit").intValue()).isEqualTo(5242880);
  }

  @Test
  void anotherTypePathMethodOrParameterIsRefused() {
    send("POST", "/v1/uploads", Map.of(), "text/plain", "a").assertProblem(415, Code.UNSUPPORTED);
    send("POST", "/v1/upload", Map.of(), "application/json", "{}")
        .assertProblem(404, Code.NOT_FOUND);
    send("PUT", "/v1/uploads", Map.of(), "application/json", "{}")
        .assertProblem(405, Code.METHOD_NOT_ALLOWED);
    send("POST", "/v1/uploads", Map.of("name", "a"), "application/json", "{}")
        .assertProblem(400, Code.BAD_REQUEST);
    assertThat(log).isEmpty();
  }

  private Api.Reply post(String body) {
    return send("POST", "/v1/uploads", Map.of(), "application/json", body);
  }

  private Api.Reply send(
      String method, String path, Map<String, String> query, String type, String body) {
    return Api.send(handler, Api.event(method, path, query, Map.of("content-type", type), body));
  }
}
