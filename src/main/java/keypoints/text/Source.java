package keypoints.text;

import org.jspecify.annotations.Nullable;

/// The object of a bucket that a document was read from.
///
/// @param key the object's key, decoded
/// @param versionId of a versioned bucket's object
/// @param eTag without quotes
public record Source(
    String bucket, String key, @Nullable String versionId, @Nullable String eTag) {}
