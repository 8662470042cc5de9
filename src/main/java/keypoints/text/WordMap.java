package keypoints.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What words of a [Lexicon] stand for, asked by id: one look into an array.
///
/// @param <T> what a word stands for
public final class WordMap<T> {
  // By word id; ids behind the last one that has a value are outside.
  private @Nullable Object[] values = new Object[16];

  /// Replaces what the word stood for.
  public void put(int id, T value) {
    if (id >= values.length) {
      values = Arrays.copyOf(values, Math.max(id + 1, values.length * 2));
    }
    values[id] = value;
  }

  /// What the word stands for, or null. Any id may be asked for, and -1, which none has.
  @SuppressWarnings("unchecked") // only put() writes to it
  public @Nullable T get(int id) {
    return id >= 0 && id < values.length ? (T) values[id] : null;
  }
}
