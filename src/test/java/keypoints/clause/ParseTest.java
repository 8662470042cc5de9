package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import keypoints.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway demands that the harbour stay open. | demands | VERB",
        "Norway demands a new harbour. | demands | VERB",
        "The demands of Norway are known. | demands | NOUN",
        "A council meeting in Bergen was short. | meeting | NOUN",
        "The envoys meeting in Bergen are late. | meeting | ING",
        "NATO allies have agreed. | allies | NOUN",
        "The Baltic rebels said they were late. | rebels | NOUN",
        "Its demands were met. | demands | NOUN",
        "The guarantees Norway demands are expensive. | guarantees | NOUN",
        "The guarantees Norway demands are expensive. | demands | VERB",
        "They demand an answer. | demand | VERB",
        "Demand for timber fell. | Demand | NOUN",
        "The ministers offer to pay. | offer | VERB",
        "The offer to pay was late. | offer | NOUN",
        "They will offer help. | offer | BASE",
        "Norway plans to build a harbour. | plans | VERB",
        "Its plans to build a harbour failed. | plans | NOUN",
        "The ferry did not stop there. | stop | BASE",
        "It was only a short stop. | stop | NOUN",
        "They want Norway to stop the ferry. | stop | BASE",
        "The union called for a strike. | called | VERB",
        "The union was called a friend. | called | PARTICIPLE",
        "The strike called by the union goes on. | called | PARTICIPLE",
        "The skipper accused of theft left. | accused | PARTICIPLE",
        "The skipper accused the mate of theft. | accused | VERB",
        "Norway is asking for help. | asking | ING",
        "“We are ready,” said Berg. | said | VERB",
        "The minister has denied the report. | denied | PARTICIPLE",
        "The minister clearly denied the report. | clearly | ADVERB",
        "Italy promised a loan. | Italy | NOUN",
        "Italy's minister left. | Italy | NOUN",
        "Italy and Spain left. | Italy | NOUN",
        "Finally the minister left. | Finally | ADVERB",
        "NATO and the US demand answers. | US | NOUN",
        "They told us to go. | us | PRONOUN",
        "Norway on June 13 closed the harbour. | closed | VERB",
        "In 2019 closed harbours were cheap. | harbours | NOUN",
        "The minister spoke by phone. | spoke | VERB",
        "He says it’s late. | ’s | BE",
        "Norway’s harbour is open. | ’s | POSSESSIVE",
        "The minister waits. | waits | VERB",
        "The sea wall breaks down. | breaks | VERB",
        "The weather reports came late. | reports | NOUN",
        "Norwegian demands were heard. | demands | NOUN",
        "The social demands they made were heard. | demands | NOUN",
        "Ferry workers demand higher wages. | demand | VERB",
        "The ferry sales offer was late. | offer | NOUN",
        "Will Berg spoke to the crew. | Will | NOUN",
        "Will Norway speak to the crew? | Will | MODAL",
        "May 8 was a holiday. | May | NOUN",
        "They would like to stay. | like | BASE",
        "Did Norway demand an answer? | demand | VERB",
        "Has Norway rejected the plan? | rejected | VERB",
        "Norway Rejects Call for New Ferry | Rejects | VERB",
        "Denies charges of fraud, says lawyer | Denies | VERB",
        "Berg zorbified the plan. | zorbified | VERB",
        "It was done by the crew. | done | PARTICIPLE",
        "Last May it rained. | Last | ADJECTIVE",
        "Ana Berg, a baker from Oslo, called for a strike. | called | VERB",
        "Ana Berg, accused of fraud, denied it. | accused | PARTICIPLE",
        "Last May Ana Berg, accused of fraud, denied it. | accused | PARTICIPLE",
        "Norway and Sweden have both agreed to come. | both | ADVERB",
        "According to police the road is open. | police | NOUN",
        "Norway insisted that Sweden “stop the ferry”. | stop | VERB",
        "Norway insisted that real change will come. | change | NOUN",
        "Norway rejected that idea. | that | DETERMINER",
        "Norway demanded that Sweden stop. | that | THAT",
        "Norway said that rain in May is rare. | that | THAT",
        "The family left. | family | NOUN",
        "They held talks with visiting Prime Minister Berg. | visiting | NOUN",
        "They began with visiting the port. | visiting | ING",
        "Norway said that mistakes were made. | mistakes | NOUN",
        "Norway said that plans for a ferry were late. | plans | NOUN",
        "They saw the law that bans ferries. | bans | VERB",
        "Norway said in a report published on Monday that it rained. | published | PARTICIPLE",
        "Norway proposed high-level talks with Sweden. | talks | NOUN",
        "Norway proposed high\u2010level talks with Sweden. | talks | NOUN",
        "They freed anybody accused of fraud. | accused | PARTICIPLE",
        "They offered them talks in Bergen. | talks | NOUN",
        "Two bakers were arrested and charged with fraud. | charged | PARTICIPLE",
        "Two bakers were arrested and denied the charges. | denied | VERB",
        "Bakers Without Flour waited. | Without | NOUN",
      })
  void tellsNounsFromVerbsByWhatStandsAround(String sentence, String word, Tag tag) {
    var parse = Parses.of(sentence);
    assertThat(parse.tag(Parses.token(parse, word))).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway has not been asking for help. | asking | has not been asking | FINITE | true",
        "Norway never refused to help. | refused | refused | FINITE | true",
        "Norway refused to help. | help | to help | INFINITIVE | false",
        "Norway left, asking for help. | asking | asking | ING | false",
        "It would not be built. | built | would not be built | FINITE | true",
        "Norway began to ask for help. | ask | began to ask | FINITE | false",
        "Norway keeps asking for help. | asking | keeps asking | FINITE | false",
        "Norway will not stop asking for help. | asking | will not stop asking | FINITE | false",
        "Norway stopped asking for help. | asking | stopped asking | FINITE | true",
        "Norway stopped to ask for help. | ask | to ask | INFINITIVE | false",
        "It has begun to be built. | built | has begun to be built | FINITE | false",
      })
  void groupsVerbsWithTheirAuxiliaries(
      String sentence, String head, String group, VerbGroup.Form form, boolean negated) {
    var parse = Parses.of(sentence);
    var verb = parse.verbAt(Parses.token(parse, head)).orElseThrow();
    assertThat(Parses.text(parse, verb.range())).isEqualTo(group);
    assertThat(verb.form()).isEqualTo(form);
    assertThat(verb.shape().negated()).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway met Sweden. | met | PAST",
        "Norway has met Sweden. | met | PAST",
        "Norway had talks. | had | PAST",
        "Norway has talks. | has | PRESENT",
        "Norway did not meet Sweden. | meet | PAST",
        "The envoys were meeting. | meeting | PAST",
        "Norway meets Sweden. | meets | PRESENT",
        "The envoys are meeting. | meeting | PRESENT",
        "Norway will meet Sweden. | meet | FUTURE",
        "Norway said it would meet Sweden. | meet | CONDITIONAL",
        "Norway would have met Sweden. | met | POSSIBLE",
        "Norway may meet Sweden. | meet | POSSIBLE",
        "Norway wants to meet Sweden. | meet | NONE",
        "Norway left, meeting Sweden. | meeting | NONE",
      })
  void verbsKnowTheirTense(String sentence, String head, Tense tense) {
    var parse = Parses.of(sentence);
    assertThat(parse.verbAt(Parses.token(parse, head)).orElseThrow().tense()).isEqualTo(tense);
  }

  @Test
  void verbsKnowTheirVoice() {
    var passive = Parses.of("The harbour will be closed.");
    assertThat(passive.verbs().getFirst().shape().passive()).isTrue();
    assertThat(passive.verbs().getFirst().tense()).isEqualTo(Tense.FUTURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The new deputy minister spoke. | minister | The new deputy minister",
        "Norway’s foreign ministry spoke. | ministry | Norway’s foreign ministry",
        "The North Sea Council (NSC) offer is old. | offer | The North Sea Council (NSC) offer",
        "The guarantees Norway demands are expensive. | guarantees | The guarantees",
        "They held a 50-minute talk. | talk | a 50-minute talk",
        "They hold talks next week. | talks | talks",
        "They met an old envoy just days later. | envoy | an old envoy",
        "Norway paid $5 million. | million | $5 million",
        "Norway’s Prime Minister Ana Berg spoke. | Berg | Norway’s Prime Minister Ana Berg",
        "The judge Thursday spoke. | judge | The judge",
        "The judge rejected the Thursday offer. | offer | the Thursday offer",
        "Good Friday is near. | Friday | Good Friday",
        "They found a solution late on Sunday. | solution | a solution",
        "They want a serious, quick answer. | answer | a serious, quick answer",
      })
  void groupsNounsWithWhatStandsBeforeThem(String sentence, String head, String group) {
    var parse = Parses.of(sentence);
    var noun = parse.nounAt(Parses.token(parse, head)).orElseThrow();
    assertThat(Parses.text(parse, noun.range())).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He spoke of “grave fears” and left. | grave fears",
        "“We are ready,” said Berg. | We are ready,",
        "It goes on,” said Berg. | It goes on,",
        "He said: “It goes on. | It goes on.",
      })
  void quotationsEndAtTheirMarksOrTheSentences(String sentence, String quotation) {
    var parse = Parses.of(sentence);
    assertThat(parse.quotations())
        .extracting(q -> Parses.text(parse, q))
        .containsExactly(quotation);
  }

  @Test
  void groupsNeverOverlapWhateverTheText() {
    Texts.random()
        .filter(text -> !text.isBlank())
        .forEach(text -> {
          var parse = Parses.of(text);
          int end = 0;
          for (var verb : parse.verbs()) {
            assertThat(verb.first()).isGreaterThanOrEqualTo(end);
            end = verb.end();
            assertThat(parse.nounAt(verb.head())).isEmpty();
          }
        });
  }
}
