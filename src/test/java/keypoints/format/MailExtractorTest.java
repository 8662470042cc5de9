package keypoints.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import keypoints.Problem.Code;
import keypoints.text.Extraction.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailExtractorTest {
  private static final String HEAD =
      """
      From: Ann <ann@example.com>
      To: Bob <bob@example.com>
      Subject: Eels
      Date: Wed, 12 Jan 2022 23:30:00 -0500
      MIME-Version: 1.0
      """;

  @Test
  void subjectDateAndTextAreRead() {
    var document = Reads.document("a", HEAD + "\nThey met.\nAgain.\n");

    assertThat(document.text().strip()).isEqualTo("They met.\nAgain.");
    assertThat(document.metadata().title()).isEqualTo("Eels");
    assertThat(document.metadata().date()).isEqualTo(LocalDate.of(2022, 1, 12));
    assertThat(document.metadata().mediaType()).isEqualTo("message/rfc822");
    assertThat(document.extraction().notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Wed, 12 Jan 2022 23:30:00 -0500 (EST) | 2022-01-12",
        "1 Feb 99 10:00 GMT | 1999-02-01",
        "1 March 03 10:00 | 2003-03-01",
        "31 Feb 2003 | -",
        "yesterday | -",
        "12 Jan | -"
      })
  void theDayIsThatOfTheSender(String field, @Nullable String day) {
    assertThat(MailDate.of(field)).isEqualTo(day == null ? null : LocalDate.parse(day));
  }

  @Test
  void encodedWordsAndBodiesAreDecoded() {
    var body =
        Base64.getMimeEncoder().encodeToString("Sie trafen sich in Köln.".getBytes(ISO_8859_1));
    var mail =
        HEAD.replace("Eels", "=?utf-8?q?Gr=C3=BC=C3=9Fe?= =?iso-8859-1?b?IPxiZXI=?=")
            + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n"
            + body;
    var document = Reads.document("a.eml", mail);

    assertThat(document.text()).isEqualTo("Sie trafen sich in Köln.");
    assertThat(document.metadata().title()).isEqualTo("Grüße über");
    assertThat(document.metadata().charset().name()).isEqualTo("ISO-8859-1");
    assertThat(document.metadata().charset().basis()).isEqualTo("declared");
  }

  @Test
  void plainTextIsPreferredAndHtmlReadWhereThereIsNone() {
    var html = part("text/html", "<style>p {}</style><p>They <b>met</b>.</p>");

    assertThat(text("alternative", part("text/plain", "They met, plainly."), html))
        .isEqualTo("They met, plainly.");
    assertThat(text("alternative", part("text/plain", " "), html)).isEqualTo("They met.");
    assertThat(text("mixed", part("text/plain", "First."), html)).isEqualTo("First.\n\nThey met.");
  }

  @Test
  void attachmentsAreNamedAndNotRead() {
    var document =
        Reads.document(
            "a.eml",
            multipart(
                "mixed",
                part("text/plain", "They met."),
                part(
                    "application/pdf\nContent-Disposition: attachment; filename=\"a b.pdf\"",
                    "%PDF"),
                part("text/plain; name=c.txt\nContent-Disposition: attachment", "Not this."),
                part("message/rfc822", HEAD + "\nNor this.")));

    assertThat(document.text().strip()).isEqualTo("They met.");
    assertThat(document.extraction().notices())
        .containsExactly(
            new Notice(
                "ATTACHMENTS",
                "3 not read: a b.pdf (application/pdf), c.txt (text/plain), message/rfc822"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 10 Jan 2022, Bob wrote:\n> They denied it.\n>\n> Twice.",
        "On Monday, 10 January 2022 at 10:00, Bob Long\n<bob@example.com> wrote:\n\n> They denied it.",
        "-----Original Message-----\nFrom: Bob\n\nThey denied it.",
        "From: Bob\nSent: Monday\nTo: Ann\nSubject: Eels\n\nThey denied it.",
        "On Monday Bob wrote:\n\nThey denied it.",
        "> They denied it."
      })
  void earlierMailsAreKeptAndSkipped(String history) {
    var document = Reads.document("a.eml", HEAD + "\nThey met.\n\n" + history + "\n");

    assertThat(document.text()).startsWith("They met.\n\n").contains("They denied it.");
    assertThat(Reads.skipped(document)).containsExactly(history);
  }

  @Test
  void answersBetweenQuotedLinesCount() {
    var document = Reads.document("a.eml", HEAD + "\n> Did they?\nThey did.\n> Why?\nWho knows.\n");

    assertThat(Reads.skipped(document)).containsExactly("> Did they?", "> Why?");
    assertThat(document.text()).isEqualTo("> Did they?\n\nThey did.\n\n> Why?\n\nWho knows.");
  }

  @Test
  void quotedHtmlIsSkipped() {
    var html =
        "<p>They met.</p><div class=gmail_quote>On Monday:<blockquote>Did they?</blockquote></div>";
    var document = Reads.document("a.eml", multipart("mixed", part("text/html", html)));

    assertThat(Reads.skipped(document)).containsExactly("On Monday:\n\nDid they?");
  }

  @Test
  void aMailThatOnlyPassesAnotherOnHasItAsItsText() {
    var document = Reads.document("a.eml", HEAD + "\n> They met.\n");

    assertThat(document.text().strip()).isEqualTo("> They met.");
    assertThat(document.extraction().skipped()).isEmpty();
  }

  @Test
  void whatIsCutShortIsPartial() {
    var mail = multipart("mixed", part("text/plain", "They met."), part("text/html", "<p>Again"));

    assertThat(Reads.codes(Reads.document("a.eml", mail.substring(0, mail.length() - 8))))
        .containsExactly("PARTIAL");
  }

  @Test
  void doubtsAboutManyPartsAreToldOnce() {
    var part = part("text/plain; charset=us-ascii", "Köln.");
    var document = Reads.document("a.eml", multipart("mixed", part.repeat(1000)));

    assertThat(Reads.codes(document)).containsExactly("CHARSET");
  }

  @Test
  void encryptedMailsAreSaidToBe() {
    assertThat(
            Reads.problem("a.eml", multipart("encrypted", part("application/octet-stream", "x")))
                .code())
        .isEqualTo(Code.ENCRYPTED);
    assertThat(Reads.problem("a.eml", HEAD + "Content-Type: application/pkcs7-mime\n\nMII").code())
        .isEqualTo(Code.ENCRYPTED);
  }

  @Test
  void aMailWithoutTextIsEmpty() {
    assertThat(Reads.problem("a.eml", HEAD + "\n").code()).isEqualTo(Code.EMPTY);
  }

  @Test
  void tooManyPartsAreRefused() {
    var part = part("text/plain", "x");
    var problem = Reads.problem("a.eml", multipart("mixed", part.repeat(150_000)));

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("100001 parts").contains("KEYPOINTS_MAX_PARTS");
  }

  @Test
  void partsInPartsAreRefused() {
    var mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    var problem = Reads.problem("a.eml", mail.append("\nThey met.").toString());

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("KEYPOINTS_MAX_NESTING");
  }

  private static String part(String type, String body) {
    return "--edge\nContent-Type: %s\n\n%s\n".formatted(type, body);
  }

  private static String multipart(String type, String... parts) {
    return HEAD
        + "Content-Type: multipart/%s; boundary=edge\n\n".formatted(type)
        + String.join("", parts)
        + "--edge--\n";
  }

  private static String text(String type, String... parts) {
    return Reads.document("a.eml", multipart(type, parts).getBytes(UTF_8)).text().strip();
  }
}
