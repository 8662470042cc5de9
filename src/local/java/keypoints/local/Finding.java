package keypoints.local;

/// One thing that was looked at.
///
/// @param name such as `table`
/// @param detail what was found
/// @param advice what to do about it; empty where there is nothing to do
public record Finding(Level level, String name, String detail, String advice) {
  /// How it is.
  public enum Level {
    OK,
    /// It works, but there is something to know.
    NOTE,
    WRONG
  }

  public static Finding ok(String name, String detail) {
    return new Finding(Level.OK, name, detail, "");
  }

  public static Finding note(String name, String detail, String advice) {
    return new Finding(Level.NOTE, name, detail, advice);
  }

  public static Finding wrong(String name, String detail, String advice) {
    return new Finding(Level.WRONG, name, detail, advice);
  }
}
