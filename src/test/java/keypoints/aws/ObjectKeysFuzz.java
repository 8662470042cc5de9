package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A key is what Java's own decoder makes of it, unless its escapes are none, or are not UTF-8.
class ObjectKeysFuzz {
  @MethodSource("keys")
  @FuzzTest
  void aKeyIsDecodedOrRefused(byte[] bytes) {
    var key = new String(bytes, UTF_8);
    assertThat(ObjectKeys.decoded(URLEncoder.encode(key, UTF_8))).isEqualTo(key);
    try {
      var decoded = ObjectKeys.decoded(key);
      assertThat(decoded).isEqualTo(URLDecoder.decode(key, UTF_8));
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("not URL-encoded UTF-8");
    }
  }

  static Stream<Arguments> keys() {
    return Stream.of("a+b.txt", "%ZZ", "%C3%A9", "%C3", "%F0%9F%95%8A", "100%", "%", "../%00\n")
        .map(key -> Arguments.of((Object) key.getBytes(UTF_8)));
  }
}
