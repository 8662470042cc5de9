package keypoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import keypoints.Digest.Engine;
import keypoints.keypoint.KindFile;
import keypoints.text.WordList;

/// Which word lists and kinds are in use: a hash over all of them.
final class Rules {
  private Rules() {}

  /// The program's version and the hash of everything that `index.txt` lists, and of the added
  /// kinds, in whatever order.
  static Engine engine(List<KindFile> added) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var name : WordList.words("index.txt")) {
        sha.update(WordList.bytes(name));
        sha.update((byte) 0);
      }
      var texts = new ArrayList<String>();
      for (var file : added) {
        texts.add(file.text());
      }
      Collections.sort(texts);
      for (var text : texts) {
        sha.update(text.getBytes(UTF_8));
        sha.update((byte) 0);
      }
      return new Engine(
          WordList.words("version.txt").getFirst(),
          "sha256:" + HexFormat.of().formatHex(sha.digest()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
