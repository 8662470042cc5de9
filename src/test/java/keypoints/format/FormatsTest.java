package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import keypoints.Problem.Code;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Extraction.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String PAGE = "<!doctype html><title>T</title><p>They met.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          They met.                     | a     | -                        | text/plain
          They met.                     | a.txt | text/plain               | text/plain
          They met.                     | a     | binary/octet-stream      | text/plain
          They met.                     | a     | text/csv                 | text/plain
          <!-- x --><HTML><p>They met.  | a     | -                        | text/html
          <?xml version='1.0'?><html>x  | a     | -                        | text/html
          <p>They met.                  | a     | -                        | text/html
          <p>They met.                  | a.txt | -                        | text/plain
          They <b>met</b>.              | a     | text/html; charset=utf-8 | text/html
          They <b>met</b>.              | a.htm | application/octet-stream | text/html
          """)
  void theBytesDecideThenTheDeclaredTypeThenTheName(
      String text, String name, @Nullable String declared, String mediaType) {
    var document = Reads.document(name, declared, text.getBytes(UTF_8));

    assertThat(document.metadata().mediaType()).isEqualTo(mediaType);
    assertThat(document.extraction().notices()).isEmpty();
  }

  @Test
  void whatIsCalledSomethingElseIsReadWithAWarning() {
    assertThat(Reads.document("a.txt", "text/plain", PAGE.getBytes(UTF_8)).extraction().notices())
        .containsExactly(
            new Notice(
                "TYPE_MISMATCH",
                "declared as text/plain and named as text/plain, but read as text/html"));
    assertThat(Reads.document("a.pdf", "They met.").extraction().notices())
        .containsExactly(
            new Notice("TYPE_MISMATCH", "named as application/pdf, but read as text/plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\\rtf1", "GIF89a", "PK\u0003\u0004zip", "<?xml version='1.0'?><a>x</a>"})
  void knownFilesOfOtherKindsAreNamed(String start) {
    assertThat(Reads.problem("a.txt", start.getBytes(ISO_8859_1)).code())
        .isEqualTo(Code.UNSUPPORTED);
  }

  @Test
  void whatIsReadIsNamedWithWhatIsNot() {
    assertThat(Reads.problem("a.txt", new byte[] {0x1f, (byte) 0x8b, 8, 0}).detail())
        .isEqualTo(
            "a.txt is a gzip archive; plain text, Markdown, HTML, PDF, Word files (.docx) and mails"
                + " (.eml) are read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/xml", "image/png"})
  void typesOfOtherThingsAreRefused(String type) {
    var reading = Reads.reading("a", type, "They met.".getBytes(UTF_8));

    assertThat(((Reading.Unreadable) reading).problem().code()).isEqualTo(Code.UNSUPPORTED);
  }

  @Test
  void whatIsCalledPdfAndIsNeitherThatNorTextIsDamaged() {
    var problem = Reads.problem("a.pdf", new byte[] {1, 2, 3, 0, 5});

    assertThat(problem.code()).isEqualTo(Code.CORRUPT);
    assertThat(problem.detail())
        .isEqualTo("a.pdf is called application/pdf and does not begin as one");
  }

  @Test
  void anEncryptedOfficeFileIsSaidToBe() {
    var file = "\u00d0\u00cf\u0011\u00e0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    assertThat(Reads.problem("a.docx", file.getBytes(ISO_8859_1)).code()).isEqualTo(Code.ENCRYPTED);
    assertThat(Reads.problem("a.doc", "\u00d0\u00cf\u0011\u00e0".getBytes(ISO_8859_1)).code())
        .isEqualTo(Code.UNSUPPORTED);
  }

  @Test
  void aTextPastTheLimitOfCharactersIsRefusedWithBoth() {
    var limits = new ReadLimits(1, 1, 1, 1, 8);
    var problem = Reads.problem(limits, "a.txt", "They met.".getBytes(UTF_8));

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.limit()).isEqualTo(8);
    assertThat(problem.detail())
        .isEqualTo("a.txt has 9 characters; at most 8 are read (KEYPOINTS_MAX_CHARACTERS)");
    assertThat(problem.hint()).contains("KEYPOINTS_MAX_CHARACTERS");
  }

  @Test
  void whereOnlyTextIsReadOtherFilesAreToBeUploaded() {
    var reading =
        Formats.ofText(Reads.LIMITS)
            .read(new Named("", "posted text", "text/plain", null), "%PDF-1.7".getBytes(UTF_8));

    var problem = ((Reading.Unreadable) reading).problem();
    assertThat(problem.code()).isEqualTo(Code.UNSUPPORTED);
    assertThat(problem.hint()).contains("Upload");
  }
}
