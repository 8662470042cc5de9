package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfExtractorFuzz {
  @MethodSource("files")
  @FuzzTest
  void bytesAreADocumentOrAProblem(byte[] file) {
    FuzzedFiles.endAsADocumentOrAProblem("a.pdf", file);
  }

  static Stream<Arguments> files() {
    return FuzzedFiles.of(
        Pdfs.of(List.of(List.of("They met.", "Twice."), List.of("And again."))),
        Pdfs.encrypted("secret"),
        Pdfs.endless(),
        Pdfs.ofStream("[/FlateDecode]", Pdfs.blanks(1 << 16, 1)),
        "%PDF-1.7".getBytes(UTF_8));
  }
}
