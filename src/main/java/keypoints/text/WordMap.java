package keypoints.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words of a [Lexicon] stand for, asked by id: one look into an array.
///
/// @param <T> what a word stands for
public final class WordMap<T> {
  // By word id; ids behind the last one that has a value are outside.
  private final List<@Nullable T> values = new ArrayList<>();

  /// Replaces what the word stood for.
  public void put(int id, T value) {
    while (values.size() <= id) {
      values.add(null);
    }
    values.set(id, value);
  }

  /// What the word stands for, or null. Any id may be asked for, and -1, which none has.
  public @Nullable T get(int id) {
    return id >= 0 && id < values.size() ? values.get(id) : null;
  }
}
