package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import keypoints.app.Deadline;
import keypoints.app.Outcome;
import keypoints.app.Watchdog;
import keypoints.aws.BackfillAnswer.End;
import keypoints.aws.BackfillEvent.Item;
import keypoints.text.Source;

/// Digests what is already in a bucket. S3 Batch Operations learns how each of its tasks ended;
/// Step Functions gets a result for each item, or where one failed, the failure itself, once the
/// others are done: tried again, those are found done.
public final class BackfillHandler implements RequestStreamHandler {
  /// An object that is not the first is not begun with less time than this.
  private static final int NEEDED_MILLIS = 10_000;

  private final Function<Source, Outcome> service;
  private final Watchdog watchdog;
  private final UploadLog log;

  /// Called by Lambda, once per environment.
  public BackfillHandler() {
    this(Wiring.ofEnvironment());
  }

  private BackfillHandler(Wiring wiring) {
    this(wiring.backfill()::accept, wiring.watchdog(), wiring.log());
  }

  /// @param watchdog that the service uses
  BackfillHandler(Function<Source, Outcome> service, Watchdog watchdog, Log log) {
    this.service = service;
    this.watchdog = watchdog;
    this.log = new UploadLog(log);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = BackfillEvent.read(input);
    var deadline = new Deadline(context::getRemainingTimeInMillis);
    var ends = deadline.during(() -> ends(event.items(), context));
    switch (event) {
      case BackfillEvent.Job job -> BackfillAnswer.write(job, ends, output);
      case BackfillEvent.Single _ -> BackfillAnswer.write(done(ends).getFirst(), output);
      case BackfillEvent.Batch _ -> BackfillAnswer.write(done(ends), output);
    }
  }

  private List<End> ends(List<Item> items, Context context) {
    var ends = new ArrayList<End>();
    for (var item : items) {
      ends.add(
          ends.isEmpty() || context.getRemainingTimeInMillis() >= NEEDED_MILLIS
              ? end(item, context)
              : new End.Failed(item, new IllegalStateException("no time left to begin")));
    }
    return ends;
  }

  private End end(Item item, Context context) {
    var source = item.source();
    if (source == null) {
      log.refused(context, item.refused());
      return new End.Refused(item);
    }
    End end;
    try {
      var outcome = service.apply(source);
      log.ended(context, source, outcome);
      end = new End.Done(item, source, outcome);
    } catch (RuntimeException failure) {
      log.failed(context, source, failure);
      end = new End.Failed(item, failure);
    } catch (OutOfMemoryError exhausted) {
      // What else lives in this process may have lost something too.
      watchdog.halt();
      throw exhausted;
    }
    // Instead of an answer, as where uploads are handled: tried again, the object is found done.
    watchdog.haltIfSpoiled();
    return end;
  }

  /// @throws RuntimeException the first failure, where there is one
  private static List<End.Done> done(List<End> ends) {
    return ends.stream()
        .map(end ->
            switch (end) {
              case End.Done done -> done;
              case End.Failed(_, var failure) -> throw failure;
              case End.Refused(var item) -> throw new IllegalArgumentException(item.refused());
            })
        .toList();
  }
}
