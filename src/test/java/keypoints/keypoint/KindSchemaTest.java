package keypoints.keypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import keypoints.clause.Construction;
import keypoints.clause.Tense;
import keypoints.json.Schema;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.Frame.Slots;
import keypoints.keypoint.Frame.Slots.Recipient;
import keypoints.keypoint.Kind.Dates;
import keypoints.keypoint.Kind.Identity;
import keypoints.keypoint.PointMention.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `kind.schema.json` describes the files that [KindReader] reads.
class KindSchemaTest {
  /// What no schema can see: how the JSON is written, and what depends on another place in it.
  private static final List<String> ONLY_READ =
      List.of("not JSON", "more follows the end", "is there twice", "\"class\" knows no");

  static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var folder : List.of("src/main/resources/keypoints/kinds", "src/docs/kinds")) {
      try (var found = Files.newDirectoryStream(Path.of(folder), "*.json")) {
        found.forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKindObeysTheSchema(Path file) throws IOException {
    Schema.KIND.check(Files.readString(file));
  }

  static Stream<String> brokenFiles() {
    return KindReaderTest.brokenFiles()
        .map(Arguments::get)
        .filter(broken -> ONLY_READ.stream().noneMatch(broken[1].toString()::contains))
        .map(broken -> broken[0].toString().replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsRefusedByTheSchemaAndTheReader(String json) {
    assertThat(Schema.KIND.errors(json)).isNotEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> KindReader.read("mine.json", json));
  }

  @Test
  void fieldsAreThoseTheReaderKnows() throws IOException {
    assertThat(fields("kind")).containsExactlyElementsOf(KindReader.OF_KIND);
    assertThat(fields("frame")).containsExactlyElementsOf(KindReader.OF_FRAME);
    assertThat(fields("guard")).containsExactlyElementsOf(KindReader.OF_GUARD);
    assertThat(fields("example")).containsExactlyElementsOf(KindReader.OF_EXAMPLE);
  }

  @Test
  void closedSetsAreThoseOfTheCode() throws IOException {
    assertThat(words("construction/enum")).isEqualTo(names(Construction.values()));
    assertThat(words("tense/enum")).isEqualTo(names(Tense.values()));
    assertThat(words("mode/enum")).isEqualTo(names(Mode.values()));
    assertThat(words("test/enum")).isEqualTo(names(Guard.Test.values()));
    assertThat(words("testOfWords/enum"))
        .containsExactlyInAnyOrderElementsOf(
            names(
                Arrays.stream(Guard.Test.values())
                    .filter(Guard.Test::ofWords)
                    .toArray(Guard.Test[]::new)));
    assertThat(words("kind/properties/identity/enum")).isEqualTo(names(Identity.values()));
    assertThat(words("kind/properties/dates/enum")).isEqualTo(names(Dates.values()));
    assertThat(words("frame/properties/recipientIs/enum")).isEqualTo(names(Recipient.values()));
  }

  @Test
  void slotsAreThoseOfTheCode() throws IOException {
    assertThat(words("contentSlot/enum")).isEqualTo(Slots.OF_CONTENT);
    assertThat(words("roleSlot/enum")).isEqualTo(Slots.OF_ROLES);
    var prepositions = Slots.Prepositions.ALL.stream().sorted().toList();
    assertThat(words("preposition/enum")).isEqualTo(prepositions);
    assertThat(at("innerSlot/pattern").asText())
        .isEqualTo("^(infinitive|gerund)/(object|" + String.join("|", prepositions) + ")$");
    assertThat(Slots.OUTER).containsExactlyInAnyOrder("infinitive", "gerund");
  }

  private static JsonNode at(String path) throws IOException {
    return new ObjectMapper().readTree(Schema.KIND.text()).at("/$defs/" + path);
  }

  private static List<String> fields(String definition) throws IOException {
    var fields = new ArrayList<String>();
    at(definition + "/properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static List<String> words(String path) throws IOException {
    var words = new ArrayList<String>();
    at(path).forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(PlacedJson::name).toList();
  }
}
