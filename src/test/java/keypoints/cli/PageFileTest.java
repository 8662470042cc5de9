package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import keypoints.local.Terminal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
  private static final String TEXT = "Norway offered talks. Chile denied it.";

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path page;
  private Path news;

  @BeforeEach
  void write() throws IOException {
    page = folder.resolve("page.html");
    news = Files.writeString(folder.resolve("news.txt"), TEXT);
  }

  private int run(String... args) {
    var in = new ByteArrayInputStream(TEXT.getBytes(UTF_8));
    var errors = new PrintWriter(err, true);
    return Keypoints.line(new Streams(in, false, out, errors, false, Terminal.PLAIN)).execute(args);
  }

  private Document read() throws IOException {
    return Jsoup.parse(Files.readString(page));
  }

  @Test
  void aDocumentIsWrittenAsAPageAndNothingIsPrinted() throws IOException {
    assertThat(run("digest", "--html", page.toString(), news.toString())).isZero();
    assertThat(read().expectFirst("article").wholeText()).isEqualTo(TEXT);
    assertThat(read().expectFirst("h1").text()).isEqualTo(news.toString());
    assertThat(out.size()).isZero();
    assertThat(err.toString()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(page, news);
    }
  }

  @Test
  void optionsHoldForThePageToo() throws IOException {
    var code =
        run(
            "digest",
            "--html",
            page.toString(),
            "--only",
            "denial",
            "--sentences",
            "1",
            "--title",
            "From Oslo");
    assertThat(code).isZero();
    assertThat(read().select("#points h3").eachText()).containsExactly("A Denial");
    assertThat(read().select(".summary li:not([hidden])")).hasSize(1);
    assertThat(read().expectFirst("h1").text()).isEqualTo("From Oslo");
    assertThat(read().expectFirst("header .meta").text()).startsWith("standard input · ");
  }

  @Test
  void severalDocumentsAreRefused() {
    assertThat(run("digest", "--html", page.toString(), news.toString(), "-")).isEqualTo(2);
    assertThat(err.toString()).contains("the page of one document, and there are 2");
    assertThat(page).doesNotExist();
  }

  @Test
  void theDocumentItselfIsNotWrittenOver() throws IOException {
    assertThat(run("digest", "--html", news.toString(), news.toString())).isEqualTo(2);
    assertThat(Files.readString(news)).isEqualTo(TEXT);
  }

  @Test
  void whatCannotBeReadLeavesThePageThatIsThere() throws IOException {
    Files.writeString(page, "before");
    var empty = Files.writeString(folder.resolve("empty.txt"), " ");
    assertThat(run("digest", "--html", page.toString(), empty.toString())).isEqualTo(1);
    assertThat(run("digest", "--html", page.toString(), folder + "/none")).isEqualTo(1);
    assertThat(Files.readString(page)).isEqualTo("before");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneClearLine() {
    assertThat(run("digest", "--html", folder + "/no/page.html", news.toString())).isEqualTo(75);
    assertThat(err.toString()).hasLineCount(1).contains("there is no such folder");
    assertThat(run("digest", "--html", folder.toString(), news.toString())).isEqualTo(2);
  }

  @Test
  void aPageIsNotPrintedBesides() {
    assertThat(run("digest", "--html", page.toString(), "--json", news.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--json");
  }
}
