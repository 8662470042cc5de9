package keypoints.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keypoints.local.Inbox.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  @TempDir private Path folder;

  private Optional<Placed> put(String name, String text) throws IOException {
    return new Inbox(folder).put(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsPutWhole() throws IOException {
    assertThat(put("Norway – é.txt", "Talks.")).hasValue(new Placed("Norway – é.txt", true));
    assertThat(Files.readString(folder.resolve("Norway – é.txt"))).isEqualTo("Talks.");
    assertThat(files()).hasSize(1);
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    put("a.b.txt", "one");
    assertThat(put("a.b.txt", "two")).hasValue(new Placed("a.b (2).txt", true));
    assertThat(put("a.b.txt", "three")).hasValue(new Placed("a.b (3).txt", true));
    assertThat(put("a.b.txt", "two")).hasValue(new Placed("a.b (2).txt", false));
    assertThat(Files.readString(folder.resolve("a.b.txt"))).isEqualTo("one");
    assertThat(files()).hasSize(3);
  }

  @Test
  void linksAndFoldersAreNotWrittenInto() throws IOException {
    var outside = Files.createTempFile("outside", ".txt");
    try {
      Files.createSymbolicLink(folder.resolve("link.txt"), outside);
      Files.createSymbolicLink(folder.resolve(".dropped.part"), outside);
      Files.createDirectory(folder.resolve("sub"));
      assertThat(put("link.txt", "x")).hasValue(new Placed("link (2).txt", true));
      assertThat(put("sub", "x")).hasValue(new Placed("sub (2)", true));
      assertThat(outside).isEmptyFile();
    } finally {
      Files.delete(outside);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd,_.._etc_passwd",
    "a/b.txt,a_b.txt",
    "a\\b.txt,a_b.txt",
    "C:x.txt,C_x.txt",
    ".hidden,hidden",
    ".. .x,x",
    "'  a.txt  ',a.txt",
    "a.txt.,a.txt",
    "<img src=x>.txt,_img src=x_.txt"
  })
  void namesLeadNowhereElse(String wanted, String name) {
    assertThat(Inbox.name(wanted)).hasValue(name);
  }

  @Test
  void controlCharactersAndTurnsOfDirectionAreNoPartOfAName() {
    assertThat(Inbox.name("a\nb\u202Etxt.exe\u0000")).hasValue("a_b_txt.exe_");
  }

  @Test
  void longNamesKeepTheirEnding() {
    assertThat(Inbox.name("😀".repeat(300) + ".docx"))
        .hasValueSatisfying(name -> {
          assertThat(name).endsWith("😀.docx");
          assertThat(name.getBytes(UTF_8)).hasSizeLessThan(245);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", " . ", "..."})
  void namesOfNothingAreRefused(String wanted) throws IOException {
    assertThat(put(wanted, "x")).isEmpty();
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keypoints.Texts#random")
  void aNameStaysAName(String wanted) {
    Inbox.name(wanted)
        .ifPresent(name -> {
          assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
          assertThat(name).doesNotStartWith(".");
          assertThat(Inbox.name(name)).hasValue(name);
        });
  }

  @Test
  void tooManyBytesLeaveNothing() {
    var bytes = new LimitedInput(new ByteArrayInputStream(new byte[101]), 100);
    assertThatThrownBy(() -> new Inbox(folder).put("a.txt", bytes))
        .isInstanceOf(LimitedInput.TooLong.class);
    assertThat(folder).isEmptyDirectory();
  }
}
