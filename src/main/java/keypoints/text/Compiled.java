package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// What the word lists and kinds come to: arrays and texts, one behind the other, each behind its
/// length. Written when the program is built and read back in the same order when it starts, so
/// that a start copies arrays instead of reading lists.
public final class Compiled {
  /// Below `/keypoints/`. Whoever runs the classes without the build's last step has none, and
  /// reads the lists.
  public static final String RESOURCE = "compiled";

  // That of both processors on which functions run: arrays are copied as they stand.
  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private final ByteBuffer bytes;

  public Compiled(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ORDER);
  }

  /// What ships, or null where nothing was compiled.
  public static @Nullable Compiled shipped() {
    var bytes = WordList.known(RESOURCE);
    return bytes == null ? null : new Compiled(bytes);
  }

  public int[] numbers() {
    var numbers = new int[bytes.getInt()];
    bytes.asIntBuffer().get(numbers);
    pass(numbers.length * Integer.BYTES);
    return numbers;
  }

  public long[] longs() {
    var longs = new long[bytes.getInt()];
    bytes.asLongBuffer().get(longs);
    pass(longs.length * Long.BYTES);
    return longs;
  }

  char[] characters() {
    var characters = new char[bytes.getInt()];
    bytes.asCharBuffer().get(characters);
    pass(characters.length * Character.BYTES);
    return characters;
  }

  byte[] octets() {
    var octets = new byte[bytes.getInt()];
    bytes.get(octets);
    return octets;
  }

  public String text() {
    return new String(octets(), UTF_8);
  }

  private void pass(int length) {
    bytes.position(bytes.position() + length);
  }

  /// Something that was made of word lists.
  public interface Part {
    /// Writes what its constructor reads back.
    void write(Writer out);
  }

  /// Writes what [Compiled] reads.
  public static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public void numbers(int[] numbers) {
      var octets = new byte[numbers.length * Integer.BYTES];
      ByteBuffer.wrap(octets).order(ORDER).asIntBuffer().put(numbers);
      write(numbers.length, octets);
    }

    public void longs(long[] longs) {
      var octets = new byte[longs.length * Long.BYTES];
      ByteBuffer.wrap(octets).order(ORDER).asLongBuffer().put(longs);
      write(longs.length, octets);
    }

    void characters(char[] characters) {
      var octets = new byte[characters.length * Character.BYTES];
      ByteBuffer.wrap(octets).order(ORDER).asCharBuffer().put(characters);
      write(characters.length, octets);
    }

    void octets(byte[] octets) {
      write(octets.length, octets);
    }

    private void write(int length, byte[] octets) {
      var before = new byte[Integer.BYTES];
      ByteBuffer.wrap(before).order(ORDER).putInt(length);
      bytes.writeBytes(before);
      bytes.writeBytes(octets);
    }

    public void text(String text) {
      octets(text.getBytes(UTF_8));
    }

    /// All that was written.
    public byte[] toBytes() {
      return bytes.toByteArray();
    }
  }
}
