package keypoints.time;

/// What was read at a token.
///
/// @param first index of the expression's first token
/// @param end index just past its last token
record Reading(int first, int end, Meaning meaning) {
  Reading meaning(Meaning other) {
    return new Reading(first, end, other);
  }

  Reading upTo(int otherEnd, Meaning other) {
    return new Reading(first, otherEnd, other);
  }

  Reading from(int otherFirst) {
    return new Reading(otherFirst, end, meaning);
  }
}
