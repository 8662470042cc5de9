package keypoints.text;

/// A decoded document. All offsets in its digest refer to [#text()].
///
/// @param id what the caller knows it by; see `keypoints.app.DocumentIds` for how uploads get
///   theirs
public record Document(String id, String text, Metadata metadata) {}
