package keypoints.aws;

/// The key of a document that is uploaded by a link.
final class UploadKey {
  /// What all such keys begin with: the role that signs links may put nothing elsewhere.
  static final String FOLDER = "uploads/";

  private static final int LONGEST_NAME = 200;

  private UploadKey() {}

  /// A key of its own for each request, with what is harmless of the name, which may tell the
  /// format.
  ///
  /// @param name of a file; folders before it are left out
  /// @throws IllegalArgumentException when it is blank or too long
  static String of(String requestId, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "name must have 1 to %d characters, not all of them blank".formatted(LONGEST_NAME));
    }
    var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    var safe = new StringBuilder(file.length());
    file.codePoints().map(UploadKey::harmless).forEach(safe::appendCodePoint);
    // A name of dots alone means a folder to many programs, one that begins with them a hidden
    // file.
    while (!safe.isEmpty() && safe.charAt(0) == '.') {
      safe.deleteCharAt(0);
    }
    return FOLDER + requestId + "/" + (safe.isEmpty() ? "document" : safe);
  }

  private static int harmless(int character) {
    boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
    return Character.isLetterOrDigit(character) || mark || " .-_()".indexOf(character) >= 0
        ? character
        : '_';
  }
}
