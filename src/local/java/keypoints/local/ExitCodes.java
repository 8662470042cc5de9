package keypoints.local;

/// What the end of a command means to whoever started it. Stable.
public final class ExitCodes {
  public static final int DONE = 0;

  /// Something was rejected: trying again is useless.
  public static final int REJECTED = 1;

  /// The command was not understood.
  public static final int USAGE = 2;

  /// Something failed that may pass, such as reading a file: EX_TEMPFAIL of sysexits.h.
  public static final int TRY_AGAIN = 75;

  private ExitCodes() {}
}
