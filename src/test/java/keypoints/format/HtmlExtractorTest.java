package keypoints.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import keypoints.Problem.Code;
import keypoints.text.Metadata.CharsetChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {
  private static final String FIRST = "The two ministers met in Lisbon on Monday to talk of eels.";
  private static final String SECOND =
      "They will meet again before the end of the month, they said.";
  private static final String ARTICLE = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>";
  private static final String TEXT = FIRST + "\n\n" + SECOND;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>Home, world, sport and all the other parts of this site</nav><div>%s</div>",
        "<div class='site-footer'>All rights reserved by the owner of this site</div>%s",
        "<ul><li><a href=a>World news today</a><li><a href=b>Sport</a></ul><div><div>%s</div></div>",
        "<aside>Here is something else that you may like to read</aside><main>%s</main>",
        "<p>Subscribe to our paper, it is worth it.</p><article>%s</article><p>Bye for now and see you.</p>",
        "<form>%s<button>Send</button></form><script>document.write('and more of it, always')</script>",
        "<header>The paper that everybody reads in the morning</header><div>%s</div><style>p {}</style>",
        "<div hidden>This is not shown to anybody at all</div><div>%s</div>",
        "<div style='display: none'>Nor is this shown to anybody at all</div><div>%s</div>",
      })
  void theArticleIsWithoutWhatStandsAroundIt(String page) {
    assertThat(text(page.formatted(ARTICLE))).isEqualTo(TEXT);
  }

  @Test
  void blocksArePartedAndWordsAreNot() {
    assertThat(text("<h1>Eels</h1><ul><li>one <b>t</b>wo<li>three</ul>a<br>b<table><tr><td>c<td>d"))
        .isEqualTo("Eels\n\none two\n\nthree\n\na\nb\n\nc\n\nd");
  }

  @Test
  void charactersAreDecodedAndSoftHyphensGo() {
    assertThat(text("<p>caf&eacute; &amp; tea, re&shy;turn&#0;ed &#x202e;abc"))
        .isEqualTo("café & tea, returned \u202eabc".replace("turned", "turn\ufffded"));
  }

  @Test
  void codeIsKeptAndDoesNotCount() {
    var document = Reads.document("a.html", "<p>Type this:<pre>int x;\n  int y;</pre><p>Done.");

    assertThat(document.text()).isEqualTo("Type this:\n\nint x;\n  int y;\n\nDone.");
    assertThat(Reads.skipped(document)).containsExactly("int x;\n  int y;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2023-05-04T23:10:00-05:00'>",
        "<script type='application/ld+json'>{\"@graph\": [{\"datePublished\": \"2023-05-04\"}]}</script>",
        "<meta name=date content='2023-05-04'><meta name=x content=y>",
        "<script type='application/ld+json'>{broken</script><time datetime='2023-05-04T10:00'>x</time>",
      })
  void theDayOfPublicationIsWhatThePageStates(String head) {
    assertThat(Reads.document("a.html", head + ARTICLE).metadata().date())
        .isEqualTo(LocalDate.of(2023, 5, 4));
  }

  @Test
  void aDayThatIsNoneIsNotStated() {
    assertThat(
            Reads.document("a.html", "<meta name=date content='yesterday'>" + ARTICLE)
                .metadata()
                .date())
        .isNull();
  }

  @Test
  void theTitleIsWithoutTheSitesName() {
    var site = "<meta property='og:site_name' content='The Eel'>";

    assertThat(title("<title>They met | The Eel</title>" + site)).isEqualTo("They met");
    assertThat(title("<title>A - B</title>")).isEqualTo("A - B");
    assertThat(title("<title>x</title><meta property='og:title' content=' They\n met '>"))
        .isEqualTo("They met");
    assertThat(title("<h1>They met</h1>")).isEqualTo("They met");
    assertThat(title("")).isNull();
  }

  @Test
  void thePagesOwnCharsetIsTaken() {
    var page =
        "<html><meta http-equiv=content-type content='text/html; charset=windows-1251'><p>Да";
    var document = Reads.document("a.html", page.getBytes(Charset.forName("windows-1251")));

    assertThat(document.text()).isEqualTo("Да");
    assertThat(document.metadata().charset())
        .isEqualTo(new CharsetChoice("windows-1251", "declared"));
  }

  @Test
  void aPageOfScriptsOnlyIsEmpty() {
    assertThat(
            Reads.problem("a.html", "<html><script>show('all')</script><noscript>Enable it").code())
        .isEqualTo(Code.EMPTY);
  }

  @Test
  void tooManyTagsAreRefusedBeforeTheyAreParsed() {
    var problem = Reads.problem("a.html", "<p>x" + "<i>".repeat(Reads.LIMITS.parts()));

    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.detail()).contains("100001 tags").contains("KEYPOINTS_MAX_PARTS");
  }

  @Test
  void deepNestingIsReadToItsEnd() {
    assertThat(text("<div>".repeat(50_000) + "They met.")).isEqualTo("They met.");
  }

  private static String text(String page) {
    return Reads.document("a.html", page.getBytes(UTF_8)).text();
  }

  private static @Nullable String title(String head) {
    return Reads.document("a.html", head + ARTICLE).metadata().title();
  }
}
