package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A ZIP archive in memory, of which only the entries that are asked for are inflated. It goes by
/// the directory at the archive's end, as Word does, which a file that is cut short has not.
///
/// A limit holds for what is inflated in all, not for how much smaller it was: text of a table can
/// be a hundred times smaller and harmless.
final class ZipArchive {
  private static final String DIRECTORY_END = "PK\u0005\u0006";
  private static final int DIRECTORY_END_LENGTH = 22;
  private static final String DIRECTORY_ENTRY = "PK\u0001\u0002";
  private static final int DIRECTORY_ENTRY_LENGTH = 46;
  private static final String LOCAL_HEADER = "PK\u0003\u0004";
  private static final int LOCAL_HEADER_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final String name;
  private final byte[] bytes;
  private final ReadLimits limits;
  private final Map<String, Entry> entries = new HashMap<>();
  private long inflated;

  private record Entry(int flags, int method, long length, long header) {}

  /// Reads the directory.
  ///
  /// @param name of the document, for messages
  /// @throws ZipException when there is none
  ZipArchive(String name, byte[] bytes, ReadLimits limits) throws ZipException {
    this.name = name;
    this.bytes = bytes;
    this.limits = limits;
    int end = directoryEnd();
    int count = number(end + 10, 2);
    limits.checkParts(name, "entries", count);
    long length = number(end + 12, 4) & 0xffffffffL;
    // Bytes before the archive move all of it.
    long start = end - length;
    long moved = start - (number(end + 16, 4) & 0xffffffffL);
    long at = start;
    for (int i = 0; i < count; i++) {
      at = read(at, moved);
    }
  }

  private int directoryEnd() throws ZipException {
    int last = bytes.length - DIRECTORY_END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (Prefix.stands(bytes, at, DIRECTORY_END)) {
        return at;
      }
    }
    throw new ZipException("no directory");
  }

  private long read(long at, long moved) throws ZipException {
    if (at < 0
        || at + DIRECTORY_ENTRY_LENGTH > bytes.length
        || !Prefix.stands(bytes, (int) at, DIRECTORY_ENTRY)) {
      throw new ZipException("no entry where there should be one");
    }
    int from = (int) at;
    int nameLength = number(from + 28, 2);
    long next =
        at + DIRECTORY_ENTRY_LENGTH + nameLength + number(from + 30, 2) + number(from + 32, 2);
    if (next > bytes.length) {
      throw new ZipException("an entry longer than the archive");
    }
    var entryName = new String(bytes, from + DIRECTORY_ENTRY_LENGTH, nameLength, UTF_8);
    var entry =
        new Entry(
            number(from + 8, 2),
            number(from + 10, 2),
            number(from + 20, 4) & 0xffffffffL,
            (number(from + 42, 4) & 0xffffffffL) + moved);
    if (entries.putIfAbsent(entryName, entry) != null) {
      // Two programs would read two documents.
      throw new ZipException("two entries of one name");
    }
    return next;
  }

  /// The content of an entry; empty where there is no such entry.
  Optional<InputStream> open(String entryName) throws ZipException {
    var entry = entries.get(entryName);
    return entry == null ? Optional.empty() : Optional.of(open(entry));
  }

  private InputStream open(Entry entry) throws ZipException {
    if ((entry.flags & 1) != 0) {
      throw FormatFinder.encrypted(name);
    }
    long header = entry.header;
    if (header < 0
        || header + LOCAL_HEADER_LENGTH > bytes.length
        || !Prefix.stands(bytes, (int) header, LOCAL_HEADER)) {
      throw new ZipException("no entry where the directory says");
    }
    int at = (int) header;
    long start = header + LOCAL_HEADER_LENGTH + number(at + 26, 2) + number(at + 28, 2);
    if (start + entry.length > bytes.length) {
      throw new ZipException("an entry longer than the archive");
    }
    var content = new ByteArrayInputStream(bytes, (int) start, (int) entry.length);
    return switch (entry.method) {
      case STORED -> new Counted(content);
      case DEFLATED -> new Counted(new InflaterInputStream(content, new Inflater(true)));
      default -> throw new ZipException("compressed by method " + entry.method);
    };
  }

  private int number(int at, int length) {
    int number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | bytes[at + i] & 0xff;
    }
    return number;
  }

  /// Ends the reading when all that was inflated passes the limit.
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      inflated += read;
      if (inflated > limits.inflatedBytes()) {
        throw limits.inflated(name);
      }
    }
  }
}
