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

/// What became of each upload, as one line of the log.
final class UploadLog {
  private final Log log;

  UploadLog(Log log) {
    this.log = log;
  }

  void ended(Context context, Upload upload, Outcome outcome) {
    var fields = new ArrayList<>(object(upload));
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

  private static List<Field> object(Upload upload) {
    var source = upload.source();
    return List.of(
        new Field("bucket", source.bucket()),
        new Field("key", source.key()),
        new Field("versionId", source.versionId()),
        new Field("change", upload.change().name().toLowerCase(Locale.ROOT)));
  }

  private static Field code(Problem.Code code) {
    return new Field("code", code.name());
  }
}
