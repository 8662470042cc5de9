package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import keypoints.Problem.Code;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxExtractorTest {

  @Test
  void paragraphsAndTablesAreRead() {
    var docx = Docs.byPoi(DocxExtractorTest::write);
    var document = Reads.document("a", docx);

    assertThat(document.text()).isEqualTo("The two met\nagain.\n\na\n\nb\n\nThey agreed.");
    assertThat(document.metadata().title()).isEqualTo("How eels travel");
    assertThat(document.metadata().date()).isNull();
    assertThat(document.metadata().mediaType()).endsWith("wordprocessingml.document");
  }

  @Test
  void poiReadsTheSameWords() throws IOException {
    var docx = Docs.byPoi(DocxExtractorTest::write);
    try (var poi = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      assertThat(Reads.document("a.docx", docx).text().split("\\s+", -1))
          .isEqualTo(poi.getText().strip().split("\\s+", -1));
    }
  }

  private static void write(XWPFDocument docx) {
    docx.getProperties().getCoreProperties().setTitle("How eels travel");
    var run = docx.createParagraph().createRun();
    run.setText("The two ");
    run.setBold(true);
    run.setText("met");
    run.addBreak();
    run.setText("again.");
    var row = docx.createTable(1, 2).getRow(0);
    row.getCell(0).setText("a");
    row.getCell(1).setText("b");
    docx.createParagraph().createRun().setText("They agreed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:p><w:r><w:t>They </w:t></w:r><w:r><w:t>met.</w:t></w:r></w:p> | They met.",
        "<w:p><w:del><w:r><w:delText>Never </w:delText></w:r></w:del><w:r><w:t>met.</w:t></w:r></w:p> | met.",
        "<w:p><w:moveFrom><w:r><w:t>Never </w:t></w:r></w:moveFrom><w:ins><w:r><w:t>met.</w:t></w:r></w:ins></w:p> | met.",
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>met.</w:t></w:r></w:p> | met.",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not</w:t></w:r><w:r><w:t>met.</w:t></w:r></w:p> | met.",
        "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>met.</w:t></w:r></w:p> | met.",
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p> | a b-c",
        "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>a</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>a</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p> | a",
      })
  void onlyWhatIsShownIsRead(String body, String text) {
    assertThat(Reads.document("a.docx", Docs.of(body)).text()).isEqualTo(text);
  }

  /// The JDK's parser would print of them what it found.
  @Test
  void bytesThatDoNotDecodeAreCorruptAndNothingIsPrinted() {
    var xml = "<?xml version=\"1.0\"?><w:document>\u00ff</w:document>".getBytes(ISO_8859_1);
    var err = System.err;
    var printed = new ByteArrayOutputStream();
    try (var stream = new PrintStream(printed, true, UTF_8)) {
      System.setErr(stream);
      var docx = Docs.zipOfBytes(Map.of("word/document.xml", xml));
      assertThat(Reads.problem("a.docx", docx).code()).isEqualTo(Code.CORRUPT);
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  @Test
  void wideCharactersAreReadByTheirMark() {
    var xml =
        "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"w\"><w:body>"
            + "<w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:body></w:document>";
    var docx = Docs.zipOfBytes(Map.of("word/document.xml", xml.getBytes(UTF_16LE)));
    assertThat(Reads.document("a.docx", docx).text()).isEqualTo("They met.");
  }

  @Test
  void anEncryptedFileIsSaidToBe() {
    var problem = Reads.problem("a.docx", Docs.encrypted(Docs.byPoi(DocxExtractorTest::write)));

    assertThat(problem.code()).isEqualTo(Code.ENCRYPTED);
  }

  @Test
  void whatIsCutShortIsCorrupt() {
    var docx = Docs.byPoi(DocxExtractorTest::write);
    for (int part = 4; part < 8; part++) {
      assertThat(Reads.problem("a.docx", Arrays.copyOf(docx, docx.length * part / 8)).code())
          .isIn(Code.CORRUPT, Code.UNSUPPORTED);
    }
    assertThat(Reads.problem("a.docx", Arrays.copyOf(docx, docx.length - 1)).code())
        .isEqualTo(Code.CORRUPT);
  }

  @ParameterizedTest
  @CsvSource({
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
    "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/x'> %a;]>"
  })
  void documentTypesAreRefused(String type) {
    var problem = Reads.problem("a.docx", Docs.of(type, "<w:p><w:r><w:t>x&a;</w:t></w:r></w:p>"));

    assertThat(problem.code()).isEqualTo(Code.CORRUPT);
    assertThat(problem.detail()).doesNotContain("root:");
  }

  @Test
  void entitiesOfEntitiesAreNeverExpanded() {
    var type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    var docx = Docs.of(type + "]>", "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>");

    assertThat(Reads.problem("a.docx", docx).code()).isEqualTo(Code.CORRUPT);
  }

  @Test
  void aBombIsRefusedAndWhatOnlyShrinksWellIsRead() {
    var bomb = Docs.of("<w:p>" + " ".repeat((int) Reads.LIMITS.inflatedBytes()) + "</w:p>");
    assertThat(bomb.length).isLessThan(200_000);
    var problem = Reads.problem("a.docx", bomb);
    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("KEYPOINTS_MAX_INFLATED_BYTES");

    var row = "<w:p><w:r><w:t>They met.</w:t></w:r></w:p>";
    var legitimate = Docs.of(row.repeat(100_000));
    assertThat(legitimate.length * 200L).isLessThan(row.length() * 100_000L);
    assertThat(Reads.document("a.docx", legitimate).text()).startsWith("They met.\n\nThey met.");
  }

  @Test
  void entriesThatAreNotReadCostNothing() {
    var limits = new ReadLimits(1000, 1, 10, 100, 1000);
    var body = "<w:document xmlns:w='w'><w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:document>";
    var docx =
        Docs.zip(Map.of("word/document.xml", body, "word/media/a.bmp", "0".repeat(1_000_000)));

    assertThat(Reads.reading(limits, "a.docx", null, docx))
        .isInstanceOf(DocumentReader.Reading.Read.class);
  }

  @Test
  void deepNestingIsRefused() {
    var problem = Reads.problem("a.docx", Docs.of("<w:tbl>".repeat(200_000)));

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("KEYPOINTS_MAX_NESTING");
  }

  @Test
  void otherArchivesAreNotSupported() {
    assertThat(Reads.problem("a.docx", Docs.zip(Map.of("a.txt", "They met."))).code())
        .isEqualTo(Code.UNSUPPORTED);
    assertThat(Reads.problem("a.docx", Docs.zip(Map.of("x/word/document.xml", "They."))).code())
        .isEqualTo(Code.CORRUPT);
  }
}
