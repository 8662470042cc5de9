package keypoints.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keypoints.Digester;
import keypoints.summary.SummaryRequest;
import keypoints.text.Document;
import keypoints.text.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the engine makes of the documents under `seeds/`.
class SeedsTest {
  private static final Digester DIGESTER = new Digester();

  static List<Path> seeds() throws IOException {
    try (var files = Files.list(Path.of("seeds"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void realDigestsObeyTheSchema(Path seed) throws IOException {
    var document = new Document("A".repeat(26), Files.readString(seed), Metadata.ofText());
    var annotation = DIGESTER.annotate(document, SummaryRequest.DEFAULT);
    Schema.ANNOTATION.check(AnnotationJson.text(annotation));
    Schema.DIGEST.check(DigestJson.text(annotation.digest()));
  }
}
