package keypoints.time;

/// What a word can be in a time expression. The word list names these; a word may have several.
enum Role {
  MONTH,
  SHORT_MONTH,
  WEEKDAY,
  SHORT_WEEKDAY,
  WEEKDAYS,
  UNIT,
  UNITS,
  CARDINAL,
  MULTIPLIER,
  ORDINAL,
  ORDINAL_SUFFIX,
  ARTICLE,
  /// An unstated number: "several".
  VAGUE,
  RELATION,
  /// "early", "late", before a date.
  STAGE,
  /// "end", "beginning", before "of" and a date.
  STAGE_NOUN,
  EVERY,
  /// Between a number or "every" and what is counted: "two more years", "every other day".
  BETWEEN,
  /// "once", before "a week".
  FREQUENCY,
  /// Before a number that is not exact: "about".
  ROUGHLY,
  /// Wishes somebody a day: "have a nice day".
  WISH,
  /// Makes the number behind it a name: "room", "flight".
  NUMBERED,
  PERIODIC,
  /// "yesterday": its number is the distance from the document date in days.
  DAY_WORD,
  DAY_PART,
  CLOCK_WORD,
  MERIDIEM,
  ZONE,
  SEASON,
  QUARTER,
  HALF,
  /// `h1`, half a year.
  HALF_YEAR,
  /// "that", "same": the time that the text spoke of last.
  TOLD,
  APOSTROPHE,
  AGO,
  HENCE,
  BEFORE,
  AFTER,
  PREPOSITION,
  ERA,
  /// May follow a year; other small words make it a number of things.
  FUNCTION,
  /// Means something else more often, unless what stands beside it says that it is a date.
  AMBIGUOUS,
  DECADE_WORD,
  /// A whole duration in one word, "three-day"; its text is the value.
  DURATION,
  /// A verb that looks back.
  PAST,
  /// A word that looks ahead.
  AHEAD,
  /// A verb of wanting: what its "that" brings is still to come.
  WANTS;

  /// Its place in a set of roles.
  @SuppressWarnings("EnumOrdinal") // Never stored: sets of roles live as long as the program.
  long bit() {
    return 1L << ordinal();
  }
}
