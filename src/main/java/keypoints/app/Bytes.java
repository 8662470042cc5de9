package keypoints.app;

/// The bytes of an object: an array in a type that does not pretend to compare them.
///
/// Whoever makes one gives the array away; nobody writes to it.
public final class Bytes {
  private final byte[] array;

  public Bytes(byte[] array) {
    this.array = array;
  }

  public byte[] array() {
    return array;
  }
}
