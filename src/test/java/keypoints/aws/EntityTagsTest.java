package keypoints.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {
  @Test
  void theSameBodyHasTheSameTag() {
    // printf %s 'It rained. é' | openssl dgst -sha256 -binary | head -c 16 | basenc --base64url
    assertThat(EntityTags.of("It rained. é")).isEqualTo("\"v2MsDahzjp_aNNOFUmhlTg\"");
    assertThat(EntityTags.of("It rained. e")).isNotEqualTo(EntityTags.of("It rained. é"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*                    | true",
        "`  * `               | true",
        "\"a\"                | true",
        "W/\"a\"              | true",
        "\"b\", \"a\"         | true",
        "W/\"b\",\tW/\"a\"    | true",
        "\"b,\"a\"            | false",
        "\"x, y\" , \"a\"     | true",
        ", ,\"a\",            | true",
        "\"b\"                | false",
        "w/\"a\"              | false",
        "a                    | false",
        "\"a                  | false",
        "W/                   | false",
        "*, \"b\"             | false",
        "``                   | false"
      })
  void aListOfTagsIsReadAsHttpHasIt(String ifNoneMatch, boolean named) {
    assertThat(EntityTags.named(ifNoneMatch, "\"a\"")).isEqualTo(named);
  }

  @Test
  void withoutTheFieldNothingIsNamed() {
    assertThat(EntityTags.named(null, "\"a\"")).isFalse();
  }
}
