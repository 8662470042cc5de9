package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DigestStore;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.app.DocumentTexts.Extracted.None;
import keypoints.app.DocumentTexts.Extracted.Text;
import keypoints.app.TextDigests.Answer;
import keypoints.app.Watchdog;
import keypoints.aws.ApiHandler.Services;
import keypoints.json.Schema;
import keypoints.keypoint.Kind;
import keypoints.keypoint.KindFile;
import keypoints.keypoint.Ruleset;
import keypoints.summary.SummaryRequest;
import keypoints.text.Source;
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
  @ValueSource(strings = {"/", "", "/v1", "/v1/digests/", "/v1/document", "/v2/digests"})
  void otherPathsAreNotFound(String path) {
    var reply = api.get(path, Map.of());
    reply.assertProblem(404, Code.NOT_FOUND);
    assertThat(reply.at("/hint"))
        .contains(
            "/v1/digests",
            "/v1/documents?bucket=&key=",
            "/v1/documents/{id}/text",
            "/v1/key-points",
            "/v1/kinds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CCC", "cccccccccccccccccccccccccc", "C1CCCCCCCCCCCCCCCCCCCCCCCC", "../../x"})
  void onlyDocumentIdsAreLookedUp(String id) {
    api.get("/v1/documents/" + id, Map.of()).assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void aDocumentIsFoundByItsPlaceAsByItsId() {
    var source = new Source("inbox", "a b/c+d.txt", null, null);
    var id = DocumentIds.ofObject("inbox", "a b/c+d.txt");
    var state = new State(Status.DELETED, "00", 1, 0, null, source);
    var kept = new Api(KeptDigests.of(new Stored(id, state, source, null, null)));
    var place = Map.of("bucket", "inbox", "key", "a b/c+d.txt");
    assertThat(kept.get("/v1/documents", place))
        .isEqualTo(kept.get("/v1/documents/" + id, Map.of()));
    assertThat(kept.get("/v1/documents", place).status()).isEqualTo(200);
    kept.get("/v1/documents", Map.of("bucket", "inbox", "key", "a b/c d.txt"))
        .assertProblem(404, Code.NOT_FOUND);
    kept.get("/v1/documents", Map.of("key", "a.txt")).assertProblem(400, Code.BAD_REQUEST);
    kept.get("/v1/documents", Map.of("bucket", " ", "key", "a.txt"))
        .assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void kindsThatWereAddedComeLast() throws IOException {
    var file =
        new KindFile(
            "wish.json", Files.readString(Path.of("src/docs/kinds/ceasefire.json"), UTF_8));
    var reply =
        Api.reply(
            handler(Ruleset.with(List.of(file)), _ -> {}), EventFiles.open("api-get-kinds.json"));
    Schema.KIND_LIST.check(reply.body());
    var kinds = reply.json().get("kinds");
    assertThat(kinds.findValuesAsText("kind"))
        .containsExactlyElementsOf(
            Stream.concat(Ruleset.shippedNames().stream(), Stream.of("ceasefire")).toList());
    var added = kinds.get(kinds.size() - 1);
    assertThat(added.get("shipped").booleanValue()).isFalse();
    assertThat(added.get("title").textValue()).isEqualTo("Ceasefire");
    assertThat(added.get("codes").toString())
        .startsWith("[{\"cameo\":\"087\",\"plover\":\"YIELD\"},");
    assertThat(kinds.get(0).get("title").textValue()).isEqualTo("Talks proposed");
    assertThat(kinds.get(0).get("shipped").booleanValue()).isTrue();
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
    var reply = Api.reply(handler(List.of(), log::add), EventFiles.open("api-post-text.json"));
    reply.assertProblem(500, Code.INTERNAL);
    assertThat(reply.body()).doesNotContain("SECRET").contains(InvocationContext.REQUEST_ID);
    assertThat(log).hasSize(1).first().asString().contains("ArithmeticException");
  }

  /// One that cannot digest anything.
  private static ApiHandler handler(List<Kind> kinds, Consumer<String> log) {
    return new ApiHandler(
        new Services(
            new Making(
                (_, _) -> {
                  throw new IllegalStateException("no bytes here");
                },
                (_, _) -> thrown(),
                SummaryRequest.DEFAULT,
                kinds),
            _ -> Optional.empty(),
            KeptDigests.of()),
        Watchdog.ofSharedProcess(),
        new Log("keypoints", log));
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
