package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import keypoints.clause.Construction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KindReaderTest {
  private static final String FRAME =
      "{'name':'f','verbs':['halt'],'constructions':['active'],'confidence':0.9,'cameo':'10'}";

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        broken(" ", "1, column 1: not JSON: it is empty"),
        broken("[]", "1, column 1: \"kind\" must be an object"),
        broken("{'kind'", "1, column 8: not JSON: "),
        broken("{'kind':'x','kind':'y'}", "not JSON: Duplicate field 'kind'"),
        broken(kind("") + "\n{}", "2, column 1: more follows the end"),
        broken("{}", "1, column 1: \"kind\" is missing"),
        broken("{'kind':5}", "1, column 9: \"kind\" must be a string"),
        broken("{'kind':' '}", "1, column 9: \"kind\" must not be empty"),
        broken(
            "{'kind':'A Kind'}", "\"kind\" must be small letters a to z, digits and _, a letter"),
        broken("{'kind':'1st'}", "\"kind\" must be small letters a to z, digits and _, a letter"),
        broken("{'kind':'x'}", "1, column 1: \"description\" is missing"),
        broken("{'kind':'x','description':'d'}", "1, column 1: \"frames\" is missing"),
        broken(
            "{'kind':'x',\n  'colour':'red'}",
            "2, column 12: \"colour\" is not a field of a kind; there are: kind, description,"),
        broken("{'frames':[{'name':'y'}],'kind':'x'}", "\"kind\" must stand before the frames"),
        broken("{'kind':'x','frames':{}}", "\"frames\" must be a list"),
        broken("{'kind':'x','frames':['y']}", "\"frames\" must be an object"),
        broken("{'kind':'x','classes':[]}", "\"classes\" must be an object"),
        broken("{'kind':'x','identity':'both'}", "knows no \"both\"; there are: content, event"),
        broken(kind("'counterExamples':[7]"), "\"counterExamples\" must be a string"),
        broken(kind("'examples':[{}]"), "\"text\" is missing"),
        broken(kind("'examples':[{'actor':[]}]"), "is not a field of an example; there are: text,"),
        frame("'verb':[]", "\"verb\" is not a field of a frame; there are: name, verbs, nouns,"),
        frame(
            "'constructions':['active',\n 'upside-down']",
            "2, column 2: \"constructions\" knows no \"upside-down\"; there are: active, passive,"),
        frame("'constructions':['Active']", "\"constructions\" knows no \"Active\""),
        frame("'constructions':['noun_by']", "\"constructions\" knows no \"noun_by\""),
        frame("'content':['objekt']", "\"content\" knows no \"objekt\"; there are: clause,"),
        frame("'recipients':['cue-group']", "\"recipients\" knows no \"cue-group\"; there are:"),
        frame("'tenses':['late']", "\"tenses\" knows no \"late\"; there are: past, present,"),
        frame("'recipientIs':'nobody'", "\"recipientIs\" knows no \"nobody\"; there are: "),
        frame("'recipients':['infinitive/quote']", "\"recipients\" knows no \"infinitive/quote\""),
        frame("'negated':1", "\"negated\" must be true or false"),
        frame("'excludes':['past']", "\"excludes\" knows no \"past\"; there are: negated,"),
        frame("'confidence':2", "\"confidence\" must be a number from 0 to 1"),
        frame("'confidence':'high'", "\"confidence\" must be a number from 0 to 1"),
        frame("'cameo':'ten'", "\"cameo\" must be 2 to 4 digits: \"ten\""),
        frame("'cameo':112", "\"cameo\" must be a string"),
        frame("'plover':'Request'", "\"plover\" must be capitals A to Z: \"Request\""),
        frame("'guards':[{}]", "\"test\" is missing"),
        frame("'guards':[{'test':'mood'}]", "\"test\" knows no \"mood\"; there are: actor-speaks-"),
        frame("'guards':[{'word':'x'}]", "\"word\" is not a field of a guard; there are: test,"),
        frame("'guards':[{'test':'content-has'}]", "\"class\" is missing for \"content-has\""),
        frame("'guards':[{'test':'content-says'}]", "\"class\" is missing for \"content-says\""),
        frame(
            "'guards':[{'test':'content-is-not'}]", "\"class\" is missing for \"content-is-not\""),
        frame(
            "'guards':[{'test':'content-has','class':'d'}]",
            "\"class\" knows no \"d\"; there are: c"),
        broken(frames("{'verbs':['halt']}"), "\"name\" is missing"),
        broken(frames(FRAME.replace("'cameo'", "'plover'").replace("10", "X")), "\"cameo\" is mis"),
        broken(frames(FRAME.replace("'confidence':0.9,", "")), "\"confidence\" is missing"),
        broken(frames(FRAME.replace("'active'", "")), "\"constructions\" is missing"),
        broken(frames(FRAME.replace("'halt'", "")), "\"verbs or nouns or adjectives\" is missing"),
        broken(frames(FRAME + ",\n" + FRAME), "2, column 1: \"name\" is there twice: f"));
  }

  private static Arguments broken(String json, String message) {
    return Arguments.of(json, message);
  }

  /// A file that is right but for these fields of its frame.
  private static Arguments frame(String fields, String message) {
    var others =
        Stream.of(FRAME.substring(1, FRAME.length() - 1).split(",", -1))
            .filter(other -> !fields.startsWith(other.substring(0, other.indexOf(':') + 1)))
            .toList();
    return broken(frames("{" + fields + "," + String.join(",", others) + "}"), message);
  }

  private static String frames(String frames) {
    return "{'kind':'x','description':'d','classes':{'c':['w']},'frames':[%s]}".formatted(frames);
  }

  /// A file that is right but for these fields.
  private static String kind(String fields) {
    var whole = frames(FRAME);
    return fields.isEmpty() ? whole : whole.substring(0, whole.length() - 1) + "," + fields + "}";
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsNamedWithItsPlaceItsFieldAndWhatMayStandThere(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KindReader.read("mine.json", json.replace('\'', '"')))
        .withMessageStartingWith("mine.json, line ")
        .withMessageContaining(message);
  }

  @Test
  void classesMayStandBehindTheGuardsThatNameThem() {
    var json =
        """
        {"kind": "halt_2", "description": "Somebody halts something.",
         "frames": [{"name": "halt", "verbs": ["halt"], "nouns": ["halt"],
           "constructions": ["active", "noun-by"], "content": ["object", "to"],
           "guards": [{"test": "content-has", "class": "work"}], "confidence": 1, "cameo": "16"}],
         "classes": {"work": ["work"]}}
        """;
    var kind = KindReader.read("mine.json", json);
    assertThat(kind.name()).isEqualTo("halt_2");
    assertThat(kind.frames().getFirst().cues().stance().constructions())
        .containsExactlyInAnyOrder(Construction.ACTIVE, Construction.NOUN_BY);
    assertThat(kind.examples().positive()).isEmpty();
  }
}
