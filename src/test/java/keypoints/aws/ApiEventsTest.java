package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import keypoints.app.DocumentTexts.Extracted;
import keypoints.json.DigestJson;
import keypoints.json.Samples;
import keypoints.json.Schema;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file `events/api-*.json`, answered from a store that has one document.
class ApiEventsTest {
  private static final Source SEED =
      new Source("keypoints-inbox", "000_afd49636a7e5fd78.txt", null, null);
  private static final String SEED_ID = DocumentIds.ofObject(SEED.bucket(), SEED.key());
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("api-get-document-bad-id.json", 400),
          Map.entry("api-get-document-by-place.json", 200),
          Map.entry("api-get-document-text.json", 200),
          Map.entry("api-get-document-unknown.json", 404),
          Map.entry("api-get-document.json", 200),
          Map.entry("api-get-key-points-bad-cursor.json", 400),
          Map.entry("api-get-key-points-by-actor.json", 200),
          Map.entry("api-get-key-points-by-kind.json", 200),
          Map.entry("api-get-key-points-in-range.json", 200),
          Map.entry("api-get-key-points-without-kind-or-actor.json", 400),
          Map.entry("api-get-kinds-not-modified.json", 304),
          Map.entry("api-get-kinds.json", 200),
          Map.entry("api-method-not-allowed.json", 405),
          Map.entry("api-not-found.json", 404),
          Map.entry("api-post-bad-json.json", 400),
          Map.entry("api-post-empty.json", 422),
          Map.entry("api-post-html.json", 200),
          Map.entry("api-post-json-base64.json", 200),
          Map.entry("api-post-json.json", 200),
          Map.entry("api-post-pdf.json", 415),
          Map.entry("api-post-text-base64.json", 200),
          Map.entry("api-post-text.json", 200),
          Map.entry("api-post-text-kinds.json", 200),
          Map.entry("api-post-unknown-kind.json", 400),
          Map.entry("api-post-upload-text.json", 415),
          Map.entry("api-post-upload-too-large.json", 413),
          Map.entry("api-post-upload.json", 200),
          Map.entry("api-post-wrong-date.json", 400),
          Map.entry("api-rest-get-document.json", 200),
          Map.entry("api-rest-get-key-points.json", 200),
          Map.entry("api-rest-not-found.json", 404),
          Map.entry("api-rest-post-json.json", 200),
          Map.entry("api-rest-post-text.json", 200));

  private static final UploadLinkHandler LINKS =
      new UploadLinkHandler(DocumentedApi.links("keypoints-inbox"), new Log("keypoints", _ -> {}));

  private final Api api = new Api(store(), Map.of(SEED_ID, new Extracted.Text("Freedonia.")));

  static List<String> files() throws IOException {
    try (var files = Files.list(Path.of("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("api-"))
          .sorted()
          .toList();
    }
  }

  static Stream<String> rest() throws IOException {
    return files().stream().filter(name -> name.startsWith("api-rest-"));
  }

  static Stream<String> http() throws IOException {
    return files().stream().filter(name -> !name.startsWith("api-rest-"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachFileIsAnsweredAsItsNameSays(String file) {
    var reply = file.contains("-upload") ? Api.reply(LINKS, EventFiles.open(file)) : api.file(file);
    assertThat(reply.status()).isEqualTo(STATUS.get(file));
    if (reply.status() == 304) {
      assertThat(reply.body()).isEmpty();
    } else if (reply.status() != 200) {
      assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
      Schema.API_PROBLEM.check(reply.body());
      assertThat(reply.at("/status")).isEqualTo(String.valueOf(reply.status()));
    } else if (file.equals("api-get-document-text.json")) {
      assertThat(reply.body()).isEqualTo("Freedonia.");
    } else {
      assertThat(reply.headers()).containsEntry("content-type", "application/json");
      schema(file).check(reply.body());
    }
  }

  @Test
  void titleAndDateAreTheSameFromParametersAndFromJson() {
    assertThat(api.file("api-post-text.json").json().get("document"))
        .isEqualTo(api.file("api-post-json.json").json().get("document"));
    assertThat(api.documents.getFirst().metadata().title()).isEqualTo("Talks on fishing");
    assertThat(api.documents.getFirst().metadata().date()).hasToString("2031-03-10");
  }

  @ParameterizedTest
  @CsvSource({
    "api-post-text.json, UTF-8, given",
    "api-post-text-base64.json, windows-1252, declared",
    "api-post-json-base64.json, UTF-8, given",
    "api-rest-post-text.json, UTF-8, given",
    "api-rest-post-json.json, UTF-8, given"
  })
  void theTextIsTheSameHoweverItIsSent(String file, String charset, String basis) {
    var document = api.file(file).json().get("document");
    assertThat(api.documents.getFirst().text()).contains("“We must see them leave,”").hasSize(249);
    assertThat(document.at("/id").textValue())
        .isEqualTo(DocumentIds.ofText(api.documents.getFirst().text()));
    assertThat(document.at("/charset/name").textValue()).isEqualTo(charset);
    assertThat(document.at("/charset/basis").textValue()).isEqualTo(basis);
  }

  @ParameterizedTest
  @MethodSource("http")
  void amazonsLibraryReadsTheSameFromHttpEvents(String file) throws IOException {
    var ours = ApiRequest.read(EventFiles.open(file));
    var theirs = aws(APIGatewayV2HTTPEvent.class, file);
    assertThat(ours.method()).isEqualTo(theirs.getRequestContext().getHttp().getMethod());
    assertThat(ours.path()).isEqualTo(theirs.getRawPath());
    agree(ours, theirs.getQueryStringParameters(), theirs.getHeaders());
    agree(ours, theirs.getBody(), theirs.getIsBase64Encoded());
  }

  @ParameterizedTest
  @MethodSource("rest")
  void amazonsLibraryReadsTheSameFromRestEvents(String file) throws IOException {
    var ours = ApiRequest.read(EventFiles.open(file));
    var theirs = aws(APIGatewayProxyRequestEvent.class, file);
    assertThat(ours.method()).isEqualTo(theirs.getHttpMethod());
    assertThat(ours.path()).isEqualTo(theirs.getPath());
    agree(ours, theirs.getQueryStringParameters(), theirs.getHeaders());
    agree(ours, theirs.getBody(), theirs.getIsBase64Encoded());
  }

  private static void agree(
      ApiRequest ours, @Nullable Map<String, String> query, Map<String, String> headers) {
    assertThat(ours.query()).isEqualTo(Objects.requireNonNullElse(query, Map.of()));
    var folded = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(headers);
    assertThat(ours.headers()).isEqualTo(folded);
  }

  private static void agree(ApiRequest ours, @Nullable String body, boolean base64) {
    assertThat(ours.body()).isEqualTo(body == null ? null : new ApiRequest.Body(body, base64));
  }

  private static <T> T aws(Class<T> type, String file) throws IOException {
    try (var event = EventFiles.open(file)) {
      return LambdaEventSerializers.serializerFor(type, ApiEventsTest.class.getClassLoader())
          .fromJson(event);
    }
  }

  private static Schema schema(String file) {
    if (file.contains("-upload")) {
      return Schema.UPLOAD_LINK;
    }
    if (file.contains("-post-")) {
      return Schema.DIGEST;
    }
    if (file.contains("-kinds")) {
      return Schema.KIND_LIST;
    }
    return file.contains("-document") ? Schema.STORED_DOCUMENT : Schema.KEY_POINT_PAGE;
  }

  private static KeptDigests store() {
    var digest = Samples.full();
    var state = new State(Status.DONE, "00", 1, 2, digest.analysis().engine(), SEED);
    return KeptDigests.of(new Stored(SEED_ID, state, SEED, DigestJson.text(digest), null))
        .with(SEED_ID, digest);
  }
}
