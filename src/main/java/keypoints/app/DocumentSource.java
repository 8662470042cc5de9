package keypoints.app;

import java.util.Optional;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// Port: where uploaded documents are read from.
public interface DocumentSource {
  /// Reads the object by its version, or where it has none, only while its eTag is the same. Never
  /// reads more than `maxBytes`.
  ///
  /// @throws RuntimeException when it may go better the next time
  Content read(Source source, long maxBytes);

  /// The current version of a key; empty when there is none.
  Optional<Source> current(String bucket, String key);

  /// What became of a read.
  sealed interface Content {
    /// The whole object.
    ///
    /// @param source with version and eTag as they were read
    /// @param mediaType as declared on the object
    record Found(Source source, Bytes bytes, @Nullable String mediaType) implements Content {}

    /// It has more bytes than allowed; the size, where that is known.
    record TooLarge(@Nullable Long size) implements Content {}

    /// There is no such object or version any more.
    record Gone() implements Content {}

    /// It was overwritten: the event for its successor is on the way.
    record Replaced() implements Content {}

    /// Reading it is not allowed.
    record Denied() implements Content {}

    /// It has to be restored from an archive before it can be read.
    record Archived() implements Content {}
  }
}
