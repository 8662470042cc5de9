package keypoints.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A style sheet or script that stands in the page itself.
///
/// @param hash by which a Content-Security-Policy lets it through, and nothing else
record Asset(String text, String hash) {
  /// The resource of that name beside this class.
  static Asset of(String name) {
    try (var in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      var bytes = in.readAllBytes();
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      var hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
      return new Asset(new String(bytes, UTF_8), hash);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
