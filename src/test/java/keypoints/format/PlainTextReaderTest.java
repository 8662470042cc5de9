package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.format.DocumentReader.Named;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Document;
import keypoints.text.Metadata.CharsetChoice;
import keypoints.text.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
  private static final Source SOURCE = new Source("inbox", "a.txt", null, null);

  @Test
  void utf8IsReadAsItStands() {
    var document = read("Café 😀\r\n", "text/plain");

    assertThat(document.text()).isEqualTo("Café 😀\r\n");
    assertThat(document.id()).isEqualTo("ID");
    assertThat(document.metadata().charset()).isEqualTo(new CharsetChoice("UTF-8", "utf-8"));
    assertThat(document.metadata().mediaType()).isEqualTo("text/plain");
    assertThat(document.metadata().source()).isEqualTo(SOURCE);
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() {
    assertThat(read(bytes("\ufeffLeave.", UTF_8)).text()).isEqualTo("Leave.");
    assertThat(read(bytes("\ufeffLeave.", UTF_8)).metadata().charset())
        .isEqualTo(new CharsetChoice("UTF-8", "bom"));
  }

  @Test
  void utf16And32AreReadByTheirMarks() {
    for (var charset : new Charset[] {UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE")}) {
      var document = read(bytes("\ufeffLeave 😀.", charset));

      assertThat(document.text()).isEqualTo("Leave 😀.");
      assertThat(document.metadata().charset()).isEqualTo(new CharsetChoice(charset.name(), "bom"));
    }
  }

  @Test
  void aDeclaredCharsetIsTakenWhereItIsNotUtf8() {
    var latin = bytes("Café.", ISO_8859_1);
    var declared = "text/plain; charset=\"iso-8859-1\"";

    assertThat(((Reading.Read) reading(latin, declared)).document().text()).isEqualTo("Café.");
    assertThat(read("Café.", declared).text()).isEqualTo("Café.");
    assertThat(read("Café.", declared).metadata().charset().basis()).isEqualTo("utf-8");
    assertThat(read(latin, "text/plain; charset=no-such").metadata().charset().basis())
        .isEqualTo("detected");
  }

  @Test
  void invalidUtf8IsRefusedWithItsOffset() {
    var problem = problem(bytes("\ufeffCafé.", UTF_8), new byte[] {(byte) 0x80});

    assertThat(problem.code()).isEqualTo(Code.UNDECODABLE);
    assertThat(problem.detail()).isEqualTo("a.txt is not UTF-8: byte offset 9 does not decode");
    assertThat(problem.hint()).isEqualTo("Save it as UTF-8 and upload it again.");
    assertThat(problem(new byte[] {'a', (byte) 0x81}, (String) null).detail())
        .contains("byte offset 1");
    assertThat(problem(bytes("\ufeffa", UTF_16LE), new byte[] {1}).code())
        .isEqualTo(Code.UNDECODABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t", "\ufeff", "\u00a0\u200b"})
  void whatHasNoCharactersIsEmpty(String text) {
    var problem = problem(bytes(text, UTF_8), "text/plain");

    assertThat(problem.code()).isEqualTo(Code.EMPTY);
    assertThat(problem.detail()).startsWith("a.txt ");
  }

  @Test
  void nulsAndControlCharactersAreNoText() {
    assertThat(problem(bytes("Leave\0.", UTF_8), (String) null).detail())
        .isEqualTo("a.txt has a NUL byte at offset 5");
    assertThat(problem(bytes("\ufeffa\0", UTF_16LE), (String) null).code())
        .isEqualTo(Code.NOT_TEXT);
    assertThat(problem(bytes("abc\u0001\u0002\u0003\u0004", UTF_8), (String) null).code())
        .isEqualTo(Code.NOT_TEXT);
    assertThat(read("\u001b[1mNATO offers talks, and Moscow demands more.\f", null).text())
        .startsWith("\u001b");
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static Document read(byte[] bytes, String mediaType) {
    return ((Reading.Read) reading(bytes, mediaType)).document();
  }

  private static Document read(byte[] bytes) {
    return ((Reading.Read) reading(bytes, null)).document();
  }

  private static Document read(String text, @Nullable String mediaType) {
    return ((Reading.Read) reading(bytes(text, UTF_8), mediaType)).document();
  }

  private static Problem problem(byte[] bytes, @Nullable String mediaType) {
    return ((Reading.Unreadable) reading(bytes, mediaType)).problem();
  }

  private static Problem problem(byte[] bytes, byte[] more) {
    var all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    return problem(all, (String) null);
  }

  private static Reading reading(byte[] bytes, @Nullable String mediaType) {
    return new PlainTextReader().read(new Named("ID", "a.txt", mediaType, SOURCE), bytes);
  }
}
