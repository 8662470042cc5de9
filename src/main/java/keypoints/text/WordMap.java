package keypoints.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What words of a [Lexicon] stand for, asked by id: one look into an array.
///
/// @param <T> what a word stands for
public final class WordMap<T> {
  // By word id; ids behind the last one that has a value are outside.
  private @Nullable Object[] values = new Object[16];

  /// The first words of a list with the constants that their second columns name, in small letters.
  public static <E extends Enum<E>> WordMap<E> of(
      Lexicon.Builder lexicon, String list, E[] constants) {
    var compiled = lexicon.compiled();
    var pairs = compiled != null ? compiled.numbers() : pairs(lexicon, list, constants);
    lexicon.kept(new Pairs(pairs));
    var map = new WordMap<E>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], constants[pairs[i + 1]]);
    }
    return map;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pairs(int[] pairs) implements Compiled.Part {
    @Override
    public void write(Compiled.Writer out) {
      out.numbers(pairs);
    }
  }

  /// The ids, and behind each the constant's number.
  private static int[] pairs(Lexicon.Builder lexicon, String list, Enum<?>[] constants) {
    var rows = WordList.rows(list);
    var pairs = new int[rows.size() * 2];
    for (int i = 0; i < rows.size(); i++) {
      pairs[2 * i] = lexicon.word(rows.get(i).getFirst());
      pairs[2 * i + 1] = number(rows.get(i).get(1), constants);
    }
    return pairs;
  }

  private static int number(String name, Enum<?>[] constants) {
    for (int i = 0; i < constants.length; i++) {
      if (constants[i].name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such constant: " + name);
  }

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
