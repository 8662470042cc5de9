package keypoints.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import keypoints.Digester;
import keypoints.app.DigestMaker;
import keypoints.app.DigestService;
import keypoints.app.DocumentIds;
import keypoints.app.Settings;
import keypoints.app.Upload;
import keypoints.app.Upload.Change;
import keypoints.app.Watchdog;
import keypoints.aws.DynamoDigests;
import keypoints.aws.LocalTable;
import keypoints.format.PlainTextReader;
import keypoints.local.FolderDocuments;
import keypoints.local.Terminal;
import keypoints.summary.SummaryRequest;
import keypoints.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever way a text takes, its digest is the same.
class SameDigestTest {
  private static final Path SEEDS = Path.of("seeds");

  @ParameterizedTest
  @ValueSource(strings = {"000_afd49636a7e5fd78.txt", "river-dam.txt"})
  void theTableHasWhatTheCommandLinePrints(String seed) throws IOException {
    var stored = withoutOrigin(stored(seed));
    assertThat(stored).isEqualTo(withoutOrigin(printed(SEEDS.resolve(seed).toString())));
    assertThat(stored).contains("\"keyPoints\":[{");
  }

  @Test
  void onlyTheOriginIsLeftOut() {
    assertThat(
            withoutOrigin(
                "{\"a\":1,\"document\":{\"id\":\"x\",\"charset\":{},\"language\":\"en\"}}"))
        .isEqualTo("{\"a\":1,\"document\":{\"language\":\"en\"}}");
  }

  private static String stored(String seed) {
    var store = new DynamoDigests(LocalTable.client(), LocalTable.create());
    var service =
        new DigestService(
            new DigestMaker(
                new Digester(),
                new PlainTextReader(),
                Settings.from(Map.of("KEYPOINTS_TABLE", "any")).limits(),
                SummaryRequest.DEFAULT,
                Watchdog.ofSharedProcess()),
            new FolderDocuments("inbox", SEEDS),
            store);
    var source = new Source("inbox", seed, null, null);
    service.accept(new Upload(source, null, "01", Change.CREATED, 1));
    var stored = store.document(DocumentIds.ofObject("inbox", seed)).orElseThrow();
    return String.valueOf(stored.digest());
  }

  private static String printed(String file) throws IOException {
    var text = Files.readString(Path.of(file));
    var line = new ObjectMapper().writeValueAsBytes(Map.of("text", text));
    var out = new ByteArrayOutputStream();
    var err = new PrintWriter(new StringWriter());
    var streams =
        new Streams(new ByteArrayInputStream(line), false, out, err, false, Terminal.PLAIN);
    assertThat(Keypoints.line(streams).execute("digest", "--ndjson")).isZero();
    return out.toString(UTF_8).strip();
  }

  /// The very characters, except for those members that say where the text came from.
  private static String withoutOrigin(String digest) {
    return digest.replaceFirst("(\"document\":\\{).*?(\"language\":)", "$1$2");
  }
}
