package keypoints.mention;

import keypoints.text.Span;
import org.jspecify.annotations.Nullable;

/// Somebody in a role of a key point or attribution.
///
/// @param name canonical: metonyms, pronouns and titles resolved
/// @param country ISO 3166-1 alpha-3 code, where there is one
/// @param span the words that refer to them, for a pronoun those that it stands for, so that a
///   reader sees who is meant; absent where there are none
public record Reference(String name, @Nullable String country, @Nullable Span span, Basis basis) {
  /// How the words lead to the name.
  public enum Basis {
    STATED,
    PRONOUN,
    METONYM,
    /// A common noun that no list knows for a party: a thing, or somebody unlisted.
    NOUN,
    IMPLICIT
  }
}
