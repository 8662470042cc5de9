package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import keypoints.Digester;
import keypoints.mention.Reference;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a kind's file may say, shown by small kinds of the tests' own.
class FramesTest {
  private static final Digester MEETINGS =
      new Digester(
          List.of(
              kind("past", "'constructions':['active'],'tenses':['past']"),
              kind("present", "'constructions':['active'],'tenses':['present']"),
              kind("future", "'constructions':['active','infinitive'],'tenses':['future']"),
              kind("possible", "'constructions':['active'],'tenses':['possible']"),
              kind(
                  "willing",
                  "'constructions':['infinitive'],"
                      + "'guards':[{'test':'governor-is','class':'willing'}]"),
              kind(
                  "plain",
                  "'constructions':['infinitive'],'tenses':['none'],"
                      + "'guards':[{'test':'governor-is-not','class':'willing'}]")));

  private static final Digester READINESS =
      new Digester(
          List.of(
              KindReader.read(
                  "readiness.json",
                  """
                  {"kind": "readiness", "description": "Somebody is ready.", "frames": [
                    {"name": "ready", "adjectives": ["ready"], "constructions": ["adjective"],
                     "content": ["infinitive"], "actors": ["undergoer"], "confidence": 0.9,
                     "cameo": "030"}]}
                  """)));

  private static Kind kind(String name, String rest) {
    var json =
        """
        {'kind': '%s', 'description': 'Somebody meets somebody.',
         'classes': {'willing': ['agree', 'ready', 'offer']},
         'frames': [{'name': 'meet', 'verbs': ['meet'], 'recipients': ['object'],
                     'confidence': 0.9, 'cameo': '040', %s}]}
        """
            .formatted(name, rest);
    return KindReader.read(name + ".json", json.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway met Sweden. | past",
        "Norway has met Sweden. | past",
        "Norway meets Sweden. | present",
        "Norway will meet Sweden. | future",
        "Norway is to meet Sweden. | future",
        "Norway may meet Sweden. | possible",
        "Norway said it would meet Sweden. | future",
        "Norway would meet Sweden. | possible",
        "Nothing changes until Norway meets Sweden. | possible",
        "Norway agreed to meet Sweden. | willing",
        "Norway has agreed to meet Sweden. | willing",
        "Norway is ready to meet Sweden. | willing",
        "Norway made an offer to meet Sweden. | willing",
        "Norway refused to meet Sweden. | plain",
        "Norway is afraid to meet Sweden. | plain",
      })
  void tensesAndGovernorsTellWhatACueMeans(String text, String kind) {
    var points = MEETINGS.digest(document(text), SummaryRequest.DEFAULT).keyPoints();
    assertThat(points).extracting(KeyPoint::kind).containsExactly(kind);
    assertThat(points.getFirst().actors()).extracting(Reference::name).containsExactly("Norway");
    assertThat(points.getFirst().recipients())
        .extracting(Reference::name)
        .containsExactly("Sweden");
  }

  @ParameterizedTest
  @CsvSource({"Norway has not agreed to meet Sweden.", "Norway is not ready to meet Sweden."})
  void whatHangsOnANegationIsNoPoint(String text) {
    assertThat(MEETINGS.digest(document(text), SummaryRequest.DEFAULT).keyPoints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Norway is ready to pay.", "The minister said Norway was ready to pay."})
  void aSlotMayNameTheActor(String text) {
    var points = READINESS.digest(document(text), SummaryRequest.DEFAULT).keyPoints();
    assertThat(points.getFirst().actors()).extracting(Reference::name).containsExactly("Norway");
  }

  private static final Digester COUNTERPARTS =
      new Digester(
          List.of(
              KindReader.read(
                  "counterparts.json",
                  """
                  {"kind": "counterparts", "description": "Somebody deals with somebody.",
                   "classes": {"sports": ["cup"], "lasting": ["end", "hold"]},
                   "frames": [
                    {"name": "meet", "verbs": ["meet"], "constructions": ["active"],
                     "recipients": ["object", "with", "co-actors"],
                     "guards": [{"test": "two-parties"}, {"test": "sentence-lacks", "class": "sports"}],
                     "confidence": 0.9, "cameo": "040"},
                    {"name": "agree", "verbs": ["agree"], "constructions": ["active"],
                     "content": ["infinitive"], "recipients": ["with", "named-in-content"],
                     "confidence": 0.9, "cameo": "030"},
                    {"name": "visit", "verbs": ["visit"], "constructions": ["active"],
                     "guards": [{"test": "actor-is-official"}],
                     "confidence": 0.9, "cameo": "042"},
                    {"name": "speak", "verbs": ["speak"], "constructions": ["active"],
                     "recipients": ["with"], "guards": [{"test": "two-parties"}],
                     "confidence": 0.9, "cameo": "040"},
                    {"name": "tour", "verbs": ["tour"], "constructions": ["active"],
                     "recipients": ["object"], "guards": [{"test": "recipient-is-polity"}],
                     "confidence": 0.9, "cameo": "042"},
                    {"name": "receive", "verbs": ["receive"], "constructions": ["active"],
                     "recipients": ["object"], "guards": [{"test": "recipient-is-official"}],
                     "confidence": 0.9, "cameo": "043"},
                    {"name": "offer", "verbs": ["offer"], "constructions": ["active"],
                     "content": ["object"], "recipients": ["receiver"],
                     "confidence": 0.9, "cameo": "030"},
                    {"name": "deny", "verbs": ["deny"], "constructions": ["active"],
                     "content": ["object"], "recipients": ["to"],
                     "confidence": 0.9, "cameo": "120"},
                    {"name": "talks", "nouns": ["talk"], "constructions": ["possessive"],
                     "tenses": ["past"], "recipients": ["with"],
                     "guards": [{"test": "governor-is", "class": "lasting"}],
                     "confidence": 0.9, "cameo": "040"}]}
                  """)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway met Sweden. | Norway | Sweden",
        "Norway and Sweden met. | Norway | Sweden",
        "Norway met Sweden, Finland and Iceland. | Norway | Sweden, Finland, Iceland",
        "Norway met Sweden, Finland and Iceland slept. | Norway | Sweden",
        "The ministers met in Bergen. | ministers | -",
        "Norway agreed to reopen the road to Sweden. | Norway | Sweden",
        "Norway agreed to help Sweden and Finland. | Norway | Sweden, Finland",
        "Norway agreed to support Seoul's plan. | Norway | South Korea",
        "Norway agreed to support the Seoul plan. | Norway | -",
        "Norway agreed to meet them in Seoul. | Norway | -",
        "Norway agreed to buy Swedish timber. | Norway | Sweden",
        "Norway agreed to leave on May 5. | Norway | -",
        "Norway agreed with Sweden to open Finland’s road. | Norway | Sweden",
        "President Berg visited Sweden. | Berg | -",
        "President Berg toured Sweden. | Berg | Sweden",
        "Norway received Minister Lund. | Norway | Lund",
        "Norway’s talks with Sweden ended. | Norway | Sweden",
      })
  void findsTheOtherSide(String text, String actor, @Nullable String recipient) {
    var points = COUNTERPARTS.digest(document(text), SummaryRequest.DEFAULT).keyPoints();
    assertThat(points).as(text).hasSize(1);
    assertThat(points.getFirst().actors()).extracting(Reference::name).containsExactly(actor);
    assertThat(points.getFirst().recipients())
        .extracting(Reference::name)
        .isEqualTo(recipient == null ? List.of() : List.of(recipient.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministers met the deadline.",
        "The plans met with criticism.",
        "Norway met Sweden in the cup.",
        "The ferry visited Sweden.",
        "The ministers spoke about the harbour.",
        "Norway received a letter.",
        "Norway received May 5.",
        "President Berg toured the factory.",
        "Norway’s talks with Sweden may end.",
      })
  void findsNothingWithoutTheOtherSide(String text) {
    assertThat(COUNTERPARTS.digest(document(text), SummaryRequest.DEFAULT).keyPoints())
        .as(text)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway offered Sweden fish on May 5. | Sweden | fish on May 5",
        "Norway offered Sweden cheap fish. | Sweden | cheap fish",
        "Norway offered Sweden a ferry. | Sweden | a ferry",
        "Freedonia offered Sylvania fish. | - | Sylvania fish",
        "Norway offered Swedish fish. | - | Swedish fish",
        "Norway offered EU aid. | - | EU aid",
        "Norway offered fish Monday. | - | fish Monday",
        "Norway denied Sweden cheap fish. | - | Sweden cheap fish",
      })
  void tellsWhoIsGivenFromWhatIsGiven(String text, @Nullable String receiver, String thing) {
    assertThat(given(text)).containsExactly(receiver, thing);
  }

  @Test
  void aNameThatTheTextKnowsIsGivenToo() {
    assertThat(given("Sylvania said it was late. Freedonia offered Sylvania fish."))
        .containsExactly("Sylvania", "fish");
  }

  /// The first recipient's name and the content.
  private static List<@Nullable String> given(String text) {
    var points = COUNTERPARTS.digest(document(text), SummaryRequest.DEFAULT).keyPoints();
    assertThat(points).as(text).hasSize(1);
    var recipients = points.getFirst().recipients();
    var content = points.getFirst().mentions().getFirst().evidence().content().getFirst();
    return Arrays.asList(
        recipients.isEmpty() ? null : recipients.getFirst().name(), content.in(text));
  }

  private static Document document(String text) {
    return new Document("x", text, Metadata.ofText());
  }
}
