package keypoints.keypoint;

import java.util.ArrayList;
import java.util.List;
import keypoints.keypoint.Frame.Slots;
import keypoints.text.Lexicon;

/// The slots of a frame, as they are filled: what [Slots] has by name.
///
/// @param gives whether the verb gives somebody something
/// @param speaks whether those act who say it
record SlotTable(
    List<Slot> content, List<Slot> actors, List<Slot> recipients, boolean gives, boolean speaks) {
  static SlotTable of(Slots slots, Lexicon.Builder lexicon) {
    return new SlotTable(
        all(slots.content(), lexicon),
        all(slots.actors(), lexicon),
        all(slots.recipients(), lexicon),
        slots.recipients().contains(Receivers.SLOT),
        slots.actors().contains(Slot.SPEAKING));
  }

  private static List<Slot> all(List<String> names, Lexicon.Builder lexicon) {
    var slots = new ArrayList<Slot>(names.size());
    for (var name : names) {
      slots.add(Slot.of(name, lexicon));
    }
    return slots;
  }
}
