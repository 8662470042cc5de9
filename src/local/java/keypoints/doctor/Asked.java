package keypoints.doctor;

import java.util.List;
import java.util.function.Supplier;
import keypoints.local.Finding;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Asks a service, and makes findings of what it answers instead.
final class Asked {
  private Asked() {}

  /// What was found, or why nothing could be.
  ///
  /// @param permission that the question needs
  /// @param absent what to do where the thing does not exist
  static List<Finding> about(
      String name, String permission, String absent, Supplier<List<Finding>> question) {
    try {
      return question.get();
    } catch (AwsServiceException refused) {
      return List.of(refused(name, permission, absent, refused));
    } catch (SdkClientException unreachable) {
      return List.of(
          Finding.wrong(
              name,
              "cannot be asked: " + String.valueOf(unreachable.getMessage()),
              "look at credentials, region, --endpoint and the network"));
    }
  }

  private static Finding refused(
      String name, String permission, String absent, AwsServiceException refused) {
    var details = refused.awsErrorDetails();
    var code = details == null ? "" : String.valueOf(details.errorCode());
    var message = details == null ? "" : String.valueOf(details.errorMessage());
    if (refused.statusCode() == 404
        || code.contains("NotFound")
        || code.contains("NonExistent")
        || code.equals("ValidationError")) {
      return Finding.wrong(name, "does not exist (%s)".formatted(code), absent);
    }
    if (refused.statusCode() == 403 || code.contains("AccessDenied")) {
      return Finding.wrong(
          name,
          "these credentials may not look (%s)".formatted(code),
          "allow %s, or use other credentials".formatted(permission));
    }
    return Finding.wrong(
        name,
        "%d %s %s".formatted(refused.statusCode(), code, message).strip(),
        "if it goes on, the service's own status page may tell more");
  }
}
