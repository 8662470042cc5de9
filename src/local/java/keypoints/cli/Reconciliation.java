package keypoints.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keypoints.aws.DocumentRows;
import keypoints.cli.Checkpoint.Place;
import keypoints.cli.Difference.Kind;
import software.amazon.awssdk.services.s3.S3Client;

/// One run over a bucket's objects, then, where orphans are asked for, over the table's rows. It
/// holds no more than a page of either.
final class Reconciliation {
  private static final String OBJECTS = "objects";
  private static final String ROWS = "rows";

  private final S3Client s3;
  private final String bucket;
  private final ObjectSource source;
  private final DocumentRows rows;
  private final Comparison comparison;
  private final Checkpoint checkpoint;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private long objects;

  Reconciliation(
      S3Client s3, String bucket, ObjectSource source, DocumentRows rows, Checkpoint checkpoint) {
    this.s3 = s3;
    this.bucket = bucket;
    this.source = source;
    this.rows = rows;
    this.comparison = new Comparison(bucket, rows);
    this.checkpoint = checkpoint;
  }

  /// Takes the differences of a page, before it counts as done.
  interface Sink {
    void take(List<Difference> differences) throws IOException;
  }

  /// @param wanted which differences; the whole table is read only where orphans are among them
  /// @param newest objects that were changed later are left out: their events are on their way
  void run(Set<Kind> wanted, Instant newest, Sink sink, Progress progress) throws IOException {
    var place = checkpoint.read(OBJECTS);
    if (place.phase().equals(OBJECTS)) {
      if (!wanted.equals(Set.of(Kind.ORPHANED))) {
        objects(wanted, newest, sink, progress, place);
      }
      place = new Place(ROWS, null);
      checkpoint.write(place);
    }
    if (wanted.contains(Kind.ORPHANED)) {
      orphans(sink, place);
    }
    checkpoint.delete();
  }

  private void objects(Set<Kind> wanted, Instant newest, Sink sink, Progress progress, Place place)
      throws IOException {
    try (var all = source.objects(s3, bucket, place.position())) {
      var page = new ArrayList<Listed>();
      for (var iterator = all.iterator(); iterator.hasNext(); ) {
        page.add(iterator.next());
        if (page.size() == DocumentRows.MOST || !iterator.hasNext()) {
          var last = page.getLast();
          objects += page.size();
          page.removeIf(object -> object.modified() != null && object.modified().isAfter(newest));
          take(wanted, comparison.of(page), sink);
          checkpoint.write(new Place(OBJECTS, last.position()));
          page.clear();
        }
        progress.step();
      }
    }
  }

  private void orphans(Sink sink, Place place) throws IOException {
    var after = place.position();
    do {
      var page = rows.scan(after);
      take(Set.of(Kind.ORPHANED), comparison.orphans(s3, source.prefix(), page.rows()), sink);
      after = page.next();
      if (after != null) {
        checkpoint.write(new Place(ROWS, after));
      }
    } while (after != null);
  }

  private void take(Set<Kind> wanted, List<Difference> found, Sink sink) throws IOException {
    var differences = found.stream().filter(it -> wanted.contains(it.kind())).toList();
    differences.forEach(it -> counts.merge(it.kind(), 1L, Long::sum));
    sink.take(differences);
  }

  /// How many objects this run has looked at.
  long seen() {
    return objects;
  }

  /// How many of each it found; those it found none of are left out.
  Map<Kind, Long> counts() {
    return new EnumMap<>(counts);
  }
}
