package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts by number. Those that were compiled are each made when it is asked for first: a document
/// needs few of them.
public final class Texts implements Compiled.Part {
  private final @Nullable String[] made;
  // Of those that are not made: all of them in UTF-8, and where each ends.
  private final byte[] octets;
  private final int[] ends;

  private Texts(List<String> texts) {
    made = texts.toArray(new String[0]);
    octets = new byte[0];
    ends = new int[0];
  }

  public Texts(Compiled compiled) {
    octets = compiled.octets();
    ends = compiled.numbers();
    made = new String[ends.length];
  }

  /// The text of that number. Threads may make it at the same time, and the same.
  public String get(int number) {
    var known = made[number];
    if (known == null) {
      int start = number == 0 ? 0 : ends[number - 1];
      known = new String(octets, start, ends[number] - start, UTF_8);
      made[number] = known;
    }
    return known;
  }

  @Override
  public void write(Compiled.Writer out) {
    var all = new ByteArrayOutputStream();
    var allEnds = new int[made.length];
    for (int i = 0; i < made.length; i++) {
      all.writeBytes(get(i).getBytes(UTF_8));
      allEnds[i] = all.size();
    }
    out.octets(all.toByteArray());
    out.numbers(allEnds);
  }

  /// Gives texts their numbers, the same text the same one.
  public static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    public int number(String text) {
      var known = numbers.get(text);
      if (known == null) {
        known = texts.size();
        numbers.put(text, known);
        texts.add(text);
      }
      return known;
    }

    public Texts build() {
      return new Texts(texts);
    }
  }
}
