package keypoints.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import keypoints.Digest;
import keypoints.app.DigestStore;
import keypoints.json.DigestJson;
import org.jspecify.annotations.Nullable;

/// A store for reading, in a map; its cursors are the number of rows given before.
record KeptDigests(Map<String, Stored> documents, List<Row> rows, List<Query> asked)
    implements DigestStore {

  static KeptDigests of(Stored... documents) {
    var byId = new LinkedHashMap<String, Stored>();
    for (var document : documents) {
      byId.put(document.documentId(), document);
    }
    return new KeptDigests(byId, new ArrayList<>(), new ArrayList<>());
  }

  /// Adds the digest's key points under a document's id.
  KeptDigests with(String documentId, Digest digest) {
    var source = Objects.requireNonNull(digest.document().metadata().source());
    for (var point : digest.keyPoints()) {
      var date = point.dates().isEmpty() ? "undated" : point.dates().getFirst().value();
      var basis = point.dates().isEmpty() ? "none" : "event";
      var title = digest.document().metadata().title();
      var json = DigestJson.point(digest, point);
      rows.add(new Row(documentId, source, title, date, basis, json));
    }
    return this;
  }

  @Override
  public Optional<Stored> document(String documentId) {
    return Optional.ofNullable(documents.get(documentId));
  }

  @Override
  public Page keyPoints(Query query, int limit, @Nullable String cursor) {
    asked.add(query);
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(rows.size(), from + limit);
    return new Page(rows.subList(from, to), to < rows.size() ? String.valueOf(to) : null);
  }

  @Override
  public Optional<State> state(String documentId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean write(Entry entry, Optional<State> read) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Beginning begin(String documentId, String sequencer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void takeBack(Beginning beginning) {
    throw new UnsupportedOperationException();
  }
}
