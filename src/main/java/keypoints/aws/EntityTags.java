package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Entity tags of answers, and whether a client has the answer already (RFC 9110, 8.8.3 and
/// 13.1.2).
final class EntityTags {
  /// Half of SHA-256.
  private static final int BYTES = 16;

  private EntityTags() {}

  /// A strong tag: the same for the same body, in its quotes.
  static String of(String body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
      var head = Arrays.copyOf(hash, BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(head) + '"';
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /// Whether the field names the tag: by `*`, or in its list, where weak tags count as strong ones.
  /// What is no list of tags names none behind the place where it breaks off.
  ///
  /// @param ifNoneMatch absent where the request has no such field
  static boolean named(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    var list = ifNoneMatch.strip();
    if (list.equals("*")) {
      return true;
    }
    int at = 0;
    while (at < list.length()) {
      char c = list.charAt(at);
      if (c == ',' || c == ' ' || c == '\t') {
        at++;
        continue;
      }
      int start = list.startsWith("W/", at) ? at + 2 : at;
      int end =
          start < list.length() && list.charAt(start) == '"' ? list.indexOf('"', start + 1) : -1;
      if (end < 0) {
        return false;
      }
      if (list.substring(start, end + 1).equals(tag)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }
}
