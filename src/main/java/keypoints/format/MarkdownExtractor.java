package keypoints.format;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Takes the text out of Markdown: paragraphs, headings and list items, without their marks. Code
/// blocks stay in the text and are skipped; HTML within it gives its text.
final class MarkdownExtractor {
  private final ReadLimits limits;

  MarkdownExtractor(ReadLimits limits) {
    this.limits = limits;
  }

  /// The text; its title is the first heading of the first level.
  ///
  /// @param name of the document, for messages
  Extracted extract(String name, String markdown) {
    checkNesting(name, markdown);
    var node =
        Parser.builder()
            .maxOpenBlockParsers(limits.nesting())
            .maxInlineNesting(limits.nesting())
            .build()
            .parse(markdown);
    var text = new TextBuilder(name, limits);
    var writer = new Writer(name, text);
    node.accept(writer);
    return new Extracted(
        text.text(), Titles.tidy(writer.title, limits), null, text.skipped(), List.of());
  }

  /// Beyond its limit the parser takes the marks of quotations and lists for words, which would be
  /// a wrong text: such a document is refused. Only marks at the beginning of a line nest.
  private void checkNesting(String name, String markdown) {
    int marks = 0;
    boolean begins = true;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\n') {
        begins = true;
        marks = 0;
      } else if (c != ' ' && c != '\t') {
        begins &= isMark(markdown, i);
        marks += begins ? 1 : 0;
        if (marks > limits.nesting() && begins) {
          limits.checkNesting(name, "quotations and lists", marks);
        }
      }
    }
  }

  /// Whether it opens a quotation, or an item of a list, which a blank follows.
  private static boolean isMark(String markdown, int at) {
    return markdown.charAt(at) == '>'
        || "-*+".indexOf(markdown.charAt(at)) >= 0
            && at + 1 < markdown.length()
            && markdown.charAt(at + 1) == ' ';
  }

  /// Writes what a person would read, block by block. Calls itself for each level, of which there
  /// are no more than the limit.
  private final class Writer extends AbstractVisitor {
    private final String name;
    private final TextBuilder text;
    private @Nullable String title;

    Writer(String name, TextBuilder text) {
      this.name = name;
      this.text = text;
    }

    @Override
    protected void visitChildren(Node parent) {
      super.visitChildren(parent);
      if (parent instanceof Block) {
        text.block();
      }
    }

    @Override
    public void visit(Heading heading) {
      int start = text.length();
      super.visit(heading);
      if (title == null && heading.getLevel() == 1) {
        title = text.text().substring(start);
      }
    }

    @Override
    public void visit(Text words) {
      text.words(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
      text.words(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
      text.words(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
      text.line();
    }

    @Override
    public void visit(FencedCodeBlock block) {
      code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      code(block.getLiteral());
    }

    private void code(String code) {
      text.beginSkip();
      text.lines(code.stripTrailing());
      text.endSkip();
    }

    /// Its tags are no text, and of what stands between them HTML's own reader knows.
    @Override
    public void visit(HtmlBlock block) {
      new HtmlExtractor(limits).write(name, block.getLiteral(), text);
      text.block();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      // An address and a name for it: nothing that is read.
    }
  }
}
