package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keypoints.text.Extraction.Notice;
import keypoints.text.Metadata.CharsetChoice;

/// Finds the character set of bytes and decodes them: by their byte order mark; else as declared;
/// else as UTF-8 if they are that; else by the best guess. Never replaces a character.
///
/// @param text without the byte order mark
/// @param notices what makes the choice doubtful
record TextDecoder(String text, CharsetChoice choice, List<Notice> notices) {
  private static final String CODE = "CHARSET";

  /// Below this a guess has a warning: so sure the detector is of a page of most languages, but
  /// never of Western ones in one byte a character, whose texts look alike.
  private static final double SURE = 0.6;

  /// What is guessed with less is as good as not known.
  private static final double LEAST = 0.2;

  /// Of the zero bytes of UTF-16 without a mark, at least this share are high bytes.
  private static final double IN_PLACE = 0.9;

  /// @param name of the document, for messages
  /// @param declared with the bytes or in them
  /// @throws Refusal when they are no text or of no known character set
  static TextDecoder decode(String name, byte[] bytes, Optional<Charset> declared) {
    var mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      var charset = mark.get().charset();
      var decoded = Decoded.of(bytes, mark.get().length(), charset);
      return of(name, decoded, new CharsetChoice(charset.name(), "bom"), List.of());
    }
    var notices = new ArrayList<Notice>();
    if (declared.isPresent()) {
      var charset = effective(declared.get(), bytes);
      if (charset.isPresent()) {
        var decoded = Decoded.of(bytes, 0, charset.get());
        if (!decoded.failed()) {
          return of(name, decoded, new CharsetChoice(charset.get().name(), "declared"), notices);
        }
      }
      notices.add(
          new Notice(CODE, "declared as %s, which it is not".formatted(declared.get().name())));
    }
    return undeclared(name, bytes, notices);
  }

  private static TextDecoder undeclared(String name, byte[] bytes, List<Notice> notices) {
    int nul = firstNul(bytes);
    if (nul >= 0) {
      var wide = wide(bytes);
      if (wide.isEmpty()) {
        throw new Refusal(TextCheck.notText(name, "has a NUL byte at offset %d".formatted(nul)));
      }
      return guessed(name, bytes, wide.get(), notices);
    }
    var utf8 = Decoded.of(bytes, 0, UTF_8);
    boolean escapes = !utf8.failed() && hasEscapes(bytes);
    if (!utf8.failed() && !escapes) {
      return of(name, utf8, new CharsetChoice(UTF_8.name(), "utf-8"), notices);
    }
    var guess =
        CharsetDetector.guess(bytes)
            .filter(one -> one.confidence() >= LEAST && !one.charset().equals(UTF_8));
    return guess.isEmpty()
        ? of(name, utf8, new CharsetChoice(UTF_8.name(), "utf-8"), notices)
        : guessed(name, bytes, guess.get(), notices);
  }

  private static TextDecoder guessed(
      String name, byte[] bytes, CharsetDetector.Guess guess, List<Notice> notices) {
    var charset = guess.charset().name();
    if (guess.confidence() < SURE) {
      var sure = String.format(Locale.ROOT, "%.2f", guess.confidence());
      notices.add(
          new Notice(
              CODE,
              "guessed as %s with a confidence of %s only; letters beyond ASCII may be wrong"
                  .formatted(charset, sure)));
    }
    var choice = new CharsetChoice(charset, "detected", guess.confidence());
    return of(name, Decoded.of(bytes, 0, guess.charset()), choice, notices);
  }

  private static TextDecoder of(
      String name, Decoded decoded, CharsetChoice choice, List<Notice> notices) {
    if (decoded.failed()) {
      var finding =
          "is not %s: byte offset %d does not decode".formatted(choice.name(), decoded.error());
      throw new Refusal(TextCheck.undecodable(name, finding));
    }
    return new TextDecoder(decoded.text(), choice, notices);
  }

  /// What the declaration can mean for these bytes; empty where they contradict it.
  ///
  /// Text of one byte a character hardly ever is UTF-8 by chance, so UTF-8 that is declared as such
  /// is wrongly declared. What calls itself Latin-1 or ASCII and has the bytes of Windows-1252
  /// between them is that, as browsers have it.
  private static Optional<Charset> effective(Charset declared, byte[] bytes) {
    if (isWide(declared)) {
      return Optional.of(declared);
    }
    if (firstNul(bytes) >= 0) {
      return Optional.empty();
    }
    boolean narrow =
        declared.newDecoder().maxCharsPerByte() <= 1
            && declared.canEncode()
            && declared.newEncoder().maxBytesPerChar() <= 1;
    if (!narrow || isAscii(bytes)) {
      return Optional.of(declared);
    }
    if (!Decoded.of(bytes, 0, UTF_8).failed()) {
      return Optional.empty();
    }
    boolean latin =
        declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
    return Optional.of(latin && hasC1(bytes) ? Charset.forName("windows-1252") : declared);
  }

  /// Whether ordinary text has zero bytes in this character set.
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /// UTF-16 or UTF-32 without a mark, by where its zero bytes stand: only of Latin letters, for in
  /// other texts there are too few to tell them from the zeros of anything else.
  private static Optional<CharsetDetector.Guess> wide(byte[] bytes) {
    var zeros = new int[4];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
    }
    int quarter = bytes.length / 4;
    if (bytes.length % 4 == 0 && zeros[0] == quarter && isMost(zeros[1], quarter)) {
      return Optional.of(new CharsetDetector.Guess(Charset.forName("UTF-32BE"), 1));
    }
    if (bytes.length % 4 == 0 && zeros[3] == quarter && isMost(zeros[2], quarter)) {
      return Optional.of(new CharsetDetector.Guess(Charset.forName("UTF-32LE"), 1));
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    double share = Math.max(even, odd) / (double) (even + odd);
    return bytes.length % 2 == 0 && even + odd >= quarter && share >= IN_PLACE
        ? Optional.of(new CharsetDetector.Guess(even > odd ? UTF_16BE : UTF_16LE, share))
        : Optional.empty();
  }

  private static boolean isMost(int zeros, int all) {
    return zeros >= IN_PLACE * all;
  }

  private static int firstNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasC1(byte[] bytes) {
    for (byte one : bytes) {
      if ((one & 0xe0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  /// Whether the bytes switch between sets of characters as ISO 2022 does: ESC and `$`.
  private static boolean hasEscapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
        return true;
      }
    }
    return false;
  }
}
