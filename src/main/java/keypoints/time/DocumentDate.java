package keypoints.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day a document was published, and how that is known.
public record DocumentDate(@Nullable LocalDate value, Basis basis) {
  /// Where a document's date comes from. The clock is not among them.
  public enum Basis {
    METADATA,
    DATELINE,
    NONE
  }

  public static final DocumentDate NONE = new DocumentDate(null, Basis.NONE);
}
