package keypoints.app;

import java.util.Map;
import keypoints.format.ReadLimits;
import keypoints.summary.SummaryRequest;
import org.jspecify.annotations.Nullable;

/// Everything that the environment decides. Defaults live here and nowhere else.
///
/// @param service name of the whole in logs
/// @param table name of the DynamoDB table
/// @param kinds where files of kinds lie that are added to those that ship; absent: none are
/// @param snapshot whether Lambda takes a snapshot of the function once it has started (SnapStart)
public record Settings(
    String service,
    String table,
    Cloud cloud,
    Limits limits,
    SummaryRequest summary,
    @Nullable KindsLocation kinds,
    boolean snapshot) {

  /// Where S3 and DynamoDB are.
  ///
  /// @param endpoint of an emulator of both; absent on AWS
  /// @param region absent: whatever the SDK finds
  public record Cloud(@Nullable String endpoint, @Nullable String region) {}

  public static final String KINDS = "KEYPOINTS_KINDS";
  public static final String TABLE = "KEYPOINTS_TABLE";
  public static final String ENDPOINT = "KEYPOINTS_ENDPOINT";
  public static final String MAX_BYTES = "KEYPOINTS_MAX_BYTES";
  public static final String MAX_KEY_POINTS = "KEYPOINTS_MAX_KEY_POINTS";
  public static final String SUMMARY_SENTENCES = "KEYPOINTS_SUMMARY_SENTENCES";
  private static final String REGION = "AWS_REGION";
  private static final String SERVICE = "POWERTOOLS_SERVICE_NAME";

  /// Set by Lambda.
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String SNAP_START = "snap-start";
  private static final String DEFAULT_SERVICE = "keypoints";

  /// Parsers call themselves for each level; this many fit on a stack.
  private static final int MOST_NESTED = 1_000;

  /// What a document may cost where nothing else is said.
  public static final Limits DEFAULT_LIMITS =
      new Limits(
          5 * 1024 * 1024,
          90,
          new ReadLimits(100 * 1024 * 1024, 2_000, 100_000, 100, 5 * 1024 * 1024));

  /// Reads the environment. A blank value counts as none: SAM sets unset parameters to "".
  ///
  /// @throws IllegalArgumentException naming the variable that is missing or malformed
  public static Settings from(Map<String, String> environment) {
    var table = required(environment, TABLE, "the name of the DynamoDB table");
    var limits =
        new Limits(
            maxBytes(environment),
            (int) number(environment, MAX_KEY_POINTS, DEFAULT_LIMITS.maxKeyPoints(), 90),
            reading(environment));
    var sentences =
        number(
            environment,
            SUMMARY_SENTENCES,
            SummaryRequest.DEFAULT.maxSentences(),
            Integer.MAX_VALUE);
    var summary =
        new SummaryRequest(
            (int) sentences, SummaryRequest.DEFAULT.maxWords(), SummaryRequest.DEFAULT.order());
    return new Settings(
        service(environment),
        table,
        cloud(environment),
        limits,
        summary,
        kinds(text(environment, KINDS)),
        SNAP_START.equals(text(environment, INITIALIZATION_TYPE)));
  }

  static String service(Map<String, String> environment) {
    var service = text(environment, SERVICE);
    return service == null ? DEFAULT_SERVICE : service;
  }

  static Cloud cloud(Map<String, String> environment) {
    return new Cloud(text(environment, ENDPOINT), text(environment, REGION));
  }

  static long maxBytes(Map<String, String> environment) {
    return number(environment, MAX_BYTES, DEFAULT_LIMITS.maxBytes(), Integer.MAX_VALUE);
  }

  /// @param what it has to be set to
  static String required(Map<String, String> environment, String name, String what) {
    var value = text(environment, name);
    if (value == null) {
      throw new IllegalArgumentException(
          "environment variable %s is missing: set it to %s".formatted(name, what));
    }
    return value;
  }

  private static @Nullable KindsLocation kinds(@Nullable String value) {
    try {
      return value == null ? null : KindsLocation.of(value);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "environment variable %s must be like s3://bucket/kinds/ or s3://bucket/kind.json: %s"
              .formatted(KINDS, value),
          malformed);
    }
  }

  private static ReadLimits reading(Map<String, String> environment) {
    var most = DEFAULT_LIMITS.reading();
    return new ReadLimits(
        number(environment, ReadLimits.INFLATED_BYTES, most.inflatedBytes(), Long.MAX_VALUE),
        (int) number(environment, ReadLimits.PAGES, most.pages(), Integer.MAX_VALUE),
        (int) number(environment, ReadLimits.PARTS, most.parts(), Integer.MAX_VALUE),
        (int) number(environment, ReadLimits.NESTING, most.nesting(), MOST_NESTED),
        (int) number(environment, ReadLimits.CHARACTERS, most.characters(), Integer.MAX_VALUE));
  }

  private static @Nullable String text(Map<String, String> environment, String name) {
    var value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static long number(
      Map<String, String> environment, String name, long otherwise, long most) {
    var value = text(environment, name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The message below says it.
    }
    throw new IllegalArgumentException(
        "environment variable %s must be a whole number from 1 to %d: %s"
            .formatted(name, most, value));
  }
}
