package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownExtractorFuzz {
  @MethodSource("files")
  @FuzzTest
  void bytesAreADocumentOrAProblem(byte[] file) {
    FuzzedFiles.endAsADocumentOrAProblem("a.md", file);
  }

  static Stream<Arguments> files() {
    return FuzzedFiles.of(
        "# Eels\n\n> They *met*.\n\n- one\n  - two\n\n```\ncode\n```\n".getBytes(UTF_8),
        ">".repeat(60).getBytes(UTF_8),
        "[a][b](c)![x](y)\n\n[b]: http://example.com\n\n---\n\n***".getBytes(UTF_8),
        "<div>\n\n&amp; &#0; &#xD800;\n".getBytes(UTF_8));
  }
}
