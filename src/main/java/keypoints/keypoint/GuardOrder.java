package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.keypoint.Frame.Guard;

/// A frame's guards, those first that are quickly asked: they spare finding out who does what to
/// whom.
///
/// @param ofContent look at the cue and the content only
/// @param ofParties look at who fills the roles, too
record GuardOrder(List<Guard> ofContent, List<Guard> ofParties) {
  static GuardOrder of(List<Guard> guards) {
    var ofContent = new ArrayList<Guard>();
    var ofParties = new ArrayList<Guard>();
    for (var guard : guards) {
      (guard.test().ofContent() ? ofContent : ofParties).add(guard);
    }
    return new GuardOrder(ofContent, ofParties);
  }
}
