package keypoints.aws;

import java.util.List;
import java.util.Optional;

/// Made-up news of a given size with a given number of key points, the same on every run.
final class SizedText {
  private static final int KB = 1024;
  private static final List<String> COUNTRIES =
      List.of(
          "Chad", "Cuba", "Peru", "Mali", "Iran", "Iraq", "Oman", "Fiji", "Togo", "Laos", "Kenya",
          "Ghana", "Egypt", "Japan", "Qatar", "Nepal", "India", "Italy", "Spain", "Chile", "Haiti",
          "Benin", "Gabon", "Niger", "Sudan", "Syria", "Libya", "Yemen", "Tonga", "Palau");
  private static final List<String> VERBS = List.of("sell", "open", "cede", "mend");

  /// Of invented words, so that no two demands are taken for one.
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "dor", "ne", "lim", "tu", "sar", "po", "ven", "ri", "gal", "mo", "ket", "fi", "hun",
          "za");

  private static final String FILLER =
      "The old harbour has been quiet since the storm, and most of the boats lay at the pier. ";

  private SizedText() {}

  /// At most so many KB, and half a sentence less at the least; empty where so many points do not
  /// fit.
  static Optional<String> of(int kilobytes, int points) {
    var text = new StringBuilder();
    boolean roomy = kilobytes * KB / points >= demand(points, true).length();
    for (int i = 0; i < points; i++) {
      text.append(demand(i, roomy));
    }
    if (text.length() > kilobytes * KB) {
      return Optional.empty();
    }
    while (text.length() + FILLER.length() <= kilobytes * KB) {
      text.append(FILLER);
    }
    return Optional.of(text.toString());
  }

  /// As long as sentences of news are, and longer than most, where there is room for it.
  private static String demand(int i, boolean roomy) {
    var actor = COUNTRIES.get(i % COUNTRIES.size());
    var recipient = COUNTRIES.get((i + 7 + i / COUNTRIES.size()) % COUNTRIES.size());
    var verb = VERBS.get((i + i / COUNTRIES.size()) % VERBS.size());
    return roomy
        ? ("%s demanded on Monday that %s %s the %s %s and the %s %s before the %s, and its foreign"
                + " minister told reporters that the %s would be heard. ")
            .formatted(
                actor,
                recipient,
                verb,
                word(6 * i),
                word(6 * i + 1),
                word(6 * i + 2),
                word(6 * i + 3),
                word(6 * i + 4),
                word(6 * i + 5))
        : "%s demands that %s %s the %s %s. "
            .formatted(actor, recipient, verb, word(2 * i), word(2 * i + 1));
  }

  private static String word(int n) {
    int size = SYLLABLES.size();
    return SYLLABLES.get(n % size)
        + SYLLABLES.get((n + n / size) % size)
        + SYLLABLES.get(n / 7 % size);
  }
}
