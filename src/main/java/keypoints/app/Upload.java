package keypoints.app;

import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// What an event says of an object of a bucket.
///
/// @param size in bytes, where the event says it; checked before anything is read
/// @param sequencer S3's hexadecimal order of the events of one key; empty where the event has none
/// @param receiveCount how often the message that carried it was received; 1 where that is unknown
public record Upload(
    Source source, @Nullable Long size, String sequencer, Change change, int receiveCount) {
  /// VERSION_REMOVED: an old version was purged or a delete marker removed, so the key's current
  /// version has to be looked at.
  public enum Change {
    CREATED,
    REMOVED,
    VERSION_REMOVED
  }
}
