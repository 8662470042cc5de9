package keypoints;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import keypoints.keypoint.Ruleset;
import keypoints.text.WordList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Kinds, cues, countries and agencies are data: users extend them without Java. No string in the
/// program's source is one, but for words that mean something else there.
class LiteralsTest {
  private static final Map<String, String> KIND_OR_CUE =
      Map.of(
          "Allow", "a header of HTTP",
          "consent", "a class of pages' elements",
          "dialog", "an element of pages",
          "false", "a value of parameters",
          "host", "a header of HTTP",
          "true", "a value of parameters");

  private static final Map<String, String> ATTRIBUTION_CUES =
      Map.ofEntries(
          Map.entry("according", "half of the compound preposition that accordingTo reads"),
          Map.entry("back", "ago, behind a length of time"),
          Map.entry("cite", "how HTML marks a mail that is answered"),
          Map.entry("comment", "a class of pages' elements"),
          Map.entry("confidence", "a member of digests and a field of kinds"),
          Map.entry("document", "a member of digests"),
          Map.entry("explain", "a member of requests"),
          Map.entry("hint", "a member of problems"),
          Map.entry("length", "a member of digests"),
          Map.entry("name", "a member of digests and a field of kinds"),
          Map.entry("point", "a part of the table's keys"),
          Map.entry("POST", "a method of HTTP"),
          Map.entry("quote", "a slot of frames"),
          Map.entry("title", "a member of digests"));

  private static final Map<String, String> NAMES =
      Map.of("a PNG image", "a file format", "\u0089PNG", "how files of that format begin");

  /// In percent; what is a cue more seldom is none to `AttributionFinder`.
  private static final int RATE_OF_CUES = 44;

  private static final Set<String> LITERALS = new TreeSet<>();

  @BeforeAll
  static void readSource() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var paths = Files.walk(Path.of("src/main/java"))) {
      var sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      var task = compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      for (CompilationUnitTree unit : ((JavacTask) task).parse()) {
        unit.accept(new Literals(), null);
      }
    }
  }

  private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
      if (literal.getValue() instanceof String text) {
        LITERALS.add(text);
      }
      return null;
    }
  }

  @Test
  void readsEveryLiteralAndNoComment() {
    assertThat(LITERALS).contains("must not be empty", "infinitive", "cue-group");
    assertThat(LITERALS).noneMatch(literal -> literal.contains("///"));
  }

  @Test
  void noneIsAKindOrACue() {
    var words = new TreeSet<String>();
    for (var kind : Ruleset.shipped()) {
      words.add(kind.name());
      for (var frame : kind.frames()) {
        words.addAll(frame.cues().verbs());
        words.addAll(frame.cues().nouns());
        words.addAll(frame.cues().adjectives());
      }
    }
    assertThat(literals(literal -> words.contains(lower(literal)))).isEqualTo(KIND_OR_CUE.keySet());
  }

  @Test
  void noneIsACueOfAttributions() {
    var words = new TreeSet<String>();
    for (var row : WordList.rows("words/attribution-cues.txt")) {
      if (Integer.parseInt(row.get(3)) >= RATE_OF_CUES) {
        words.add(row.getFirst());
      }
    }
    assertThat(literals(literal -> words.contains(lower(literal))))
        .isEqualTo(ATTRIBUTION_CUES.keySet());
  }

  /// Nor has one a name in it, be it in a message.
  @Test
  void noneNamesACountryOrAnAgency() {
    var names = new TreeSet<String>();
    var small = new TreeSet<String>();
    for (var row : WordList.rows("words/gazetteer.txt")) {
      if (!row.get(4).equals("noun")) {
        names.addAll(row.subList(0, 2));
      }
    }
    names.forEach(name -> small.add(lower(name)));
    assertThat(
            literals(literal ->
                small.contains(lower(literal))
                    || names.stream().anyMatch(name -> has(literal, name))))
        .isEqualTo(NAMES.keySet());
  }

  /// Whether the name stands in the text, not as a part of a longer word.
  private static boolean has(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !isWord(text.charAt(at - 1)))
          && (end == text.length() || !isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static Set<String> literals(Predicate<String> test) {
    return LITERALS.stream().filter(test).collect(toCollection(TreeSet::new));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
