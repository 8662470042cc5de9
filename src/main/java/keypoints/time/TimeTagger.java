package keypoints.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds time expressions and their TIMEX3 values.
///
/// Rules over numbered words, in the manner of SUTime and HeidelTime: parsers say what the words
/// state, the resolver fills in what they leave open. The clock is never asked. Linear in the text;
/// thread-safe.
///
/// Chang and Manning, "SUTime: A Library for Recognizing and Normalizing Time Expressions", LREC
/// 2012; Strötgen and Gertz, "HeidelTime", SemEval 2010.
public final class TimeTagger {
  /// An expression that was read, with what its resolution needs to know of its place.
  ///
  /// @param link how it follows the one before
  private record Found(Reading reading, Tense tense, Ranges.Link link) {}

  /// So many tokens make a sentence that reports, not a heading or a question.
  private static final int REPORT = 10;

  private final TimeLexicon lexicon;
  private final Phrases phrases;
  private final Reader reader;
  private final Dateline dateline;

  public TimeTagger(Lexicon.Builder lexicon) {
    this.lexicon = new TimeLexicon(lexicon);
    this.phrases = new Phrases(lexicon);
    this.reader = new Reader(phrases);
    this.dateline = new Dateline(reader);
  }

  /// The day the document was published: the one that came with it, else that of a dateline at its
  /// start, else none.
  public DocumentDate documentDate(
      Tokens tokens, List<Sentence> sentences, @Nullable LocalDate metadata) {
    return metadata != null
        ? new DocumentDate(metadata, DocumentDate.Basis.METADATA)
        : dateline.date(Words.of(lexicon, tokens, dateline.end(tokens)));
  }

  /// The time expressions in the order of the text, each within a sentence, apart from each other.
  public List<TimeExpression> tag(Tokens tokens, List<Sentence> sentences, DocumentDate date) {
    var found = new ArrayList<Found>();
    var words = Words.of(lexicon, tokens, tokens.size());
    for (var sentence : sentences) {
      find(words.of(sentence), found);
    }
    var years = new Years();
    for (var each : found) {
      state(tokens, each.reading(), each.reading().meaning(), years);
    }
    var resolver = new Resolver(date, years);
    var times = new ArrayList<TimeExpression>();
    Resolver.@Nullable Answer before = null;
    for (var each : found) {
      var reading = each.reading();
      var meaning = reading.meaning();
      var second = before == null ? null : Ranges.behind(meaning, each.link(), before);
      var completed = second == null ? meaning : second;
      var answer = resolver.resolve(completed, each.tense(), reading.first());
      answer = second == null || before == null ? answer : answer.because(before.how());
      before = answer;
      var span = tokens.span(reading.first(), reading.end());
      times.add(new TimeExpression(span, answer.type(), answer.value(), answer.how()));
    }
    return List.copyOf(times);
  }

  private void find(Words words, List<Found> found) {
    Reading previous = null;
    int from = found.size();
    for (int i = words.first(); i < words.end(); ) {
      var next = previous != null && previous.end() == i ? Ranges.after(words, previous) : null;
      var reading = next == null && mayBegin(words, i) ? reader.at(words, i) : next;
      if (reading == null) {
        i++;
        continue;
      }
      if (!(reading.meaning() instanceof Meaning.Nothing)) {
        boolean overlaps = previous != null && reading.first() < previous.end();
        found.add(new Found(overlaps ? reading.from(i) : reading, Tense.UNKNOWN, Ranges.Link.NONE));
        previous = reading;
      }
      i = reading.end();
    }
    for (int k = from; k < found.size(); k++) {
      var reading = found.get(k).reading();
      var following = k + 1 < found.size() ? found.get(k + 1).reading() : null;
      if (following != null && Ranges.link(words, reading, following) != Ranges.Link.NONE) {
        reading = Ranges.withYearOf(reading, following);
      }
      var link =
          k == from ? Ranges.Link.NONE : Ranges.link(words, found.get(k - 1).reading(), reading);
      found.set(k, new Found(reading, tense(words, reading), link));
    }
  }

  /// "Friday's vote" was; and where no verb tells, a sentence reports.
  private static Tense tense(Words words, Reading reading) {
    var tense = Tense.at(words, reading.first(), reading.end());
    boolean report =
        tense == Tense.UNKNOWN
            && words.end() - words.first() >= REPORT
            && !words.mark(words.end() - 1, '?')
            && weekday(reading.meaning());
    return report || words.has(reading.end(), Tokens.POSSESSIVE) ? Tense.PAST : tense;
  }

  private static boolean weekday(Meaning meaning) {
    return meaning instanceof Meaning.At(Meaning day, _)
        ? weekday(day)
        : meaning instanceof Meaning.Weekday(_, Relation relation) && relation == Relation.NONE;
  }

  /// Whether to look closer: most words begin no time, an article or "that" only before some that
  /// do, and a hashtag names a subject.
  private boolean mayBegin(Words words, int i) {
    return begins(words, i) && !(words.mark(i - 1, '#') && words.joined(i));
  }

  private boolean begins(Words words, int i) {
    if (words.has(i, Tokens.NUMBER)) {
      return true;
    }
    if (!words.begins(i)) {
      return phrases.knows(words.tokens().word(i)) && phrases.at(words, i) != null;
    }
    if (words.leans(i) && !mayFollowNumber(words, i + 1)) {
      return false;
    }
    return !words.is(i, Role.ARTICLE, Role.TOLD) || mayFollowArticle(words, i + 1);
  }

  /// "two days", "this Easter", but not "two men", "this man".
  private boolean mayFollowNumber(Words words, int i) {
    return words.inside(i)
        && (!words.has(i, Tokens.WORD) || words.plays(i) || phrases.knows(words.tokens().word(i)));
  }

  private boolean mayFollowArticle(Words words, int i) {
    return words.has(i, Tokens.NUMBER)
        || words.begins(i)
        || words.is(i, Role.STAGE_NOUN)
        || words.inside(i)
            && phrases.knows(words.tokens().word(i - 1))
            && phrases.at(words, i - 1) != null;
  }

  private static void state(Tokens tokens, Reading reading, Meaning meaning, Years years) {
    if (meaning instanceof Meaning.At(Meaning day, _)) {
      state(tokens, reading, day, years);
    } else if (meaning instanceof Meaning.Day day && day.year() > 0 && day.month() > 0) {
      var text = tokens.span(reading.first(), reading.end()).in(tokens.text());
      years.add(new Years.Stated(day.year(), day.month(), day.day(), reading.first(), text));
    }
  }
}
