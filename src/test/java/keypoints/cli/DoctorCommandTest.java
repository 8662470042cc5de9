package keypoints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  @Test
  void aMachineByItselfIsInOrder() {
    var ended = Console.run("doctor");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("ok · Java: ", "ok · program: ", "note · AWS: not looked at");
  }

  @Test
  void whatIsWrongEndsWithOne() {
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    var ended =
        Console.run(
            "doctor", "--table", "news", "--endpoint", "http://127.0.0.1:1", "--region", "x-1");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("wrong · table: cannot be asked", "    → look at");
  }
}
