package keypoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keypoints.json.AnnotationJson;
import keypoints.keypoint.KindFile;
import keypoints.keypoint.KindTable;
import keypoints.keypoint.Ruleset;
import keypoints.summary.SummaryRequest;
import keypoints.text.Compiled;
import keypoints.text.Document;
import keypoints.text.Lexicon;
import keypoints.text.Metadata;
import keypoints.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledRulesTest {
  private static final Digester MADE = digester(CompiledRules.made());
  private static final Digester SHIPPED = new Digester();

  private static Digester digester(CompiledRules rules) {
    return new Digester(rules.engine(), rules.kinds(), rules.words());
  }

  @Test
  void whatShipsIsWhatTheListsAndFilesSayNow() {
    assertThat(WordList.bytes(Compiled.RESOURCE)).isEqualTo(CompiledRules.compile());
  }

  @Test
  void whatIsReadBackIsAllThatWasWritten() {
    var compiled = CompiledRules.compile();
    assertThat(CompiledRules.readBack(new Compiled(compiled)).compiled()).isEqualTo(compiled);
  }

  @Test
  void engineAndKindsAreThoseOfTheFiles() {
    assertThat(SHIPPED.engine()).isEqualTo(Rules.engine(List.of()));
    assertThat(SHIPPED.kinds()).isEqualTo(Ruleset.shipped());
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void randomTextsAreReadTheSame(String text) {
    assertThat(annotation(SHIPPED, text)).isEqualTo(annotation(MADE, text));
  }

  @Test
  void newsIsReadTheSame() throws IOException {
    for (var text : seeds()) {
      assertThat(annotation(SHIPPED, text)).isEqualTo(annotation(MADE, text));
    }
  }

  @Test
  void withAddedKindsToo() throws IOException {
    var name = "ceasefire.json";
    var file = new KindFile(name, Files.readString(Path.of("src/docs/kinds", name), UTF_8));
    var added = Digester.with(List.of(file));
    var kinds = Ruleset.with(List.of(file));
    var made =
        new Digester(Rules.engine(List.of(file)), new KindTable(kinds), new Lexicon.Builder());
    assertThat(added.kinds()).isEqualTo(kinds);
    assertThat(added.engine().rules()).isNotEqualTo(SHIPPED.engine().rules());
    for (var text : seeds()) {
      assertThat(annotation(added, text)).isEqualTo(annotation(made, text));
    }
    var truce = "Norland declared a ceasefire on Monday.";
    assertThat(annotation(added, truce)).isEqualTo(annotation(made, truce)).contains("ceasefire");
  }

  private static List<String> seeds() throws IOException {
    try (var files = Files.list(Path.of("seeds"))) {
      var texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(texts).isNotEmpty();
      return texts.stream().map(CompiledRulesTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static String annotation(Digester digester, String text) {
    var document = new Document("it", text, Metadata.ofText());
    return AnnotationJson.text(digester.annotate(document, SummaryRequest.DEFAULT));
  }
}
