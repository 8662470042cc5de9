package keypoints.keypoint;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keypoints.clause.Construction;
import keypoints.clause.Tense;
import keypoints.keypoint.Frame.Cues;
import keypoints.keypoint.Frame.Guard;
import keypoints.keypoint.Frame.Judgement;
import keypoints.keypoint.Frame.Slots;
import keypoints.keypoint.Frame.Stance;
import keypoints.keypoint.Kind.Example;
import keypoints.keypoint.Kind.Examples;
import keypoints.keypoint.PointMention.Codes;
import keypoints.keypoint.PointMention.Mode;
import keypoints.text.Compiled;
import keypoints.text.Texts;
import org.jspecify.annotations.Nullable;

/// The kinds in use, and their frames by number, those of all kinds one behind the other.
///
/// What [KindNumbers] says of them: a document needs few frames, and nobody but a person all of a
/// kind, so that each is made when it is asked for.
public final class KindTable implements Compiled.Part {
  /// Where a text that may be absent is.
  static final int ABSENT = -1;

  private final int[] numbers;
  private final Texts texts;
  // Where kinds and frames begin, and the kinds of the frames.
  private final int[] kindBegins;
  private final int[] frameBegins;
  private final int[] kindOfFrame;
  // Those that were not compiled.
  private final @Nullable List<Kind> kinds;

  public KindTable(Compiled compiled) {
    numbers = compiled.numbers();
    texts = new Texts(compiled);
    kindBegins = compiled.numbers();
    frameBegins = compiled.numbers();
    kindOfFrame = compiled.numbers();
    kinds = null;
  }

  public KindTable(List<Kind> kinds) {
    var written = new KindNumbers(kinds);
    numbers = written.numbers();
    texts = written.texts();
    kindBegins = written.kindBegins();
    frameBegins = written.frameBegins();
    kindOfFrame = written.kindOfFrame();
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public void write(Compiled.Writer out) {
    out.numbers(numbers);
    texts.write(out);
    out.numbers(kindBegins);
    out.numbers(frameBegins);
    out.numbers(kindOfFrame);
  }

  boolean isCompiled() {
    return kinds == null;
  }

  public List<Kind> kinds() {
    if (kinds != null) {
      return kinds;
    }
    var all = new Kind[kindBegins.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Reader(kindBegins[i]).kind();
    }
    return List.of(all);
  }

  /// How many there are.
  int frames() {
    return frameBegins.length;
  }

  Frame frame(int number) {
    return new Reader(frameBegins[number]).frame();
  }

  /// The number of the frame's kind.
  int kindOf(int frame) {
    return kindOfFrame[frame];
  }

  Kind.Identity identity(int kind) {
    return Reader.IDENTITIES[numbers[kindBegins[kind] + KindNumbers.IDENTITY]];
  }

  Kind.Dates dates(int kind) {
    return Reader.DATES[numbers[kindBegins[kind] + KindNumbers.DATES]];
  }

  private final class Reader {
    private static final Kind.Identity[] IDENTITIES = Kind.Identity.values();
    private static final Kind.Dates[] DATES = Kind.Dates.values();
    private static final Slots.Recipient[] RECIPIENTS = Slots.Recipient.values();
    private static final Guard.Test[] TESTS = Guard.Test.values();
    private static final Construction[] CONSTRUCTIONS = Construction.values();
    private static final Tense[] TENSES = Tense.values();
    private static final Mode[] MODES = Mode.values();

    private int at;

    Reader(int begin) {
      at = begin;
    }

    private int number() {
      return numbers[at++];
    }

    private String text() {
      return texts.get(number());
    }

    private @Nullable String optional() {
      int number = number();
      return number == ABSENT ? null : texts.get(number);
    }

    private List<String> texts() {
      int size = number();
      if (size == 0) {
        return List.of();
      }
      var all = new String[size];
      for (int i = 0; i < size; i++) {
        all[i] = text();
      }
      return List.of(all);
    }

    private <E extends Enum<E>> Set<E> bits(E[] constants) {
      var set = EnumSet.noneOf(constants[0].getDeclaringClass());
      int bits = number();
      for (int i = 0; i < constants.length; i++) {
        if ((bits >>> i & 1) != 0) {
          set.add(constants[i]);
        }
      }
      return set;
    }

    Kind kind() {
      var name = text();
      var description = text();
      var identity = IDENTITIES[number()];
      var dates = DATES[number()];
      int size = number();
      Map<String, List<String>> classes = LinkedHashMap.newLinkedHashMap(size);
      for (int i = 0; i < size; i++) {
        var word = text();
        classes.put(word, texts());
      }
      var positive = new Example[number()];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = new Example(text(), texts(), texts());
      }
      var examples = new Examples(List.of(positive), texts());
      var frames = new Frame[number()];
      for (int i = 0; i < frames.length; i++) {
        frames[i] = frame();
      }
      return new Kind(name, description, identity, dates, classes, List.of(frames), examples);
    }

    // Arguments are read from left to right.
    private Frame frame() {
      var kind = text();
      var name = text();
      var cues = new Cues(texts(), texts(), texts(), stance());
      var slots = new Slots(texts(), texts(), texts(), RECIPIENTS[number()]);
      return new Frame(kind, name, cues, slots, judgement());
    }

    private Stance stance() {
      return new Stance(bits(CONSTRUCTIONS), bits(TENSES), number() != 0);
    }

    private Judgement judgement() {
      var guards = new Guard[number()];
      for (int i = 0; i < guards.length; i++) {
        guards[i] = new Guard(TESTS[number()], text());
      }
      var excludes = bits(MODES);
      boolean denies = number() != 0;
      long high = number();
      long low = Integer.toUnsignedLong(number());
      double confidence = Double.longBitsToDouble(high << Integer.SIZE | low);
      var codes = new Codes(text(), optional());
      return new Judgement(List.of(guards), excludes, denies, confidence, codes);
    }
  }
}
