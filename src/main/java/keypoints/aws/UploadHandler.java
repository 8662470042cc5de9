package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import keypoints.app.Deadline;
import keypoints.app.Outcome;
import keypoints.app.Upload;
import keypoints.app.Watchdog;
import keypoints.aws.UploadEvent.Item;
import keypoints.aws.UploadEvent.Message;

/// Takes what tells of changed objects. A queue learns which of its messages to deliver again;
/// whoever else sent the event sees the failure itself.
public final class UploadHandler implements RequestStreamHandler {
  /// A message that is not the first is not begun with less time than this. A begun document that
  /// does not end counts against it (it is quarantined in the end), one that is not begun does not.
  private static final int NEEDED_MILLIS = 10_000;

  private final Function<Upload, Outcome> service;
  private final Watchdog watchdog;
  private final UploadLog log;

  /// Called by Lambda, once per environment.
  public UploadHandler() {
    this(Wiring.ofEnvironment());
  }

  private UploadHandler(Wiring wiring) {
    this(wiring.uploads()::accept, wiring.watchdog(), wiring.log());
    if (wiring.settings().snapshot()) {
      Priming.register(wiring);
    }
  }

  /// @param watchdog that the service uses
  public UploadHandler(Function<Upload, Outcome> service, Watchdog watchdog, Log log) {
    this.service = service;
    this.watchdog = watchdog;
    this.log = new UploadLog(log);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var deadline = new Deadline(context::getRemainingTimeInMillis);
    BatchResponse.write(deadline.during(() -> failed(input, context)), output);
  }

  private List<String> failed(InputStream input, Context context) throws IOException {
    var failed = new ArrayList<String>();
    boolean first = true;
    for (var message : UploadEvent.read(input)) {
      var failure =
          first || hasTime(context) ? failure(message, context) : deferral(message, context);
      first = false;
      if (failure.isPresent()) {
        if (message.id() == null) {
          throw failure.get();
        }
        failed.add(message.id());
      }
    }
    return failed;
  }

  private static boolean hasTime(Context context) {
    return context.getRemainingTimeInMillis() >= NEEDED_MILLIS;
  }

  private Optional<RuntimeException> deferral(Message message, Context context) {
    log.deferred(context, message);
    return Optional.of(new IllegalStateException("no time left to begin"));
  }

  /// Tries every item of the message, logs every failure, and gives the first.
  private Optional<RuntimeException> failure(Message message, Context context) {
    var first = Optional.<RuntimeException>empty();
    for (var item : message.items()) {
      try {
        handle(item, context);
      } catch (RuntimeException failure) {
        log.failed(context, message, item, failure);
        first = first.or(() -> Optional.of(failure));
      } catch (OutOfMemoryError exhausted) {
        // What else lives in this process may have lost something too.
        watchdog.halt();
        throw exhausted;
      }
      // Instead of an answer: after one the process is frozen, and thawed with what spoils it. Its
      // messages come again, and those that were done are found done.
      watchdog.haltIfSpoiled();
    }
    return first;
  }

  private void handle(Item item, Context context) {
    switch (item) {
      case Item.Changed(Upload upload) -> log.ended(context, upload, service.apply(upload));
      case Item.Ignored(String reason) -> log.ignored(context, reason);
      case Item.Refused(String reason) -> throw new IllegalArgumentException(reason);
    }
  }
}
