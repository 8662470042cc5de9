package keypoints.app;

import keypoints.format.ReadLimits;

/// What one document may cost.
///
/// @param maxBytes of the object or the posted text
/// @param maxKeyPoints that get rows of their own; a DynamoDB transaction takes 100 actions
/// @param reading what its parser may use
public record Limits(long maxBytes, int maxKeyPoints, ReadLimits reading) {
  public Limits {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be at least 1: " + maxBytes);
    }
    if (maxKeyPoints < 1 || maxKeyPoints > 90) {
      throw new IllegalArgumentException("maxKeyPoints must be 1 to 90: " + maxKeyPoints);
    }
  }
}
