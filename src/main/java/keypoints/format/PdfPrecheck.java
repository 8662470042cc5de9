package keypoints.format;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks over the bytes of a PDF for what takes all memory or stack as soon as it is opened:
/// streams that come to too much, which hold the tables of a PDF's objects; rows of absurd length;
/// brackets in brackets. Linear in the bytes and in what they come to.
final class PdfPrecheck {
  private static final String STREAM = "stream";

  /// Bytes before a stream that describe it; longer descriptions are none of a table.
  private static final int DESCRIPTION = 2048;

  /// Of rows in which tables and images are filtered.
  private static final int LONGEST_ROW = 1_000_000;

  private final String name;
  private final byte[] pdf;
  private final ReadLimits limits;
  private final byte[] buffer = new byte[1 << 16];
  private long bytes;

  private PdfPrecheck(String name, byte[] pdf, ReadLimits limits) {
    this.name = name;
    this.pdf = pdf;
    this.limits = limits;
  }

  static void check(String name, byte[] pdf, ReadLimits limits) {
    new PdfPrecheck(name, pdf, limits).run();
  }

  private void run() {
    int brackets = 0;
    int described = 0;
    for (int i = 0; i < pdf.length; i++) {
      switch (pdf[i]) {
        case '[', '<' -> limits.checkNesting(name, "arrays", ++brackets / 2);
        case ' ', '\n', '\r', '\t' -> {}
        case '/' -> {
          brackets = 0;
          checkRow(i);
        }
        case 's' -> {
          brackets = 0;
          if (Prefix.stands(pdf, i, STREAM) && (i == 0 || pdf[i - 1] != 'd')) {
            int from = Math.max(described, i - DESCRIPTION);
            checkStream(from, i);
            described = i;
          }
        }
        default -> brackets = 0;
      }
    }
  }

  private void checkRow(int at) {
    if (!Prefix.stands(pdf, at, "/Columns")) {
      return;
    }
    long columns = 0;
    int i = at + "/Columns".length();
    while (i < pdf.length && pdf[i] == ' ') {
      i++;
    }
    while (i < pdf.length && pdf[i] >= '0' && pdf[i] <= '9' && columns <= LONGEST_ROW) {
      columns = columns * 10 + pdf[i++] - '0';
    }
    if (columns > LONGEST_ROW) {
      throw limits.inflated(name);
    }
  }

  /// Images are not read, so each has the limit to itself.
  private void checkStream(int described, int at) {
    int start = at + STREAM.length();
    while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
      start++;
    }
    if (start + 2 > pdf.length || !isDeflated(pdf[start], pdf[start + 1])) {
      return;
    }
    boolean image = Prefix.find(pdf, "/Image", described, at) >= 0;
    long before = bytes;
    bytes = image ? 0 : bytes;
    inflate(start);
    bytes = image ? before : bytes;
  }

  private static boolean isDeflated(byte first, byte second) {
    return (first & 0x0f) == 8 && ((first & 0xff) << 8 | second & 0xff) % 31 == 0;
  }

  private void inflate(int start) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      int length = 1;
      while (length > 0) {
        length = inflater.inflate(buffer);
        bytes += length;
        if (bytes > limits.inflatedBytes()) {
          throw limits.inflated(name);
        }
      }
    } catch (DataFormatException notDeflated) {
      // Then it does not come to more than it has so far.
    } finally {
      inflater.end();
    }
  }
}
