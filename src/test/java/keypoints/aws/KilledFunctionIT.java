package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import keypoints.aws.AwsEndpoint.Interruption;
import keypoints.aws.AwsEndpoint.S3Object;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The function as it ships, in processes that are killed (`kill -9`) in the middle of their work,
/// while the table goes on living in another.
class KilledFunctionIT {
  private static final long SEED = 6;
  private static final int DOCUMENTS = 5;

  /// Of one message: beyond it the function is let alone, or its document would be a dead letter.
  private static final int MOST_KILLS = 2;

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private volatile @Nullable LambdaProcess function;

  /// At which call it dies; 0 for none.
  private final AtomicInteger fatalCall = new AtomicInteger();

  private volatile boolean beforeItsEffect;
  private final AtomicInteger kills = new AtomicInteger();

  @Test
  void atTheEndEverythingIsThereOnce() throws Exception {
    var killed = LocalTable.create();
    run(killed, MOST_KILLS);
    assertThat(kills.get()).isGreaterThanOrEqualTo(DOCUMENTS);

    var undisturbed = LocalTable.create();
    run(undisturbed, 0);
    assertThat(items(killed)).isEqualTo(items(undisturbed)).hasSizeGreaterThan(DOCUMENTS);
    assertThat(items(killed))
        .allSatisfy(item -> assertThat(item).containsEntry("writes", AttributeValue.fromN("1")));
  }

  /// Delivers all documents until the function took each.
  private void run(String table, int mostKills) throws Exception {
    var queue = new ArrayDeque<Integer>();
    var receives = new HashMap<Integer, Integer>();
    for (int document = 0; document < DOCUMENTS; document++) {
      queue.add(document);
    }
    try (var aws = new AwsEndpoint(objects(), LocalTable.endpoint(), new Killer())) {
      var environment = Map.of("KEYPOINTS_TABLE", table, "KEYPOINTS_ENDPOINT", aws.url());
      var lambda = new RuntimeApi();
      while (!queue.isEmpty()) {
        if (function == null) {
          lambda.close();
          lambda = new RuntimeApi();
          function = LambdaProcess.start(lambda, environment, folder.resolve("log"));
        }
        int document = queue.remove();
        int received = receives.merge(document, 1, Integer::sum);
        beforeItsEffect = random.nextBoolean();
        fatalCall.set(received > mostKills ? 0 : 1 + random.nextInt(2 + received));
        var answer = lambda.invoke(event(document, received));
        if (answer.path().equals("ended")) {
          function = null;
          queue.add(document);
        } else {
          assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[]}");
        }
      }
      lambda.close();
    } finally {
      if (function != null) {
        function.close();
        function = null;
      }
    }
  }

  /// Kills the function at the call that was chosen.
  private final class Killer implements Interruption {
    @Override
    public void before() throws IOException {
      if (beforeItsEffect && fatalCall.decrementAndGet() == 0) {
        kill();
      }
    }

    @Override
    public void after() throws IOException {
      if (!beforeItsEffect && fatalCall.decrementAndGet() == 0) {
        kill();
      }
    }

    private void kill() throws IOException {
      kills.incrementAndGet();
      var victim = function;
      if (victim != null) {
        victim.kill();
      }
      throw new IOException("nobody is there to hear the answer");
    }
  }

  private static String text(int document) {
    var text =
        new StringBuilder("The council of town %d met on 3 March 2025.\n".formatted(document));
    for (int i = 0; i <= document; i++) {
      text.append("Freedonia demanded on Monday that Sylvania close mine %d.\n".formatted(i));
      text.append("Sylvania rejected the demand for mine %d.\n".formatted(i));
    }
    return text.toString();
  }

  private static Map<String, S3Object> objects() {
    var objects = new HashMap<String, S3Object>();
    for (int document = 0; document < DOCUMENTS; document++) {
      objects.put(
          "/inbox/%d.txt".formatted(document),
          new S3Object("tag" + document, text(document).getBytes(UTF_8)));
    }
    return objects;
  }

  private static byte[] event(int document, int received) {
    var body =
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
        "s3":{"bucket":{"name":"inbox"},"object":{"key":"%d.txt","eTag":"tag%d","sequencer":"01"}}}]}\
        """
            .formatted(document, document);
    return """
    {"Records":[{"messageId":"message-%d","eventSource":"aws:sqs","body":%s,\
    "attributes":{"ApproximateReceiveCount":"%d"}}]}\
    """
        .formatted(document, Change.quoted(body), received)
        .getBytes(UTF_8);
  }

  private static Set<Map<String, AttributeValue>> items(String table) {
    return new HashSet<>(LocalTable.client().scan(scan -> scan.tableName(table)).items());
  }
}
