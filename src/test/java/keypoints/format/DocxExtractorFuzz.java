package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocxExtractorFuzz {
  @MethodSource("files")
  @FuzzTest
  void bytesAreADocumentOrAProblem(byte[] file) {
    FuzzedFiles.endAsADocumentOrAProblem("a.docx", file);
  }

  static Stream<Arguments> files() {
    return FuzzedFiles.of(
        Docs.byPoi(docx -> docx.createParagraph().createRun().setText("They met.")),
        Arrays.copyOf(
            Docs.byPoi(docx -> docx.createParagraph().createRun().setText("They met.")), 900),
        "PK\u0003\u0004word/document.xml".getBytes(UTF_8));
  }
}
