package keypoints.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Fails at the first byte beyond a limit, so that no more than that is ever kept.
final class LimitedInput extends FilterInputStream {
  private long left;

  LimitedInput(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /// There was more.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    return value < 0 ? value : counted(1, value);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return read < 0 ? read : counted(read, read);
  }

  private int counted(int bytes, int result) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new TooLong();
    }
    return result;
  }
}
