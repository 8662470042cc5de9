package keypoints.format;

/// Bytes that files of some kind have somewhere, mostly at their beginning.
final class Prefix {
  private Prefix() {}

  /// Whether they stand in the file.
  ///
  /// @param offset where they stand
  /// @param latin1 the bytes, each as the character of that number
  static boolean stands(byte[] file, int offset, String latin1) {
    if (file.length < offset + latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((file[offset + i] & 0xff) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// Where they first stand, before `end`; -1 where they do not.
  static int find(byte[] file, String latin1, int end) {
    return find(file, latin1, 0, end);
  }

  /// Where they first stand, at or behind `from` and before `end`; -1 where they do not.
  static int find(byte[] file, String latin1, int from, int end) {
    int last = Math.min(end, file.length - latin1.length() + 1);
    for (int i = from; i < last; i++) {
      if (stands(file, i, latin1)) {
        return i;
      }
    }
    return -1;
  }
}
