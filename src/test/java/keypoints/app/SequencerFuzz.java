package keypoints.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sequencers stand in the order of the fractions that they write.
class SequencerFuzz {
  @MethodSource("pairs")
  @FuzzTest
  void theOrderIsThatOfFractions(byte[] bytes) {
    var pair = new String(bytes, ISO_8859_1).split(" ", 2);
    var other = pair.length > 1 ? pair[1] : "";
    Sequencer left;
    Sequencer right;
    try {
      left = Sequencer.of(pair[0]);
      right = Sequencer.of(other);
    } catch (IllegalArgumentException refused) {
      assertThat(pair[0] + other).containsPattern("[^0-9a-fA-F]");
      return;
    }
    int width = Math.max(pair[0].length(), other.length());
    int expected = fraction(pair[0], width).compareTo(fraction(other, width));
    assertThat(Integer.signum(left.compareTo(right))).isEqualTo(expected);
    assertThat(Integer.signum(right.compareTo(left))).isEqualTo(-expected);
    assertThat(Sequencer.of(left.padded())).isEqualTo(left);
    assertThat(left.isPresent()).isEqualTo(!pair[0].isEmpty());
    if (width <= 32 && left.isPresent() && right.isPresent()) {
      assertThat(Integer.signum(left.padded().compareTo(right.padded()))).isEqualTo(expected);
    }
  }

  private static BigInteger fraction(String digits, int width) {
    return new BigInteger("0" + digits + "0".repeat(width - digits.length()), 16);
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
            "0055AED6DCD90281E5 0055AED6DCD90281E6",
            "0066f1c5 0066F1C500",
            "0055 00549999",
            "9 a",
            "0",
            " 0",
            "0x1 2",
            "1 " + "0".repeat(40) + "1")
        .map(pair -> Arguments.of((Object) pair.getBytes(ISO_8859_1)));
  }
}
