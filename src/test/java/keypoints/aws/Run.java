package keypoints.aws;

import java.util.List;
import java.util.function.Supplier;
import keypoints.aws.Step.Fault;
import keypoints.aws.Step.Fault.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The calls of one invocation, of which some break.
final class Run implements Ports {
  private final List<Fault> faults;
  private final Runnable turn;
  private int calls;
  private int broken;
  private boolean out;
  private boolean died;

  /// As if the process was killed: nothing of the handler runs any more.
  static final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
      super("killed", null, false, false);
    }
  }

  /// @param turn waits until it is this invocation's turn
  Run(List<Fault> faults, Runnable turn) {
    this.faults = faults;
    this.turn = turn;
  }

  /// How many of its calls broke.
  int broken() {
    return broken;
  }

  boolean died() {
    return died;
  }

  @Override
  public <T> T call(Call call, Supplier<T> effect) {
    turn.run();
    var kind = out ? Kind.OUTAGE : kind(calls++);
    if (kind == null) {
      return effect.get();
    }
    broken++;
    return switch (kind) {
      case DIES_BEFORE -> throw die();
      case DIES_AFTER -> {
        var _ = effect.get();
        throw die();
      }
      case REFUSED -> throw refusal(call);
      case OUTAGE -> {
        out = true;
        throw refusal(call);
      }
      case LOST -> {
        var _ = effect.get();
        throw SdkClientException.create("the answer was lost");
      }
      case AGAIN -> {
        if (call == Call.BEGIN) { // transactions are told apart by their token
          var _ = effect.get();
        }
        yield effect.get();
      }
      case CANCELLED -> throw call == Call.WRITE ? canceled("ThrottlingError") : refusal(call);
      case CONFLICT -> throw call == Call.WRITE ? canceled("TransactionConflict") : refusal(call);
    };
  }

  private @Nullable Kind kind(int call) {
    return faults.stream()
        .filter(fault -> fault.call() == call)
        .map(Fault::kind)
        .findFirst()
        .orElse(null);
  }

  /// Remembers the death and gives what to throw.
  Death die() {
    died = true;
    return new Death();
  }

  private static RuntimeException refusal(Call call) {
    return switch (call) {
      case READ, CURRENT -> MemoryBucket.refused(503, "SlowDown");
      case STATE, BEGIN, WRITE ->
          ProvisionedThroughputExceededException.builder().message("too much").build();
      case DIGEST -> new IllegalStateException("a fault of our own");
    };
  }

  private static RuntimeException canceled(String code) {
    return TransactionCanceledException.builder()
        .message(code)
        .cancellationReasons(CancellationReason.builder().code(code).build())
        .build();
  }
}
