package keypoints.time;

/// Units of time, with their TIMEX3 designators.
enum Unit {
  SECOND(1, "S"),
  MINUTE(1, "M"),
  HOUR(1, "H"),
  DAY(1, "D"),
  WEEKEND(1, "WE"),
  WEEK(1, "W"),
  FORTNIGHT(2, "W"),
  MONTH(1, "M"),
  QUARTER(1, "Q"),
  YEAR(1, "Y"),
  DECADE(10, "Y"),
  CENTURY(100, "Y");

  private static final String PERIOD = "P";
  private static final String TIME = "T";

  private final int factor;
  private final String designator;

  Unit(int factor, String designator) {
    this.factor = factor;
    this.designator = designator;
  }

  /// The duration of `amount` of them: `P2W`.
  String duration(int amount) {
    return prefix() + (long) amount * factor + designator;
  }

  /// The duration of an unstated number of them: `PXD`.
  String duration() {
    return prefix() + "X" + (this == DECADE || this == CENTURY ? "E" : designator);
  }

  /// The duration of a number with decimals: `P2.5D`.
  String duration(String decimals) {
    return prefix() + decimals + designator;
  }

  private String prefix() {
    return belowDay() ? PERIOD + TIME : PERIOD;
  }

  boolean aboveYear() {
    return this == DECADE || this == CENTURY;
  }

  boolean belowDay() {
    return this == SECOND || this == MINUTE || this == HOUR;
  }
}
