package keypoints.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway demands that Iceland answer. | demands | ACTIVE | Norway | -",
        "Norway, along with Sweden, demands an answer. | demands | ACTIVE | Norway, along with Sweden | -",
        "Norway, tired of the ferry, demands an answer. | demands | ACTIVE | Norway | -",
        "The head of the bank demands an answer. | demands | ACTIVE | The head of the bank | -",
        "“It is late,” said Berg. | said | ACTIVE | Berg | -",
        "Norway on Monday rejected the plan. | rejected | ACTIVE | Norway | -",
        "The plan was rejected by Norway. | rejected | PASSIVE | Norway | The plan",
        "The plan was rejected. | rejected | PASSIVE | - | The plan",
        "Norway left the hall, demanding an answer. | demanding | PARTICIPLE | Norway | -",
        "The guarantees Norway demands are expensive. | demands | RELATIVE | Norway | The guarantees",
        "Norway, which demands an answer, waits. | demands | RELATIVE | Norway | -",
        "Norway denies the report and demands an answer. | demands | COORDINATION | Norway | -",
        "Norway refuses to accept the plan. | accept | INFINITIVE | Norway | -",
        "Norway urged Iceland to accept the plan. | accept | INFINITIVE | Iceland | -",
        "The guarantees that Norway demands from Iceland include a ban. | demands | RELATIVE | Norway | The guarantees",
        "The guarantees that Norway demands from Iceland include a ban. | include | ACTIVE | The guarantees | -",
        "Norway wants guarantees that Iceland will not attack. | attack | ACTIVE | Iceland | -",
        "The plan made by Norway was rejected. | rejected | PASSIVE | - | The plan",
        "Norway, Sweden and Iceland agreed. | agreed | ACTIVE | Norway, Sweden and Iceland | -",
        "In Norway, Sweden rejected the plan. | rejected | ACTIVE | Sweden | -",
        "Last week, Norway rejected the plan. | rejected | ACTIVE | Norway | -",
        "OSLO (NTB) - Norway rejected the plan. | rejected | ACTIVE | Norway | -",
        "Norway, Sweden to hold talks | hold | ACTIVE | Norway, Sweden | -",
        "Did Norway demand an answer? | demand | ACTIVE | Norway | -",
        "Ministers of Norway and Sweden met Berg. | met | ACTIVE | Ministers of Norway and Sweden | -",
        "The ministers of Norway and Sweden met Berg. | met | ACTIVE | The ministers of Norway and Sweden | -",
        "Will Norway and Sweden meet Iceland? | meet | ACTIVE | Norway and Sweden | -",
        "If the ferry stops, Norway demands an answer. | demands | ACTIVE | Norway | -",
        "While closing the port, Norway demanded an answer. | demanded | ACTIVE | Norway | -",
        "Ana Berg, the minister of trade, demanded an answer. | demanded | ACTIVE | Ana Berg, the minister of trade | -",
        "A spokesman for the port demanded an answer. | demanded | ACTIVE | A spokesman for the port | -",
        "Mr. Berg demanded an answer. | demanded | ACTIVE | Mr. Berg | -",
        "Leo A. Berg demanded an answer. | demanded | ACTIVE | Leo A. Berg | -",
        "Police say Ana Berg, 22, refused it. | refused | ACTIVE | Ana Berg | -",
        "Ana Berg, 22, and Leo Lund, 31, refused it. | refused | ACTIVE | Ana Berg, 22, and Leo Lund | -",
        "Norway said Sweden was late and left the hall. | left | COORDINATION | Sweden | -",
        "Norway said the plan was late and refused to sign. | refused | COORDINATION | Norway | -",
        "Norway denied that it had left and said it was late. | said | COORDINATION | Norway | -",
        "The man who said it was late left the hall. | left | ACTIVE | The man | -",
        "The man who demanded a ransom was late. | was | ACTIVE | The man | -",
        "The man who said Norway was late has left. | was | ACTIVE | Norway | -",
        "The sailor who met Berg demanded an answer. | demanded | ACTIVE | The sailor | -",
        "Berg, who runs the port, demanded an answer. | demanded | ACTIVE | Berg | -",
        "“It is late for Iceland,” said Berg. | said | ACTIVE | Berg | -",
        "Berg said Thursday he had left. | left | ACTIVE | he | -",
        "Denies the report, says lawyer | Denies | ACTIVE | - | -",
        "Norway blamed Sweden for closing the port. | closing | PARTICIPLE | Sweden | -",
        "Sweden was blamed for closing the port. | closing | PARTICIPLE | Sweden | -",
        "Norway asked Sweden to pay for closing the port. | closing | PARTICIPLE | Sweden | -",
        "Norway urged Sweden to help by closing the port. | closing | PARTICIPLE | Sweden | -",
        "Norway said that Sweden left, adding it was late. | adding | PARTICIPLE | Norway | -",
        "The plan, Berg said, failed. | failed | ACTIVE | The plan | -",
        "The plan, Berg said on Monday, will fail. | fail | ACTIVE | The plan | -",
        "“The ferry,” said Berg, “failed.” | failed | ACTIVE | The ferry | -",
        "“The ferry,” Berg said, “was sold.” | sold | PASSIVE | - | The ferry",
        "Norway voted for closing the port. | closing | PARTICIPLE | Norway | -",
        "Sen. Ana Berg (D-Mo.) rejected the plan. | rejected | ACTIVE | Sen. Ana Berg (D-Mo.) | -",
        "The plan was made by Norway and rejected by Sweden. | rejected | PASSIVE | Sweden | The plan",
        "Norway has begun to demand an answer. | demand | ACTIVE | Norway | -",
        "Norway, which kept demanding an answer, waits. | demanding | RELATIVE | Norway | -",
        "The plan continues to be rejected by Norway. | rejected | PASSIVE | Norway | The plan",
      })
  void findsTheArgumentsOfAVerb(
      String sentence,
      String cue,
      Construction construction,
      @Nullable String actor,
      @Nullable String undergoer) {
    var parse = Parses.of(sentence);
    var verb = parse.verbAt(Parses.token(parse, cue)).orElseThrow();
    var arguments = new ArgumentFinder(parse).ofVerb(verb);
    assertThat(arguments.construction()).isEqualTo(construction);
    assertThat(text(parse, arguments.actor())).isEqualTo(actor);
    assertThat(text(parse, arguments.undergoer())).isEqualTo(undergoer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway’s demand for an answer was late. | demand | POSSESSIVE | Norway",
        "Its refusal to answer was late. | refusal | POSSESSIVE | Its",
        "The Norway demand was late. | demand | POSSESSIVE | Norway",
        "A proposal by Norway to meet was late. | proposal | NOUN_BY | Norway",
        "An offer from Norway to meet was late. | offer | NOUN_FROM | Norway",
        "The demands of Norway for an answer were late. | demands | NOUN_OF | Norway",
        "Norway made an offer to meet. | offer | SUPPORT_VERB | Norway",
        "Norway presented Sweden with demands for more. | demands | SUPPORT_VERB | Norway",
        "Norway made Sweden an offer to meet. | offer | SUPPORT_VERB | Norway",
        "An offer was made by Norway. | offer | NOUN_BY | Norway",
        "A demand for an answer came late. | demand | NOUN | -",
      })
  void findsTheArgumentsOfANoun(
      String sentence, String cue, Construction construction, @Nullable String actor) {
    var parse = Parses.of(sentence);
    int token = Parses.token(parse, cue);
    var arguments = new ArgumentFinder(parse).ofNoun(parse.nounAt(token).orElseThrow(), token);
    assertThat(arguments.construction()).isEqualTo(construction);
    assertThat(text(parse, arguments.actor())).isEqualTo(actor);
  }

  @Test
  void findsWhatAnAdjectiveIsSaidOf() {
    var parse = Parses.of("It is essential that Norway answer.");
    int token = Parses.token(parse, "essential");
    var finder = new ArgumentFinder(parse);
    assertThat(finder.predicative(token)).isTrue();
    var arguments = finder.ofAdjective(token);
    assertThat(arguments.construction()).isEqualTo(Construction.ADJECTIVE);
    assertThat(arguments.complements())
        .extracting(Complement::type)
        .containsExactly(Complement.Type.THAT);
    var attribute = Parses.of("An essential part is late.");
    assertThat(new ArgumentFinder(attribute).predicative(Parses.token(attribute, "essential")))
        .isFalse();
  }

  @Test
  void aNounKnowsTheVerbThatGovernsItAndItsOtherObject() {
    var parse = Parses.of("Norway presented Sweden with demands for more.");
    int token = Parses.token(parse, "demands");
    var governor =
        new ArgumentFinder(parse).ofNoun(parse.nounAt(token).orElseThrow(), token).governor();
    assertThat(governor).isNotNull();
    assertThat(text(parse, governor.subject())).isEqualTo("Norway");
    assertThat(text(parse, governor.otherObject())).isEqualTo("Sweden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway agreed to meet Sweden. | meet | agreed | - | Norway",
        "Norway was expected to meet Sweden. | meet | expected | - | Norway",
        "Norway is to meet Sweden. | meet | is | - | Norway",
        "Norway is not ready to meet Sweden. | meet | is | ready | Norway",
        "Norway made an offer to meet Sweden. | meet | made | offer | Norway",
        "Norway asked Iceland to meet Sweden. | meet | asked | - | Norway",
        "Norway agreed to come and meet Sweden. | meet | agreed | - | Norway",
        "Norway denied meeting Sweden. | meeting | denied | - | Norway",
        "Norway insists on meeting Sweden. | meeting | insists | - | Norway",
        "Norway met Sweden. | met | - | - | -",
      })
  void anInfinitiveOrGerundKnowsWhatItHangsOn(
      String sentence,
      String cue,
      @Nullable String verb,
      @Nullable String word,
      @Nullable String subject) {
    var parse = Parses.of(sentence);
    var arguments =
        new ArgumentFinder(parse).ofVerb(parse.verbAt(Parses.token(parse, cue)).orElseThrow());
    var governor = arguments.governor();
    if (governor == null) {
      assertThat(verb).isNull();
      return;
    }
    assertThat(governor.verb()).isNotNull();
    assertThat(parse.tokens().text(governor.verb().head())).isEqualTo(verb);
    int expected = word == null ? -1 : parse.tokens().word(Parses.token(parse, word));
    assertThat(governor.word()).isEqualTo(expected);
    assertThat(text(parse, governor.subject())).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norway rejected the plan. | rejected | OBJECT | the plan | the plan",
        "Norway said that Sweden was late. | said | THAT | that Sweden was late | Sweden",
        "Norway said Sweden was late. | said | CLAUSE | Sweden was late | Sweden",
        "Norway refuses to accept it. | refuses | TO | to accept it | -",
        "Norway denied sending ships. | denied | ING | sending ships | -",
        "Berg said she never met Sweden. | said | CLAUSE | she never met Sweden | she",
        "Norway called for more ships. | called | PREPOSITION | for more ships | ships",
        "Norway called for quickly sending ships. | called | PREPOSITION | for quickly sending ships | -",
        "Norway called on Sweden weeks ago to wait. | called | PREPOSITION | on Sweden | Sweden",
        "Norway said: “Late again.” | said | - | - | -",
        "Berg called it “a very late answer”. | called | OBJECT | it | it",
        "Norway insists on the ferry. | insists | PREPOSITION | on the ferry | the ferry",
        "Norway demanded Sweden make concessions. | demanded | CLAUSE | Sweden make concessions | Sweden",
        "Norway left, demanding Sweden pay the toll. | demanding | CLAUSE | Sweden pay the toll | Sweden",
        "Norway hosts the council and bakers from Oslo will come. | hosts | OBJECT | the council and bakers | the council and bakers",
        "Norway accused the sailors of theft. | accused | OBJECT | the sailors | the sailors",
        "Norway accused the mayor of Oslo. | accused | OBJECT | the mayor of Oslo | the mayor of Oslo",
        "Norway accused a group of sailors. | accused | OBJECT | a group of sailors | a group of sailors",
        "Norway demanded Swedish support payments. | demanded | OBJECT | Swedish support payments | Swedish support payments",
        "Norway demanded EU aid programmes. | demanded | OBJECT | EU aid programmes | EU aid programmes",
        "Norway demanded Sweden support. | demanded | OBJECT | Sweden support | Sweden support",
        "The toll that Norway refuses to pay was raised. | refuses | TO | to pay | -",
        "The toll that Norway refuses to pay in May was raised. | refuses | TO | to pay in May | -",
        "Norway refuses to say who was late. | refuses | TO | to say who was late | -",
        "The man who demanded a ransom was late. | demanded | OBJECT | a ransom | a ransom",
        "Norway demanded the ships were sold. | demanded | CLAUSE | the ships were sold | the ships",
        "The report released last year found it late. | released | - | - | -",
        "Norway rejects “with all its strength” the plan. | rejects | QUOTE | “with all its strength” | -",
      })
  void readsWhatFollowsACue(
      String sentence,
      String cue,
      Complement.@Nullable Type type,
      @Nullable String range,
      @Nullable String phrase) {
    var parse = Parses.of(sentence);
    var verb = parse.verbAt(Parses.token(parse, cue)).orElseThrow();
    var complements = new ArgumentFinder(parse).ofVerb(verb).complements();
    if (type == null) {
      assertThat(complements).isEmpty();
      return;
    }
    var first = complements.getFirst();
    assertThat(first.type()).isEqualTo(type);
    assertThat(Parses.text(parse, first.range())).isEqualTo(range);
    assertThat(text(parse, first.phrase())).isEqualTo(phrase);
  }

  @Test
  void aClauseMayFollowWhomItIsToldAndWhereItStands() {
    var told = Parses.of("Norway told the court it was late.");
    var said = Parses.of("Norway said in a report published on Monday that it was late.");
    assertThat(complements(told, "told")).containsExactly("the court", "it was late");
    assertThat(complements(said, "said")).containsExactly("in a report", "that it was late");
  }

  private static List<String> complements(Parse parse, String cue) {
    var verb = parse.verbAt(Parses.token(parse, cue)).orElseThrow();
    return new ArgumentFinder(parse)
        .ofVerb(verb).complements().stream().map(one -> Parses.text(parse, one.range())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway demanded that Sweden answer, with Berg saying it was late. | that Sweden answer",
        "Norway demanded that Sweden answer, adding that it was late. | that Sweden answer",
        "“Norway demanded that Sweden answer” was all he said. | that Sweden answer",
      })
  void aClauseEndsWhereAnotherSpeaks(String sentence, String clause) {
    var parse = Parses.of(sentence);
    var verb = parse.verbAt(Parses.token(parse, "demanded")).orElseThrow();
    var complement = new ArgumentFinder(parse).ofVerb(verb).complements().getFirst();
    assertThat(Parses.text(parse, complement.range())).isEqualTo(clause);
  }

  private static @Nullable String text(Parse parse, @Nullable NounPhrase phrase) {
    return phrase == null ? null : Parses.text(parse, phrase.range());
  }
}
