package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keypoints.Problem;
import keypoints.app.Outcome;
import keypoints.app.Upload;
import keypoints.aws.Log.Field;
import keypoints.aws.Log.Level;
import keypoints.aws.UploadEvent.Item;
import keypoints.aws.UploadEvent.Message;
import keypoints.text.Source;

/// What became of each upload, or of each object that a backfill names, as one line of the log.
final class UploadLog {
  private static final String BACKFILL = "backfill";

  private final Log log;

  UploadLog(Log log) {
    this.log = log;
  }

  void ended(Context context, Upload upload, Outcome outcome) {
    ended(context, object(upload), outcome);
  }

  void ended(Context context, Source backfilled, Outcome outcome) {
    ended(context, object(backfilled, BACKFILL), outcome);
  }

  private void ended(Context context, List<Field> object, Outcome outcome) {
    var fields = new ArrayList<>(object);
    fields.add(new Field("documentId", outcome.documentId()));
    fields.add(new Field("outcome", outcome.getClass().getSimpleName()));
    switch (outcome) {
      case Outcome.Stored _, Outcome.Unchanged _, Outcome.Superseded _, Outcome.Deleted _ ->
          log.write(Level.INFO, context, "upload done", fields);
      case Outcome.Rejected(String _, Problem problem) -> useless(context, problem, fields);
      case Outcome.Quarantined(String _, Problem problem) -> useless(context, problem, fields);
    }
  }

  private void useless(Context context, Problem problem, List<Field> fields) {
    fields.add(code(problem.code()));
    fields.add(new Field("title", problem.code().title()));
    fields.add(new Field("detail", problem.detail()));
    fields.add(new Field("hint", problem.hint()));
    fields.add(new Field("retryable", Boolean.toString(problem.code().retryable())));
    log.write(Level.WARN, context, "upload cannot be digested", fields);
  }

  void ignored(Context context, String reason) {
    log.write(Level.INFO, context, "nothing to do", List.of(new Field("detail", reason)));
  }

  void deferred(Context context, Message message) {
    log.write(
        Level.WARN,
        context,
        "too little time left: the message is to be delivered again",
        List.of(new Field("messageId", message.id())));
  }

  void failed(Context context, Message message, Item item, RuntimeException failure) {
    var fields = new ArrayList<>(List.of(new Field("messageId", message.id())));
    switch (item) {
      case Item.Changed(Upload upload) -> fields.addAll(object(upload));
      case Item.Refused _ -> fields.add(code(Problem.Code.BAD_EVENT));
      case Item.Ignored _ -> {}
    }
    log.error(context, "upload failed: to be delivered again", fields, failure);
  }

  void failed(Context context, Source backfilled, RuntimeException failure) {
    log.error(context, "backfill failed: to be tried again", object(backfilled, BACKFILL), failure);
  }

  /// Of a backfill, what names an object cannot be understood.
  void refused(Context context, String reason) {
    log.write(
        Level.WARN,
        context,
        "backfill refused",
        List.of(code(Problem.Code.BAD_EVENT), new Field("detail", reason)));
  }

  private static List<Field> object(Upload upload) {
    return object(upload.source(), upload.change().name().toLowerCase(Locale.ROOT));
  }

  private static List<Field> object(Source source, String change) {
    return List.of(
        new Field("bucket", source.bucket()),
        new Field("key", source.key()),
        new Field("versionId", source.versionId()),
        new Field("change", change));
  }

  private static Field code(Problem.Code code) {
    return new Field("code", code.name());
  }
}
