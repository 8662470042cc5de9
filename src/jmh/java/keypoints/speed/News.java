package keypoints.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import keypoints.text.Document;
import keypoints.text.Lexicon;
import keypoints.text.Metadata;
import keypoints.text.SentenceSplitter;
import keypoints.text.Tokenizer;

/// Documents that look like news, the same on every run: the longer sentences of `seeds/` in random
/// order, with long words replaced by invented ones, as names and rare words make news differ. Of
/// most sentences all are, for not every sentence of the news makes a point. Lengths and shares are
/// chosen so that an article has about as many sentences and attributions as news has, and not
/// fewer times and key points: [SpeedTable] prints how many, `mvn -Peval verify` those of news.
final class News {
  /// Words of a news article.
  private static final int WORDS = 480;

  /// One sentence in so many keeps most of its words.
  private static final int KEPT_ONE_IN = 5;

  /// Words of the shortest sentence that is taken; headings are shorter.
  private static final int SHORTEST = 12;

  /// One long word in so many is replaced in such a sentence.
  private static final int REPLACED_ONE_IN = 4;

  /// Letters of a long word; "said" is none.
  private static final int LONG = 5;

  private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "es", "s");

  private static final String[] SYLLABLES = {
    "ba", "dor", "ne", "lim", "tu", "sar", "po", "ven", "ri", "gal", "mo", "ket", "fi", "hun", "za"
  };

  private final Random random;
  private final List<String> sentences = sentences();

  News(long seed) {
    random = new Random(seed);
  }

  private static List<String> sentences() {
    var lexicon = new Lexicon.Builder();
    var splitter = new SentenceSplitter(lexicon);
    var tokenizer = new Tokenizer(lexicon.build());
    var sentences = new ArrayList<String>();
    for (var text : seeds()) {
      for (var sentence : splitter.split(tokenizer.tokens(text))) {
        var words = sentence.span().in(text);
        if (words.split("\\s+", -1).length >= SHORTEST) {
          sentences.add(words);
        }
      }
    }
    return List.copyOf(sentences);
  }

  private static List<String> seeds() {
    var folder = Path.of(System.getProperty("keypoints.home", ""), "seeds");
    try (var files = Files.list(folder)) {
      var texts = new ArrayList<String>();
      for (var file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Documents of about 480 words.
  List<Document> articles(int count) {
    var articles = new ArrayList<Document>();
    for (int i = 0; i < count; i++) {
      var text = new StringBuilder();
      int words = 0;
      for (int sentence = 0; words < WORDS; sentence++) {
        var next = sentence();
        words += next.split(" ").length;
        text.append(next).append(sentence % 3 == 2 ? "\n\n" : " ");
      }
      articles.add(document(text));
    }
    return List.copyOf(articles);
  }

  /// A document of so many sentences, one a line.
  Document lines(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(sentence()).append('\n');
    }
    return document(text);
  }

  /// So many lines, each what stands between two full stops somewhere in `seeds/`.
  static String cut(int count) {
    var pieces = String.join("\n", seeds()).split("(?<=\\.)\\s+", -1);
    var random = new Random(3);
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(pieces[random.nextInt(pieces.length)].replace('\n', ' ')).append('\n');
    }
    return lines.toString();
  }

  private static Document document(StringBuilder text) {
    return new Document("news", text.toString(), Metadata.ofText());
  }

  private String sentence() {
    var sentence = new StringBuilder();
    int replacedOneIn = random.nextInt(KEPT_ONE_IN) == 0 ? REPLACED_ONE_IN : 1;
    for (var word : sentences.get(random.nextInt(sentences.size())).split("\\s+", -1)) {
      boolean plain = word.length() >= LONG && word.chars().allMatch(Character::isLetter);
      boolean replaced = plain && random.nextInt(replacedOneIn) == 0;
      sentence.append(sentence.isEmpty() ? "" : " ").append(replaced ? invented(word) : word);
    }
    return sentence.toString();
  }

  /// A word of about the same length, with the same ending and a capital where it had one.
  private String invented(String word) {
    var ending = ENDINGS.stream().filter(word::endsWith).findFirst().orElse("");
    var invented = new StringBuilder();
    while (invented.isEmpty() || invented.length() + ending.length() < word.length()) {
      invented.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    invented.append(ending);
    return Character.isUpperCase(word.charAt(0))
        ? invented.substring(0, 1).toUpperCase(Locale.ROOT) + invented.substring(1)
        : invented.toString();
  }
}
