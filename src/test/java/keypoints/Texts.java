package keypoints;

import java.util.Random;
import java.util.stream.Stream;

/// Texts that nobody would write, the same on every run.
public final class Texts {
  private static final String[] PARTS = {
    "Moscow",
    "said",
    "that",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    ".",
    ". ",
    "?",
    "!",
    "...",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "(",
    ")",
    "U.S.",
    "e.g.",
    "Dr.",
    "12",
    "2022-01-12",
    "Friday",
    "-",
    "—",
    "a@b.example",
    "http://x.example/",
    "\uD83D\uDE00",
    "é",
    "e\u0301",
    "\uD83D",
    "\uDE00",
    "\u0000",
    "\u202E",
    "中文",
    "it",
    "denies",
    "demands",
    "NATO",
    "the",
    "\t",
    "\u00a0",
    "\u2028",
    "www.",
    "@",
    "n't",
    "’s",
    "``",
  };

  private Texts() {}

  /// Two hundred mixtures of words, marks, white space, astral characters and broken surrogates.
  public static Stream<String> random() {
    var random = new Random(20220112);
    return Stream.generate(
            () -> {
              var text = new StringBuilder();
              for (int i = random.nextInt(120); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
              }
              return text.toString();
            })
        .limit(200);
  }
}
