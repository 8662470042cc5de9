package keypoints.app;

import keypoints.Problem;

/// How an upload ended. What may pass (a throttled table, a lost connection) is thrown instead, so
/// that whoever delivered the upload delivers it again.
public sealed interface Outcome {
  String documentId();

  /// Its digest is in the table.
  record Stored(String documentId) implements Outcome {}

  /// This very event was done before.
  record Unchanged(String documentId) implements Outcome {}

  /// A newer event was done before, or is on its way: the object was overwritten before it was
  /// read.
  record Superseded(String documentId) implements Outcome {}

  /// The document was removed; its tombstone is in the table.
  record Deleted(String documentId) implements Outcome {}

  /// It cannot be digested, and trying again is useless; its row says why.
  record Rejected(String documentId, Problem problem) implements Outcome {}

  /// It was begun twice and never ended, so it is not begun again; its row says so.
  record Quarantined(String documentId, Problem problem) implements Outcome {}
}
