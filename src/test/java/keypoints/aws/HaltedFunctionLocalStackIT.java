package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import keypoints.aws.LocalStack.Aws;
import keypoints.aws.RuntimeApi.Answer;
import keypoints.format.Pdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.Message;

/// A document whose parser never ends, in a real process and from a real queue. The limit that
/// would end it in time is lifted.
@ExtendWith(LocalStack.class)
class HaltedFunctionLocalStackIT {
  private static final String ENDLESS = "endless.pdf";
  private static final String NEXT = "next.txt";
  private static final int TIMEOUT_SECONDS = 10;

  private final Aws aws;
  private final Inbox inbox;

  @TempDir private Path folder;

  HaltedFunctionLocalStackIT(Aws aws) {
    this.aws = aws;
    this.inbox = Inbox.unversioned(aws);
  }

  @Test
  void theProcessEndsInsteadOfAnsweringAndTheNextOneFindsItsWorkDone() throws Exception {
    inbox.put(ENDLESS, RequestBody.fromBytes(Pdfs.endless()));
    var endless = inbox.notifications(1);

    assertThat(delivered(endless)).containsExactly("ended");
    assertThat(inbox.status(ENDLESS)).isEqualTo("rejected");
    assertThat(inbox.digest(ENDLESS, "problem").s()).contains("\"TIMEOUT\"", ENDLESS);
    assertThat(log()).contains("\"code\":\"TIMEOUT\"");

    var again = inbox.notifications(1);
    assertThat(again.getFirst().messageId()).isEqualTo(endless.getFirst().messageId());
    assertThat(delivered(again)).containsExactly("response");
    assertThat(inbox.digest(ENDLESS, "writes").n()).isEqualTo("1");
    assertThat(inbox.waiting()).isEmpty();
    assertThat(inbox.deadLetters()).isEmpty();

    inbox.put(NEXT, "NATO demanded talks.");
    assertThat(delivered(inbox.notifications(1))).containsExactly("response");
    assertThat(inbox.status(NEXT)).isEqualTo("done");
  }

  /// Delivers the messages to a fresh process, and says how it answered.
  private List<String> delivered(List<Message> messages) throws IOException {
    var environment =
        Map.of(
            "KEYPOINTS_TABLE", inbox.table(),
            "KEYPOINTS_ENDPOINT", aws.container().getEndpoint().toString(),
            "KEYPOINTS_MAX_PARTS", Integer.toString(Integer.MAX_VALUE),
            "AWS_REGION", aws.container().getRegion());
    var answers = new ArrayList<String>();
    try (var lambda = new RuntimeApi(TIMEOUT_SECONDS);
        var _ = LambdaProcess.start(lambda, environment, folder.resolve("log"))) {
      inbox.deliver(
          messages,
          event -> {
            var answer = invoke(lambda, event);
            answers.add(answer.path());
            return answer.body().getBytes(UTF_8);
          });
    }
    return answers;
  }

  private static Answer invoke(RuntimeApi lambda, byte[] event) {
    try {
      return lambda.invoke(event);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"), UTF_8);
  }
}
