package keypoints;

import org.jspecify.annotations.Nullable;

/// Why a document has no digest, or a request no answer, for the person who sent it.
///
/// @param detail names the document and the value at fault; never quotes its text
/// @param limit the limit that was passed, in the unit that `detail` names
/// @param hint what to do
public record Problem(Code code, String detail, @Nullable Long limit, String hint) {

  /// Stable names for what can be wrong. A retryable one may be gone if the same thing is tried
  /// again.
  public enum Code {
    EMPTY("The document is empty", false),
    FOLDER("The object is a folder", false),
    NOT_TEXT("The document is not text", false),
    NO_TEXT_LAYER("The document has pages but no text", false),
    ENCRYPTED("The document is encrypted", false),
    CORRUPT("The document is damaged", false),
    LIMIT("The document passes a limit", false),
    TOO_LARGE("The document is too large", false),
    UNDECODABLE("The document's characters cannot be decoded", false),
    UNSUPPORTED("Documents of this type cannot be read", false),
    TIMEOUT("The document took too long", true),
    OBJECT_GONE("The object is gone", false),
    ACCESS_DENIED("The object may not be read", false),
    ARCHIVED("The object is archived", false),
    BAD_EVENT("The event cannot be understood", false),
    BAD_REQUEST("The request cannot be understood", false),
    BAD_CURSOR("The cursor does not belong to this query", false),
    NOT_FOUND("There is no such thing", false),
    METHOD_NOT_ALLOWED("The method is not allowed here", false),
    POISON("Processing began twice and never ended", false),
    UNAVAILABLE("The service cannot answer now", true),
    INTERNAL("The service failed", false);

    private final String title;
    private final boolean retryable;

    Code(String title, boolean retryable) {
      this.title = title;
      this.retryable = retryable;
    }

    public String title() {
      return title;
    }

    public boolean retryable() {
      return retryable;
    }
  }
}
