package keypoints.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import keypoints.Problem;
import keypoints.app.Outcome;
import keypoints.aws.BackfillEvent.Item;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// How objects of a backfill ended, in the words of whoever asked.
final class BackfillAnswer {
  /// What S3 Batch Operations takes of a result.
  private static final int MOST_OF_A_RESULT = 1_024;

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private BackfillAnswer() {}

  /// How one of them ended.
  sealed interface End {
    Item item();

    record Done(Item item, Source source, Outcome outcome) implements End {}

    /// It may go better the next time.
    record Failed(Item item, RuntimeException failure) implements End {}

    /// It cannot be understood.
    record Refused(Item item) implements End {}
  }

  /// The results of the tasks of S3 Batch Operations, one each.
  static void write(BackfillEvent.Job job, List<End> ends, OutputStream output) throws IOException {
    try (var json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeStringField("invocationSchemaVersion", job.schema());
      json.writeStringField("treatMissingKeysAs", "PermanentFailure");
      json.writeStringField("invocationId", job.invocationId());
      json.writeArrayFieldStart("results");
      for (var end : ends) {
        json.writeStartObject();
        json.writeStringField("taskId", end.item().taskId());
        json.writeStringField("resultCode", resultCode(end));
        json.writeStringField("resultString", cut(result(end)));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static String resultCode(End end) {
    return switch (end) {
      case End.Done(_, _, var outcome) ->
          problem(outcome) == null ? "Succeeded" : "PermanentFailure";
      case End.Failed _ -> "TemporaryFailure";
      case End.Refused _ -> "PermanentFailure";
    };
  }

  private static String result(End end) {
    return switch (end) {
      case End.Done(_, _, var outcome) -> {
        var problem = problem(outcome);
        yield problem == null
            ? name(outcome) + " " + outcome.documentId()
            : "%s %s %s: %s"
                .formatted(name(outcome), outcome.documentId(), problem.code(), problem.detail());
      }
      case End.Failed(_, var failure) -> String.valueOf(failure);
      case End.Refused(var item) -> Problem.Code.BAD_EVENT + ": " + item.refused();
    };
  }

  private static String cut(String result) {
    if (result.length() <= MOST_OF_A_RESULT) {
      return result;
    }
    int end = MOST_OF_A_RESULT - 1;
    return result.substring(0, Character.isHighSurrogate(result.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /// What Step Functions keeps of a single item.
  static void write(End.Done done, OutputStream output) throws IOException {
    try (var json = JSON.createGenerator(output)) {
      write(done, json);
    }
  }

  /// What Step Functions keeps of a batch.
  static void write(List<End.Done> all, OutputStream output) throws IOException {
    try (var json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeArrayFieldStart("results");
      for (var done : all) {
        write(done, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(End.Done done, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("bucket", done.source().bucket());
    json.writeStringField("key", done.source().key());
    json.writeStringField("documentId", done.outcome().documentId());
    json.writeStringField("outcome", name(done.outcome()));
    var problem = problem(done.outcome());
    if (problem != null) {
      json.writeStringField("code", problem.code().name());
      json.writeStringField("detail", problem.detail());
    }
    json.writeEndObject();
  }

  private static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }

  private static @Nullable Problem problem(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stored _, Outcome.Unchanged _, Outcome.Superseded _, Outcome.Deleted _ -> null;
      case Outcome.Rejected(_, var problem) -> problem;
      case Outcome.Quarantined(_, var problem) -> problem;
    };
  }
}
