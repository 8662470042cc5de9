package keypoints.aws;

/// Where an index's sort key says that a key point stands.
///
/// @param sort the sort key: `…#docId#nnn`
record PointPlace(String sort, String documentId, int number) {

  /// Reads a sort key.
  ///
  /// @throws IllegalArgumentException when it is none
  static PointPlace of(String sort) {
    int last = sort.lastIndexOf('#');
    int first = sort.lastIndexOf('#', last - 1);
    if (first < 0 || last == first + 1 || !isNumber(sort.substring(last + 1))) {
      throw new IllegalArgumentException("not the sort key of a key point: " + sort);
    }
    return new PointPlace(
        sort, sort.substring(first + 1, last), Integer.parseInt(sort.substring(last + 1)));
  }

  private static boolean isNumber(String digits) {
    return digits.length() == 3 && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
