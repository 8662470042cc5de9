package keypoints.keypoint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import keypoints.text.Texts;

/// Kinds as numbers: the components of their records one behind the other, in their order. Texts
/// and constants by number, lists behind their length, sets of constants as bits.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
final class KindNumbers {
  /// Where these stand in a kind.
  static final int IDENTITY = 2;

  static final int DATES = 3;

  private final int[] kindBegins;
  private final int[] frameBegins;
  private final int[] kindOfFrame;
  private final Texts.Builder texts = new Texts.Builder();
  private int[] numbers = new int[1 << 10];
  private int size;
  private int frames;

  KindNumbers(List<Kind> kinds) {
    kindBegins = new int[kinds.size()];
    int all = 0;
    for (var kind : kinds) {
      all += kind.frames().size();
    }
    frameBegins = new int[all];
    kindOfFrame = new int[all];
    for (int i = 0; i < kindBegins.length; i++) {
      kindBegins[i] = size;
      kind(kinds.get(i));
      for (var frame : kinds.get(i).frames()) {
        kindOfFrame[frames] = i;
        frameBegins[frames++] = size;
        frame(frame);
      }
    }
  }

  private void number(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  private void text(String text) {
    number(texts.number(text));
  }

  private void texts(List<String> all) {
    number(all.size());
    all.forEach(this::text);
  }

  private void bits(Set<? extends Enum<?>> constants) {
    int bits = 0;
    for (var constant : constants) {
      bits |= 1 << constant.ordinal();
    }
    number(bits);
  }

  /// All but its frames, which follow.
  private void kind(Kind kind) {
    text(kind.name());
    text(kind.description());
    number(kind.identity().ordinal());
    number(kind.dates().ordinal());
    number(kind.classes().size());
    for (var words : kind.classes().entrySet()) {
      text(words.getKey());
      texts(words.getValue());
    }
    number(kind.examples().positive().size());
    for (var example : kind.examples().positive()) {
      text(example.text());
      texts(example.actors());
      texts(example.recipients());
    }
    texts(kind.examples().negative());
    number(kind.frames().size());
  }

  private void frame(Frame frame) {
    text(frame.kind());
    text(frame.name());
    texts(frame.cues().verbs());
    texts(frame.cues().nouns());
    texts(frame.cues().adjectives());
    bits(frame.cues().stance().constructions());
    bits(frame.cues().stance().tenses());
    number(frame.cues().stance().negated() ? 1 : 0);
    texts(frame.slots().content());
    texts(frame.slots().actors());
    texts(frame.slots().recipients());
    number(frame.slots().recipient().ordinal());
    number(frame.judgement().guards().size());
    for (var guard : frame.judgement().guards()) {
      number(guard.test().ordinal());
      text(guard.word());
    }
    bits(frame.judgement().excludes());
    number(frame.judgement().denies() ? 1 : 0);
    long confidence = Double.doubleToLongBits(frame.judgement().confidence());
    number((int) (confidence >>> Integer.SIZE));
    number((int) confidence);
    text(frame.judgement().codes().cameo());
    var plover = frame.judgement().codes().plover();
    number(plover == null ? KindTable.ABSENT : texts.number(plover));
  }

  int[] numbers() {
    return Arrays.copyOf(numbers, size);
  }

  Texts texts() {
    return texts.build();
  }

  int[] kindBegins() {
    return kindBegins;
  }

  int[] frameBegins() {
    return frameBegins;
  }

  int[] kindOfFrame() {
    return kindOfFrame;
  }
}
