package keypoints.doctor;

import org.jspecify.annotations.Nullable;

/// What the parts of a set-up are called; those that are not known are absent.
///
/// @param queue its URL
/// @param deadLetters the URL of the queue of dead letters
public record Names(
    @Nullable String bucket,
    @Nullable String table,
    @Nullable String queue,
    @Nullable String deadLetters) {

  /// These, and where one is absent the other's.
  Names or(Names other) {
    return new Names(
        bucket == null ? other.bucket : bucket,
        table == null ? other.table : table,
        queue == null ? other.queue : queue,
        deadLetters == null ? other.deadLetters : deadLetters);
  }

  public boolean isEmpty() {
    return bucket == null && table == null && queue == null && deadLetters == null;
  }
}
