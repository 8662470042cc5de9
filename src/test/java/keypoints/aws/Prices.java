package keypoints.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// What AWS asks for, from `prices.json`, which says where and when; and the few things that are
/// assumed because only AWS can tell them: how long S3 and the table let a call wait, and how much
/// Lambda itself writes to the log.
record Prices(JsonNode file) {
  private static final double MILLION = 1e6;
  private static final double MB_OF_GB = 1024;

  static Prices read() {
    try (var json = Prices.class.getResourceAsStream("/keypoints/prices.json")) {
      return new Prices(new ObjectMapper().readTree(Objects.requireNonNull(json)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Dollars for one document. The upload itself is not among them: it is paid for in any case.
  record Dollars(double table, double function, double queue, double s3, double log) {
    double total() {
      return table + function + queue + s3 + log;
    }
  }

  /// @param processorMillis that the function works on the document
  Dollars dollars(DocumentCost cost, double processorMillis) {
    double millis = processorMillis + assumed("waitForS3Millis") + assumed("waitForTableMillis");
    double gigabytes = assumed("functionMegabytes") / MB_OF_GB;
    return new Dollars(
        cost.readUnits() * of("dynamoDbReadUnit") + cost.writeUnits() * of("dynamoDbWriteUnit"),
        of("lambdaRequest") + Math.ceil(millis) * gigabytes * of("lambdaGigabyteMillisecondArm64"),
        DocumentCost.QUEUE_REQUESTS * of("sqsRequest"),
        cost.s3Requests() * of("s3Get"),
        (cost.logBytes() + assumed("logBytesOfLambda")) * of("logByte"));
  }

  double of(String price) {
    return file.required("dollarsPerMillion").required(price).asDouble() / MILLION;
  }

  double assumed(String what) {
    return file.required("assumed").required(what).asDouble();
  }

  String region() {
    return file.required("region").asText();
  }

  String asOf() {
    return file.required("asOf").asText();
  }
}
