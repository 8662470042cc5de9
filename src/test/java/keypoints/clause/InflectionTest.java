package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "demand, demands, demanded, demanding",
    "deny, denies, denied, denying",
    "delay, delays, delayed, delaying",
    "propose, proposes, proposed, proposing",
    "stop, stops, stopped, stopping",
    "ban, bans, banned, banning",
    "quit, quits, quitted, quitting",
    "reject, rejects, rejected, rejecting",
    "push, pushes, pushed, pushing",
    "watch, watches, watched, watching",
    "fix, fixes, fixed, fixing",
    "agree, agrees, agreed, agreeing",
    "tie, ties, tied, tying",
    "veto, vetoes, vetoed, vetoing",
    "plead, pleads, pleaded, pleading",
    "allow, allows, allowed, allowing",
  })
  void regularVerbs(String verb, String third, String past, String ing) {
    assertThat(Inflection.withS(verb)).isEqualTo(third);
    assertThat(Inflection.past(verb)).isEqualTo(past);
    assertThat(Inflection.ing(verb, past)).isEqualTo(ing);
  }

  @ParameterizedTest
  @CsvSource({
    "begin, began, beginning",
    "forget, forgot, forgetting",
    "eat, ate, eating",
    "read, read, reading",
    "know, knew, knowing",
    "understand, understood, understanding"
  })
  void irregularVerbsDoubleAfterOneVowel(String verb, String past, String ing) {
    assertThat(Inflection.ing(verb, past)).isEqualTo(ing);
  }

  @ParameterizedTest
  @CsvSource({"refer, referred, referring", "abet, abetted, abetting", "offer, offered, offering"})
  void aConsonantDoubledInThePastIsDoubledBeforeIng(String verb, String past, String ing) {
    assertThat(Inflection.ing(verb, past)).isEqualTo(ing);
  }
}
