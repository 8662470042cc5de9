package keypoints.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Document ids: the first 26 characters of base32(SHA-256(name)), 130 bits.
public final class DocumentIds {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 26;

  private DocumentIds() {}

  /// Of an object of a bucket: all its versions have the same.
  public static String ofObject(String bucket, String key) {
    return base32(bucket + "/" + key);
  }

  /// Of posted text: the same text has the same.
  public static String ofText(String text) {
    return base32(text);
  }

  private static String base32(String name) {
    var hash = sha256(name.getBytes(UTF_8));
    var id = new StringBuilder(LENGTH);
    int buffer = 0;
    int bits = 0;
    for (int next = 0; id.length() < LENGTH; ) {
      if (bits < 5) {
        buffer = (buffer << 8) | (hash[next++] & 0xff);
        bits += 8;
      }
      bits -= 5;
      id.append(ALPHABET.charAt((buffer >> bits) & 31));
      buffer &= (1 << bits) - 1;
    }
    return id.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
