package keypoints.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import keypoints.app.DigestStore.Status;
import keypoints.app.DocumentIds;
import keypoints.aws.DocumentRows;
import keypoints.aws.DocumentRows.Row;
import keypoints.cli.Difference.Kind;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Compares a bucket's objects with their rows.
record Comparison(String bucket, DocumentRows rows) {
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What differs of these objects, in their order.
  ///
  /// @param objects at most [DocumentRows#MOST]
  List<Difference> of(List<Listed> objects) {
    var byId = new LinkedHashMap<String, Listed>();
    objects.forEach(object -> byId.put(DocumentIds.ofObject(bucket, object.key()), object));
    var found = rows.of(List.copyOf(byId.keySet()));
    var differences = new ArrayList<Difference>();
    byId.forEach((id, object) -> {
      var difference = difference(object, found.get(id));
      if (difference != null) {
        differences.add(difference);
      }
    });
    return differences;
  }

  private @Nullable Difference difference(Listed object, @Nullable Row row) {
    var source = new Source(bucket, object.key(), null, object.eTag());
    if (row == null) {
      return new Difference(Kind.MISSING, source, null);
    }
    var state = row.state();
    if (state.status() == Status.DELETED) {
      return new Difference(Kind.STALE, source, "its row says that it is deleted");
    }
    var eTag = state.source().eTag();
    if (eTag != null && object.eTag() != null && !eTag.equals(object.eTag())) {
      return new Difference(
          Kind.STALE, source, "its row is of eTag %s, not %s".formatted(eTag, object.eTag()));
    }
    return switch (state.status()) {
      case DONE, PARTIAL, DELETED -> null;
      case REJECTED -> new Difference(Kind.REJECTED, source, problem(row));
      case QUARANTINED -> new Difference(Kind.QUARANTINED, source, problem(row));
    };
  }

  /// Rows of the bucket's documents under the prefix whose objects are gone.
  List<Difference> orphans(S3Client s3, String prefix, List<Row> all) {
    var orphans = new ArrayList<Difference>();
    for (var row : all) {
      var source = row.state().source();
      if (row.state().status() != Status.DELETED
          && source.bucket().equals(bucket)
          && source.key().startsWith(prefix)
          && isGone(s3, source)) {
        orphans.add(new Difference(Kind.ORPHANED, source, null));
      }
    }
    return orphans;
  }

  private static boolean isGone(S3Client s3, Source source) {
    try {
      var _ = s3.headObject(head -> head.bucket(source.bucket()).key(source.key()));
      return false;
    } catch (S3Exception refused) {
      if (refused.statusCode() == NOT_FOUND) {
        return true;
      }
      throw refused;
    }
  }

  /// The code and the detail of a row's problem.
  static @Nullable String problem(Row row) {
    try {
      var problem = row.problem() == null ? null : JSON.readTree(row.problem());
      return problem == null
          ? null
          : problem.path("code").asText() + ": " + problem.path("detail").asText();
    } catch (JsonProcessingException broken) {
      return "its problem is not JSON: " + broken.getOriginalMessage();
    }
  }
}
