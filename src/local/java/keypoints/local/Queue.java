package keypoints.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import keypoints.local.FolderEvents.Message;

/// Delivers messages to the function as SQS would: again when it reports them as failed, up to the
/// number of times after which `template.yaml` gives them up.
final class Queue {
  private static final int MAX_RECEIVES = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final RequestStreamHandler function;
  private final Duration pause;
  private final PrintStream log;

  /// A queue in front of the function.
  ///
  /// @param pause before the second delivery; grows with each
  /// @param log of what the function throws
  Queue(RequestStreamHandler function, Duration pause, PrintStream log) {
    this.function = function;
    this.pause = pause;
    this.log = log;
  }

  /// Delivers until the function is done with the message.
  ///
  /// @return false when it was given up
  boolean deliver(Message message) throws InterruptedException {
    for (int receive = 1; receive <= MAX_RECEIVES; receive++) {
      if (receive > 1) {
        Thread.sleep(pause.multipliedBy(receive - 1));
      }
      if (delivered(message, receive)) {
        return true;
      }
    }
    return false;
  }

  /// As for SQS, a function that throws has failed at all of the messages.
  private boolean delivered(Message message, int receive) {
    try {
      var answer = Invocation.of(function, "UploadFunction", message.received(receive));
      return json.readTree(answer).path("batchItemFailures").isEmpty();
    } catch (IOException | RuntimeException failed) {
      failed.printStackTrace(log);
      return false;
    }
  }
}
