package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.app.DigestStore.Query;
import keypoints.app.DigestStore.Row;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.json.ProblemJson;
import keypoints.json.Samples;
import keypoints.json.Schema;
import keypoints.summary.SummaryRequest;
import keypoints.summary.SummaryRequest.Order;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiHandlerTest {
  private static final String ID = "C".repeat(26);
  private static final Source SOURCE = new Source("inbox", "a b.txt", "v1", null);

  private final Api api = new Api(KeptDigests.of());

  @ParameterizedTest
  @CsvSource({"content-type", "Content-Type", "CONTENT-TYPE"})
  void headersHaveAnyCase(String name) {
    var headers = Map.of(name, "Text/Plain ; charset=utf-8");
    assertThat(api.send("POST", "/v1/digests", Map.of(), headers, "It rained.").status())
        .isEqualTo(200);
  }

  @Test
  void theSummaryIsAsAskedFor() {
    var query = Map.of("sentences", "5", "words", "90", "sort", "rank");
    var json = Map.of("content-type", "application/json");
    var reply = api.send("POST", "/v1/digests", query, json, "{\"text\":\"It rained.\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(api.requests).containsExactly(new SummaryRequest(5, 90, Order.RANK));
    api.post("text/plain", "It rained.");
    assertThat(api.requests.getLast()).isEqualTo(SummaryRequest.DEFAULT);
    var plain = Map.of("content-type", "text/plain");
    api.send(
        "POST", "/v1/digests", Map.of("characters", "280", "explain", "true"), plain, "It rained.");
    assertThat(api.requests.getLast())
        .isEqualTo(
            new SummaryRequest(Integer.MAX_VALUE, Integer.MAX_VALUE, 280, Order.OFFSET, true));
  }

  @Test
  void pagesAreReadWithTheirOwnTitleUnlessOneIsGiven() {
    var page = "<title>Rain</title><nav>Home</nav><p>It rained all day in the old town.";
    assertThat(api.post("text/html; charset=utf-8", page).status()).isEqualTo(200);
    var read = api.documents.getLast();
    assertThat(read.text()).isEqualTo("It rained all day in the old town.");
    assertThat(read.metadata().title()).isEqualTo("Rain");
    assertThat(read.metadata().mediaType()).isEqualTo("text/html");
    assertThat(read.metadata().charset().basis()).isEqualTo("given");

    var html = Map.of("content-type", "text/html");
    api.send("POST", "/v1/digests", Map.of("title", "Wet"), html, page);
    assertThat(api.documents.getLast().metadata().title()).isEqualTo("Wet");
  }

  @ParameterizedTest
  @CsvSource({"application/pdf", "message/rfc822", "application/zip"})
  void otherFilesAreToBeUploaded(String type) {
    var reply = api.post(type, "%PDF-1.7");
    reply.assertProblem(415, Code.UNSUPPORTED);
    assertThat(reply.at("/hint")).contains("POST /v1/uploads");
  }

  @ParameterizedTest
  @CsvSource({
    "sentences, 0, sentences must be a whole number from 1 to 2147483647",
    "words, many, words must be a whole number from 1 to 2147483647",
    "characters, -1, characters must be a whole number from 1 to 2147483647",
    "explain, yes, explain must be true or false",
    "sort, best, sort must be offset or rank",
    "kinds, 'denial,wish', 'kinds must be of these, with commas between: talks_proposed, talks_scheduled, talks_held,"
        + " demand, appeal, consideration, denial, rejection, agreement, commitment, accusation, criticism,"
        + " legal_action, threat'",
    "date, May, 'date is not a date (YYYY-MM-DD, or an ISO date-time): May'",
    "titel, x, 'unknown query parameter; known here: characters, date, explain, kinds, sentences, sort, title, words'"
  })
  void aWrongParameterIsNamed(String name, String value, String detail) {
    var headers = Map.of("content-type", "text/plain");
    var reply = api.send("POST", "/v1/digests", Map.of(name, value), headers, "It rained.");
    reply.assertProblem(400, Code.BAD_REQUEST);
    assertThat(reply.at("/detail")).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"text\":\"SECRET'            | the body is not JSON, at line 1, column 16",
        "'{\"text\":SECRET}'             | the body is not JSON, at line 1, column 9",
        "'{\n\"text\": [\"SECRET\"]}'    | text must be a string, at line 2, column 9",
        "'{\"SECRET\":\"SECRET\"}'       | unknown member at line 1, column 2; known are text, title, date",
        "'{\"text\":\"a\",\"text\":\"b\"}' | the body is not JSON, at line 1, column 19",
        "'{\"title\":\"SECRET\"}'        | text is missing",
        "'{\"text\":null}'               | text is missing",
        "'{\"text\":\"a\"} SECRET'       | the body is not JSON, at line 1, column 14",
        "'{\"text\":\"a\"}{}'            | something follows the body's JSON object",
        "'[\"SECRET\"]'                  | the body must be a JSON object",
        "''                              | the body is missing: it must be a JSON object",
      })
  void badJsonIsLocatedButNeverQuoted(String body, String detail) {
    var reply = api.post("application/json", body);
    reply.assertProblem(400, Code.BAD_REQUEST);
    assertThat(reply.at("/detail")).isEqualTo(detail);
    assertThat(reply.body()).doesNotContain("SECRET");
    assertThat(api.log).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, ' ', 422, EMPTY",
    "text/plain, '', 422, EMPTY",
    "application/json, '{\"text\":\"\"}', 422, EMPTY",
    "application/json, '{\"text\":\"\\u0000\"}', 422, NOT_TEXT",
    "application/json, '{\"text\":\"\\ud800\"}', 422, UNDECODABLE",
    "application/x-www-form-urlencoded, a=b, 415, UNSUPPORTED",
    "'', text, 415, UNSUPPORTED"
  })
  void whatCannotBeDigestedIsRefused(String type, String body, int status, Code code) {
    api.post(type, body).assertProblem(status, code);
  }

  @Test
  void textOverTheLimitIsRefusedWithTheLimit() {
    assertThat(api.post("text/plain", "é".repeat(Api.MAX_BYTES / 2)).status()).isEqualTo(200);
    var reply = api.post("text/plain", "é".repeat(Api.MAX_BYTES / 2) + "!");
    reply.assertProblem(413, Code.TOO_LARGE);
    assertThat(reply.json().get("limit").intValue()).isEqualTo(Api.MAX_BYTES);
  }

  @Test
  void aByteOrderMarkIsNoPartOfPlainText() {
    api.post("text/plain", "\ufeffIt rained.");
    assertThat(api.documents.getFirst().text()).isEqualTo("It rained.");
  }

  @Test
  void brokenBase64IsTheSendersFault() {
    var reply =
        api.event(
            """
            {"httpMethod":"POST","path":"/v1/digests","headers":{"content-type":"text/plain"},
             "body":"no base64!","isBase64Encoded":true}\
            """);
    reply.assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void aRejectedDocumentTellsWhy() {
    var problem = new Problem(Code.TOO_LARGE, "a b.txt has 11 bytes", 10L, "Split it.");
    var state = new State(Status.REJECTED, "00", 1, 0, null, SOURCE);
    var stored = new Stored(ID, state, SOURCE, null, ProblemJson.text(problem));
    var reply = new Api(KeptDigests.of(stored)).get("/v1/documents/" + ID, Map.of());
    assertThat(reply.status()).isEqualTo(200);
    Schema.STORED_DOCUMENT.check(reply.body());
    assertThat(reply.body())
        .startsWith(
            """
            {"documentId":"%s","status":"rejected",\
            "source":{"bucket":"inbox","key":"a b.txt","versionId":"v1"},"problem":{"code":"TOO_LARGE",\
            """
                .formatted(ID));
  }

  @Test
  void keyPointsComeInPages() {
    var store = KeptDigests.of().with(ID, Samples.full());
    var first =
        new Api(store)
            .get("/v1/key-points", Map.of("kind", "demand", "from", "2022-01-01", "limit", "1"));
    Schema.KEY_POINT_PAGE.check(first.body());
    assertThat(first.json().get("keyPoints")).hasSize(1);
    assertThat(first.at("/keyPoints/0/date")).isEqualTo("2022-05-05");
    assertThat(first.at("/keyPoints/0/dateBasis")).isEqualTo("event");
    var query = Map.of("actor", "É", "limit", "1", "cursor", first.at("/cursor"));
    var last = new Api(store).get("/v1/key-points", query);
    Schema.KEY_POINT_PAGE.check(last.body());
    assertThat(last.at("/keyPoints/0/keyPoint/id")).isEqualTo("kp-002");
    assertThat(last.json().has("cursor")).isFalse();
    assertThat(store.asked())
        .containsExactly(
            new Query("demand", null, "2022-01-01", null, false),
            new Query(null, "É", null, null, false));
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2022-02-30, 'from is not a day (YYYY-MM-DD): 2022-02-30'",
    "to, 2022-01-01T00:00:00Z, 'to is not a day (YYYY-MM-DD): 2022-01-01T00:00:00Z'",
    "kind, Denial, 'kind must be one name in lower-case letters, with _ between its words'",
    "kind, 'denial,demand', 'kind must be one name in lower-case letters, with _ between its words'",
    "limit, 101, limit must be a whole number from 1 to 100",
    "includeUndated, yes, includeUndated must be true or false",
    "form, 2022-01-01, 'unknown query parameter; known here: actor, cursor, from, includeUndated,"
        + " kind, limit, to'"
  })
  void aWrongQueryIsNamed(String name, String value, String detail) {
    var query = new HashMap<>(Map.of("kind", "demand"));
    query.put(name, value);
    var reply = api.get("/v1/key-points", query);
    reply.assertProblem(400, Code.BAD_REQUEST);
    assertThat(reply.at("/detail")).isEqualTo(detail);
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsAMistake() {
    var range = Map.of("kind", "demand", "from", "2022-02-01", "to", "2022-01-01");
    api.get("/v1/key-points", range).assertProblem(400, Code.BAD_REQUEST);
  }

  @Test
  void signaturesMayComeAsParameters() {
    var query = Map.of("kind", "demand", "X-Amz-Signature", "0a");
    assertThat(api.get("/v1/key-points", query).status()).isEqualTo(200);
  }

  @Test
  void aPageThatLambdaWouldNotLetPassIsMadeShorter() {
    var store = KeptDigests.of();
    for (int i = 0; i < 100; i++) {
      var point = "{\"text\":\"" + "a".repeat(200_000) + "\"}";
      store.rows().add(new Row(ID, SOURCE, null, "undated", "none", point));
    }
    var reply = new Api(store).get("/v1/key-points", Map.of("kind", "demand", "limit", "100"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("keyPoints")).hasSize(25);
    assertThat(reply.at("/cursor")).isEqualTo("25");
  }

  @Test
  void anAnswerThatLambdaWouldNotLetPassIsAProblem() {
    var state = new State(Status.DONE, "00", 1, 0, null, SOURCE);
    var digest = "{\"text\":\"" + "a".repeat(7_000_000) + "\"}";
    var store = KeptDigests.of(new Stored(ID, state, SOURCE, digest, null));
    new Api(store).get("/v1/documents/" + ID, Map.of()).assertProblem(413, Code.TOO_LARGE);
  }
}
