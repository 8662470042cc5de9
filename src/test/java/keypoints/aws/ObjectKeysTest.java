package keypoints.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectKeysTest {

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void everyKeyComesBack(String key) {
    // A lone surrogate cannot be in a key: S3's are UTF-8.
    var possible = new String(key.getBytes(UTF_8), UTF_8);
    assertThat(ObjectKeys.decoded(URLEncoder.encode(possible, UTF_8))).isEqualTo(possible);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "%ZZ", "%+1", "a%4", "%C3", "%C3%28", "%ED%A0%80", "%FF", "\ud800"})
  void whatIsNotEncodedUtf8IsRefused(String encoded) {
    assertThatIllegalArgumentException().isThrownBy(() -> ObjectKeys.decoded(encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b.txt", "é", "🕊️"})
  void whatNeedsNoEncodingStays(String key) {
    assertThat(ObjectKeys.decoded(key)).isEqualTo(key);
  }
}
