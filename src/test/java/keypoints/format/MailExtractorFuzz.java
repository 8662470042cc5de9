package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailExtractorFuzz {
  @MethodSource("files")
  @FuzzTest
  void bytesAreADocumentOrAProblem(byte[] file) {
    FuzzedFiles.endAsADocumentOrAProblem("a.eml", file);
  }

  static Stream<Arguments> files() {
    return FuzzedFiles.of(
        "From: a@example.com\nSubject: =?utf-8?q?Eels?=\nDate: Wed, 12 Jan 2022 23:30:00 -0500\n\nThey met.\n> Old."
            .getBytes(UTF_8),
        "From: a@example.com\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--"
            .getBytes(UTF_8),
        "From: a@example.com\nSubject: x\nContent-Type: text/html; charset=utf-16\n\n<p>x"
            .getBytes(UTF_8),
        "From: a@example.com\nSubject: x\nContent-Transfer-Encoding: base64\n\n@@@@"
            .getBytes(UTF_8));
  }
}
