package keypoints.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ListPrinterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  private static final String DIGEST =
      """
      {'document': {'title': 'Talks', 'length': 3084, 'date': {'basis': 'none'}},
       'summary': [{'text': 'NATO offered talks.'}],
       'keyPoints': [{'id': 'kp-001', 'kind': 'talks_proposed', 'confidence': 0.9,
         'actors': [{'name': 'NATO'}, {'name': 'EU'}], 'recipients': [{'name': 'Russia'}],
         'dates': [{'value': '2022-01-12'}], 'best': 1,
         'mentions': [{'sentence': 4, 'text': 'Before.'},
           {'sentence': 0, 'text': 'NATO offered to talk.', 'cue': {'text': 'offered'},
            'content': [{'text': 'to'}, {'text': 'talk'}], 'modes': ['future'],
            'reportedBy': [{'name': 'TASS'}]}]},
        {'kind': 'denial', 'confidence': 0.8, 'actors': [], 'recipients': [], 'dates': [],
         'best': 0, 'mentions': [{'sentence': 1, 'text': 'It was denied.',
           'cue': {'text': 'denied'}, 'content': []}]}],
       'warnings': [{'code': 'LANGUAGE', 'detail': 'not English'}]}\
      """;

  @Test
  void aDigestIsAListByKind() {
    assertThat(new ListPrinter(Terminal.PLAIN).digest("a.txt", json(DIGEST)))
        .isEqualTo(
            """
            ── a.txt ── · Talks · document date unknown · 3,084 characters
              Summary
                NATO offered talks.
              Talks proposed
                NATO, EU → Russia · 2022-01-12 · future · as reported by TASS  0.9
                  “to … talk”
                  in sentence 1: NATO offered to talk. (also in 5)
              Denial
                (not said who)  0.8
                  “denied”
                  in sentence 2: It was denied.
              ! LANGUAGE: not English

            """);
  }

  @Test
  void aDateThatIsNotResolvedIsGivenInTheDocumentsWords() {
    var unresolved =
        DIGEST.replace("{'value': '2022-01-12'}", "{'value': 'XXXX-WXX-7', 'text': 'Sunday'}");
    assertThat(new ListPrinter(Terminal.PLAIN).digest("a.txt", json(unresolved)))
        .contains("NATO, EU → Russia · Sunday · future");
  }

  @Test
  void whatPlacedASentenceStandsBelowIt() {
    var why = "'NATO offered talks.', 'why': ['short +0.10', 'in the later half -0.05']}],";
    var explained = DIGEST.replace("'NATO offered talks.'}],", why);
    assertThat(new ListPrinter(Terminal.PLAIN).digest("a.txt", json(explained)))
        .contains(
            """
                NATO offered talks.
                  why: short +0.10 · in the later half -0.05
              Talks proposed
            """);
  }

  @Test
  void whatFoundEachMentionStandsBelowIt() {
    var why = "'why': ['frame talks: “offered”, active', 'future']";
    var digest =
        DIGEST
            .replace("'text': 'Before.'", "'text': 'Before.', 'why': ['frame old: “be”, active']")
            .replace("'modes': ['future']", "'modes': ['future'], " + why);
    assertThat(new ListPrinter(Terminal.PLAIN, true, false).digest("a.txt", json(digest)))
        .contains(
            """
                  in sentence 1: NATO offered to talk.
                    why: frame talks: “offered”, active · future
                  also in sentence 5: Before.
                    why: frame old: “be”, active
              Denial
            """);
  }

  @Test
  void linesAreNoWiderThanTheTerminal() {
    var wide = DIGEST.replace("NATO offered to talk.", "word ".repeat(60) + "x".repeat(90));
    var list = new ListPrinter(new Terminal(40, false)).digest("a.txt", json(wide));
    assertThat(list.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
  }

  @Test
  void coloursEndWithTheirLine() {
    var list = new ListPrinter(new Terminal(60, true)).digest("a.txt", json(DIGEST));
    assertThat(list).contains("\u001b[1m");
    assertThat(list.lines().filter(line -> line.contains("\u001b[")))
        .allSatisfy(line -> assertThat(line).endsWith("\u001b[0m"));
  }

  @Test
  void aTextCannotTakeOverTheTerminal() {
    var hostile = DIGEST.replace("NATO offered talks.", "a\\u001b[2Jb\\u202ec\\u009bd\\n\\te");
    assertThat(new ListPrinter(Terminal.PLAIN).digest("\u001b]0;x", json(hostile)))
        .contains("a\ufffd[2Jb\ufffdc\ufffdd e\n")
        .startsWith("── \ufffd]0;x ──")
        .doesNotContain("\u001b", "\u202e", "\u009b");
  }

  @Test
  void aProblemSaysWhatToDo() {
    var problem = "{'title': 'The document is empty', 'detail': 'a is empty', 'hint': 'Fill it.'}";
    assertThat(new ListPrinter(Terminal.PLAIN).problem("a", json(problem)))
        .isEqualTo("── a ──\n  The document is empty: a is empty\n  Fill it.\n\n");
  }
}
