package keypoints.aws;

import java.util.ArrayList;
import java.util.List;
import keypoints.aws.UploadEvent.Item;
import keypoints.text.Source;

/// What a message of the queue tells of, for who looks at dead letters.
///
/// @param refused why something in it cannot be understood
public record QueueMessage(List<Source> objects, List<String> refused) {
  public QueueMessage {
    objects = List.copyOf(objects);
    refused = List.copyOf(refused);
  }

  public static QueueMessage of(String body) {
    var objects = new ArrayList<Source>();
    var refused = new ArrayList<String>();
    for (var item : UploadEvent.items(body)) {
      switch (item) {
        case Item.Changed(var upload) -> objects.add(upload.source());
        case Item.Refused(var reason) -> refused.add(reason);
        case Item.Ignored _ -> {}
      }
    }
    return new QueueMessage(objects, refused);
  }
}
