package keypoints.format;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.prober.CharsetProber;
import org.mozilla.universalchardet.prober.EscCharsetProber;
import org.mozilla.universalchardet.prober.Latin1Prober;
import org.mozilla.universalchardet.prober.MBCSGroupProber;
import org.mozilla.universalchardet.prober.SBCSGroupProber;

/// Guesses the character set of bytes from how often which of them follow each other, by Mozilla's
/// detector: its parts are asked one by one, for the whole of it does not say how sure it is.
final class CharsetDetector {
  /// Bytes looked at, from the first that is not ASCII: enough for every prober to be sure.
  private static final int LONGEST = 1 << 16;

  private CharsetDetector() {}

  /// A character set that Java knows, and how sure the detector is.
  record Guess(Charset charset, double confidence) {}

  /// The best guess; empty where there is none. Bounded.
  static Optional<Guess> guess(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    if (first == bytes.length) {
      return best(bytes, 0, new EscCharsetProber());
    }
    return best(bytes, first, new MBCSGroupProber(), new SBCSGroupProber(), new Latin1Prober());
  }

  private static Optional<Guess> best(byte[] bytes, int from, CharsetProber... probers) {
    int length = Math.min(LONGEST, bytes.length - from);
    var best = Optional.<Guess>empty();
    for (var prober : probers) {
      var state = prober.handleData(bytes, from, length);
      var charset = known(prober.getCharSetName());
      double confidence = prober.getConfidence();
      if (state != CharsetProber.ProbingState.NOT_ME
          && charset.isPresent()
          && confidence > best.map(Guess::confidence).orElse(0.0)) {
        best = Optional.of(new Guess(refined(charset.get(), bytes), Math.min(1, confidence)));
      }
    }
    return best;
  }

  /// Sets that differ in a few letters, which the detector mistakes for each other: where KOI8-R
  /// has lines of tables that no text needs, KOI8-U has letters; and in Windows' Cyrillic the
  /// frequent last letter of the alphabet stands where the Mac's has a sign that is hardly ever
  /// used.
  private static Charset refined(Charset charset, byte[] bytes) {
    return switch (charset.name()) {
      case "KOI8-R" -> Charset.forName("KOI8-U");
      case "x-MacCyrillic" ->
          count(bytes, 0xff) >= count(bytes, 0xdf) ? Charset.forName("windows-1251") : charset;
      default -> charset;
    };
  }

  private static int count(byte[] bytes, int value) {
    int count = 0;
    for (byte one : bytes) {
      count += (one & 0xff) == value ? 1 : 0;
    }
    return count;
  }

  private static Optional<Charset> known(@Nullable String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
