package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keypoints.json.Schema;
import keypoints.local.Terminal;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<NamedCsvRecord> rows(String csv) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException fault) {
      throw new AssertionError(csv, fault);
    }
  }

  private static String markdown(String text) {
    return Console.run(text, Terminal.PLAIN, "digest", "--format", "markdown").out();
  }

  @Test
  void jsonOfSeveralFilesSaysWhichIsWhich() throws IOException {
    file("a.txt", "Chad rejected the offer.");
    file("b.txt", "Chad rejected the offer.");
    file("c.txt", " ");
    var ended = Console.run("digest", "--format", "ndjson", folder.toString());
    var files = new ArrayList<String>();
    for (var line : ended.out().lines().toList()) {
      var json = new ObjectMapper().readTree(line);
      var source = json.has("error") ? json.path("source") : json.at("/document/source");
      files.add(Path.of(source.path("file").asText()).getFileName().toString());
      if (!json.has("error")) {
        Schema.DIGEST.check(line);
      }
    }
    assertThat(files).containsExactly("a.txt", "b.txt", "c.txt");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aPageIsTheOneThatHtmlWrites() throws IOException {
    var file = file("a.txt", "Chad rejected <b>the offer</b>.");
    var page = folder.resolve("a.html");
    assertThat(Console.run("digest", "--html", page.toString(), file).code()).isZero();
    assertThat(Console.run("digest", "--format", "html", file).out())
        .isEqualTo(Files.readString(page))
        .contains("&lt;b");
  }

  @Test
  void indentedJsonIsTheSameJson() throws IOException {
    var file = file("a.txt", "Chad rejected “the offer” at 9.30 on 2 May 2024.");
    var mapper = new ObjectMapper();
    var indented = Console.run("annotate", "--json", file).out();
    var line = Console.run("annotate", "--format", "ndjson", file).out();
    assertThat(line).hasLineCount(1);
    assertThat(mapper.readTree(indented)).isEqualTo(mapper.readTree(line));
    assertThat(indented).contains("0.9000");
    Schema.ANNOTATION.check(line);
  }

  @Test
  void aRowHasTheDocumentsWordsAtItsOffset() throws IOException {
    var text = "It rained.\nThe \"mayor\", of Vell,\n urged Spain to stay calm.";
    var file = file("a, b.txt", text);
    var rows = rows(Console.run("digest", "--format", "csv", file).out());
    assertThat(rows).hasSize(1);
    var row = rows.getFirst();
    int offset = Integer.parseInt(row.getField("offset"));
    int length = Integer.parseInt(row.getField("length"));
    assertThat(row.getField("quote")).isEqualTo(text.substring(offset, offset + length));
    assertThat(row.getField("document")).isEqualTo(file);
    assertThat(row.getField("kind")).isEqualTo("appeal");
    assertThat(row.getField("recipients")).isEqualTo("Spain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\uFF1D"})
  void noCellIsAFormula(String sign) {
    var text = sign + "cmd|A1 is odd, and Chad rejected the offer.";
    var csv =
        Console.run(text, Terminal.PLAIN, "digest", "--format", "csv", "--title", sign + "1").out();
    assertThat(rows(csv))
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.getField("title")).isEqualTo("'" + sign + "1");
          for (var cell : row.getFields()) {
            assertThat(cell).doesNotStartWith(sign);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chad rejected <b>the offer</b> <script>x</script>.",
        "Chad rejected [the offer](http://example.org) and ![it](x.png) too.",
        "# Chad rejected the offer.",
        "Chad *rejected* the _offer_ and ~~it~~ `too`.",
        "1. Chad rejected the offer.",
        "- Chad rejected the offer.",
        "> Chad rejected the offer.",
        "``` Chad rejected the offer",
        "Chad rejected &lt;the offer&gt; and <http://example.org>.",
        "[a]: http://example.org Chad rejected the offer.",
        "Chad rejected the offer \\<b>and\\</b> more.",
        "+ Chad rejected the offer ***",
        "--- Chad rejected the offer",
        "| Chad rejected | the offer |"
      })
  void noMarkupOfADocumentIsLive(String text) {
    var live = new ArrayList<Class<?>>();
    var words = new StringBuilder();
    Parser.builder()
        .build()
        .parse(markdown(text))
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node parent) {
                if (List.of(
                            Link.class,
                            Image.class,
                            HtmlInline.class,
                            HtmlBlock.class,
                            Emphasis.class,
                            Code.class,
                            FencedCodeBlock.class,
                            IndentedCodeBlock.class,
                            ThematicBreak.class)
                        .contains(parent.getClass())
                    || (parent instanceof Heading heading && heading.getLevel() > 2)) {
                  live.add(parent.getClass());
                }
                super.visitChildren(parent);
              }

              @Override
              public void visit(HtmlInline html) {
                live.add(HtmlInline.class);
              }

              @Override
              public void visit(HtmlBlock html) {
                live.add(HtmlBlock.class);
              }

              @Override
              public void visit(Code code) {
                live.add(Code.class);
              }

              @Override
              public void visit(Text text) {
                words.append(text.getLiteral());
              }
            });
    assertThat(live).isEmpty();
    assertThat(words).contains(text.replaceFirst("^[-+>#] |^1\\. ", ""));
  }

  @Test
  void addressesAreNoLinksWhereMarkdownMakesThemSo() {
    assertThat(markdown("Chad rejected http://example.org and www.example.org and a@example.org."))
        .contains("http\\://example.org", "www\\.example.org", "a\\@example.org");
  }
}
