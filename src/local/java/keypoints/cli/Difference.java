package keypoints.cli;

import java.util.Locale;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// A document of which bucket and table do not say the same, or that has no digest.
///
/// @param detail why; absent where the kind says it all
record Difference(Kind kind, Source object, @Nullable String detail) {
  enum Kind {
    /// An object without a row.
    MISSING,
    /// Its row is of another version, or says that it is deleted.
    STALE,
    /// It could not be digested.
    REJECTED,
    /// It was begun twice and never ended.
    QUARANTINED,
    /// A row whose object is gone.
    ORPHANED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
