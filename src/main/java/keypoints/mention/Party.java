package keypoints.mention;

/// What sort of somebody a mention is.
public enum Party {
  POLITY,
  ORGANISATION,
  OFFICIAL,
  /// A news agency: it passes things on.
  AGENCY,
  PERSON,
  GROUP,
  OTHER;

  /// Whether it can make demands that others hear: a state, an organisation, or who speaks for one.
  public boolean speaksForMany() {
    return this == POLITY || this == ORGANISATION || this == OFFICIAL || this == GROUP;
  }

  /// Whether "he" or "she" may stand for it.
  public boolean isPerson() {
    return this == OFFICIAL || this == PERSON;
  }
}
