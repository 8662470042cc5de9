package keypoints.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The JSON Schemas that ship, for tests: whatever we print or read has to obey them.
public enum Schema {
  DIGEST("digest"),
  ANNOTATION("annotation"),
  PROBLEM("problem"),
  API_PROBLEM("apiProblem"),
  STORED_DOCUMENT("storedDocument"),
  KEY_POINT_PAGE("keyPointPage"),
  KEY_POINT("keyPoint"),
  KIND_LIST("kindList"),
  UPLOAD_LINK("uploadLink"),
  KIND("kind", "kind");

  private static final Map<Schema, com.networknt.schema.Schema> LOADED = load();

  private final String file;
  private final String definition;

  Schema(String definition) {
    this("digest", definition);
  }

  Schema(String file, String definition) {
    this.file = file;
    this.definition = definition;
  }

  /// Fails unless the JSON obeys this schema.
  public void check(String json) {
    assertThat(errors(json)).as("%s: %s", name().toLowerCase(Locale.ROOT), json).isEmpty();
  }

  /// What is wrong with the JSON; empty when it obeys.
  public List<String> errors(String json) {
    return Objects.requireNonNull(LOADED.get(this)).validate(json, InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  /// The file of the schema, as it ships.
  public String text() {
    var name = "/keypoints/" + file + ".schema.json";
    try (var resource = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private String id() {
    return "urn:keypoints:" + file + ":1";
  }

  private static Map<Schema, com.networknt.schema.Schema> load() {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(DIGEST.id(), DIGEST.text(), KIND.id(), KIND.text())));
    var loaded = new EnumMap<Schema, com.networknt.schema.Schema>(Schema.class);
    for (var schema : values()) {
      var location = schema.id() + "#/$defs/" + schema.definition;
      loaded.put(schema, registry.getSchema(SchemaLocation.of(location)));
    }
    return loaded;
  }
}
