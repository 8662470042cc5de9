package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import keypoints.app.DigestStore.Query;
import org.jspecify.annotations.Nullable;

/// The place where a page of a query ended, as a word that can be handed out: base64url of a
/// version, a hash of the query, and the sort key of the last key point looked at.
final class Cursor {
  private static final byte VERSION = 1;
  private static final int HASH_BYTES = 8;
  private static final int HEAD_BYTES = 1 + HASH_BYTES;

  /// A sort key has 1,024 bytes at most; none of ours comes near.
  private static final int MOST_CHARACTERS = 1024;

  private Cursor() {}

  static String of(Query query, String lastSortKey) {
    var sortKey = lastSortKey.getBytes(UTF_8);
    var bytes = Arrays.copyOf(head(query), HEAD_BYTES + sortKey.length);
    System.arraycopy(sortKey, 0, bytes, HEAD_BYTES, sortKey.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The sort key in the cursor.
  ///
  /// @throws IllegalArgumentException when the cursor is malformed or of another query
  static PointPlace place(Query query, String cursor) {
    if (cursor.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("the cursor is malformed: it is too long");
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length > HEAD_BYTES
          && Arrays.equals(head(query), 0, HEAD_BYTES, bytes, 0, HEAD_BYTES)) {
        return PointPlace.of(new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, UTF_8));
      }
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("the cursor is malformed", malformed);
    }
    throw new IllegalArgumentException("the cursor is not of this query");
  }

  private static byte[] head(Query query) {
    var actor = query.actor() == null ? null : PointItem.actorKey(query.actor());
    var text =
        String.join(
            "\n",
            part(query.kind()),
            part(actor),
            part(query.from()),
            part(query.to()),
            Boolean.toString(query.includeUndated()));
    var head = new byte[HEAD_BYTES];
    head[0] = VERSION;
    System.arraycopy(sha256(text), 0, head, 1, HASH_BYTES);
    return head;
  }

  /// Absent and empty differ.
  private static String part(@Nullable String value) {
    return value == null ? "-" : "+" + value;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
