package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DocumentIds;
import keypoints.app.SampleDigests;
import keypoints.app.Sequencer;
import keypoints.json.DigestJson;
import keypoints.json.Schema;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;

/// What the API says of a real table.
class ApiTableTest {
  private static final Source SOURCE = new Source("inbox", "a é.txt", null, "0a");
  private static final String ID = DocumentIds.ofObject(SOURCE.bucket(), SOURCE.key());
  private static final int POINTS = 5;

  private final DynamoDigests store =
      new DynamoDigests(LocalTable.client(), LocalTable.create(), Clock.systemUTC());
  private final Api api = new Api(store);

  @Test
  void aStoredDigestIsGivenAsItWasMade() {
    var json = write();
    var reply = api.get("/v1/documents/" + ID, Map.of());
    Schema.STORED_DOCUMENT.check(reply.body());
    assertThat(reply.at("/status")).isEqualTo("done");
    assertThat(reply.body()).contains("\"digest\":" + json);
  }

  @Test
  void pagesFollowEachOtherUntilAllKeyPointsAreTold() {
    write();
    List<String> ids = new ArrayList<>();
    var cursor = Optional.<String>empty();
    do {
      var query = new HashMap<>(Map.of("kind", "demand", "limit", "2"));
      cursor.ifPresent(value -> query.put("cursor", value));
      var page = api.get("/v1/key-points", query);
      Schema.KEY_POINT_PAGE.check(page.body());
      page.json().get("keyPoints").forEach(row -> ids.add(row.at("/keyPoint/id").asText()));
      cursor = Optional.ofNullable(page.json().get("cursor")).map(node -> node.asText());
    } while (cursor.isPresent());
    assertThat(ids).containsExactly("kp-001", "kp-002", "kp-003", "kp-004", "kp-005");
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    write();
    var cursor = api.get("/v1/key-points", Map.of("kind", "demand", "limit", "2")).at("/cursor");
    var other = api.get("/v1/key-points", Map.of("kind", "denial", "cursor", cursor));
    Schema.API_PROBLEM.check(other.body());
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.at("/code")).isEqualTo("BAD_CURSOR");
    assertThat(api.file("api-get-key-points-bad-cursor.json").at("/code")).isEqualTo("BAD_CURSOR");
  }

  @Test
  void anUnknownKindOrActorHasAnEmptyPage() {
    for (var query : List.of(Map.of("kind", "nothing"), Map.of("actor", "nobody"))) {
      assertThat(api.get("/v1/key-points", query).body()).isEqualTo("{\"keyPoints\":[]}");
    }
  }

  @Test
  void aMissingTableIsUnavailable() {
    var lost = new Api(new DynamoDigests(LocalTable.client(), "no-such-table", Clock.systemUTC()));
    assertThat(lost.get("/v1/documents/" + ID, Map.of()).status()).isEqualTo(503);
    assertThat(lost.get("/v1/key-points", Map.of("kind", "demand")).status()).isEqualTo(503);
  }

  private String write() {
    var metadata = Metadata.ofText().withSource(SOURCE);
    var digest = SampleDigests.of(new Document(ID, "Leave at once.", metadata), POINTS);
    var ending = new Ending.Digested(digest);
    var first = Sequencer.of("01").padded();
    store.write(new Entry(ID, SOURCE, first, digest.analysis().engine(), ending), Optional.empty());
    return DigestJson.text(digest);
  }
}
