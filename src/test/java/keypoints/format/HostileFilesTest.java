package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import keypoints.Problem;
import keypoints.Problem.Code;
import keypoints.format.DocumentReader.Reading;
import keypoints.text.Document;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every format has to stand.
class HostileFilesTest {
  /// Stands in every document, and nowhere else.
  private static final String CANARY = SampleFiles.WORD;

  private static final int SEEDS = 60;

  static List<String> names() {
    return List.copyOf(SampleFiles.all().keySet());
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @MethodSource("names")
  void wholeFilesAreRead(String name) {
    assertThat(Reads.document(name, file(name)).text()).contains(CANARY);
  }

  /// Damaged in any way a file ends as a document or a problem, and neither a problem nor what is
  /// printed says anything of its text.
  @ParameterizedTest
  @MethodSource("names")
  void damagedFilesEndWithoutTellingTheirText(String name) throws IOException {
    var out = System.out;
    var err = System.err;
    var printed = new ByteArrayOutputStream();
    try (var stream = new PrintStream(printed, true, UTF_8)) {
      System.setOut(stream);
      System.setErr(stream);
      for (int seed = 0; seed < SEEDS; seed++) {
        switch (Reads.reading(name, null, damaged(file(name), seed))) {
          case Reading.Read(Document document) -> assertThat(document.text()).isNotBlank();
          case Reading.Unreadable(Problem problem) ->
              assertThat(problem.detail() + problem.hint()).doesNotContain(CANARY);
        }
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  private static byte[] damaged(byte[] whole, int seed) {
    var random = new SplittableRandom(seed);
    var bytes =
        random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    int changes = bytes.length == 0 ? 0 : random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /// Each file points at a socket in every way that its format has; nobody comes.
  @Test
  void nothingIsFetched() throws IOException {
    try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      var address = "http://127.0.0.1:%d/x".formatted(server.getLocalPort());
      for (var file : pointing(address).entrySet()) {
        Reads.reading(file.getKey(), null, file.getValue());
      }
      server.setSoTimeout(300);
      assertThat(accepts(server)).isFalse();
    }
  }

  private static boolean accepts(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static Map<String, byte[]> pointing(String address) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "a.html",
        text(
            """
            <!doctype html PUBLIC "x" "%1$s"><base href="%1$s"><link rel=stylesheet href="%1$s">
            <script src="%1$s"></script><style>@import url(%1$s)</style><iframe src="%1$s"></iframe>
            <img src="%1$s"><object data="%1$s"></object><p>They met.
            """
                .formatted(address)));
    files.put(
        "a.md", text("![x](%1$s) <img src=\"%1$s\">\n\n[x]: %1$s\n\nThey met.".formatted(address)));
    files.put(
        "a.docx",
        Docs.of(
            "<!DOCTYPE x SYSTEM '%s'>".formatted(address), "<w:p><w:r><w:t>x</w:t></w:r></w:p>"));
    files.put(
        "b.docx",
        Docs.of(
            "<w:altChunk src='%1$s' xmlns:xi='http://www.w3.org/2001/XInclude'/><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%1$s'/><w:p><w:r><w:t>x</w:t></w:r></w:p>"
                .formatted(address)));
    files.put(
        "a.pdf",
        Pdfs.of(
            List.of(List.of("They met.")),
            pdf -> {
              var action = new PDActionURI();
              action.setURI(address);
              pdf.getDocumentCatalog().setOpenAction(action);
            }));
    files.put(
        "a.eml",
        text(
            """
            From: Ann <ann@example.com>
            Subject: x
            Date: Wed, 12 Jan 2022 23:30:00 -0500
            Content-Type: message/external-body; access-type=URL; URL="%1$s"

            <img src="%1$s">
            """
                .formatted(address)));
    return files;
  }

  @Test
  void aFileThatIsTwoThingsIsReadAsWhatItBeginsWith() {
    var page = text("<html><p>Another thing altogether.</html>");
    var pdf = Pdfs.of(List.of(List.of("They met.")));
    var both = Arrays.copyOf(pdf, pdf.length + page.length);
    System.arraycopy(page, 0, both, pdf.length, page.length);
    var document = Reads.document("a.html", both);

    assertThat(document.text()).isEqualTo("They met.");
    assertThat(Reads.codes(document)).containsExactly("TYPE_MISMATCH");
  }

  @Test
  void marksOfWritingDirectionAreKept() {
    assertThat(Reads.document("a.txt", "They \u202emet\u202c.").text())
        .isEqualTo("They \u202emet\u202c.");
    assertThat(Reads.document("a.html", "<p>They \u202emet\u202c.").text())
        .isEqualTo("They \u202emet\u202c.");
  }

  @Test
  void halfSurrogatesAndZerosInsideOfFormatsAreReplacedOrGo() {
    assertThat(Reads.document("a.html", "<p>They&#0; &#xd800;met.").text())
        .isEqualTo("They\ufffd \ufffdmet.");
    assertThat(Reads.problem("a.txt", "They\0 met.").code()).isEqualTo(Code.NOT_TEXT);
  }

  @Test
  void oneLineOfManyMegabytesIsRead() {
    var line = "They met. ".repeat(450_000);

    assertThat(Reads.document("a.html", "<p>" + line).text()).hasSize(line.length() - 1);
    assertThat(Reads.document("a.md", line).text()).hasSize(line.length() - 1);
  }

  @Test
  void markupThatIsTooLongIsRefusedBeforeItIsParsed() {
    var limits = new ReadLimits(1, 1, 1000, 10, 1000);
    for (var name : List.of("a.html", "a.md")) {
      var problem = Reads.problem(limits, name, text("<p a='%s'>x".formatted("b".repeat(1000))));
      assertThat(problem.code()).isEqualTo(Code.LIMIT);
    }
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(SampleFiles.all().get(name));
  }
}
