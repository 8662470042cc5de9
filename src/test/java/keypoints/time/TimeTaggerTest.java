package keypoints.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import keypoints.text.Lexicon;
import keypoints.text.Sentence;
import keypoints.text.Tokenizer;
import keypoints.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTaggerTest {
  /// A Sunday.
  private static final LocalDate DATE = LocalDate.of(2021, 12, 26);

  private final Lexicon.Builder lexicon = new Lexicon.Builder();
  private final TimeTagger tagger = new TimeTagger(lexicon);
  private final Tokenizer tokenizer = new Tokenizer(lexicon.build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They meet on January 12, 2022, in Geneva.  | January 12, 2022     | 2022-01-12
          They meet on 12 January 2022.              | 12 January 2022      | 2022-01-12
          It was the 12th of January 2022.           | the 12th of January 2022 | 2022-01-12
          Signed Jan. 12, 2022, it lapsed.           | Jan. 12, 2022        | 2022-01-12
          Signed Wednesday, Jan. 12, 2022.           | Wednesday, Jan. 12, 2022 | 2022-01-12
          Due 2022-01-12 at the latest               | 2022-01-12           | 2022-01-12
          Due 01/12/2022 at the latest               | 01/12/2022           | 2022-01-12
          Due 01/12/22 at the latest                 | 01/12/22             | 2022-01-12
          Due 23/12/2022 at the latest               | 23/12/2022           | 2022-12-23
          Due 12.01.2022 at the latest               | 12.01.2022           | 2022-01-12
          Due 12.01.22 at the latest                 | 12.01.22             | 2022-01-12
          She left in January 2022.                  | January 2022         | 2022-01
          She left in mid-January 2022.              | mid-January 2022     | 2022-01
          The treaty of 1963 binds them.             | 1963                 | 1963
          In early 2021 prices rose.                 | early 2021           | 2021
          Debt grew in the 1990s.                    | the 1990s            | 199X
          Debt grew in the mid-90s.                  | the mid-90s          | 199X
          Debt grew in H1 2024 again.                | H1 2024              | 2024-H1
          Debt grew in 2026-W20 again.               | 2026-W20             | 2026-W20
          Debt grew in the ’90s.                     | the ’90s             | 199X
          It stood since the 19th century.           | the 19th century     | 18XX
          In the summer of 1941 they fled.           | the summer of 1941   | 1941-SU
          Sales in the third quarter of 2020 fell.   | the third quarter of 2020 | 2020-Q3
          Born on the twenty-first of May, 1950.     | the twenty-first of May, 1950 | 1950-05-21
          On Christmas Day 2019 it burned.           | Christmas Day 2019   | 2019-12-25
          On Good Friday 2022 it burned.             | Good Friday 2022     | 2022-04-15
          The roof fell in the week of May 3, 2021.  | the week of May 3, 2021 | 2021-W18
          It opens in the first week of June 2022.   | the first week of June 2022 | 2022-W22
          It opens on the last Friday of May 2022.   | the last Friday of May 2022 | 2022-05-27
          He sailed in 44 BC with two legions.       | 44 BC                | BC0044
          He sailed on 10 August 88 AD in haste.     | 10 August 88 AD      | 0088-08-10
          It was signed in the year 1963 in haste.   | the year 1963        | 1963
          Logged 2022-01-12T08:30:00+02:00 at sea    | 2022-01-12T08:30:00+02:00 | 2022-01-12T08:30
          Sales in 2019-Q1 fell.                     | 2019-Q1              | 2019-Q1
          Sales in 2019 Q4 fell.                     | 2019 Q4              | 2019-Q4
          Sales in 2019-H2 fell.                     | 2019-H2              | 2019-H2
          In the early hours of May 3, 2020, it fell | the early hours of May 3, 2020 | 2020-05-03TMO
          Stamped Wed, 05 Jan 2022 at sea            | Wed, 05 Jan 2022     | 2022-01-05
          Roofs fell on 24 December 2021 Friday.     | 24 December 2021 Friday | 2021-12-24
          The quay shuts this August 2024 for good.  | this August 2024     | 2024-08
          On Mother's Day 2022 it burned.            | Mother's Day 2022    | 2022-05-08
          The day after Christmas 2019 it burned.    | The day after Christmas 2019 | 2019-12-26
          """)
  void readsStatedDates(String text, String expression, String value) {
    assertThat(firstOf(text, null).span().in(text)).isEqualTo(expression);
    assertThat(firstOf(text, null).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister said so on Sunday.              | DATE     | 2021-12-26
          The minister said so on Friday.              | DATE     | 2021-12-24
          The two sides will meet on Friday.           | DATE     | 2021-12-31
          She offered to start talks on January 12.    | DATE     | 2022-01-12
          They met on November 3, officials said.      | DATE     | 2021-11-03
          He resigned yesterday.                       | DATE     | 2021-12-25
          The vote is the day after tomorrow.          | DATE     | 2021-12-28
          He resigned last week.                       | DATE     | 2021-W50
          He resigned last month.                      | DATE     | 2021-11
          Talks go on next year.                       | DATE     | 2022
          He resigned two weeks ago.                   | DATE     | 2021-12-12
          They will meet in three days.                | DATE     | 2021-12-29
          It fell last Tuesday.                        | DATE     | 2021-12-14
          The court sits next Friday.                  | DATE     | 2021-12-31
          He arrived two days after Christmas.         | DATE     | 2021-12-27
          He arrived the day after Christmas.          | DATE     | 2021-12-26
          He arrived the week before Christmas.        | DATE     | 2021-W50
          The court sits Friday week.                  | DATE     | 2022-01-07
          The court sits a week on Friday.             | DATE     | 2022-01-07
          The court sits a week tomorrow.              | DATE     | 2022-01-03
          Talks resume on Friday.                      | DATE     | 2021-12-31
          He moved on Monday, the 3rd.                 | DATE     | 2021-05-03
          They met at 18h30.                           | TIME     | 2021-12-26T18:30
          They met at 18h.                             | TIME     | 2021-12-26T18:00
          He arrived the day before last Tuesday.      | DATE     | 2021-12-13
          He resigned three months ago.                | DATE     | 2021-09-26
          He resigned a year ago today.                | DATE     | 2020-12-26
          He resigned about two years ago.             | DATE     | 2019
          He resigned more than three weeks ago.       | DATE     | 2021-W48
          He resigned twenty years ago.                | DATE     | 2001
          The lease ends in two years.                 | DATE     | 2023-12-26
          Repaired the pier on Friday.                 | DATE     | 2021-12-24
          United Ferries will sail on Friday.          | DATE     | 2021-12-31
          How about the old pier by the harbour or the inn on Friday? | DATE | 2021-12-31
          How about friday or sat?                     | DATE     | 2021-12-31
          The roof is mended by end of the month.      | DATE     | 2021-12
          The stalls are full of Spring colours.       | DATE     | 2021-SP
          see you november at the pier                 | DATE     | 2021-11
          It is due in February next year.             | DATE     | 2022-02
          The first Monday of next month is free.      | DATE     | 2022-01-03
          Trading ended at 5 p.m. on Friday.           | TIME     | 2021-12-24T17:00
          Trading will end at 14:30.                   | TIME     | 2021-12-26T14:30
          The shelling began Friday night.             | TIME     | 2021-12-24TNI
          It began on Sunday morning, he said.         | TIME     | 2021-12-26TMO
          The vote is tonight at 8.                    | TIME     | 2021-12-26T20:00
          It fell in the early hours of Friday.        | TIME     | 2021-12-24TMO
          The vote is at 8 p.m. tonight.               | TIME     | 2021-12-26T20:00
          The vote is at 6 o'clock this evening.       | TIME     | 2021-12-26T18:00
          They left on Friday night at 9.              | TIME     | 2021-12-24T21:00
          They sailed at 1015.                         | TIME     | 2021-12-26T10:15
          HARBOUR KARAOKE NIGHT WITH THE BAND          | TIME     | 2021-12-26TNI
          Stamped Dec 26 11:00:09 EST 2020.            | TIME     | 2020-12-26T11:00
          It snowed three Fridays ago.                 | DATE     | 2021-12-10
          The bell rings at seven o'clock.             | TIME     | 2021-12-26T07:00
          They talked for two weeks.                   | DURATION | P2W
          They stayed two more years.                  | DURATION | P2Y
          They meet every other day.                   | SET      | P2D
          They stayed a couple of days.                | DURATION | P2D
          They held a three-day summit.                | DURATION | P3D
          They held a 3-day summit.                    | DURATION | P3D
          The ride took half an hour.                  | DURATION | PT30M
          It lasted three hours.                       | DURATION | PT3H
          It lasted several months.                    | DURATION | PXM
          The committee meets every Friday.            | SET      | XXXX-WXX-5
          The figures come out daily.                  | SET      | P1D
          The committee meets every Friday at 5 p.m.   | SET      | XXXX-WXX-5T17:00
          The gates open every evening at 7:15.        | SET      | XXXX-XX-XXT19:15
          The bridge is closed now.                    | DATE     | PRESENT_REF
          Since Friday the bridge has been closed.     | DATE     | 2021-12-24
          The bridge closed this past weekend.         | DATE     | 2021-W50-WE
          The bridge closed the week before last.      | DATE     | 2021-W49
          The bridge closed years ago.                 | DATE     | PAST_REF
          The bridge closed a few months later.        | DATE     | FUTURE_REF
          The bridge will close in the coming weeks.   | DURATION | PXW
          Few bridges closed in recent years.          | DURATION | PXY
          They talked for an hour and a half.          | DURATION | PT1.5H
          They talked for three and a half hours.      | DURATION | PT3.5H
          They talked for two hours and 30 minutes.    | DURATION | PT2H30M
          They stayed a week, two days.                | DURATION | P1W2D
          It stood for half a century.                 | DURATION | P50Y
          It stood for 1,460 years.                    | DURATION | P1460Y
          Prices rose in the past year.                | DURATION | P1Y
          It was a long day at the harbour.            | DURATION | P1D
          She left on the night ferry.                 | TIME     | 2021-12-26TNI
          They meet twice a week.                      | SET      | P1W
          They meet three times a month.               | SET      | P1M
          They meet every other week.                  | SET      | P2W
          see u tmrw at the pier                       | DATE     | 2021-12-27
          see u 2moro at the pier                      | DATE     | 2021-12-27
          the show is tonite at 8                      | TIME     | 2021-12-26T20:00
          see u nxt week at the pier                   | DATE     | 2021-W52
          She demanded that it open again by Friday.   | DATE     | 2021-12-31
          She urged again that it close on Friday.   | DATE     | 2021-12-31
          She insisted that it closed on Friday.       | DATE     | 2021-12-24
          She demanded that on Friday.                 | DATE     | 2021-12-24
          She called for a meeting on Friday.          | DATE     | 2021-12-31
          She invited them to a meeting on Friday.     | DATE     | 2021-12-31
          She called on Friday for a meeting.          | DATE     | 2021-12-24
          She gave them until Friday to leave.         | DATE     | 2021-12-31
          She worked there until Friday.               | DATE     | 2021-12-24
          """)
  void countsFromTheDocumentDateAsTheTenseSays(
      String text, TimeExpression.Type type, String value) {
    var time = firstOf(text, DATE);
    assertThat(time.type()).isEqualTo(type);
    assertThat(time.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister said so on Sunday.  | XXXX-WXX-7
          They meet on January 12.         | XXXX-01-12
          They meet in January.            | XXXX-01
          They met at 5 p.m.               | T17:00
          They met yesterday.              | XXXX-XX-XX
          They met last week.              | XXXX-WXX
          They met at Christmas.           | XXXX-12-25
          """)
  void leavesOpenWhatNothingTells(String text, String value) {
    assertThat(firstOf(text, null).value()).isEqualTo(value);
  }

  @Test
  void takesTheYearFromTheSameDayElsewhere() {
    var times =
        times("The bloc offered talks on January 12. Envoys fly out on 12 January 2022.", null);
    assertThat(times).extracting(TimeExpression::value).containsExactly("2022-01-12", "2022-01-12");
    assertThat(times.getFirst().resolvedBy())
        .isEqualTo("year from “12 January 2022” elsewhere in the document");
  }

  @Test
  void prefersTheYearStatedElsewhereToTheDocumentDate() {
    var times = times("They met on May 3. On 3 May 2015 it rained.", DATE);
    assertThat(times.getFirst().value()).isEqualTo("2015-05-03");
  }

  @Test
  void doesNotTakeTheYearOfAnotherDay() {
    assertThat(times("It passed on 3 May 2014. They met on March 5.", null).getLast().value())
        .isEqualTo("XXXX-03-05");
  }

  @Test
  void survivesDocumentDatesAtTheEndsOfTheCalendar() {
    var text = "They met last year, on Friday, and will meet in two weeks, on May 3 and at Easter.";
    assertThat(times(text, LocalDate.MAX)).isNotEmpty();
    assertThat(times(text, LocalDate.MIN)).isNotEmpty();
  }

  @Test
  void staysInTheYearThatAHistoryTells() {
    var text =
        "On 4 May 1940 they landed. In June they left. On 2 March 1941 they came back."
            + " The next day it rained. By 5 April 1942 all was over.";
    assertThat(times(text, DATE))
        .extracting(TimeExpression::value)
        .containsExactly("1940-05-04", "1940-06", "1941-03-02", "1941-03-03", "1942-04-05");
  }

  @Test
  void readsEachEndOfARange() {
    assertThat(times("Between 1939 and 1945, and from May to June 2020.", null))
        .extracting(TimeExpression::value)
        .containsExactly("1939", "1945", "2020-05", "2020-06");
    assertThat(times("The fair runs 10-12 May 2020.", null))
        .extracting(TimeExpression::value)
        .containsExactly("2020-05-10", "2020-05-12");
    assertThat(times("The fair runs May 10-12, 2020.", null))
        .extracting(TimeExpression::value)
        .containsExactly("2020-05-10", "2020-05-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fair runs June 3 to 5.               | 2022-06-03 2022-06-05
          The fair runs from June 3 to July 5.     | 2022-06-03 2022-07-05
          The fair runs 3 May 2022 - 5 June.       | 2022-05-03 2022-06-05
          The fair runs from December to March.    | 2021-12 2022-03
          The fair is on May 1, 2 and 3.           | 2022-05-01 2022-05-02 2022-05-03
          The fair is on the 1st and 2nd of May.   | 2022-05-01 2022-05-02
          They will talk from 3 to 4:30 p.m.       | 2021-12-26T15:00 2021-12-26T16:30
          They will talk 11-1pm in the hall.       | 2021-12-26T11:00 2021-12-26T13:00
          They will talk between 3 and 4 p.m.      | 2021-12-26T15:00 2021-12-26T16:00
          They will talk from Monday until Friday. | 2021-12-27 2021-12-31
          They will talk from Friday to Monday.    | 2021-12-31 2022-01-03
          They talked from Friday to Monday.       | 2021-12-24 2021-12-27
          They talked on Friday and on Monday.     | 2021-12-24 2021-12-20
          They will talk from 10 p.m. Friday until 2 a.m. | 2021-12-31T22:00 2022-01-01T02:00
          They will talk on Friday from 9 a.m. to 1 p.m.  | 2021-12-31T09:00 2021-12-31T13:00
          The camps run in July and Aug.           | 2021-07 2021-08
          """)
  void completesOneEndOfARangeByTheOther(String text, String values) {
    assertThat(times(text, DATE).stream().map(TimeExpression::value))
        .containsExactly(values.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This may or may not help.",
        "Troops march on the city.",
        "She came second.",
        "They won 2-1 and lost 1-2.",
        "Version 1.10.30 is out.",
        "The fall of the wall surprised them.",
        "Call (206) 555-1212 or +44 2010-2015-86.",
        "It costs $2000 or €1999.",
        "Some 2000 people fled.",
        "More than 1500 soldiers fled.",
        "The sun sat low; they wed.",
        "June 31, 2022, and 2014-02-30 never come.",
        "We may 10 times ask.",
        "It rose 0.8/15 or 40.1693 degrees.",
        "April Smith spoke.",
        "It is open 24/7.",
        "A second round is needed.",
        "This may second the motion.",
        "It is a minute detail.",
        "Good night, and have a nice day!",
        "Nice day.",
        "2020",
        "Flight 2020 left from gate 12-3.",
        "Read chapter 3/12 in room 1945.",
        "She is 45 years old, her son ten years old.",
        "Take part in the 5th.",
        "Happy #Friday to all!",
        "She took a 1/2 day off.",
        "Spring Street is closed.",
        "The august body sat.",
      })
  void isSilentWhereNoTimeIsMeant(String text) {
    assertThat(times(text, DATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KIEV, Dec 26 2021 (Reuters) — Envoys met.    | 2021-12-26
          BERLIN, 3 May 2020 - Envoys met.             | 2020-05-03
          26 December 2021\\nEnvoys met.               | 2021-12-26
          News\\n12/26/2021 06:18\\nEnvoys met.        | 2021-12-26
          Envoys met on 3 May 2020 in Bern.            |
          KIEV, Dec 26 (Reuters) — Envoys met.         |
          """)
  void readsTheDocumentDateFromADateline(String text, @Nullable LocalDate date) {
    var tokens = tokenizer.tokens(text.replace("\\n", "\n"));
    assertThat(tagger.documentDate(tokens, sentences(tokens), null).value()).isEqualTo(date);
  }

  @Test
  void believesMetadataMoreThanADateline() {
    var tokens = tokenizer.tokens("KIEV, Dec 20 2021 (Reuters) — Envoys met.");
    assertThat(tagger.documentDate(tokens, sentences(tokens), DATE))
        .isEqualTo(new DocumentDate(DATE, DocumentDate.Basis.METADATA));
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void timesAreInOrderApartAndWithinSentences(String text) {
    var tokens = tokenizer.tokens(text);
    var sentences = sentences(tokens);
    int end = 0;
    for (var time : tagger.tag(tokens, sentences, DocumentDate.NONE)) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(sentences).anyMatch(sentence -> sentence.span().contains(time.span()));
      assertThat(time.value()).isNotEmpty();
      end = time.span().end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two weeks after ",
        "2022-",
        "the last ",
        "May 10-12 ",
        "1/",
        "Friday, ",
        "May 1, 2, 3, ",
        "3-4-",
        "an hour and a half, ",
        "the week of ",
        "1 hour 5 minutes "
      })
  void readsLongRepetitionsInLinearTime(String part) {
    assertThat(times(part.repeat(20_000), DATE)).isNotNull();
  }

  private TimeExpression firstOf(String text, @Nullable LocalDate date) {
    var times = times(text, date);
    assertThat(times).isNotEmpty();
    return times.getFirst();
  }

  private List<TimeExpression> times(String text, @Nullable LocalDate date) {
    var tokens = tokenizer.tokens(text);
    var sentences = sentences(tokens);
    return tagger.tag(tokens, sentences, tagger.documentDate(tokens, sentences, date));
  }

  /// Sentences that end at a full stop before a capital, well enough for these texts.
  private static List<Sentence> sentences(Tokens tokens) {
    var sentences = new ArrayList<Sentence>();
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean stop =
          !last
              && tokens.text(i).equals(".")
              && tokens.is(i + 1, Tokens.CAPITAL)
              && tokens.length(i - 1 < 0 ? i : i - 1) > 3;
      if (last || stop) {
        sentences.add(new Sentence(tokens.span(first, i + 1), first, i + 1));
        first = i + 1;
      }
    }
    return sentences;
  }
}
