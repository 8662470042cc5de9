package keypoints.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGateTest {
  private final Lexicon.Builder builder = new Lexicon.Builder();
  private final LanguageGate gate = new LanguageGate(builder);
  private final Tokenizer tokenizer = new Tokenizer(builder.build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12 + 30 = 42",
        "Storm hits coast",
        "Говорит Moscow: the talks are over",
        "The minister said that his country would not take part in the talks before the spring.",
        "Storm hits Port Ellis, ferry service stops, thousands flee homes, mayor asks for calm",
        "Ferry trip today @harbour_ellis @nora_v @pierfour #PortEllis #Ferries https://a.example/q1w2",
        "Mill Street Band live at Quay Hall, Port Ellis, doors open Friday night",
        "we saw it in the harbour and they did not know what to do about the water there",
      })
  void knowsEnglish(String text) {
    assertThat(gate.english(tokenizer.tokens(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Minister sagte am Montag in Berlin, dass sein Land vor dem Frühling nicht an den Gesprächen teilnehmen werde.",
        "Le ministre a dit lundi à Paris que son pays ne prendrait pas part aux discussions avant le printemps.",
        "El ministro dijo el lunes en Madrid que su país no participaría en las conversaciones antes de la primavera.",
        "O ministro disse na segunda-feira em Lisboa que o seu país não participaria nas conversas antes da primavera.",
        "Il ministro ha detto lunedì a Roma che il suo paese non prenderà parte ai colloqui prima della primavera.",
        "De minister zei maandag in Den Haag dat zijn land voor de lente niet aan de gesprekken zal deelnemen.",
        "Ministern sade i måndags i Stockholm att hans land inte skulle delta i samtalen före våren, och att det var bra.",
        "Министр сказал в понедельник в Москве, что его страна не примет участия в переговорах до весны.",
        "Bakan pazartesi günü Ankara'da ülkesinin bahardan önce görüşmelere katılmayacağını söyledi ve gazetecilere teşekkür etti.",
        "部长星期一在北京表示，他的国家在春天之前不会参加会谈。",
        "Er will am Sonntag mit dem Boot in den Hafen kommen und dann heim @the #the https://a.example/the",
        "Говорит Москва",
        "大臣は月曜日に東京で述べた。",
      })
  void tellsOtherLanguagesApart(String text) {
    assertThat(gate.english(tokenizer.tokens(text))).isFalse();
  }
}
