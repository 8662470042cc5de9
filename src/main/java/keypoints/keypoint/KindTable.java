package keypoints.keypoint;

import java.util.Arrays;
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

/// Kinds as numbers, so that a start need not parse their files: the components of their records
/// one behind the other, in their order. Texts and constants by number, lists behind their length,
/// sets of constants as bits.
@SuppressWarnings("EnumOrdinal") // What is compiled is read by the same program.
public final class KindTable {
  private static final int ABSENT = -1;

  private KindTable() {}

  public static void write(List<Kind> kinds, Compiled.Writer out) {
    var writer = new Writer();
    writer.number(kinds.size());
    for (var kind : kinds) {
      writer.kind(kind);
    }
    out.numbers(Arrays.copyOf(writer.numbers, writer.size));
    writer.texts.build().write(out);
  }

  public static List<Kind> read(Compiled compiled) {
    var reader = new Reader(compiled.numbers(), new Texts(compiled));
    var kinds = new Kind[reader.number()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = reader.kind();
    }
    return List.of(kinds);
  }

  private static final class Writer {
    private final Texts.Builder texts = new Texts.Builder();
    private int[] numbers = new int[1 << 10];
    private int size;

    void number(int number) {
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

    void kind(Kind kind) {
      text(kind.name());
      text(kind.description());
      number(kind.identity().ordinal());
      number(kind.dates().ordinal());
      number(kind.classes().size());
      for (var words : kind.classes().entrySet()) {
        text(words.getKey());
        texts(words.getValue());
      }
      number(kind.frames().size());
      kind.frames().forEach(this::frame);
      number(kind.examples().positive().size());
      for (var example : kind.examples().positive()) {
        text(example.text());
        texts(example.actors());
        texts(example.recipients());
      }
      texts(kind.examples().negative());
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
      number(plover == null ? ABSENT : texts.number(plover));
    }
  }

  private static final class Reader {
    private static final Kind.Identity[] IDENTITIES = Kind.Identity.values();
    private static final Kind.Dates[] DATES = Kind.Dates.values();
    private static final Slots.Recipient[] RECIPIENTS = Slots.Recipient.values();
    private static final Guard.Test[] TESTS = Guard.Test.values();
    private static final Construction[] CONSTRUCTIONS = Construction.values();
    private static final Tense[] TENSES = Tense.values();
    private static final Mode[] MODES = Mode.values();

    private final int[] numbers;
    private final Texts texts;
    private int at;

    Reader(int[] numbers, Texts texts) {
      this.numbers = numbers;
      this.texts = texts;
    }

    int number() {
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
      var frames = new Frame[number()];
      for (int i = 0; i < frames.length; i++) {
        frames[i] = frame();
      }
      var positive = new Example[number()];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = new Example(text(), texts(), texts());
      }
      var examples = new Examples(List.of(positive), texts());
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
