package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keypoints.app.Upload;
import keypoints.aws.UploadEvent.Item;
import keypoints.aws.UploadEvent.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadEventTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEED = "000_afd49636a7e5fd78.txt";
  private static final String E_TAG = "18adb7ba6ddfac45c6118b31ce370789";
  private static final String VERSION = "096fKKXTRTtl3on89fVO.nfljtsv6qko";
  private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975830a7d";
  private static final String SECOND = "2e1424d4-f796-459a-8184-9c92662be6da";
  private static final String PUT = "created " + SEED + " eTag 3132 #0066F1C5A23B4D0E10";
  private static final String SPACE_PUT =
      "created talks and demands.txt eTag 3132 #0066F1C5B90C1122A4";
  private static final String DELETE = "removed " + SEED + " #0066F1C5B90C1122A4";
  private static final String MARKER = "removed " + SEED + " version #0066F1C5B90C1122A4";
  private static final String PURGE = "version_removed " + SEED + " version #0066F1C5B90C1122A4";
  private static final String BAD_KEY = "refused the key is not URL-encoded UTF-8: %ZZ.txt";
  private static final String LOWER_CASE = "refused \"records\" is not \"Records\"";

  /// What every file says. Those that are no event at all stand in [#UNREADABLE].
  private static final Map<String, List<String>> READ =
      Map.ofEntries(
          Map.entry("s3-put.json", List.of(PUT)),
          Map.entry("s3-multipart.json", List.of(PUT)),
          Map.entry("s3-copy.json", List.of(PUT)),
          Map.entry("s3-post.json", List.of(PUT)),
          Map.entry(
              "s3-put-versioned.json",
              List.of("created " + SEED + " version eTag 3132 #0066F1C5A23B4D0E10")),
          Map.entry("s3-key-plus.json", List.of(PUT.replace(SEED, "talks+demands.txt"))),
          Map.entry("s3-key-space.json", List.of(PUT.replace(SEED, "talks and demands.txt"))),
          Map.entry("s3-key-accent.json", List.of(PUT.replace(SEED, "communiqué de presse.txt"))),
          Map.entry("s3-key-emoji.json", List.of(PUT.replace(SEED, "peace 🕊️.txt"))),
          Map.entry("s3-key-percent.json", List.of(PUT.replace(SEED, "100% sure?.txt"))),
          Map.entry("s3-key-nested.json", List.of(PUT.replace(SEED, "2022/01/12/" + SEED))),
          Map.entry("s3-two-records.json", List.of(PUT, SPACE_PUT)),
          Map.entry(
              "s3-folder.json",
              List.of("created 2022/ d41d8cd98f00b204e9800998ecf8427e 0 #0066F1C5A23B4D0E10")),
          Map.entry(
              "s3-gone.json",
              List.of(
                  "created nobody-put-this-here.txt 0123456789abcdef0123456789abcdef 3132"
                      + " #0066F1C5A23B4D0E10")),
          Map.entry("s3-delete-marker.json", List.of(MARKER)),
          Map.entry("s3-delete.json", List.of(DELETE)),
          Map.entry("s3-delete-version.json", List.of(PURGE)),
          Map.entry("s3-expiration.json", List.of(DELETE)),
          Map.entry("s3-expiration-version.json", List.of(PURGE)),
          Map.entry("s3-expiration-delete-marker.json", List.of(MARKER)),
          Map.entry("s3-restore-completed.json", List.of("ignored ObjectRestore:Completed")),
          Map.entry("s3-test-event.json", List.of("ignored s3:TestEvent")),
          Map.entry("s3-bad-version.json", List.of("refused \"eventVersion\" is not 2.x: 3.0")),
          Map.entry("s3-bad-key.json", List.of(BAD_KEY)),
          Map.entry(
              "s3-bad-utf8-key.json",
              List.of("refused the key is not URL-encoded UTF-8: communiqu%E9.txt")),
          Map.entry("s3-bad-no-bucket.json", List.of("refused \"s3.bucket.name\" is missing")),
          Map.entry("s3-bad-no-key.json", List.of("refused \"s3.object.key\" is missing")),
          Map.entry(
              "s3-bad-event-name.json",
              List.of("refused unknown \"eventName\": objectcreated:put")),
          Map.entry(
              "s3-bad-one-of-two.json", List.of(BAD_KEY, PUT.replace("A23B4D0E10", "B90C1122A4"))),
          Map.entry("sqs-s3-put.json", List.of(FIRST, PUT)),
          Map.entry("sqs-s3-put-third-receive.json", List.of(FIRST, PUT + " received 3")),
          Map.entry("sqs-two-messages.json", List.of(FIRST, PUT, SECOND, SPACE_PUT)),
          Map.entry("sqs-s3-delete.json", List.of(FIRST, DELETE)),
          Map.entry("sqs-s3-test-event.json", List.of(FIRST, "ignored s3:TestEvent")),
          Map.entry("sqs-sns-s3-put.json", List.of(FIRST, PUT)),
          Map.entry("sqs-sns-raw-s3-put.json", List.of(FIRST, PUT)),
          Map.entry("sqs-sns-s3-test-event.json", List.of(FIRST, "ignored s3:TestEvent")),
          Map.entry("sns-s3-put.json", List.of(PUT)),
          Map.entry("sqs-eventbridge-created.json", List.of(FIRST, PUT)),
          Map.entry("eventbridge-created.json", List.of(PUT)),
          Map.entry(
              "eventbridge-created-awkward-key.json",
              List.of(PUT.replace(SEED, "100% sûre + talks.txt"))),
          Map.entry("eventbridge-deleted.json", List.of(DELETE)),
          Map.entry("eventbridge-deleted-version.json", List.of(PURGE)),
          Map.entry("eventbridge-delete-marker.json", List.of(MARKER)),
          Map.entry("eventbridge-tags-added.json", List.of("ignored Object Tags Added")),
          Map.entry(
              "sqs-bad-not-json.json",
              List.of(FIRST, "refused the message is not JSON: line 1, column 1")),
          Map.entry("sqs-bad-lower-case-records.json", List.of(FIRST, LOWER_CASE)),
          Map.entry(
              "sqs-bad-too-deep.json",
              List.of(
                  FIRST,
                  "refused Document nesting depth (65) exceeds the maximum allowed (64, from `StreamReadConstraints.getMaxNestingDepth()`)")),
          Map.entry("sqs-bad-and-good.json", List.of(FIRST, BAD_KEY, SECOND, PUT)),
          Map.entry(
              "sqs-bad-other-service.json",
              List.of(FIRST, "refused \"source\" is not \"aws.s3\": aws.ec2")));

  private static final List<String> UNREADABLE = List.of("s3-bad-lower-case-records.json");

  @Test
  void everyFileHasAnExpectation() {
    assertThat(EventFiles.uploads())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(READ.keySet().stream(), UNREADABLE.stream()).toList());
  }

  static Stream<String> readable() {
    return EventFiles.uploads().stream().filter(READ::containsKey);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsEveryEnvelope(String name) throws IOException {
    assertThat(said(UploadEvent.read(EventFiles.open(name)))).isEqualTo(READ.get(name));
  }

  @Test
  void anEventInTheWrongCaseIsNoEvent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UploadEvent.read(EventFiles.open("s3-bad-lower-case-records.json")))
        .withMessageContaining("records");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "null", "{\"Records\":{}}", "{\"Records\":[]} {}"})
  void whatIsNoEventIsRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> UploadEvent.read(bytes(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "Records", "{\"Records\":[1,", "{\"a\":\"\u0001\"}"})
  void whatIsNotJsonIsRefused(String json) {
    assertThatThrownBy(() -> UploadEvent.read(bytes(json))).isInstanceOf(JacksonException.class);
  }

  @Test
  void recordsThatAreNoObjectsAreRefusedOneByOne() throws IOException {
    assertThat(said(UploadEvent.read(bytes("{\"Records\":[1,[2],null]}"))))
        .hasSize(3)
        .allMatch(item -> item.startsWith("refused \"eventSource\" is not"));
  }

  @Test
  void membersOfOtherObjectsAreNotTakenForTheEvents() throws IOException {
    var json =
        """
        {"other": {"s3": {"bucket": {"name": "no"}}, "Records": [{}], "Event": "no"},
         "Event": "s3:TestEvent", "detail": [{"object": {"key": "no"}}]}
        """;
    assertThat(said(UploadEvent.read(bytes(json)))).containsExactly("ignored s3:TestEvent");
  }

  @Test
  void aMessageInAMessageInAMessageIsRefused() throws IOException {
    var outer =
        Map.of("eventSource", "aws:sqs", "messageId", "m", "body", wrapped(wrapped(wrapped("{}"))));
    var event = JSON.writeValueAsString(Map.of("Records", List.of(outer)));
    assertThat(said(UploadEvent.read(bytes(event))))
        .containsExactly("m", "refused more than 2 messages in one");
  }

  @Test
  void aSequencerThatIsNoneCostsItsRecordOnly() throws IOException {
    var event = JSON.readTree(EventFiles.open("s3-two-records.json"));
    ((ObjectNode) event.at("/Records/0/s3/object")).put("sequencer", "next");
    assertThat(said(UploadEvent.read(bytes(event.toString()))))
        .first()
        .isEqualTo("refused not a hexadecimal sequencer: \"next\"");
    assertThat(UploadEvent.read(bytes(event.toString())).getFirst().items().getLast())
        .isInstanceOf(UploadEvent.Item.Changed.class);
  }

  private static String wrapped(String message) throws IOException {
    return JSON.writeValueAsString(Map.of("Type", "Notification", "Message", message));
  }

  private static InputStream bytes(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  private static List<String> said(List<Message> messages) {
    return messages.stream()
        .flatMap(message ->
            Stream.concat(
                Stream.ofNullable(message.id()),
                message.items().stream().map(UploadEventTest::said)))
        .toList();
  }

  private static String said(Item item) {
    return switch (item) {
      case Item.Changed(Upload upload) -> said(upload);
      case Item.Ignored(String reason) -> "ignored " + reason;
      case Item.Refused(String reason) -> "refused " + reason;
    };
  }

  private static String said(Upload upload) {
    var source = upload.source();
    assertThat(source.bucket()).isEqualTo("keypoints-inbox");
    return Stream.of(
            upload.change().name().toLowerCase(Locale.ROOT),
            source.key(),
            VERSION.equals(source.versionId()) ? "version" : source.versionId(),
            E_TAG.equals(source.eTag()) ? "eTag" : source.eTag(),
            upload.size(),
            "#" + upload.sequencer().toUpperCase(Locale.ROOT),
            upload.receiveCount() == 1 ? null : "received " + upload.receiveCount())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
