package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import keypoints.Problem;
import keypoints.app.Deadline;
import keypoints.app.DigestStore.Beginning;
import keypoints.app.DigestStore.Ending;
import keypoints.app.DigestStore.Entry;
import keypoints.app.DigestStore.State;
import keypoints.app.DigestStore.Status;
import keypoints.app.SampleDigests;
import keypoints.app.Sequencer;
import keypoints.text.Document;
import keypoints.text.Metadata;
import keypoints.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table in memory does what DynamoDB Local does.
class MemoryTableTest {
  private static final Source SOURCE = new Source("inbox", "a.txt", "v1", "etag");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final String name = LocalTable.create();
  private final MemoryTable memory = new MemoryTable();
  private final DynamoDigests inMemory = new DynamoDigests(memory.client(Ports.SOUND), name, CLOCK);
  private final DynamoDigests local = new DynamoDigests(LocalTable.client(), name, CLOCK);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameCallsHaveTheSameEffectsAndAnswers(long seed) {
    var random = new Random(seed);
    var states = new ArrayList<Optional<State>>(List.of(Optional.empty()));
    var beginnings = new ArrayList<Beginning>();
    for (int call = 0; call < 80; call++) {
      var id = "DOCUMENT-" + random.nextInt(2);
      var sequencer = Sequencer.of("0" + (1 + random.nextInt(3))).padded();
      switch (random.nextInt(5)) {
        case 0 -> {
          var state = inMemory.state(id);
          assertThat(state).isEqualTo(local.state(id));
          states.add(state);
        }
        case 1 -> {
          int millis = random.nextInt(3) - 1;
          var begun = new Deadline(() -> millis).during(() -> inMemory.begin(id, sequencer));
          assertThat(begun)
              .isEqualTo(new Deadline(() -> millis).during(() -> local.begin(id, sequencer)));
          beginnings.add(begun);
        }
        case 2 -> {
          if (!beginnings.isEmpty()) {
            var beginning = beginnings.get(random.nextInt(beginnings.size()));
            inMemory.takeBack(beginning);
            local.takeBack(beginning);
          }
        }
        case 3 -> assertThat(inMemory.document(id)).isEqualTo(local.document(id));
        default -> {
          var entry = new Entry(id, SOURCE, sequencer, SampleDigests.ENGINE, ending(random, id));
          var read =
              random.nextBoolean() ? local.state(id) : states.get(random.nextInt(states.size()));
          assertThat(inMemory.write(entry, read)).isEqualTo(local.write(entry, read));
        }
      }
      assertThat(memory.items()).isEqualTo(localItems());
    }
  }

  private static Ending ending(Random random, String id) {
    return switch (random.nextInt(4)) {
      case 0 -> new Ending.Removed();
      case 1 ->
          new Ending.Failed(
              Status.REJECTED, new Problem(Problem.Code.EMPTY, "a.txt is empty", null, "Fill it."));
      default -> {
        var text = "Leave at once, or stay. ".repeat(1 + random.nextInt(3));
        var document = new Document(id, text, Metadata.ofText().withSource(SOURCE));
        yield new Ending.Digested(SampleDigests.of(document, random.nextInt(5)));
      }
    };
  }

  private Map<String, Map<String, AttributeValue>> localItems() {
    var items = new TreeMap<String, Map<String, AttributeValue>>();
    for (var item : LocalTable.client().scan(scan -> scan.tableName(name)).items()) {
      items.put(Attributes.text(item, "pk") + " " + Attributes.text(item, "sk"), item);
    }
    return items;
  }
}
