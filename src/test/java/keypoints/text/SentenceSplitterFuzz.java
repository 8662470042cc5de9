package keypoints.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import keypoints.Texts;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the text, lone surrogates too: its sentences and tokens cover it, in order.
class SentenceSplitterFuzz {
  private final Lexicon.Builder builder = new Lexicon.Builder();
  private final SentenceSplitter splitter = new SentenceSplitter(builder);
  private final Tokenizer tokenizer = new Tokenizer(builder.build());

  @MethodSource("texts")
  @FuzzTest
  void sentencesCoverTheText(byte[] units) {
    var text = text(units);
    var tokens = tokenizer.tokens(text);
    int at = 0;
    int token = 0;
    for (var sentence : splitter.split(tokens)) {
      var span = sentence.span();
      assertThat(WhiteSpace.only(text.substring(at, span.start()))).isTrue();
      assertThat(sentence.firstToken()).isEqualTo(token);
      assertThat(tokens.span(token, sentence.endToken())).isEqualTo(span);
      at = span.end();
      token = sentence.endToken();
    }
    assertThat(token).isEqualTo(tokens.size());
    assertThat(WhiteSpace.only(text.substring(at))).isTrue();
  }

  /// Two bytes a code unit, whatever they are.
  private static String text(byte[] units) {
    var text = new StringBuilder();
    for (int i = 0; i + 1 < units.length; i += 2) {
      text.append((char) ((units[i] & 0xff) << 8 | units[i + 1] & 0xff));
    }
    return text.toString();
  }

  static Stream<Arguments> texts() {
    return Texts.random().limit(50).map(text -> Arguments.of((Object) text.getBytes(UTF_16BE)));
  }
}
