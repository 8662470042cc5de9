package keypoints.aws;

import java.util.List;

/// One thing that happens to a bucket, its queue, or the function. Where it does not apply (a purge
/// of a key without versions), nothing happens, so that any part of a schedule is a schedule.
sealed interface Step {
  /// A document of so many key points.
  ///
  /// @param deadly whether digesting it kills the process, until the engine is upgraded
  record Put(int key, int points, boolean deadly) implements Step {}

  record Delete(int key) implements Step {}

  /// Removes a version for good, or a delete marker.
  ///
  /// @param version the first, the second, … of those that are there
  record Purge(int key, int version) implements Step {}

  /// The queue delivers a message once more, whatever became of it.
  ///
  /// @param change the newest, the one before it, …
  record Duplicate(int change) implements Step {}

  /// One invocation.
  ///
  /// @param messages the first, the second, … of those that wait; the last is -1. What failed waits
  ///   in front.
  /// @param hurried whether the invocation has little time
  record Deliver(List<Integer> messages, boolean hurried, List<Fault> faults) implements Step {}

  /// Two invocations at once, which take turns at each call.
  ///
  /// @param turns whose turn it is, a bit each
  record Both(Deliver one, Deliver other, long turns) implements Step {}

  /// One invocation that digests what a key holds.
  record Backfill(int key, List<Fault> faults) implements Step {}

  /// Messages and a backfill are in hand at once.
  ///
  /// @param turns whose turn it is, a bit each
  record Beside(Deliver deliver, Backfill backfill, long turns) implements Step {}

  /// While a backfill is in hand, its key gets a new version, and messages are delivered.
  record Overtaken(Backfill backfill, Put put, Deliver deliver, long turns) implements Step {}

  record Upgrade() implements Step {}

  /// What breaks in an invocation.
  ///
  /// @param call the first call, the second, … counted from 0
  record Fault(int call, Kind kind) {
    enum Kind {
      /// The process dies before the call has an effect, or after it.
      DIES_BEFORE,
      DIES_AFTER,
      /// The service refuses.
      REFUSED,
      /// The call has its effect, but its answer never comes.
      LOST,
      /// The client itself tries again, since the answer did not come.
      AGAIN,
      /// The transaction is cancelled because it is throttled, or because of another one.
      CANCELLED,
      CONFLICT,
      /// This call and all that follow are refused.
      OUTAGE
    }
  }
}
