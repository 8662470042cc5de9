package keypoints.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import keypoints.app.DigestStore.Status;
import keypoints.app.DigestStore.Stored;
import keypoints.app.DocumentIds;
import org.jspecify.annotations.Nullable;

/// What became of each of the folder's files, the last change first, so that a page can ask what is
/// new without the table being read again and again. Thread-safe.
final class Shelf {
  /// Files that are told at a time.
  private static final int MOST = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Long> changes = new HashMap<>();
  private final TreeMap<Long, ObjectNode> entries = new TreeMap<>();
  private long last;

  /// The document as the table has it.
  synchronized void put(String key, Stored stored) {
    if (stored.state().status() == Status.DELETED) {
      remove(key);
      return;
    }
    var digest = json(stored.digest());
    var problem = json(stored.problem());
    var entry = entry(key, stored.state().status().name().toLowerCase(Locale.ROOT));
    entry.put("title", digest.at("/document/title").asText());
    entry.put("points", digest.path("keyPoints").size());
    digest
        .path("warnings")
        .forEach(warning -> entry.withArray("warnings").add(warning.path("code").asText()));
    if (!problem.isMissingNode()) {
      entry.put("problem", problem.path("title").asText() + ": " + problem.path("detail").asText());
    }
  }

  /// A file that the table has nothing of.
  synchronized void fail(String key, String status, String problem) {
    entry(key, status).put("problem", problem);
  }

  synchronized void remove(String key) {
    var before = changes.remove(key);
    if (before != null) {
      entries.remove(before);
      last++;
    }
  }

  private ObjectNode entry(String key, String status) {
    remove(key);
    changes.put(key, ++last);
    var entry = JSON.createObjectNode();
    entries.put(last, entry);
    entry.put("key", key).put("id", DocumentIds.ofObject(Bucket.NAME, key));
    entry.put("status", status).put("change", last).put("points", 0).putArray("warnings");
    return entry;
  }

  /// Whether something has changed since the change of that number.
  synchronized boolean isNewerThan(long change) {
    return last > change;
  }

  /// `{"version", "total", "documents": [{"key", "id", "status", "change", "title"?, "points",
  /// "warnings", "problem"?}]}`, the last change first.
  synchronized ObjectNode toJson() {
    var all = JSON.createObjectNode().put("version", last).put("total", entries.size());
    var documents = all.putArray("documents");
    for (var entry : List.copyOf(entries.descendingMap().values())) {
      if (documents.size() < MOST) {
        documents.add(entry.deepCopy());
      }
    }
    return all;
  }

  private static JsonNode json(@Nullable String text) {
    try {
      return JSON.readTree(text == null ? "" : text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("the table has what is not JSON", notJson);
    }
  }
}
