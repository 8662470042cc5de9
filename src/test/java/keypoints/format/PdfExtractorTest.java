package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import keypoints.Problem.Code;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfExtractorTest {

  @Test
  void linesAreReadInTheirOrderAndBrokenWordsAreJoined() {
    var pdf =
        Pdfs.of(
            List.of(
                List.of(
                    "Both are well-known for their foreign pol-",
                    "icy, and one is even better well-",
                    "known for its eels."),
                List.of("Next page.")));
    var document = Reads.document("a", pdf);

    assertThat(document.text())
        .isEqualTo(
            "Both are well-known for their foreign policy, and one is even better well-known for"
                + " its eels.\n\nNext page.");
    assertThat(document.metadata().mediaType()).isEqualTo("application/pdf");
    assertThat(document.metadata().charset().basis()).isEqualTo("given");
  }

  @Test
  void whatAllPagesHaveAtTopAndBottomIsLeftOut() {
    var pages = new ArrayList<List<String>>();
    for (int i = 1; i <= 4; i++) {
      pages.add(
          List.of(
              "The Daily Eel", "Day " + "abcd".charAt(i - 1) + " went by.", "Page " + i + " of 4"));
    }
    assertThat(Reads.document("a.pdf", Pdfs.of(pages)).text())
        .isEqualTo("Day a went by.\n\nDay b went by.\n\nDay c went by.\n\nDay d went by.");
  }

  @Test
  void aSentenceGoesOnOnTheNextPage() {
    var pdf = Pdfs.of(List.of(List.of("The two of them"), List.of("met again.")));

    assertThat(Reads.document("a.pdf", pdf).text()).isEqualTo("The two of them\nmet again.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "How eels travel, How eels travel",
        "Microsoft Word - eels.docx, -",
        "Untitled document, -",
        "eels_final_v2, -",
        "eels.pdf, -",
        "'', -"
      })
  void theTitleIsWhatAPersonWroteAndTheDayItWasMadeIsNoDate(String stated, String title) {
    var made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(0);
    var pdf =
        Pdfs.of(
            List.of(List.of("They met.")),
            it -> {
              it.getDocumentInformation().setTitle(stated);
              it.getDocumentInformation().setCreationDate(made);
            });
    var metadata = Reads.document("a.pdf", pdf).metadata();

    assertThat(metadata.title()).isEqualTo(title);
    assertThat(metadata.date()).isNull();
  }

  @Test
  void whatOpensWithAPasswordOnlyIsEncrypted() {
    assertThat(Reads.problem("a.pdf", Pdfs.encrypted("secret")).code()).isEqualTo(Code.ENCRYPTED);
    assertThat(Reads.document("a.pdf", Pdfs.encrypted("")).text()).isEqualTo("They met.");
  }

  @Test
  void pagesWithoutTextAreAScan() {
    var problem = Reads.problem("a.pdf", Pdfs.of(List.of(), pdf -> pdf.addPage(new PDPage())));

    assertThat(problem.code()).isEqualTo(Code.NO_TEXT_LAYER);
    assertThat(problem.detail()).isEqualTo("a.pdf has no text on its 1 pages: they may be scanned");
  }

  @Test
  void whatIsCutShortIsCorruptOrPartial() {
    var pages = new ArrayList<List<String>>();
    for (int i = 0; i < 20; i++) {
      pages.add(List.of("They met on day " + i + "."));
    }
    var pdf = Pdfs.of(pages);
    for (int part = 1; part < 8; part++) {
      var cut = Arrays.copyOf(pdf, pdf.length * part / 8);
      switch (Reads.reading("a.pdf", null, cut)) {
        case DocumentReader.Reading.Read(var document) ->
            assertThat(Reads.codes(document)).containsExactly("PARTIAL");
        case DocumentReader.Reading.Unreadable(var problem) ->
            assertThat(problem.code()).isEqualTo(Code.CORRUPT);
      }
    }
    assertThat(Reads.problem("a.pdf", Arrays.copyOf(pdf, 100)).code()).isEqualTo(Code.CORRUPT);
  }

  @Test
  void pagesBeyondTheLimitAreLeftOutWithAWarning() {
    var pdf = Pdfs.of(List.of(List.of("One."), List.of("Two."), List.of("Three.")));
    var limits = new ReadLimits(1 << 20, 2, 1000, 100, 1000);
    var document =
        ((DocumentReader.Reading.Read) Reads.reading(limits, "a.pdf", null, pdf)).document();

    assertThat(document.text()).isEqualTo("One.\n\nTwo.");
    assertThat(document.extraction().notices().getFirst().code()).isEqualTo("PARTIAL");
    assertThat(document.extraction().notices().getFirst().detail())
        .isEqualTo(
            "read 2 pages: a.pdf has more than 2 pages; at most 2 are read (KEYPOINTS_MAX_PAGES)");
  }

  @ParameterizedTest
  @CsvSource({"/FlateDecode, 1", "[/FlateDecode /FlateDecode], 2", "[/Fl /Fl /Fl], 3"})
  void streamsThatComeToTooMuchAreRefusedBeforeTheyAreHeld(String filter, int times) {
    var pdf = Pdfs.ofStream(filter, Pdfs.blanks(Reads.LIMITS.inflatedBytes() + 1, times));
    var problem = Reads.problem("a.pdf", pdf);

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("KEYPOINTS_MAX_INFLATED_BYTES");
  }

  @ParameterizedTest
  @CsvSource({"/FlateDecode, 1", "[/FlateDecode /FlateDecode], 2"})
  void aTableThatComesToTooMuchIsRefusedBeforeTheFileIsOpened(String filter, int times) {
    var stream = Pdfs.blanks(Reads.LIMITS.inflatedBytes() + 1, times);
    var pdf = Pdfs.ofStream(filter + " /Type /ObjStm /N 9 /First 9", stream);

    assertThat(Reads.problem("a.pdf", pdf).code()).isEqualTo(Code.LIMIT);
  }

  @Test
  void manyStreamsWithoutAnEndAreLookedOverOnce() {
    var pdf = "%PDF-1.4\n" + "stream\n".repeat(500_000);

    assertThat(Reads.problem("a.pdf", pdf).code()).isEqualTo(Code.CORRUPT);
  }

  @Test
  void formsThatDrawThemselvesEnd() {
    var limits = new ReadLimits(1 << 20, 2, 100, 100, 1000);
    var pdf = Pdfs.ofStream("[]", "/X Do BT /F 12 Tf (They met.) Tj ET".getBytes(ISO_8859_1));

    assertThat(Reads.problem(limits, "a.pdf", pdf).code()).isEqualTo(Code.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<<", "<</A ", "[ <</A"})
  void bracketsInBracketsAreRefused(String bracket) {
    var pdf = "%PDF-1.4\n1 0 obj " + bracket.repeat(200_000) + "\ntrailer <</Root 1 0 R>>\n%%EOF";

    assertThat(Reads.problem("a.pdf", pdf).code()).isEqualTo(Code.LIMIT);
  }

  @Test
  void absurdRowsAreRefused() {
    var pdf =
        Pdfs.ofStream(
            "/FlateDecode /DecodeParms <</Predictor 12 /Columns 2000000000>>", Pdfs.blanks(9, 1));

    assertThat(Reads.problem("a.pdf", pdf).code()).isEqualTo(Code.LIMIT);
  }

  @Test
  void junkBeforeTheBeginningIsPassedOver() {
    var pdf = Pdfs.of(List.of(List.of("They met.")));
    var junk = Arrays.copyOf("\n\n".getBytes(ISO_8859_1), pdf.length + 2);
    System.arraycopy(pdf, 0, junk, 2, pdf.length);

    assertThat(Reads.document("a.pdf", junk).text()).isEqualTo("They met.");
  }
}
