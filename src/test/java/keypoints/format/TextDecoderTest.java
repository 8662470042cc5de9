package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import keypoints.Problem.Code;
import keypoints.format.Charsets.Sample;
import keypoints.text.Extraction.Notice;
import keypoints.text.Metadata.CharsetChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @MethodSource("keypoints.format.Charsets#all")
  void whatIsDeclaredIsReadAsItWasWritten(Sample sample) {
    var charset = Charset.forName(sample.charset());
    var decoded = decode(sample.text().getBytes(charset), charset);

    assertThat(decoded.text()).isEqualTo(sample.text());
    assertThat(decoded.notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keypoints.format.Charsets#all")
  void whatIsNotDeclaredIsNeverMisreadWithoutAWarning(Sample sample) {
    var bytes = sample.text().getBytes(Charset.forName(sample.charset()));
    TextDecoder decoded;
    try {
      decoded = TextDecoder.decode("a.txt", bytes, Optional.empty());
    } catch (Refusal refused) {
      assertThat(refused.problem().code()).isIn(Code.UNDECODABLE, Code.NOT_TEXT);
      return;
    }
    if (decoded.notices().isEmpty()) {
      assertThat(decoded.text()).isEqualTo(sample.text());
    }
  }

  @Test
  void aByteOrderMarkWinsOverWhatIsDeclared() {
    var decoded = decode("\ufeffÜber".getBytes(UTF_8), ISO_8859_1);

    assertThat(decoded.text()).isEqualTo("Über");
    assertThat(decoded.choice()).isEqualTo(new CharsetChoice("UTF-8", "bom"));
  }

  @Test
  void utf8ThatIsDeclaredAsSomethingNarrowerIsReadAsUtf8WithAWarning() {
    var decoded = decode("Über".getBytes(UTF_8), ISO_8859_1);

    assertThat(decoded.text()).isEqualTo("Über");
    assertThat(decoded.choice()).isEqualTo(new CharsetChoice("UTF-8", "utf-8"));
    assertThat(decoded.notices())
        .containsExactly(new Notice("CHARSET", "declared as ISO-8859-1, which it is not"));
  }

  @Test
  void latin1WithWindowsQuotationMarksIsWindows() {
    var decoded = decode("“Über”".getBytes(WINDOWS), ISO_8859_1);

    assertThat(decoded.text()).isEqualTo("“Über”");
    assertThat(decoded.choice()).isEqualTo(new CharsetChoice("windows-1252", "declared"));
  }

  @Test
  void aWrongDeclarationIsNotFollowed() {
    var decoded = decode("“Über” alles".getBytes(WINDOWS), UTF_8);

    assertThat(decoded.text()).isEqualTo("“Über” alles");
    assertThat(decoded.choice().basis()).isEqualTo("detected");
    assertThat(decoded.notices().getFirst().detail())
        .isEqualTo("declared as UTF-8, which it is not");
  }

  @Test
  void aGuessSaysHowSureItIsAndWarnsWhenItIsNot() {
    var russian = Charsets.all().stream().filter(one -> one.charset().equals("KOI8-R")).findAny();
    var sure = decode(russian.orElseThrow().text().getBytes(Charset.forName("KOI8-R")));
    assertThat(sure.choice().confidence()).isGreaterThan(0.9);
    assertThat(sure.notices()).isEmpty();

    var unsure = decode("Le café est fermé.".getBytes(WINDOWS));
    assertThat(unsure.choice().confidence()).isLessThan(0.6);
    assertThat(unsure.notices().getFirst().detail())
        .startsWith("guessed as windows-1252 with a confidence of 0.");
  }

  @Test
  void utf16WithoutAMarkIsKnownByItsZeros() {
    for (var charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      var decoded = decode("They met again".getBytes(charset));
      assertThat(decoded.text()).isEqualTo("They met again");
      assertThat(decoded.choice()).isEqualTo(new CharsetChoice(charset.name(), "detected", 1.0));
    }
  }

  @Test
  void whatIsOfNoCharacterSetIsRefusedWithTheOffset() {
    assertThatThrownBy(() -> decode(new byte[] {'a', (byte) 0x81}))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problem().detail())
                    .isEqualTo("a.txt is not UTF-8: byte offset 1 does not decode"));
  }

  private static TextDecoder decode(byte[] bytes) {
    return TextDecoder.decode("a.txt", bytes, Optional.empty());
  }

  private static TextDecoder decode(byte[] bytes, Charset declared) {
    return TextDecoder.decode("a.txt", bytes, Optional.of(declared));
  }
}
