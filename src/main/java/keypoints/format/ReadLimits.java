package keypoints.format;

import keypoints.Problem;
import keypoints.Problem.Code;

/// What reading one document may cost, besides its bytes and its time.
///
/// @param inflatedBytes that its compressed parts come to
/// @param pages of a PDF
/// @param parts of a mail, tags of a page, entries of an archive
/// @param nesting of quotations, lists, tags, parts within each other
/// @param characters of its text, in UTF-16 code units
public record ReadLimits(long inflatedBytes, int pages, int parts, int nesting, int characters) {
  /// The limits' names for a person: those of the environment variables that set them.
  public static final String INFLATED_BYTES = "KEYPOINTS_MAX_INFLATED_BYTES";

  public static final String PAGES = "KEYPOINTS_MAX_PAGES";
  public static final String PARTS = "KEYPOINTS_MAX_PARTS";
  public static final String NESTING = "KEYPOINTS_MAX_NESTING";
  public static final String CHARACTERS = "KEYPOINTS_MAX_CHARACTERS";

  public ReadLimits {
    if (inflatedBytes < 1 || pages < 1 || parts < 1 || nesting < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1: %d, %d, %d, %d, %d"
              .formatted(inflatedBytes, pages, parts, nesting, characters));
    }
  }

  /// Ends the reading of a document that passes a limit.
  ///
  /// @param name of the document
  /// @param found what it has, such as `1200 pages`
  /// @param variable the limit's name
  static Refusal passed(String name, String found, long limit, String variable) {
    return new Refusal(
        new Problem(
            Code.LIMIT,
            "%s has %s; at most %d are read (%s)".formatted(name, found, limit, variable),
            limit,
            "Split the document, or raise the limit with %s.".formatted(variable)));
  }

  /// Ends the reading of a document whose compressed parts come to too much.
  Refusal inflated(String name) {
    var found = "more than %d bytes once inflated".formatted(inflatedBytes);
    return passed(name, found, inflatedBytes, INFLATED_BYTES);
  }

  /// Ends the reading of a document whose text is too long.
  void checkCharacters(String name, int found) {
    if (found > characters) {
      throw passed(name, "%d characters".formatted(found), characters, CHARACTERS);
    }
  }

  /// Ends the reading of a document that is nested too deeply.
  void checkNesting(String name, String what, int found) {
    if (found > nesting) {
      throw passed(name, "%s nested %d deep or more".formatted(what, found), nesting, NESTING);
    }
  }

  /// Ends the reading of a document that has too many parts.
  void checkParts(String name, String what, int found) {
    if (found > parts) {
      throw passed(name, "%d %s or more".formatted(found, what), parts, PARTS);
    }
  }
}
