package keypoints.app;

import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a document before or while it is read, in the words that every adapter
/// uses.
public final class Problems {
  private Problems() {}

  /// How messages name an object.
  public static String name(Source source) {
    return "s3://%s/%s".formatted(source.bucket(), source.key());
  }

  /// Of a document that is not read, or not to its end.
  ///
  /// @param name of the document, as messages name it
  /// @param size in bytes; absent where reading stopped at the limit
  /// @param limit in bytes
  public static Problem tooLarge(String name, @Nullable Long size, long limit) {
    var measured =
        size == null ? "is larger than %d bytes".formatted(limit) : "has %d bytes".formatted(size);
    return new Problem(
        Code.TOO_LARGE,
        "%s %s; at most %d are read".formatted(name, measured, limit),
        limit,
        "Split the document, or raise the limit with %s.".formatted(Settings.MAX_BYTES));
  }

  static Problem folder(String name) {
    return new Problem(
        Code.FOLDER,
        "%s is a folder: its name ends in a slash, and it has no bytes".formatted(name),
        null,
        "Nothing is to be done: the documents in it have rows of their own.");
  }

  static Problem gone(String name) {
    return new Problem(
        Code.OBJECT_GONE,
        "%s was deleted or replaced before it was read".formatted(name),
        null,
        "Upload it again if it is still wanted.");
  }

  static Problem undigested(String name) {
    return new Problem(
        Code.NOT_FOUND,
        "%s could not be digested, so that there is no text of it".formatted(name),
        null,
        "Ask for the document itself, which says why.");
  }

  static Problem denied(String name) {
    return new Problem(
        Code.ACCESS_DENIED,
        "%s may not be read by this function".formatted(name),
        null,
        "Allow its role to read the object (and to use the key that encrypts it), then upload it"
            + " again. Without s3:ListBucket, an object that is gone looks like this too.");
  }

  static Problem archived(String name) {
    return new Problem(
        Code.ARCHIVED,
        "%s is in an archive, from which it cannot be read".formatted(name),
        null,
        "Restore it with aws s3api restore-object. Then upload it again, or copy it over itself with"
            + " aws s3 cp --force-glacier-transfer --storage-class STANDARD.");
  }

  static Problem unparsable(String name, Throwable failure) {
    return new Problem(
        Code.UNSUPPORTED,
        "%s could not be read: its parser ended with %s"
            .formatted(name, failure.getClass().getSimpleName()),
        null,
        "Upload its text as a UTF-8 text file.");
  }

  /// @param millis that reading and digesting were given
  static Problem timeout(String name, long millis) {
    return new Problem(
        Code.TIMEOUT,
        "%s was not read and digested within %d ms, what its invocation had left"
            .formatted(name, millis),
        millis,
        "Upload its text as a shorter UTF-8 text file, or give the function a longer timeout.");
  }

  /// @param bytes of memory that there are
  static Problem memory(String name, long bytes) {
    return new Problem(
        Code.LIMIT,
        "%s took more memory to read than the %d bytes that there are".formatted(name, bytes),
        bytes,
        "Upload its text as a UTF-8 text file, or give the function more memory.");
  }

  static Problem poison(String name) {
    return new Problem(
        Code.POISON,
        "processing %s began twice and never ended".formatted(name),
        null,
        "Upload its text as a plain, shorter UTF-8 file, or report the document as a fault.");
  }
}
