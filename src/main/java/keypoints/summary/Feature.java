package keypoints.summary;

/// What is looked at in a sentence to place it: its weight, and how a person is told.
///
/// The weights are those of an earlier evaluation on held-out news, rounded, with TITLE, UNSTOPPED,
/// ADDRESS, QUESTION and CAPTION set by hand: any CAPTION from -0.03 to -0.30 gives the same
/// ROUGE-1 within 0.1 (REALSumm: 0.4 more), and nobody wants a caption in a summary. Direct search
/// for all but ADDRESS and SAYS_LITTLE (five folds over the development documents of CNN/DailyMail,
/// NEWTS, REALSumm and GUM, four bags each) lost 0.27 ROUGE-1 and -2 together on the documents held
/// out, in each of the folds, so they were left. SAYS_LITTLE gains no ROUGE: it is for short texts,
/// whose readers want no "He left."
enum Feature {
  CENTRALITY(0.26, "shares much with other sentences", "shares little with other sentences"),
  EARLY(0.18, "among the first", "not among the first"),
  POSITION(0.12, "in the earlier half", "in the later half"),
  SAID_BEFORE(-0.08, "shares much with those before it", "shares little with those before it"),
  REPEATED(-0.08, "its words came up before", "its words are new"),
  TITLE(0.10, "has words of the title", "has few words of the title"),
  QUOTE(-0.10, "begins with a quotation", "does not begin with a quotation"),
  SHORT(-0.06, "short", "not short"),
  LONG(-0.01, "long", "not long"),
  CAPTION(-0.25, "like a caption", "not like a caption"),
  SAYS_LITTLE(-0.30, "says little by itself", "says something by itself"),
  LEANING(-0.02, "leans on the sentence before it", "stands by itself"),
  UNSTOPPED(-0.06, "ends without a stop", "ends with a stop"),
  ADDRESS(-0.03, "has an address", "has no address"),
  QUESTION(-0.02, "asks", "does not ask");

  final double weight;
  private final String above;
  private final String below;

  Feature(double weight, String above, String below) {
    this.weight = weight;
    this.above = above;
    this.below = below;
  }

  /// The feature in words, by what it contributes to the sum: what is weighted below 0 adds to it
  /// where the sentence has less of it than others.
  String inWords(double contribution) {
    return contribution > 0 == weight > 0 ? above : below;
  }
}
