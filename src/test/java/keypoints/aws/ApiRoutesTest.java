package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DigestStore;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.DocumentTexts.Extracted.None;
import keypoints.app.DocumentTexts.Extracted.Text;
import keypoints.app.TextDigests.Answer;
import keypoints.app.Watchdog;
import keypoints.aws.ApiHandler.Services;
import keypoints.summary.SummaryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRoutesTest {
  private final Api api = new Api(KeptDigests.of());

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/digests, POST",
    "POST, /v1/key-points, GET",
    "DELETE, /v1/documents/CCCCCCCCCCCCCCCCCCCCCCCCCC, GET"
  })
  void otherMethodsLearnTheRightOne(String method, String path, String allowed) {
    var reply = api.send(method, path, Map.of(), Map.of(), null);
    reply.assertProblem(405, Code.METHOD_NOT_ALLOWED);
    assertThat(reply.headers()).containsEntry("Allow", allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/v1", "/v1/digests/", "/v1/documents", "/v2/digests"})
  void otherPathsAreNotFound(String path) {
    var reply = api.get(path, Map.of());
    reply.assertProblem(404, Code.NOT_FOUND);
    assertThat(reply.at("/hint")).contains("/v1/digests", "/v1/documents/{id}", "/v1/key-points");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CCC", "cccccccccccccccccccccccccc", "C1CCCCCCCCCCCCCCCCCCCCCCCC", "../../x"})
  void onlyDocumentIdsAreLookedUp(String id) {
    api.get("/v1/documents/" + id, Map.of()).assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void theTextOfADocumentIsPlainText() {
    var problem = new Problem(Code.OBJECT_GONE, "s3://inbox/b.txt is gone", null, "Upload it.");
    var texts =
        Map.<String, Extracted>of(
            "A".repeat(26), new Text("Peace, at last. 🕊"), "B".repeat(26), new None(problem));
    var asked = new Api(KeptDigests.of(), texts);

    var found = asked.get("/v1/documents/" + "A".repeat(26) + "/text", Map.of());
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.headers()).containsEntry("content-type", "text/plain; charset=utf-8");
    assertThat(found.body()).isEqualTo("Peace, at last. 🕊");
    asked
        .get("/v1/documents/" + "B".repeat(26) + "/text", Map.of())
        .assertProblem(410, Code.OBJECT_GONE);
    asked
        .get("/v1/documents/" + "C".repeat(26) + "/text", Map.of())
        .assertProblem(404, Code.NOT_FOUND);
    asked.get("/v1/documents//text", Map.of()).assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void aStageBeforeThePathIsNoPartOfIt() {
    var reply =
        api.event(
            """
            {"version":"2.0","rawPath":"/beta/v1/key-points","queryStringParameters":{"kind":"denial"},
             "requestContext":{"stage":"beta","http":{"method":"GET"}}}\
            """);
    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"Records\":[]}", "{\"rawPath\":\"/v1/digests\"}", "{"})
  void whatIsNoRequestIsRefused(String event) {
    api.event(event).assertProblem(400, Code.BAD_EVENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/documents/CCCCCCCCCCCCCCCCCCCCCCCCCC", "/v1/key-points"})
  void aTableThatDoesNotAnswerMayDoSoLater(String path) {
    var broken = new Api(brokenStore());
    var query = path.endsWith("points") ? Map.of("kind", "demand") : Map.<String, String>of();
    var reply = broken.get(path, query);
    reply.assertProblem(503, Code.UNAVAILABLE);
    assertThat(reply.headers()).containsEntry("retry-after", "5");
    assertThat(reply.body()).doesNotContain("SECRET");
    assertThat(broken.log).hasSize(1).first().asString().contains("IllegalStateException");
  }

  @Test
  void aFaultOfOursLeaksNothing() {
    List<String> log = new ArrayList<>();
    var handler =
        new ApiHandler(
            new Services(
                (_, _) -> {
                  throw new IllegalStateException("no bytes here");
                },
                (_, _) -> thrown(),
                _ -> Optional.empty(),
                KeptDigests.of(),
                SummaryRequest.DEFAULT),
            Watchdog.ofSharedProcess(),
            new Log("keypoints", log::add));
    var reply = Api.reply(handler, EventFiles.open("api-post-text.json"));
    reply.assertProblem(500, Code.INTERNAL);
    assertThat(reply.body()).doesNotContain("SECRET").contains("request-1");
    assertThat(log).hasSize(1).first().asString().contains("ArithmeticException");
  }

  private static Answer thrown() {
    throw new ArithmeticException("SECRET");
  }

  private static DigestStore brokenStore() {
    return (DigestStore)
        Proxy.newProxyInstance(
            ApiRoutesTest.class.getClassLoader(),
            new Class<?>[] {DigestStore.class},
            (_, _, _) -> {
              throw new IllegalStateException("SECRET");
            });
  }
}
