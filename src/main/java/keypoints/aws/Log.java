package keypoints.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Structured logging: one JSON object a line, with the key names of Lambda Powertools. Lambda adds
/// the time.
///
/// Nothing of a document's text may be given to it. Everything else may: lines are ASCII, so that
/// neither a line end nor a bidirectional control in an object's key does harm.
public final class Log {
  /// In characters. Lambda cuts lines at 256 KiB, and a message's values can be as long as SQS
  /// allows.
  private static final int MAX_VALUE_LENGTH = 16_384;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String service;
  private final Consumer<String> lines;

  /// @param service name of the whole, the same for all its functions
  /// @param lines takes a line without its end
  public Log(String service, Consumer<String> lines) {
    this.service = service;
    this.lines = lines;
  }

  /// Something to say besides the message. Without a value it is left out.
  public record Field(String name, @Nullable String value) {}

  /// How much attention a line wants.
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  public void write(Level level, Context context, String message, List<Field> fields) {
    write(level, context, message, fields, null);
  }

  /// Writes an error with its stack.
  public void error(Context context, String message, List<Field> fields, Throwable error) {
    write(Level.ERROR, context, message, fields, error);
  }

  private void write(
      Level level, Context context, String message, List<Field> fields, @Nullable Throwable error) {
    var line = new StringWriter();
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      write(json, "level", level.name());
      write(json, "message", message);
      write(json, "service", service);
      write(json, "function_name", context.getFunctionName());
      write(json, "function_request_id", context.getAwsRequestId());
      for (var field : fields) {
        write(json, field.name(), field.value());
      }
      if (error != null) {
        json.writeObjectFieldStart("error");
        write(json, "name", error.getClass().getName());
        write(json, "message", error.getMessage());
        write(json, "stack", stack(error));
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written to", impossible);
    }
    lines.accept(line.toString());
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.substring(0, Math.min(value.length(), MAX_VALUE_LENGTH)));
    }
  }

  private static String stack(Throwable error) {
    var stack = new StringWriter();
    error.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }
}
