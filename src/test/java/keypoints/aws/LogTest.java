package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import keypoints.aws.Log.Field;
import keypoints.aws.Log.Level;
import org.junit.jupiter.api.Test;

final class LogTest {
  private final List<String> lines = new ArrayList<>();
  private final Log log = new Log("keypoints", lines::add);

  @Test
  void aLineHasTheKeysOfPowertools() {
    log.write(
        Level.INFO,
        InvocationContext.UNHURRIED,
        "upload done",
        List.of(new Field("key", "a.txt"), new Field("versionId", null)));
    assertThat(lines)
        .containsExactly(
            "{\"level\":\"INFO\",\"message\":\"upload done\",\"service\":\"keypoints\","
                + "\"function_name\":\"UploadFunction\",\"function_request_id\":\"5f0b2f3e-6d0f-4f0e-9a51-0d8f6c1d2a7b\","
                + "\"key\":\"a.txt\"}");
  }

  @Test
  void controlCharactersCannotForgeALine() throws IOException {
    var key = "a\n{\"level\":\"INFO\"}\r\u0000\u001b[2J\u2028\u202e\u0085é\ud800";
    log.write(Level.INFO, InvocationContext.UNHURRIED, "m", List.of(new Field("key", key)));
    assertThat(lines.getFirst()).matches("\\p{Print}+");
    assertThat(json().get("key").asText()).isEqualTo(key);
  }

  @Test
  void anErrorHasItsStackAndCauses() throws IOException {
    var error = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    log.error(InvocationContext.UNHURRIED, "failed", List.of(), error);
    assertThat(json().at("/level").asText()).isEqualTo("ERROR");
    assertThat(json().at("/error/name").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(json().at("/error/message").asText()).isEqualTo("outer");
    assertThat(json().at("/error/stack").asText())
        .contains("Caused by: java.lang.IllegalArgumentException: inner", "LogTest");
  }

  @Test
  void endlessValuesAreCut() {
    log.write(
        Level.INFO,
        InvocationContext.UNHURRIED,
        "m",
        List.of(new Field("detail", "x".repeat(1_000_000))));
    assertThat(lines.getFirst()).hasSizeLessThan(20_000);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(lines.getFirst());
  }
}
