package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlExtractorFuzz {
  @MethodSource("files")
  @FuzzTest
  void bytesAreADocumentOrAProblem(byte[] file) {
    FuzzedFiles.endAsADocumentOrAProblem("a.html", file);
  }

  static Stream<Arguments> files() {
    return FuzzedFiles.of(
        "<html><title>Eels</title><main><p>They met.</main><aside>Menu".getBytes(UTF_8),
        "<!doctype html><meta charset=latin1><p>Caf\u00e9".getBytes(UTF_8),
        "<script type='application/ld+json'>{\"datePublished\":\"2022-01-12\"}</script><p>x"
            .getBytes(UTF_8),
        "<p>".repeat(60).getBytes(UTF_8),
        "<script>only()</script>".getBytes(UTF_8));
  }
}
