package keypoints.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines out of a PDF, page by page, in the order in which they are written, until a
/// limit is passed.
final class PdfPages extends PDFTextStripper {
  /// Instructions that are followed for each of the parts that a document may have. Forms that draw
  /// forms can be small and never end.
  private static final int INSTRUCTIONS = 30;

  /// Characters that a page can hold in memory with their places; the fullest newspaper has far
  /// less.
  private static final int ON_PAGE = 250_000;

  /// Stands before the first line of a paragraph.
  private static final String PARAGRAPH = "\u2029";

  private final String name;
  private final PdfBudget budget;
  private final ReadLimits limits;
  private final List<List<Line>> pages = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();
  private int characters;
  private int onPage;
  private long instructions;

  /// A line of a page.
  ///
  /// @param first whether a paragraph begins with it
  record Line(String text, boolean first) {}

  /// Ends the reading between two pages, or in the middle of one that does not count then.
  static final class LimitPassed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    LimitPassed(Refusal refusal) {
      super("limit passed", null, false, false);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  PdfPages(String name, ReadLimits limits) throws IOException {
    this.name = name;
    this.limits = limits;
    this.budget = new PdfBudget(name, limits);
    setLineSeparator("\n");
    setParagraphStart(PARAGRAPH);
  }

  /// Where PDFBox writes to.
  Writer writer() {
    return new Writer() {
      @Override
      public void write(char[] from, int offset, int length) {
        page.append(from, offset, length);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /// The pages that were read whole.
  List<List<Line>> pages() {
    return pages;
  }

  @Override
  public void processPage(PDPage next) throws IOException {
    if (pages.size() == limits.pages()) {
      throw passed(
          "more than %d pages".formatted(limits.pages()), limits.pages(), ReadLimits.PAGES);
    }
    onPage = 0;
    try {
      budget.check(next);
    } catch (Refusal refusal) {
      throw new LimitPassed(refusal);
    }
    super.processPage(next);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    long most = (long) INSTRUCTIONS * limits.parts();
    if (++instructions > most) {
      throw passed("more than %d drawing instructions".formatted(most), most, ReadLimits.PARTS);
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    int most = Math.min(ON_PAGE, limits.characters());
    if (++onPage > most) {
      throw passed(
          "a page of more than %d characters".formatted(most), most, ReadLimits.CHARACTERS);
    }
    if (++characters > limits.characters()) {
      throw passed(
          "more than %d characters".formatted(limits.characters()),
          limits.characters(),
          ReadLimits.CHARACTERS);
    }
    super.processTextPosition(text);
  }

  private LimitPassed passed(String found, long limit, String variable) {
    return new LimitPassed(ReadLimits.passed(name, found, limit, variable));
  }

  @Override
  protected void endPage(PDPage ended) {
    var lines = new ArrayList<Line>();
    for (var line : (Iterable<String>) page.toString().lines()::iterator) {
      var text = line.replace(PARAGRAPH, "").strip();
      if (!text.isEmpty()) {
        lines.add(new Line(text, line.startsWith(PARAGRAPH)));
      }
    }
    pages.add(lines);
    page.setLength(0);
  }
}
