package keypoints.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import keypoints.Digest;
import keypoints.Digest.Engine;
import keypoints.Problem;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;

/// Port: where digests are kept. Failures that may pass are thrown.
public interface DigestStore {

  /// What is kept of a document, without its content; empty when nothing is. Never stale: what it
  /// says decides what is done.
  Optional<State> state(String documentId);

  /// Writes the entry whole, or nothing of it: only if the document's state is still the one that
  /// was read. Key points that the entry no longer has are gone afterwards, and so is the attempt.
  ///
  /// @return false when somebody else wrote in between: read again, decide again
  boolean write(Entry entry, Optional<State> read);

  /// Notes that this event's processing begins within [Deadline#current()]. The next [#write] of
  /// the event forgets all its beginnings; else they are forgotten after some days.
  Beginning begin(String documentId, String sequencer);

  /// Takes a beginning back: its processing failed, and lives to say so.
  void takeBack(Beginning beginning);

  /// The whole of what is kept; empty when nothing is.
  Optional<Stored> document(String documentId);

  /// A page of key points, by date. It may be shorter than the limit and still have a cursor: no
  /// more than so much is looked at for one page.
  ///
  /// @param limit 1 to 100
  /// @throws IllegalArgumentException when the cursor is malformed or of another query
  Page keyPoints(Query query, int limit, @Nullable String cursor);

  /// done: all of it; partial: what fitted, with a warning; the rest have no digest.
  enum Status {
    DONE,
    PARTIAL,
    REJECTED,
    QUARANTINED,
    DELETED
  }

  /// What decides whether an event is new.
  ///
  /// @param sequencer as its entry had it
  /// @param writes how often the document was written
  /// @param keyPoints number of its key-point rows
  /// @param engine that decided how it ended, whatever the end; absent where a row does not say
  /// @param source the version that it says something of
  record State(
      Status status,
      String sequencer,
      long writes,
      int keyPoints,
      @Nullable Engine engine,
      Source source) {}

  /// What is to be kept of a document under an event's sequencer.
  ///
  /// @param sequencer as [Sequencer#padded()] gives it, so that text order is event order
  /// @param engine that decided the ending
  record Entry(String documentId, Source source, String sequencer, Engine engine, Ending ending) {}

  /// The beginning of an event's processing.
  ///
  /// @param id tells it from others of the event
  /// @param lost how many before it never ended, and cannot any more: their time is over
  record Beginning(String documentId, String sequencer, String id, int lost) {}

  /// How the processing ended.
  sealed interface Ending {
    Status status();

    /// PARTIAL where the digest itself warns of it, else DONE.
    record Digested(Digest digest) implements Ending {
      @Override
      public Status status() {
        return Partial.is(digest) ? Status.PARTIAL : Status.DONE;
      }
    }

    /// REJECTED or QUARANTINED.
    record Failed(Status status, Problem problem) implements Ending {}

    /// The document was deleted: a tombstone that older events cannot undo.
    record Removed() implements Ending {
      @Override
      public Status status() {
        return Status.DELETED;
      }
    }
  }

  /// A document as it is kept.
  ///
  /// @param digest its JSON, key points included; absent unless done or partial
  /// @param problem its JSON; absent unless rejected or quarantined
  record Stored(
      String documentId,
      State state,
      Source source,
      @Nullable String digest,
      @Nullable String problem) {}

  /// Which key points to give. Kind or actor is present.
  ///
  /// @param actor the one named first among those who act; upper or lower case and spaces do not
  ///   matter
  /// @param from first day, `YYYY-MM-DD`, inclusive
  /// @param to last day, inclusive
  /// @param includeUndated whether a range lets those without any date through; without a range
  ///   they are always given. They come last.
  record Query(
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String from,
      @Nullable String to,
      boolean includeUndated) {
    public Query {
      if (kind == null && actor == null) {
        throw new IllegalArgumentException("a query needs a kind or an actor");
      }
      checkDay(from);
      checkDay(to);
    }

    private static void checkDay(@Nullable String day) {
      try {
        if (day != null) {
          LocalDate.parse(day);
        }
      } catch (DateTimeParseException malformed) {
        throw new IllegalArgumentException("not a day YYYY-MM-DD: " + day, malformed);
      }
    }
  }

  /// A key point with the document it stands in.
  ///
  /// @param date its first event day, else its document's date, else `undated`
  /// @param dateBasis `event`, `document` or `none`
  /// @param point its JSON
  record Row(
      String documentId,
      Source source,
      @Nullable String title,
      String date,
      String dateBasis,
      String point) {}

  /// Some key points, in date order, and how to ask for the next.
  record Page(List<Row> rows, @Nullable String cursor) {
    public Page {
      rows = List.copyOf(rows);
    }
  }
}
