package keypoints.format;

import keypoints.Problem;
import keypoints.text.Document;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// Makes a document of bytes. One implementation per format.
public interface DocumentReader {

  /// Reads the bytes, whose number the caller has already limited.
  Reading read(Named named, byte[] bytes);

  /// What is known of the bytes before they are read.
  ///
  /// @param id of the document
  /// @param name for messages: an `s3://` address, a file's name, "posted text"
  /// @param mediaType as declared with the bytes
  record Named(String id, String name, @Nullable String mediaType, @Nullable Source source) {}

  /// What became of it.
  sealed interface Reading {
    record Read(Document document) implements Reading {}

    record Unreadable(Problem problem) implements Reading {}
  }
}
