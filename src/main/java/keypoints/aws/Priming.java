package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import keypoints.app.Deadline;
import keypoints.app.DocumentIds;
import keypoints.app.Outcome;
import keypoints.aws.UploadEvent.Item;
import keypoints.text.WordList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;

/// Takes a sample in before Lambda takes a snapshot of the function (SnapStart), so that functions
/// which start from the snapshot have loaded, linked and compiled all that uploads need.
///
/// Nothing is written: clients of its own talk to a [Rehearsal]. They, their connections and their
/// credentials are gone before the snapshot; the function's own clients have not been used by then,
/// so nothing in the snapshot can be stale, and there is nothing to do after it is restored.
///
/// This is loaded only where SnapStart is on.
final class Priming implements Resource {
  private static final String EVENT =
      """
      {"Records":[{"messageId":"1","eventSource":"aws:sqs","body":"{\\"Records\\":[{\
      \\"eventVersion\\":\\"2.1\\",\\"eventSource\\":\\"aws:s3\\",\\"eventName\\":\\"ObjectCreated:Put\\",\\"s3\\":{\
      \\"bucket\\":{\\"name\\":\\"rehearsal\\"},\\"object\\":{\\"key\\":\\"sample.txt\\",\
      \\"eTag\\":\\"rehearsal\\",\\"sequencer\\":\\"01\\"}}}]}"}]}\
      """;

  private static final String SAMPLE = "sample.txt";

  /// More than it takes.
  private static final int MILLIS = 60_000;

  /// What is registered is held weakly there.
  private static final Set<Priming> REGISTERED = ConcurrentHashMap.newKeySet();

  private final Wiring wiring;

  Priming(Wiring wiring) {
    this.wiring = wiring;
  }

  static void register(Wiring wiring) {
    var priming = new Priming(wiring);
    REGISTERED.add(priming);
    Core.getGlobalContext().register(priming);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
    new Deadline(() -> MILLIS).during(this::rehearse);
    connect();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  private Void rehearse() throws IOException {
    var settings = wiring.settings();
    var services = new Rehearsal(WordList.text(SAMPLE));
    try (var dynamoDb = Clients.dynamoDb(settings.cloud(), services);
        var s3 = Clients.s3(settings.cloud(), services)) {
      var store = new DynamoDigests(dynamoDb, settings.table());
      var uploads = wiring.with(store, () -> s3).uploads();
      for (var message : UploadEvent.read(new ByteArrayInputStream(EVENT.getBytes(UTF_8)))) {
        for (var item : message.items()) {
          if (!(item instanceof Item.Changed(var upload))
              || !(uploads.accept(upload) instanceof Outcome.Stored)) {
            throw new IllegalStateException("the sample was not taken in: " + item);
          }
        }
      }
      BatchResponse.write(List.of(), OutputStream.nullOutputStream());
    }
    return null;
  }

  /// Reads a row that nobody has, for what TLS and the search for credentials load. The connection
  /// is not kept.
  private void connect() {
    var settings = wiring.settings();
    try (var client = Clients.briefDynamoDb(settings.cloud())) {
      new DynamoDigests(client, settings.table()).state(DocumentIds.ofObject("rehearsal", SAMPLE));
    } catch (SdkException | IllegalStateException _) {
      // A role that was made a moment ago may not be allowed to yet. The first upload connects.
    }
  }
}
