package keypoints.app;

/// Where files of kinds lie: one object of a bucket, or all whose keys begin with the prefix and
/// end with ".json".
///
/// @param key of the object, or the prefix: "" or ending with "/"
public record KindsLocation(String bucket, String key) {
  private static final String SCHEME = "s3://";
  private static final String FILE = ".json";

  /// Reads `s3://bucket/kind.json`, `s3://bucket/kinds/` or `s3://bucket`; a slash behind a prefix
  /// may be missing.
  ///
  /// @throws IllegalArgumentException when it is none of them
  static KindsLocation of(String uri) {
    int slash = uri.indexOf('/', SCHEME.length());
    int end = slash < 0 ? uri.length() : slash;
    if (!uri.startsWith(SCHEME) || end == SCHEME.length()) {
      throw new IllegalArgumentException("no place in S3: " + uri);
    }
    var key = slash < 0 ? "" : uri.substring(slash + 1);
    boolean whole = key.isEmpty() || key.endsWith("/") || key.endsWith(FILE);
    return new KindsLocation(uri.substring(SCHEME.length(), end), whole ? key : key + "/");
  }

  /// Whether it is one object.
  public boolean isFile() {
    return isKind(key);
  }

  /// Whether the object with the key is the file of a kind.
  public static boolean isKind(String key) {
    return key.endsWith(FILE);
  }

  /// The address of an object in the bucket.
  public String uri(String object) {
    return SCHEME + bucket + "/" + object;
  }
}
