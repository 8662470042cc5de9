package keypoints.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines of bytes, of bounded length whatever comes. Lines of white space are passed over.
final class LineReader {
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final InputStream in;
  private final long longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long number;

  /// A line without its end.
  ///
  /// @param name for messages
  /// @param cut there was more of it than allowed
  record Line(String name, Content content, boolean cut) {}

  /// The bytes of a line, in a type that does not pretend to compare them.
  static final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  LineReader(String name, InputStream in, long longest) {
    this.name = name;
    this.in = in;
    this.longest = longest;
  }

  /// The next line that has something in it; empty at the end.
  Optional<Line> next() throws IOException {
    while (at < end || fill()) {
      number++;
      var line = line();
      if (line.cut() || !isBlank(line.content().bytes())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private Line line() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean cut = false;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int taken = (int) Math.min(at - start, longest - line.size());
      line.write(buffer, start, taken);
      cut |= taken < at - start;
      ended = at < end;
      if (ended) {
        at++;
      }
    }
    return new Line("line %d of %s".formatted(number, name), new Content(line.toByteArray()), cut);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }
}
