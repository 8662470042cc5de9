package keypoints.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.InflaterInputStream;

/// Looks over the bytes of a PDF for what takes all memory or stack as soon as it is opened:
/// streams that come to too much, which hold the tables of a PDF's objects; rows of absurd length;
/// brackets in brackets. Linear in the bytes and in what they come to.
final class PdfPrecheck {
  private static final String STREAM = "stream";
  private static final String STREAM_END = "endstream";
  private static final String OBJECT_END = "endobj";

  /// Bytes before a stream that describe it; longer descriptions are none of a table.
  private static final int DESCRIPTION = 2048;

  /// Images are not read, so they may come to so many times the limit.
  private static final int IMAGES = 10;

  /// More than one filter after another is rare, more than so many is none.
  private static final int MOST_FILTERS = 8;

  /// Of rows in which tables and images are filtered.
  private static final int LONGEST_ROW = 1_000_000;

  private final String name;
  private final byte[] pdf;
  private final ReadLimits limits;
  private final byte[] buffer = new byte[1 << 16];
  private long bytes;
  private long imageBytes;
  private boolean isEnded = true;

  private PdfPrecheck(String name, byte[] pdf, ReadLimits limits) {
    this.name = name;
    this.pdf = pdf;
    this.limits = limits;
  }

  static void check(String name, byte[] pdf, ReadLimits limits) {
    new PdfPrecheck(name, pdf, limits).run();
  }

  private void run() {
    int depth = 0;
    int described = 0;
    for (int i = 0; i < pdf.length; i++) {
      switch (pdf[i]) {
        // Two for a dictionary.
        case '[' -> depth += 2;
        case '<' -> depth++;
        case ']' -> depth = Math.max(0, depth - 2);
        case '>' -> depth = Math.max(0, depth - 1);
        case '/' -> checkRow(i);
        case 'e' -> depth = Prefix.stands(pdf, i, OBJECT_END) ? 0 : depth;
        case 's' -> {
          if (Prefix.stands(pdf, i, STREAM)) {
            checkStream(Math.max(described, i - DESCRIPTION), i);
            described = streamEnd(i);
            i = described - 1;
            depth = 0;
          }
        }
        default -> {}
      }
      limits.checkNesting(name, "arrays and dictionaries", depth / 2);
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

  /// Just past the mark that ends the stream, or past the word that begins it where none does.
  private int streamEnd(int at) {
    int end = isEnded ? Prefix.find(pdf, STREAM_END, at, pdf.length) : -1;
    isEnded = end >= 0;
    return isEnded ? end + STREAM_END.length() : at + STREAM.length();
  }

  private void checkStream(int described, int at) {
    int start = at + STREAM.length();
    while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
      start++;
    }
    boolean image = Prefix.find(pdf, "/Image", described, at) >= 0;
    try (var in = inflated(new ByteArrayInputStream(pdf, start, pdf.length - start), 0)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += image ? 0 : read;
        imageBytes += image ? read : 0;
        if (bytes > limits.inflatedBytes() || imageBytes / IMAGES > limits.inflatedBytes()) {
          throw limits.inflated(name);
        }
      }
    } catch (IOException notDeflated) {
      // Then it does not come to more than it has so far.
    }
  }

  /// What the stream comes to, inflated as often as it looks deflated; nothing where it does not.
  private static InputStream inflated(InputStream deflated, int times) throws IOException {
    var in = new PushbackInputStream(deflated, 2);
    var head = in.readNBytes(2);
    in.unread(head);
    if (head.length == 2 && isDeflated(head[0], head[1]) && times < MOST_FILTERS) {
      return inflated(new InflaterInputStream(in), times + 1);
    }
    return times == 0 ? InputStream.nullInputStream() : in;
  }

  private static boolean isDeflated(byte first, byte second) {
    return (first & 0x0f) == 8 && ((first & 0xff) << 8 | second & 0xff) % 31 == 0;
  }
}
